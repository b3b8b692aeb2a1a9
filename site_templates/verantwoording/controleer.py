"""Controleert een gedownloade site van 'Staat van de wijken', zonder code van de makers van die site.
Gebruik:  python3 controleer.py MAP-OF-ZIP [--streng] [--overgeslagen]     (Python 3.11 of nieuwer, verder niets nodig)
  1. SHA256SUMS van de site en van elk datapakket: klopt elk bestand, ontbreekt er niets, is er niets bij?
  2. Herkomst: bestaat elke cel die een cijfer als bron noemt, en staat daar precies wat de herkomst zegt?
  3. Formules: levert narekenen dezelfde waarde op, en na afronden dezelfde tekst?
  4. Pagina's: heeft elk cijfer op een pagina een herkomst met dezelfde waarde en dezelfde tekst?
  5. Staan er getypte cijfers in de tekst? Dat is een waarschuwing; met --streng een afwijking. Wat de site zelf merkt als geen
     cijfer of als feit, en wat in code staat, is geteld en niet beoordeeld; met --overgeslagen ziet u elke tekst daarvan.
  6. Samenhang: past wat op verschillende plekken over hetzelfde cijfer staat, bij elkaar? Elke cel komt uit een regel over
     het gebied, de indicator en de periode van het cijfer; API, CSV en andere talen zeggen hetzelfde als de herkomst; een getal
     in een tekening, titel of omschrijving staat ook op de pagina; een voorlopig cijfer heeft zijn teken, een feit zijn bron.
De delen 4 en 5 staan in controleer_paginas.py, deel 6 in controleer_samenhang.py: houd de drie bestanden bij elkaar.
Einde met 0 = alles in orde, 1 = er zijn afwijkingen, 2 = verkeerd aangeroepen.
"""
import ast, csv, hashlib, io, json, math, operator, os, posixpath, re, statistics, sys, zipfile
from collections import Counter, namedtuple
from fractions import Fraction
from functools import lru_cache
sys.dont_write_bytecode = True  # wie vanuit de site start, laat er niets in achter: dat stond niet in SHA256SUMS
try:
    import controleer_samenhang as samenhang
    from controleer_paginas import controleer_pagina
except ModuleNotFoundError as ontbreekt:
    print(f"Zet {ontbreekt.name}.py in dezelfde map als controleer.py: het staat er op de site naast.", file=sys.stderr)
    sys.exit(2)

GETAL = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]{1,3})?")
breuk = lru_cache(None)(lambda tekst: Fraction(tekst) if GETAL.fullmatch(tekst) else None)  # exact, nooit een benadering
afwijkingen, getypt, geteld, overgeslagen = [], {}, Counter(), Counter()  # overgeslagen: (waarom, tekst) en hoe vaak

class Fout(Exception): """Iets klopt niet; de tekst is voor de lezer."""
def meld(plek, tekst, cijfer=None):
    afwijkingen.append(f"{plek}: " + (f"cijfer {cijfer}: " if cijfer else "") + str(tekst))

class Site:
    """De bestanden van een map of ZIP. Namen tellen vanaf de wortel; één omhullende map telt niet mee."""
    def __init__(self, pad):
        self.pad, self.zip = pad, None if os.path.isdir(pad) else zipfile.ZipFile(pad)
        namen = [n for n in self.zip.namelist() if not n.endswith("/")] if self.zip else [
            os.path.relpath(os.path.join(m, b), pad).replace(os.sep, "/") for m, _, bs in os.walk(pad) for b in bs]
        self.voor = min((n[:-10] for n in namen if re.fullmatch("([^/]+/)?SHA256SUMS", n)), key=len, default="")
        self.namen = {n.removeprefix(self.voor) for n in namen}
    def lees(self, naam):
        """De inhoud van een bestand; leeg (met een melding) als lezen niet lukt, ook bij een kapotte ZIP."""
        try:
            with self.zip.open(self.voor + naam) if self.zip else open(os.path.join(self.pad, self.voor + naam), "rb") as f:
                return f.read()
        except Exception as e:
            return meld(naam, f"niet te lezen ({e!r})") or b""
    def json(self, naam, **opties):
        try:
            return json.loads(self.lees(naam), **opties)
        except (ValueError, RecursionError) as e:
            meld(naam, f"geen geldige JSON ({e})")
    @lru_cache(None)
    def sha256(self, naam):
        return hashlib.sha256(self.lees(naam)).hexdigest() if naam in self.namen else "geen: het bestand ontbreekt"
    @lru_cache(None)
    def tabel(self, naam):
        """Een CSV-bestand als ({kolom: plaats}, {fysieke regel waarop de rij begint: cellen})."""
        rijen, begin, lezer = {}, 1, csv.reader(io.TextIOWrapper(io.BytesIO(self.lees(naam)), "utf-8", newline="\n"), strict=True)
        try:
            for rij in lezer:
                rijen[begin], begin = rij, lezer.line_num + 1
        except (csv.Error, UnicodeDecodeError) as e:
            meld(f"{naam} (regel {lezer.line_num})", f"geen geldige CSV ({e})")
        return {k: i for i, k in enumerate(rijen.get(1, []))}, rijen
