"""Toetst de delen van controleer.py die kijken of alles bij elkaar past: een juiste site, en daarna steeds één vervalsing.

Wie vervalst, rekent hier de controlesommen opnieuw uit: die kloppen dus altijd.
"""
import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.checker.test_controleer import HIER, sha, sommen

GEBIEDEN = """code,naam,niveau,bovenliggend
GM1,Stad,gemeente,
WK1,Wijk,wijk,GM1
BU1,Een,buurt,WK1
BU2,Twee,buurt,WK1
BU3,Drie,buurt,WK1
"""
FOCUS = """nummer,naam,gebied,relatie
1,Een,BU1,gelijk
2,Twee,BU2,deel
"""
INDICATOREN = """id,noemer_indicator,weeg_indicator
bijstand,,
ww,,
diefstal,inwoners,
woz,,woningen
"""
WAARNEMINGEN = """indicator,gebied,periode,waarde,status,teller,noemer
bijstand,BU1,2020,,P,10,1000
bijstand,BU2,2020,,P,10,1000
bijstand,BU3,2020,,P,10,1000
bijstand,BU1,2019,,A,10,1000
ww,BU1,2020,,A,10,1000
bijstand,GM1,2020,,P,30,3000
diefstal,BU1,2020,20,A,,
inwoners,BU1,2020,1000,A,,
inwoners,BU2,2020,1000,A,,
woz,BU1,2019,300,A,,
woz,BU2,2019,300,A,,
woningen,BU1,2020,50,A,,
woningen,BU2,2020,60,A,,
woningen,BU2,2018,60,A,,
"""
BESTANDEN = {"gebieden": {"gebieden.csv": GEBIEDEN, "focusbuurten.csv": FOCUS}, "werk": {"indicatoren.csv": INDICATOREN, "waarnemingen.csv": WAARNEMINGEN}}


def cel(regel, kolom):
    rij = WAARNEMINGEN.split("\n")[regel - 1].split(",")
    return {"pakket": "werk", "versie": "1.0.0", "bestand": "waarnemingen.csv", "sha256": sha(WAARNEMINGEN.encode()), "regel": regel,
            "kolom": kolom, "ruw": rij[WAARNEMINGEN.split("\n")[0].split(",").index(kolom)]}


def cijfer(waarde, getoond, formule, decimalen=1, status=None, **operanden):
    return {"waarde": waarde, "getoond": getoond, "eenheid": "per 1.000", "afronding": {"decimalen": decimalen, "regel": "half-up"},
            "formule": formule, "operanden": operanden} | ({"status": status} if status else {})


def ref(id_):
    return {"cijfer": id_}


