"""Deel van controleer.py: past wat op verschillende plekken over hetzelfde cijfer staat, bij elkaar? Roep dit niet los aan."""
import csv, io, posixpath, re, zipfile

KLOVEN = {"kloof": ("focus", "overig"), "kloof-gelijk": ("focus-gelijk", "overig-gelijk"), "kloof-zonder-centrum": ("focus", "overig-zonder-centrum")}
TEGENOVER = ("verschil", "verhouding")  # maten waarin een gebied naast de stad staat

def ontleed_id(id_):
    """(indicator, gebied, periode, maat) van een id als editie[.sinds-editie].indicator.gebied.periode[.maat], anders None."""
    delen = id_.split(".")[1:]
    delen = delen[1:] if delen and delen[0].startswith("sinds-") else delen
    return (*delen[:3], ".".join(delen[3:])) if len(delen) >= 3 else None

def talen(cijfers, meld):
    """Een cijfer in een andere taal neemt het Nederlandse over: dezelfde waarde, en dezelfde status (voorlopig, twijfel, geheim)."""
    for (taal, id_), h in cijfers.items():
        if taal == "nl":
            continue
        nl = cijfers.get(("nl", id_.replace(f".{taal}.", ".", 1)))
        if nl is None:
            meld(h.plek, "neemt een Nederlands cijfer over dat er niet is", id_)
        elif (h.waarde, h.status) != (nl.waarde, nl.status):
            meld(h.plek, f"heeft waarde {h.waarde} en status {h.status or 'gewoon'}, maar het Nederlandse cijfer dat het overneemt "
                 f"{nl.waarde} en {nl.status or 'gewoon'}", id_)
        elif ander := [op["cijfer"] for op in h.operanden.values() if op.get("cijfer", nl.id) != nl.id]:
            meld(h.plek, f"neemt {ander[0]} over in plaats van {nl.id}", id_)
# ---------------------------------------------------------------- regels die bij een cijfer horen
class Verwantschap:
    """Welke gebieden en indicatoren bij elkaar horen, zoals de datapakketten zeggen: gebieden.csv, focusbuurten.csv, indicatoren.csv."""
    def __init__(self, site):
        self.site, self.niveau, self.ouders, self.focus, self.gelijk, self.noemers, self.gewichten = site, {}, {}, set(), set(), {}, {}
        for naam in sorted(n for n in site.namen if re.fullmatch(r"data/[^/]+/[^/]+/(gebieden|focusbuurten|indicatoren)\.csv", n)):
            kolommen, rijen = site.tabel(naam)
            for rij in list(rijen.values())[1:]:
                cel = {k: rij[i] if i < len(rij) else "" for k, i in kolommen.items()}
                if naam.endswith("/gebieden.csv"):
                    self.niveau[cel.get("code")] = cel.get("niveau")
                    self.ouders.setdefault(cel.get("code"), set()).add(cel.get("bovenliggend"))
                elif naam.endswith("/focusbuurten.csv"):
                    self.focus.add(cel.get("gebied"))
                    self.gelijk |= {cel.get("gebied")} if cel.get("relatie") == "gelijk" else set()
                else:
                    self.noemers.setdefault(cel.get("id"), set()).add(cel.get("noemer_indicator"))
                    self.gewichten.setdefault(cel.get("id"), set()).add(cel.get("weeg_indicator"))

    def ligt_in(self, gebied, groot):
        return gebied == groot or any(self.ligt_in(ouder, groot) for ouder in self.ouders.get(gebied, ()) if ouder)

    def gebied_hoort(self, eigen, ander, maat):
        """Mag een regel of cijfer over `ander` in een cijfer over `eigen` staan?"""
        buurt = self.niveau.get(ander) == "buurt"
        if ander == eigen or maat.startswith(TEGENOVER) and self.niveau.get(ander) == "gemeente":
            return True
        if eigen in KLOVEN:
            return ander in KLOVEN[eigen]
        if eigen in self.niveau:
            return self.ligt_in(ander, eigen)
        return buurt and {"focus": ander in self.focus, "focus-gelijk": ander in self.gelijk, "overig-gelijk": ander not in self.gelijk,
                          "buurten": True}.get(eigen, eigen.startswith("overig") and ander not in self.focus)

    def regel_van(self, op):
        """(indicator, gebied, periode) van de regel waarin een cel staat; None als die regel daar niet over gaat."""
        kolommen, rijen = self.site.tabel(f"data/{op['pakket']}/{op['versie']}/{op['bestand']}")
        if not {"indicator", "gebied", "periode"} <= kolommen.keys():
            return None
        return tuple(rijen[op["regel"]][kolommen[k]] for k in ("indicator", "gebied", "periode"))

    def fouten(self, id_, operanden):
        """Wat er mis is met waar de operanden van een cijfer vandaan komen, als (operand, tekst)."""
        if (eigen := ontleed_id(id_)) is None:
            return
        (indicator, gebied, periode, maat), weegjaren, gebruikt = eigen, set(), set()
        einden = periode.split("-")
        for naam, op in operanden.items():
            bron = ontleed_id(op["cijfer"]) if "cijfer" in op else self.regel_van(op)
            if bron is None:
                continue
            weegt = bron[0] != indicator and bron[0] in self.gewichten.get(indicator, ())
            if bron[0] != indicator and not weegt and bron[0] not in self.noemers.get(indicator, ()):
                yield naam, f"gaat over {bron[0]}, het cijfer over {indicator}"
            elif not self.gebied_hoort(gebied, bron[1], maat):
                yield naam, f"gaat over gebied {bron[1]}, het cijfer over {gebied}"
            elif weegt:
                weegjaren.add(bron[2])
            elif bron[2] != periode and bron[2] not in einden and not (maat.startswith("tempo") and einden[0] <= bron[2] <= einden[-1]):
                yield naam, f"gaat over {bron[2]}, het cijfer over {periode}"
            if (plaats := op.get("cijfer") or tuple(op[k] for k in ("pakket", "versie", "bestand", "regel", "kolom"))) in gebruikt:
                yield naam, "komt uit dezelfde cel of hetzelfde cijfer als een andere operand"
            gebruikt.add(plaats)
        if len(weegjaren) > 1:
            yield "gewichten", f"komen uit verschillende jaren: {', '.join(sorted(weegjaren))}"