# ---------------------------------------------------------------- 1. controlesommen
def controleer_sommen(site, map_):
    """Vergelijkt alle bestanden onder map_ met map_/SHA256SUMS, in beide richtingen."""
    lijst, genoemd = map_ + "SHA256SUMS", set()
    aanwezig = {n for n in site.namen if n.startswith(map_)} - {lijst}
    if lijst not in site.namen:
        return meld(lijst, "ontbreekt")
    for nr, regel in enumerate(site.lees(lijst).decode("utf-8", "replace").removesuffix("\n").split("\n"), 1):
        m = re.fullmatch(r"([0-9a-f]{64}) [ *](?:\./)?(.+)", regel)
        naam, plek = m and map_ + m[2], f"{lijst} (regel {nr})"
        if not m or naam in genoemd:
            meld(plek, f"geen geldige regel, of dubbel: {regel[:120]!r}")
        elif site.sha256(naam) != m[1]:
            meld(plek, f"{naam} heeft een andere sha256 dan hier staat, namelijk {site.sha256(naam)}")
        genoemd.add(naam)
        geteld["controlesommen"] += 1
    for naam in sorted(aanwezig - genoemd):
        meld(naam, f"staat niet in {lijst}")
# ---------------------------------------------------------------- 2. herkomst en cellen
Herkomst = namedtuple("Herkomst", "plek taal id waarde getoond afronding formule status eenheid operanden functies")

def controleer_cel(site, op):
    """Een Fout als de cel die een operand aanwijst, daar niet precies zo staat."""
    naam, regel, kolom = f"data/{op['pakket']}/{op['versie']}/{op['bestand']}", op["regel"], op["kolom"]
    if site.sha256(naam) != op["sha256"]:
        raise Fout(f"{naam} heeft een andere sha256 dan {op['sha256']}, namelijk {site.sha256(naam)}")
    kolommen, rijen = site.tabel(naam)
    if type(regel) is not int or regel < 2 or kolom not in kolommen or len(rijen.get(regel, ())) <= kolommen[kolom]:
        raise Fout(f"{naam} heeft geen cel op regel {regel}, kolom {kolom}")
    if (cel := rijen[regel][kolommen[kolom]]) != op["ruw"]:
        raise Fout(f"{naam} (regel {regel}, kolom {kolom}) bevat {cel!r}, niet {op['ruw']!r}")
    geteld["cellen"] += 1

def lees_functies(site, naam):
    """De benoemde functies van een editie, hoe het bestand ook is ingedeeld: {naam: (parameters, formule)}."""
    objecten = []
    site.json(naam, object_hook=objecten.append)
    return {str(f.get("naam")): (f.get("parameters"), f["formule"]) for f in objecten if "formule" in f}