CIJFERS = {
    "2022.bijstand.BU1.2020": cijfer("10", "10,0", "1000 * a / b", status="P", a=cel(2, "teller"), b=cel(2, "noemer")),
    "2022.bijstand.BU2.2020": cijfer("10", "10,0", "1000 * a / b", status="P", a=cel(3, "teller"), b=cel(3, "noemer")),
    "2022.bijstand.GM1.2020": cijfer("10", "10,0", "1000 * a / b", status="P", a=cel(7, "teller"), b=cel(7, "noemer")),
    "2022.bijstand.focus.2020": cijfer("10", "10,0", "1000 * som(a1, a2) / som(b1, b2)", status="P", a1=cel(2, "teller"), b1=cel(2, "noemer"),
                                       a2=cel(3, "teller"), b2=cel(3, "noemer")),
    "2022.bijstand.BU1.2020.verschil": cijfer("0", "0,0", "a - b", status="P", a=ref("2022.bijstand.BU1.2020"), b=ref("2022.bijstand.GM1.2020")),
    "2022.inwoners.BU1.2020": cijfer("1000", "1.000", "a", 0, a=cel(9, "waarde")),
    "2022.diefstal.BU1.2020": cijfer("20", "20,0", "1000 * a / b", a=cel(8, "waarde"), b=ref("2022.inwoners.BU1.2020")),
    "2022.woz.focus.2019": cijfer("300", "300", "(x1 * w1 + x2 * w2) / (w1 + w2)", 0, x1=cel(11, "waarde"), w1=cel(13, "waarde"),
                                  x2=cel(12, "waarde"), w2=cel(14, "waarde")),
    "2022.bijstand.BU3.2020": {"status": "N", "reden": "te weinig", "eenheid": "per 1.000"},
}
PAGINA = """<!doctype html>
<html lang="nl"><head><title>Stand van 2020</title>
<meta name="description" content="Bijstand: 10,0 van de 1.000 (voorlopig)."></head>
<body><h1>Een</h1>
<p>Het zijn er <a href="#x"><data class="cijfer" value="10" data-herkomst="2022.bijstand.BU1.2020">10,0</data></a><span class="teken" aria-hidden="true">*</span>
van de <span data-geen-cijfer>1.000</span>, en <data class="cijfer" value="20" data-herkomst="2022.diefstal.BU1.2020">20,0</data> diefstallen.</p>
<p><span class="cijfer-ontbreekt" data-status="klein" data-herkomst="2022.bijstand.BU3.2020">te weinig</span></p>
<p>In <span data-feit>16</span><sup><a href="https://voorbeeld.nl/">bron</a></sup> buurten.</p>
<svg data-grafiek="x"><title>Van 10,0 naar 20,0</title><desc>Een lijn tot 20,0.</desc>
<g class="assen"><text>0</text><text>25</text></g><g class="namen"><text>20,0</text></g></svg></body></html>
"""
KOPPEN = "indicator,gebied,periode,maat,waarde,getoond,eenheid,status,herkomst"


def rijen():
    for id_, r in CIJFERS.items():
        _, indicator, gebied, periode, *maat = id_.split(".")
        yield {"indicator": indicator, "gebied": gebied, "periode": periode, "maat": "".join(maat) or "waarde", "waarde": r.get("waarde"),
               "getoond": r.get("getoond"), "eenheid": r["eenheid"], "status": r.get("status"), "herkomst": id_}


def als_csv():
    regels = [KOPPEN] + [",".join(f'"{rij[k] or ("A" if k == "status" else "")}"' for k in KOPPEN.split(",")) for rij in rijen()]
    return "\n".join(regels) + "\n"


class Site:
    def __init__(self, map_):
        self.map, self.cijfers = map_, json.loads(json.dumps(CIJFERS))
        for pakket, bestanden in BESTANDEN.items():
            for naam, tekst in bestanden.items():
                self.schrijf(f"data/{pakket}/1.0.0/{naam}", tekst)
        self.schrijf("2022/index.html", PAGINA)
        self.schrijf("2022/grafieken/x/index.html", PAGINA)
        self.schrijf("2022/grafieken/x/grafiek.svg", "<svg><text>10,0</text></svg>")
        self.schrijf("2022/herkomst/index.json", '{"bestanden": ["alles.json"]}')
        self.schrijf("en/2022/herkomst/index.json", '{"bestanden": ["alles.json"]}')
        engels = {"2022.en.bijstand.BU1.2020": cijfer("10", "10.0", "a", status="P", a=ref("2022.bijstand.BU1.2020"))}
        self.schrijf("en/2022/herkomst/alles.json", json.dumps({"cijfers": engels}))
        self.schrijf("2022/api/indicatoren/alles.json", json.dumps({"cijfers": list(rijen())}))
        self.schrijf("2022/downloads/gebieden/alles.csv", als_csv())
        inhoud = io.BytesIO()
        with zipfile.ZipFile(inhoud, "w") as z:
            z.writestr("gebieden/alles.csv", als_csv())
        (self.map / "2022/downloads/alles.zip").write_bytes(inhoud.getvalue())

    def schrijf(self, naam, tekst):
        (self.map / naam).parent.mkdir(parents=True, exist_ok=True)
        (self.map / naam).write_bytes(tekst.encode())

    def vervang(self, naam, oud, nieuw):
        tekst = (self.map / naam).read_bytes().decode()
        assert oud in tekst
        self.schrijf(naam, tekst.replace(oud, nieuw, 1))

    def controleer(self):
        self.schrijf("2022/herkomst/alles.json", json.dumps({"schema": 1, "cijfers": self.cijfers}))
        for pakket in BESTANDEN:
            sommen(self.map / f"data/{pakket}/1.0.0")
        sommen(self.map)
        uit = subprocess.run([sys.executable, HIER / "controleer.py", self.map, "--streng"], capture_output=True, text=True, check=False)
        assert "Traceback" not in uit.stderr, uit.stderr
        return uit.returncode, uit.stdout


