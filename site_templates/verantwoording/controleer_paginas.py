"""Deel van controleer.py: leest de pagina's van een site en houdt elk cijfer erop tegen zijn herkomst. Roep dit niet los aan."""
import re
import sys
from html.parser import HTMLParser
from itertools import groupby

# ---------------------------------------------------------------- 4 en 5. de pagina's
LEEG = set("area base br col embed hr img input link meta source track wbr".split())
VRIJ = dict.fromkeys("svg script style head title".split(), "elders") | {"code": "code", "time": "tijd"}
DATUM = re.compile(r"\b\d\d? (?:jan|feb|maart|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*(?: \d{4})?\b|"
                   r"\b\d\d?-\d\d?-\d{4}\b|\b\d{4}-\d\d-\d\d\b|(?<![\w.,])(?:19|20)\d\d(?:[/–-]\d\d)?(?![.,]?\d)\b", re.I)
KLOK = re.compile(r"\b\d\d?:\d\d\b")
# Elk teken dat een getal is, ook ½ en ², in elk schrift; Chinese telwoorden zijn letters. In ASCII zijn dat de cijfers: dat zoekt sneller.
BREUKEN = [n for n, t in enumerate(map(chr, range(sys.maxunicode + 1))) if t.isnumeric() and not t.isalpha() and not t.isdecimal()]
REEKSEN = [[n for _, n in groep] for _, groep in groupby(enumerate(BREUKEN), lambda paar: paar[1] - paar[0])]
TEKEN = r"[\d" + "".join(f"{chr(groep[0])}-{chr(groep[-1])}" for groep in REEKSEN) + "]"
NUMMER = {True: re.compile(r"\d"), False: re.compile(TEKEN)}
GETAL = {ascii_: re.compile(rf"(?<![\w.,]){een.pattern}+(?:[.,]{een.pattern}+)*(?!\w)") for ascii_, een in NUMMER.items()}
def nummer(tekst):
    """Het eerste cijferteken van een tekst."""
    return NUMMER[tekst.isascii()].search(tekst)
def getallen_in(tekst):
    """De losse getallen van een tekst."""
    return GETAL[tekst.isascii()].findall(tekst)
def zonder_momenten(tekst, klok):
    """De tekst met punten op de plek van jaren en datums, en van kloktijden als die er mogen staan."""
    def punten(m):
        return "·" * len(m[0])
    return DATUM.sub(punten, KLOK.sub(punten, tekst) if klok else tekst)
TEKENS = {"B": "|", "D": "d", "E": "~", "P": "*", "V": "?"}  # wat achter een cijfer met deze status staat
ONTBREEKT = {"O": ".", "Q": "x", "M": "nvt", "N": "klein", "L": "geen"}  # idem, in data-status van wat ontbreekt
BENAMING = set("alt aria-description aria-label aria-roledescription aria-valuetext placeholder title".split())  # gezegd, niet getoond
VERBORGEN = {"content"} | BENAMING

class Cijfer:
    """Een cijfer op een pagina, of de plek waar het ontbreekt."""
    def __init__(self, plek, is_cijfer, attrs):
        self.plek, self.is_cijfer, self.tekst, self.teken = plek, is_cijfer, [], ""
        self.id, self.waarde, self.status = attrs.get("data-herkomst"), attrs.get("value"), attrs.get("data-status")