def lees_herkomst(site):
    """Leest de herkomst van alle edities en talen en controleert meteen de cellen; geeft {(taal, id): Herkomst}."""
    cijfers, verwant = {}, samenhang.Verwantschap(site)
    for index in sorted(n for n in site.namen if n.endswith("/herkomst/index.json")):
        *taal, editie = (map_ := posixpath.dirname(index)).split("/")[:-1]
        functies = lees_functies(site, map_ + "/functies.json") if map_ + "/functies.json" in site.namen else {}
        for naam in sorted({"index.json", *re.findall(r'"([^"\\:]+\.json)"', site.lees(index).decode("utf-8", "replace"))}):
            inhoud = site.json(plek := posixpath.normpath(posixpath.join(map_, naam)))
            records = inhoud.get("cijfers") if isinstance(inhoud, dict) else None
            for id_, r in records.items() if isinstance(records, dict) else ():
                geteld["herkomsten"] += 1
                if not isinstance(r, dict) or not isinstance(r.get("operanden", {}), dict) or editie not in id_.split(".")[:2]:
                    meld(plek, f"geen goede herkomst, of het id begint niet met de editie {editie}", id_)
                    continue
                h = Herkomst(plek, "/".join(taal) or "nl", id_, *map(r.get, Herkomst._fields[3:9]), {}, functies)
                for operand, op in r.get("operanden", {}).items():  # bewaard: alleen "cijfer" of "ruw"
                    try:
                        h.operanden[operand] = {k: op[k] for k in ("cijfer", "ruw") if k in op}
                        if "cijfer" not in op:
                            controleer_cel(site, op)
                    except (Fout, TypeError, KeyError) as e:
                        meld(plek, f"operand {operand}: {e if isinstance(e, Fout) else f'niet volledig ({e!r})'}", id_)
                try:
                    for operand, fout in () if taal else verwant.fouten(id_, r.get("operanden", {})):
                        meld(plek, f"operand {operand}: {fout}", id_)
                except (AttributeError, TypeError, KeyError, IndexError):
                    pass  # deze operand is hierboven al gemeld
                if h.waarde is None and not any(r.get(k) for k in ("reden", "status", "toelichting", "opmerking")):
                    meld(plek, "heeft geen waarde en ook geen reden", id_)
                if cijfers.setdefault((h.taal, id_), h)[1:] != h[1:]:
                    meld(plek, f"is anders dan in {cijfers[h.taal, id_].plek}", id_)
    return cijfers