@pytest.fixture
def site(tmp_path: Path):
    return Site(tmp_path / "site")


def test_zonder_zijn_delen_zegt_hij_wat_er_moet_gebeuren(tmp_path):
    (tmp_path / "controleer.py").write_bytes((HIER / "controleer.py").read_bytes())
    uit = subprocess.run([sys.executable, tmp_path / "controleer.py", tmp_path], capture_output=True, text=True, check=False)
    assert uit.returncode == 2 and uit.stderr.startswith("Zet controleer_samenhang.py in dezelfde map") and "Traceback" not in uit.stderr


def test_hij_laat_niets_achter_in_de_site(site):
    for naam in ("controleer.py", "controleer_paginas.py", "controleer_samenhang.py"):
        site.schrijf(f"2022/verantwoording/{naam}", (HIER / naam).read_text())
    site.controleer()
    omgeving = {naam: waarde for naam, waarde in os.environ.items() if naam != "PYTHONDONTWRITEBYTECODE"}
    for _ in range(2):
        uit = subprocess.run([sys.executable, site.map / "2022/verantwoording/controleer.py", site.map], capture_output=True, env=omgeving, check=False)
        assert uit.returncode == 0, uit.stdout.decode()
    assert not list(site.map.rglob("__pycache__"))


def test_goede_site(site):
    code, uit = site.controleer()
    assert code == 0, uit
    assert "18 rijen van API en CSV" in uit
    assert uit.index("Alles in orde.") < uit.index("Dit kan deze controle niet zien:") < uit.index("of een zin waar is")


# Per vervalsing: het cijfer, de operand, waar die nu naar wijst (met hetzelfde getal erin), en wat er gemeld moet worden.
VERWIJZINGEN = {
    "andere buurt": ("2022.bijstand.BU1.2020", "a", cel(3, "teller"), ["operand a", "gebied BU2", "over BU1"]),
    "ander jaar": ("2022.bijstand.BU1.2020", "a", cel(5, "teller"), ["operand a", "over 2019", "over 2020"]),
    "andere indicator": ("2022.bijstand.BU1.2020", "a", cel(6, "teller"), ["operand a", "over ww", "over bijstand"]),
    "buiten de groep": ("2022.bijstand.focus.2020", "a2", cel(4, "teller"), ["operand a2", "gebied BU3", "over focus"]),
    "twee keer dezelfde": ("2022.bijstand.focus.2020", "a2", cel(2, "teller"), ["operand a2", "dezelfde cel"]),
    "noemer van een ander": ("2022.diefstal.BU1.2020", "b", cel(10, "waarde"), ["operand b", "gebied BU2"]),
    "gewicht uit ander jaar": ("2022.woz.focus.2019", "w2", cel(15, "waarde"), ["gewichten", "2018, 2020"]),
    "ander cijfer": ("2022.bijstand.BU1.2020.verschil", "a", ref("2022.bijstand.BU2.2020"), ["operand a", "gebied BU2"]),
}


@pytest.mark.parametrize("naam", VERWIJZINGEN)
def test_een_operand_die_ergens_anders_heen_wijst(site, naam):
    id_, operand, nieuw, verwacht = VERWIJZINGEN[naam]
    site.cijfers[id_]["operanden"][operand] = nieuw
    code, uit = site.controleer()
    gemeld = [r for r in uit.splitlines() if r.startswith("AFWIJKING") and id_ in r]
    assert code == 1 and any(all(deel in r for deel in verwacht) for r in gemeld), uit