# ---------------------------------------------------------------- dezelfde cijfers in andere bestanden
def rijen_in(site, naam, meld):
    """De rijen met een herkomst in een bestand van de API of de downloads."""
    if naam.endswith(".json"):
        inhoud = site.json(naam)
        rijen = inhoud.get("cijfers") if isinstance(inhoud, dict) else None
        return [r for r in rijen if isinstance(r, dict)] if isinstance(rijen, list) else []
    try:
        return list(csv.DictReader(io.StringIO(site.lees(naam).decode("utf-8"), newline=""), strict=True))
    except (csv.Error, UnicodeDecodeError) as e:
        return meld(naam, f"geen geldige CSV ({e})") or []

def kopieen(site, cijfers, meld, geteld):
    """Staat in API, downloads en tabellen van grafieken hetzelfde als in de herkomst, en ontbreekt daar geen cijfer?"""
    genoemd = {}
    for naam in sorted(n for n in site.namen if re.fullmatch(r"[^/]+/(api/.+\.json|downloads/.+\.csv|grafieken/.+\.csv)", n)):
        editie, soort, deel = naam.split("/")[:3]
        ids = genoemd.setdefault((editie, soort, deel == "indicatoren"), set()) if soort != "grafieken" and deel != "verschillen" else set()
        for nr, rij in enumerate(rijen_in(site, naam, meld), 1):
            if not (id_ := rij.get("herkomst")) or not isinstance(id_, str):
                continue
            geteld["rijen van API en CSV"] += 1
            ids.add(id_)
            h, delen = cijfers.get(("nl", id_)), ontleed_id(id_)
            staat = [rij.get(k) or "" for k in ("waarde", "getoond", "eenheid")] + [rij.get("status") or "A"]
            if h is None:
                meld(f"{naam} (rij {nr})", "geen (leesbare) herkomst", id_)
            elif staat != (hoort := [h.waarde or "", h.getoond or "", h.eenheid or "", h.status or "A"]):
                meld(f"{naam} (rij {nr})", f"hier staat {staat}, in de herkomst {hoort}", id_)
            elif delen and (rij.get("indicator"), rij.get("gebied"), rij.get("periode"), rij.get("maat")) != (*delen[:3], delen[3] or "waarde"):
                meld(f"{naam} (rij {nr})", "indicator, gebied, periode of maat is een andere dan in de naam van het cijfer", id_)
    alles = {}
    for taal, id_ in cijfers:
        if taal == "nl" and ".sinds-" not in id_:
            alles.setdefault(id_.split(".")[0], set()).add(id_)
    for (editie, soort, _), ids in genoemd.items():
        for id_ in sorted(alles.get(editie, set()) - ids)[:20]:
            meld(f"{editie}/{soort}", "dit cijfer ontbreekt hier", id_)
    for naam in sorted(n for n in site.namen if re.fullmatch(r"[^/]+/downloads/.+\.zip", n)):
        zips(site, naam, meld)

def zips(site, naam, meld):
    """Een bestand in een ZIP van de downloads is gelijk aan dat met dezelfde naam ernaast."""
    try:
        with zipfile.ZipFile(io.BytesIO(site.lees(naam))) as z:
            for lid in z.namelist():
                if (los := f"{posixpath.dirname(naam)}/{lid}") in site.namen and z.read(lid) != site.lees(los):
                    meld(naam, f"{lid} is anders dan {los}")
    except (zipfile.BadZipFile, OSError, NotImplementedError) as e:
        meld(naam, f"ZIP niet te lezen ({e!r})")