# ---------------------------------------------------------------- 3. formules narekenen
def som(*xs):
    """Exact: breuken blijven breuken, kommagetallen gaan door math.fsum."""
    noemer = math.lcm(*(getattr(x, "denominator", 1) for x in xs))
    return (math.fsum(xs) if any(isinstance(x, float) for x in xs) else
            Fraction(sum(x.numerator * (noemer // x.denominator) for x in xs), noemer))
def macht(a, b):
    """Exact als de exponent een klein geheel getal is, anders met kommagetallen."""
    return a ** int(b) if not isinstance(a, float) and b in range(-50, 51) and abs(a) < 10**40 else math.pow(a, b)

@lru_cache(None)
def chi2_kwantiel(p, v):
    """De x waarvoor chi-kwadraat met v vrijheidsgraden met kans p kleiner is (Newton, anders halveren); v = 0 geeft 0."""
    p, a, laag, hoog = float(p), float(v) / 2, 0.0, float(v) + 10 * math.sqrt(2 * v) + 100
    if not (0 < p < 1 and 0 <= v < 1e7):
        raise Fout(f"chi2_kwantiel({p}, {v}) bestaat niet")
    vorige, x = 0.0, 2 * a
    while abs(x - vorige) > 1e-13 * x:
        term, totaal, n = 1 / a, 1 / a, a  # reeks van de onvolledige gammafunctie, alleen plustekens
        while term > totaal * 1e-17:
            n, term = n + 1, term * x / 2 / (n + 1)
            totaal += term
        factor = math.exp(a * math.log(x / 2) - x / 2 - math.lgamma(a))  # kans = totaal * factor, dichtheid = factor / x
        laag, hoog = (x, hoog) if totaal * factor < p else (laag, x)
        nieuw = x * (1 + p / max(factor, 1e-300) - totaal)
        vorige, x = x, nieuw if laag < nieuw < hoog else (laag + hoog) / 2
    return x
TEKENS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv, ast.Pow: macht}
FUNCTIES = {"som": som, "gemiddelde": lambda *xs: som(*xs) / len(xs), "mediaan": lambda *xs: statistics.median(xs),
            "min": lambda *xs: min(xs), "max": lambda *xs: max(xs), "abs": abs, "wortel": math.sqrt, "exp": math.exp,
            "ln": lambda x: math.log(x), "normaal_kwantiel": statistics.NormalDist().inv_cdf, "chi2_kwantiel": chi2_kwantiel}
@lru_cache(None)
def ontleed(formule):
    """Ontleedt een formule; wat buiten de grammatica van het contract valt, is een Fout. Er wordt niets uitgevoerd."""
    mag = (ast.Constant, ast.Name, ast.Load, ast.UnaryOp, ast.USub, ast.BinOp, *TEKENS, ast.Call)
    try:
        boom = ast.parse(formule.strip(), mode="eval").body
    except (SyntaxError, ValueError, AttributeError, MemoryError, RecursionError):
        raise Fout(f"formule ontbreekt of valt buiten de grammatica: {formule!r:.120}")
    for deel in ast.walk(boom):
        if (not isinstance(deel, mag) or isinstance(deel, ast.Call) and not isinstance(deel.func, ast.Name)
                or isinstance(deel, ast.Constant) and type(deel.value) not in (int, float)):
            raise Fout(f"formule valt buiten de grammatica ({type(deel).__name__}): {formule:.120}")
    return boom

def reken(boom, waarden, functies, diepte=0):
    """Rekent een ontlede formule uit met de waarden van de namen; alles blijft een exacte breuk zolang dat kan."""
    def uitkomst(deel):
        if isinstance(deel, ast.Constant):
            return Fraction(repr(deel.value))
        if isinstance(deel, ast.Name) and waarden.get(deel.id) is not None:
            return waarden[deel.id]
        if isinstance(deel, ast.UnaryOp):
            return -uitkomst(deel.operand)
        if isinstance(deel, ast.BinOp):
            return TEKENS[type(deel.op)](uitkomst(deel.left), uitkomst(deel.right))
        naam = deel.id if isinstance(deel, ast.Name) else deel.func.id
        if isinstance(deel, ast.Call) and naam in FUNCTIES:
            return FUNCTIES[naam](*map(uitkomst, deel.args))
        if isinstance(deel, ast.Name) or naam not in functies or len(functies[naam][0]) != len(deel.args) or diepte > 20:
            raise Fout(f"{naam} in de formule is geen operand met een getal en geen functie die zo te gebruiken is")
        return reken(ontleed(functies[naam][1]), dict(zip(functies[naam][0], map(uitkomst, deel.args))), functies, diepte + 1)
    return uitkomst(boom)

def notaties(x, decimalen, taal):
    """De toegestane teksten voor x, half naar boven afgerond (van nul af); een plusteken mag."""
    d, heel = max(decimalen, 0), math.floor(abs(x) * Fraction(10) ** decimalen + Fraction(1, 2)) * 10 ** max(0, -decimalen)
    tekst = (f"{heel // 10**d:,}" + (f".{heel % 10**d:0{d}}" if d else "")).translate({} if taal == "en" else {44: ".", 46: ","})
    return [teken + tekst for teken in (["−", "-"] + [""] * (heel == 0) if x < 0 else ["", "+"])]

def reken_na(h, cijfers, klaar):
    """Rekent een cijfer en de cijfers waar het op rust één keer na; geeft de nagerekende waarde terug."""
    sleutel, waarden, uitkomst = (h.taal, h.id), {}, None
    if sleutel in klaar:
        return klaar[sleutel]
    klaar[sleutel] = None  # een cijfer dat via zijn operanden naar zichzelf verwijst, vindt hier geen getal
    try:
        for naam, op in h.operanden.items():
            if doel := cijfers.get((h.taal, op.get("cijfer"))) or cijfers.get(("nl", op.get("cijfer"))):
                waarden[naam] = reken_na(doel, cijfers, klaar)
            elif "cijfer" in op:
                meld(h.plek, f"operand {naam} verwijst naar onbekend cijfer {op['cijfer']}", h.id)
            else:
                waarden[naam] = breuk(str(op.get("ruw")))
        if h.waarde is not None:
            if (uitkomst := breuk(h.waarde)) is None:
                raise Fout(f"waarde {h.waarde!r} is geen getal")
            x = reken(ontleed(h.formule), waarden, h.functies)
            if not math.isclose(x, uitkomst, rel_tol=1e-9, abs_tol=1e-12 * isinstance(x, float)):
                raise Fout(f"narekenen geeft {float(x)!r}, de waarde is {h.waarde}; formule: {h.formule:.120}")
            if h.afronding["regel"] != "half-up" or abs(h.afronding["decimalen"]) > 15:
                raise Fout(f"onbekende afronding: {h.afronding}")
            # Een exacte breuk is de maat voor het afronden; met wortels en logaritmen is dat de gepubliceerde waarde.
            goed, uitkomst = notaties(uitkomst if isinstance(x, float) else x, h.afronding["decimalen"], h.taal), x
            if h.getoond not in goed:
                raise Fout(f"afronden geeft {goed[0]!r}, getoond is {h.getoond!r}")
    except (Fout, ArithmeticError, ValueError, TypeError, LookupError, RecursionError) as e:
        meld(h.plek, e if isinstance(e, Fout) else f"niet na te rekenen ({e!r}); formule: {h.formule!r:.120}", h.id)
    klaar[sleutel] = uitkomst
    return uitkomst
# ---------------------------------------------------------------- alles na elkaar
def main(argv):
    sys.setrecursionlimit(5000)
    paden = [a for a in argv if a not in ("--streng", "--overgeslagen")]
    try:
        if len(paden) != 1:
            raise Fout("noem één map of ZIP, bijvoorbeeld: python3 controleer.py site")
        site = Site(*paden)
    except (OSError, Fout, zipfile.BadZipFile) as e:
        return print(f"Gebruik: python3 controleer.py MAP-OF-ZIP [--streng] [--overgeslagen]   ({e})", file=sys.stderr) or 2
    for map_ in ["", *sorted({"/".join(n.split("/")[:3]) + "/" for n in site.namen if re.match("data/[^/]+/[^/]+/", n)})]:
        controleer_sommen(site, map_)
    cijfers, klaar, paginas = lees_herkomst(site), {}, sorted(n for n in site.namen if n.endswith(".html"))
    for h in cijfers.values():
        reken_na(h, cijfers, klaar)
    for naam in paginas:
        controleer_pagina(site, naam, cijfers, meld, geteld, getypt, overgeslagen)
    samenhang.talen(cijfers, meld)
    samenhang.kopieen(site, cijfers, meld, geteld)
    if not cijfers or not paginas:
        meld(paden[0], "geen herkomst (<editie>/herkomst/index.json) of geen pagina's gevonden")
    for tekst, plekken in getypt.items():
        regel = f"{plekken[0]}: getypt cijfer in de tekst: «{tekst}» ({len(plekken)} keer op de site)"
        afwijkingen.append(regel) if "--streng" in argv else print("waarschuwing:", regel)
    print(*("AFWIJKING: " + regel for regel in afwijkingen), f"{len(site.namen)} bestanden, {len(paginas)} pagina's, " + "".join(
        f"{geteld[wat]} {wat}, " for wat in ("controlesommen", "cijfers op pagina's", "herkomsten", "cellen", "rijen van API en CSV")) +
        f"{len(getypt)} getypte cijfers", f"{len(afwijkingen)} afwijkingen" if afwijkingen else "Alles in orde.", sep="\n")
    per = Counter(soort for soort, _ in overgeslagen.elements())
    print("Overgeslagen, want vrijgesteld: " + ", ".join(f"{per[soort]} {naam} ({sum(s == soort for s, _ in overgeslagen)} verschillende)"
          for soort, naam in (("geen cijfer", "teksten met een getal en data-geen-cijfer"), ("code", "in code"), ("feit", "feiten"))) + ".")
    if "--overgeslagen" in argv:
        print(*(f"- {soort}, {aantal} keer: «{tekst}»" for (soort, tekst), aantal in sorted(overgeslagen.items())), sep="\n")
    print(NIET)
    return 1 if afwijkingen else 0
NIET = """Dit kan deze controle niet zien:
- of de datapakketten kloppen met wat CBS, politie en anderen leverden: zij begint bij onze CSV-bestanden;
- of een zin waar is: twee cijfers die samen met hun naam van plaats zijn gewisseld, of een ander woord (kleiner, groter, nergens);
- of een getal klopt in een tekst die de site zelf merkt als geen cijfer (data-geen-cijfer) of in code zet, of een feit bij zijn bron:
  hierboven staat hoeveel dat er zijn, en met --overgeslagen welke; ook niet of een getal dat eruitziet als een jaar een jaar is;
- een getal dat in woorden is geschreven;
- of een getal in een tekening bij de goede lijn of het goede gebied staat, en waar lijnen en vlakken lopen; ook geen assen;
- plaatjes (PNG), grafiek.json, feed.xml, de catalogus, de zoekgegevens en losse tekstbestanden: alleen hun controlegetal;
- of dit de site is die is gepubliceerd: wie alles verandert, kan ook SHA256SUMS opnieuw maken. Vergelijk dat met een eerder bewaard
  exemplaar, of bouw de site zelf na."""

if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(main(sys.argv[1:]))