# Per vervalsing: bestand, oude tekst, nieuwe tekst, wat er gemeld moet worden.
TEKSTEN = {
    "waarde in de API": ("2022/api/indicatoren/alles.json", '"waarde": "20"', '"waarde": "21"', ["alles.json (rij 7)", "2022.diefstal.BU1.2020"]),
    "status in de API": ("2022/api/indicatoren/alles.json", '"status": "P"', '"status": null', ["alles.json (rij 1)", "'A'", "'P'"]),
    "rij weg uit de API": ("2022/api/indicatoren/alles.json", '"herkomst": "2022.woz.focus.2019"', '"herkomst": ""',
                           ["2022/api", "2022.woz.focus.2019", "ontbreekt hier"]),
    "getoond in de CSV": ("2022/downloads/gebieden/alles.csv", '"20,0"', '"21,0"', ["alles.csv (rij 7)", "2022.diefstal.BU1.2020"]),
    "eenheid in de CSV": ("2022/downloads/gebieden/alles.csv", '"per 1.000"', '"%"', ["alles.csv (rij 1)", "'%'"]),
    "gebied in de CSV": ("2022/downloads/gebieden/alles.csv", '"diefstal","BU1"', '"diefstal","BU2"', ["alles.csv (rij 7)", "gebied"]),
    "CSV in de ZIP": ("2022/downloads/gebieden/alles.csv", "\n", "\r\n", ["2022/downloads/alles.zip", "gebieden/alles.csv is anders"]),
    "getal in een tekening": ("2022/index.html", "<text>20,0</text>", "<text>30,0</text>", ["2022/index.html (regel 10", "getal 30,0"]),
    "naam van een tekening": ("2022/index.html", "naar 20,0</title>", "naar 2,0</title>", ["2022/index.html (regel 9", "getal 2,0"]),
    "omschrijving van een tekening": ("2022/index.html", "tot 20,0", "tot 200", ["2022/index.html (regel 9", "getal 200"]),
    "omschrijving van de pagina": ("2022/index.html", "Bijstand: 10,0", "Bijstand: 9,0", ["2022/index.html (regel 3", "getal 9,0"]),
    "titel van de pagina": ("2022/index.html", "van 2020<", "van 12<", ["2022/index.html (regel 2", "getal 12"]),
    "tekening als bestand": ("2022/grafieken/x/grafiek.svg", "10,0", "11,0", ["2022/grafieken/x/grafiek.svg", "getal 11,0"]),
    "teken weg": ("2022/index.html", '<span class="teken" aria-hidden="true">*</span>', "", ["2022/index.html (regel 5", "status P hoort '*'"]),
    "ander teken": ("2022/index.html", '"true">*<', '"true">?<', ["2022/index.html (regel 5", "teken '?'"]),
    "teken te veel": ("2022/index.html", "20,0</data>", '20,0</data><span class="teken">*</span>', ["2022/index.html (regel 6", "status gewoon"]),
    "andere reden": ("2022/index.html", 'data-status="klein"', 'data-status="x"', ["2022/index.html (regel 7", "status 'x'"]),
    "feit zonder bron": ("2022/index.html", '<sup><a href="https://voorbeeld.nl/">bron</a></sup>', "", ["2022/index.html (regel 8", "zonder verwijzing"]),
    "neemt een ander over": ("en/2022/herkomst/alles.json", '"2022.bijstand.BU1.2020"', '"2022.bijstand.BU2.2020"', ["2022.en.bijstand", "in plaats van"]),
    "status niet overgenomen": ("en/2022/herkomst/alles.json", ', "status": "P"', "", ["2022.en.bijstand.BU1.2020", "status gewoon", "en P"]),
}


@pytest.mark.parametrize("naam", TEKSTEN)
def test_een_vervalste_tekst(site, naam):
    bestand, oud, nieuw, verwacht = TEKSTEN[naam]
    site.vervang(bestand, oud, nieuw)
    code, uit = site.controleer()
    gemeld = [r for r in uit.splitlines() if r.startswith("AFWIJKING")]
    assert code == 1 and any(all(deel in r for deel in verwacht) for r in gemeld), uit
    assert "andere sha256 dan hier staat" not in uit  # de controlesommen zelf kloppen