class Pagina(HTMLParser):
    """Verzamelt de cijfers van een pagina, de getypte cijfers in de gewone tekst (jaren en datums mogen), en wat elders gezegd wordt.

    Vrijgesteld is wat de site zelf merkt als geen cijfer of als feit, en code; dat komt in `overgeslagen`. In <time> mag een moment.
    """
    def __init__(self, html):
        super().__init__()
        # open: (tag, waarom vrijgesteld, cijfer, plaats); plaats: "" = leesbaar, "svg" = in een tekening, "kop", of "stil" = geen tekst, of een as
        self.open, self.gevonden, self.los, self.overgeslagen = [("", "", None, "")], [], [], []
        self.leesbaar, self.elders = [], []  # teksten met een cijfer: op de pagina, en in tekeningen, titels en omschrijvingen
        self.achter, self.teken = None, None  # het cijfer dat net voorbij is, en dat waarvan nu het teken komt
        self.feiten, self.feit, self.voorbij = [], None, 0  # feiten zonder bron; het feit dat er nog een moet krijgen
        self.feed(html)
        self.close()
        self.zonder_bron()
    def zonder_bron(self):
        if self.feit:
            self.feiten.append(self.feit)
        self.feit = None
    def handle_starttag(self, tag, attrs):
        a, (_, vrij, cijfer, plaats) = dict(attrs), self.open[-1]
        klassen = (a.get("class") or "").split()
        self.teken, self.achter = self.achter if "teken" in klassen else None, None
        if tag == "data" and "cijfer" in klassen or "cijfer-ontbreekt" in klassen and "data-herkomst" in a:
            cijfer = Cijfer(self.getpos(), "cijfer" in klassen, a)
            self.gevonden.append(cijfer)
        if "data-feit" in a:
            self.zonder_bron()
            self.feit, self.voorbij = self.getpos(), len(self.open)
        if tag == "a" and a.get("href"):
            self.feit = None
        if tag == "meta" and (a.get("name") or a.get("property") or "").endswith(("description", ":title")) or BENAMING & a.keys():
            self.elders += [(self.getpos(), a[k]) for k in sorted(VERBORGEN & a.keys()) if a[k]]
        if tag not in LEEG:
            vrij = vrij or VRIJ.get(tag, "") or ("cijfer" if tag == "data" and "cijfer" in klassen else
                                                 "geen cijfer" if "data-geen-cijfer" in a else "feit" if "data-feit" in a else "")
            plaats = ("stil" if plaats == "stil" or tag in ("script", "style") or plaats == "svg" and "assen" in klassen
                      else "svg" if tag == "svg" or plaats == "svg" else "kop" if tag == "head" or plaats == "kop" else "")
            self.open.append((tag, vrij, cijfer, plaats))
    def handle_endtag(self, tag):
        diepte = next((i for i in range(len(self.open) - 1, 0, -1) if self.open[i][0] == tag), len(self.open))
        if tag == "data" and diepte < len(self.open) and (cijfer := self.open[diepte][2]) and cijfer.is_cijfer:
            self.achter = cijfer
        self.teken = None
        del self.open[diepte:]
    def handle_data(self, tekst):
        _, vrij, cijfer, plaats = self.open[-1]
        if tekst.strip():
            self.achter = None
            if self.feit and len(self.open) <= self.voorbij:  # gewone tekst achter het feit: er kwam geen bron
                self.zonder_bron()
        if self.teken:
            self.teken.teken += tekst
        elif cijfer:
            cijfer.tekst.append(tekst)
        if vrij == "feit" and tekst.strip() or vrij in ("geen cijfer", "code") and nummer(tekst):
            self.overgeslagen.append((vrij, " ".join(tekst.split())))
        if plaats == "stil" or not nummer(tekst):
            return
        (self.elders if plaats in ("svg", "kop") else self.leesbaar).append((self.getpos(), tekst))
        if vrij in ("", "tijd") and (m := nummer(zonder_momenten(tekst, vrij == "tijd"))):
            voor, (regel, kolom) = tekst[:m.start()].split("\n"), self.getpos()
            plek = f"(regel {regel + len(voor) - 1}, kolom {len(voor[-1]) + 1 + (kolom if len(voor) == 1 else 0)})"
            self.los.append((plek, " ".join(tekst[max(0, m.start() - 40):m.end() + 40].split())))
    def vreemd(self, elders):
        """De getallen in tekeningen, titels en omschrijvingen die nergens leesbaar op de pagina staan, als (plek, getal, tekst)."""
        gezegd = [(plek, tekst, getallen_in(DATUM.sub("·", tekst))) for plek, tekst in elders if nummer(tekst)]
        bekend = {g for _, tekst in self.leesbaar for g in getallen_in(tekst)} if any(getallen for _, _, getallen in gezegd) else set()
        return [(plek, getal, tekst) for plek, tekst, getallen in gezegd for getal in getallen if getal not in bekend]

def controleer_pagina(site, naam, cijfers, meld, geteld, getypt, overgeslagen):
    """Vergelijkt elk cijfer op een pagina met zijn herkomst; verzamelt de getypte cijfers, en wat niet is beoordeeld."""
    try:
        pagina = Pagina(site.lees(naam).decode("utf-8"))
    except Exception as e:  # html.parser struikelt zelden, maar mag de controle niet stoppen
        return meld(naam, f"HTML niet te ontleden ({e!r})")
    def plek_van(positie):
        return f"{naam} (regel {positie[0]}, kolom {positie[1] + 1})"
    for c in pagina.gevonden:
        geteld["cijfers op pagina's"] += 1
        plek, tekst = plek_van(c.plek), "".join(c.tekst).strip(" \t\r\n")
        h = cijfers.get(("en" if naam.startswith("en/") else "nl", c.id))
        if h is None:
            meld(plek, f"geen (leesbare) herkomst voor {tekst!r}", c.id or "zonder data-herkomst")
        elif (c.waarde or "", tekst) != (h.waarde, h.getoond) if c.is_cijfer else h.waarde is not None:
            meld(plek, f"hier staat {tekst!r} met value {c.waarde!r}, in de herkomst {h.getoond!r} met {h.waarde!r}", c.id)
        elif c.is_cijfer and c.teken.strip() != TEKENS.get(h.status, ""):
            meld(plek, f"erachter staat het teken {c.teken.strip()!r}, bij status {h.status or 'gewoon'} hoort {TEKENS.get(h.status, '')!r}", c.id)
        elif not c.is_cijfer and c.status not in (h.status, ONTBREEKT.get(h.status)):
            meld(plek, f"hier staat de status {c.status!r}, in de herkomst {h.status!r}", c.id)
    for tekening in [n for n in (naam.removesuffix("index.html") + "grafiek.svg",) if n != naam and n in site.namen]:
        for _, getal, tekst in pagina.vreemd(Pagina(site.lees(tekening).decode("utf-8", "replace")).elders):
            meld(tekening, f"het getal {getal} staat niet op de pagina ernaast: «{tekst.strip():.120}»")
    for positie, getal, tekst in pagina.vreemd(pagina.elders):
        meld(plek_van(positie), f"het getal {getal} in een tekening, titel of omschrijving staat niet op de pagina: «{tekst.strip():.120}»")
    for positie in pagina.feiten:
        meld(plek_van(positie), "een feit zonder verwijzing naar zijn bron")
    for plek, tekst in pagina.los:
        getypt.setdefault(tekst, []).append(f"{naam} {plek}")
    overgeslagen.update(pagina.overgeslagen)
