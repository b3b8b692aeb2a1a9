"""Toetst controleer.py: een kleine, juiste site, en daarna steeds één fout erin.

De controle is geschreven vanuit het contract alleen, door wie de generator niet heeft gezien; deze toets ook.
"""
import hashlib
import json
import math
import subprocess
import sys
import zipfile
from fractions import Fraction
from pathlib import Path

import pytest

HIER = Path(__file__).parents[2] / "site_templates" / "verantwoording"
sys.path.insert(0, str(HIER))
import controleer as c  # noqa: E402
import controleer_paginas as p  # noqa: E402

CSV = """indicator,gebied,periode,waarde,status,teller,noemer,opmerking
bijstand,BU1,2020,,A,455,8757,
bijstand,BU2,2020,,A,12,,"twee regels,
één cel"
inwoners,BU1,2020,8757,A,,,
inwoners,BU2,2020,1234567.5,A,,,
wonen,BU1,2020,-0.25,A,,,
wonen,BU2,2020,,M,,,
"""
PAKKET = "data/werk/1.0.0"


def sha(b):
    return hashlib.sha256(b).hexdigest()


def cel(regel, kolom, ruw, **anders):
    return {"pakket": "werk", "versie": "1.0.0", "bestand": "waarnemingen.csv", "sha256": sha(CSV.encode()),
            "regel": regel, "kolom": kolom, "ruw": ruw} | anders


def cijfer(waarde, getoond, formule, decimalen=1, **operanden):
    return {"waarde": waarde, "getoond": getoond, "eenheid": "", "afronding": {"decimalen": decimalen, "regel": "half-up"},
            "formule": formule, "operanden": operanden}


INWONERS = cel(5, "waarde", "8757")
CIJFERS = {
    "2022.bijstand": cijfer(repr(455 / 8757 * 1000), "52,0", "1000 * a1 / b1", a1=cel(2, "teller", "455"), b1=INWONERS),
    "2022.groot": cijfer("1234567.5", "1.234.568", "som(a, 0)", 0, a=cel(6, "waarde", "1234567.5")),
    "2022.duizendtal": cijfer("1234567.5", "1.235.000", "a", -3, a=cel(6, "waarde", "1234567.5")),
    "2022.min": cijfer("-0.25", "−0,3", "a", a=cel(7, "waarde", "-0.25")),
    "2022.halve": cijfer("-0.125", "−0,13", "-(-v) / 2", 2, v={"cijfer": "2022.min"}),
    "2022.functie": cijfer(repr(math.sqrt(455) * 2), "42,7", "dubbel(wortel(a))", a=cel(2, "teller", "455")),
    "2022.kwantiel": cijfer("1.959963984540054", "1,96", "normaal_kwantiel(1 - 0.05 / 2) * a / a", 2, a=INWONERS),
    "2022.onbekend": {"waarde": None, "getoond": "–", "status": "M", "reden": "geheim", "operanden": {"a": cel(8, "waarde", "")}},
}
PAGINA = """<!doctype html>
<html lang="nl"><head><title>Wijk 12</title><style>p { margin: 3px }</style></head>
<body><h2>2012–2020, wijk <code>12</code></h2>
<p>In 2020 kregen <data class="cijfer" value="{bijstand}" data-herkomst="2022.bijstand">52,0</data>
<span data-geen-cijfer>per 1.000 inwoners</span>, op 1 januari 2020, <time>12:30</time>, <code>v1.2</code>.</p>
<svg data-grafiek="x"><g class="assen"><text>100</text></g></svg>
<p><data class="cijfer" value="1234567.5" data-herkomst="2022.groot">1.234.568</data>
<data class="cijfer" value="-0.25" data-herkomst="2022.min">−0,3</data>
<span class="cijfer-ontbreekt" data-status="M" data-herkomst="2022.onbekend">geheim</span></p></body></html>
""".replace("{bijstand}", CIJFERS["2022.bijstand"]["waarde"])


def sommen(map_, over=()):
    regels = [f"{sha(b.read_bytes())}  {b.relative_to(map_).as_posix()}\n" for b in sorted(map_.rglob("*"))
              if b.is_file() and b != map_ / "SHA256SUMS" and b.name not in over]
    (map_ / "SHA256SUMS").write_text("".join(regels))


class Site:
    """Een site in een map; `schrijf` verandert één bestand, `maak_af` rekent de controlesommen opnieuw uit."""

    def __init__(self, map_):
        self.map = map_
        self.cijfers = json.loads(json.dumps(CIJFERS))
        self.schrijf(f"{PAKKET}/waarnemingen.csv", CSV)
        self.schrijf(f"{PAKKET}/datapackage.json", "{}")
        self.schrijf("2022/index.html", PAGINA)
        self.schrijf("2022/herkomst/index.json", json.dumps({"bestanden": [{"bestand": "wijk.json"}, "functies.json"]}))
        self.functies("2 * x")
        self.herkomst()
        # Het Engels: eigen herkomst, eigen notatie.
        self.schrijf("en/2022/herkomst/index.json", '{"files": ["all.json"]}')
        en = {"2022.groot": CIJFERS["2022.groot"] | {"getoond": "1,234,568"}}
        self.schrijf("en/2022/herkomst/all.json", json.dumps({"cijfers": en}))
        self.schrijf("en/2022/index.html", '<p><data class="cijfer" value="1234567.5" data-herkomst="2022.groot">1,234,568</data>')
        self.maak_af()

    def schrijf(self, naam, tekst):
        (self.map / naam).parent.mkdir(parents=True, exist_ok=True)
        (self.map / naam).write_bytes(tekst.encode())

    def vervang(self, naam, oud, nieuw):
        tekst = (self.map / naam).read_bytes().decode()
        assert tekst.count(oud) >= 1
        self.schrijf(naam, tekst.replace(oud, nieuw, 1))

    def functies(self, formule):
        self.schrijf("2022/herkomst/functies.json", json.dumps(
            {"functies": [{"naam": "dubbel", "parameters": ["x"], "formule": formule, "bron": "rekenles"}]}))

    def herkomst(self):
        self.schrijf("2022/herkomst/wijk.json", json.dumps({"schema": 1, "cijfers": self.cijfers}))

    def maak_af(self):
        sommen(self.map / PAKKET)
        sommen(self.map)

    def controleer(self, *opties):
        uit = subprocess.run([sys.executable, HIER / "controleer.py", self.map, *opties], capture_output=True, text=True)
        assert "Traceback" not in uit.stderr, uit.stderr
        return uit.returncode, uit.stdout


@pytest.fixture
def site(tmp_path):
    return Site(tmp_path / "site")


def test_goede_site(site):
    code, uit = site.controleer("--streng")
    assert code == 0, uit
    assert "AFWIJKING" not in uit and "waarschuwing" not in uit and "Alles in orde" in uit
    assert "2 pagina's" in uit and "5 cijfers op pagina's" in uit and "9 herkomsten" in uit and "9 cellen" in uit


@pytest.mark.parametrize("voor", ["", "site-2022/"])
def test_zip(site, tmp_path, voor):
    with zipfile.ZipFile(tmp_path / "s.zip", "w") as z:
        for b in site.map.rglob("*"):
            z.write(b, voor + b.relative_to(site.map).as_posix())
    site.map = tmp_path / "s.zip"
    code, uit = site.controleer()
    assert code == 0, uit
    ruw = bytearray(site.map.read_bytes())  # een bit om in de opgeslagen CSV
    ruw[ruw.index(b"bijstand,BU1")] ^= 1
    site.map.write_bytes(ruw)
    code, uit = site.controleer()
    assert code == 1 and "waarnemingen.csv" in uit


def test_verkeerde_aanroep(tmp_path):
    (tmp_path / "x.zip").write_text("geen zip")
    for args in ([], ["a", "b"], [tmp_path / "weg"], [tmp_path / "x.zip"]):
        uit = subprocess.run([sys.executable, HIER / "controleer.py", *args], capture_output=True, text=True)
        assert uit.returncode == 2 and uit.stderr.startswith("Gebruik:"), uit
        assert ("noem één map of ZIP" in uit.stderr) == (len(args) != 1), uit


# Per fout: wat er verandert aan de herkomst van één cijfer, en wat er dan gemeld moet worden.
HERKOMSTFOUTEN = {
    "verkeerde ruw": (lambda r: r["operanden"]["a1"].update(ruw="456"), ["2022.bijstand", "operand a1", "'455'", "'456'"]),
    "ruw met spatie": (lambda r: r["operanden"]["a1"].update(ruw="455 "), ["2022.bijstand", "'455 '"]),
    "verkeerde regel": (lambda r: r["operanden"]["a1"].update(regel=3), ["2022.bijstand", "regel 3", "'12'"]),
    "midden in een rij": (lambda r: r["operanden"]["a1"].update(regel=4), ["2022.bijstand", "geen cel op regel 4"]),
    "regel buiten bestand": (lambda r: r["operanden"]["a1"].update(regel=999), ["2022.bijstand", "geen cel op regel 999"]),
    "regel is tekst": (lambda r: r["operanden"]["a1"].update(regel="2"), ["2022.bijstand", "geen cel op regel 2"]),
    "onbekende kolom": (lambda r: r["operanden"]["a1"].update(kolom="tellers"), ["2022.bijstand", "kolom tellers"]),
    "andere sha256": (lambda r: r["operanden"]["a1"].update(sha256="0" * 64), ["2022.bijstand", "sha256", "0000"]),
    "bestand bestaat niet": (lambda r: r["operanden"]["a1"].update(bestand="../x.csv"), ["2022.bijstand", "ontbreekt"]),
    "operand niet volledig": (lambda r: r["operanden"]["a1"].pop("regel"), ["2022.bijstand", "operand a1", "regel"]),
    "operand is een getal": (lambda r: r["operanden"].update(a1=455), ["2022.bijstand", "operand a1"]),
    "andere formule": (lambda r: r.update(formule="100 * a1 / b1"), ["2022.bijstand", "narekenen geeft 5.19"]),
    "geen formule": (lambda r: r.pop("formule"), ["2022.bijstand", "formule"]),
    "onbekende naam": (lambda r: r.update(formule="1000 * a1 / b2"), ["2022.bijstand", "b2"]),
    "delen door nul": (lambda r: r.update(formule="a1 / (b1 - b1)"), ["2022.bijstand", "ZeroDivision"]),
    "attribuut": (lambda r: r.update(formule="a1.__class__"), ["2022.bijstand", "buiten de grammatica", "Attribute"]),
    "vreemde aanroep": (lambda r: r.update(formule="open('/etc/passwd')"), ["2022.bijstand", "buiten de grammatica"]),
    "onbekende functie": (lambda r: r.update(formule="eval(a1)"), ["2022.bijstand", "eval"]),
    "vergelijking": (lambda r: r.update(formule="a1 > b1"), ["2022.bijstand", "buiten de grammatica"]),
    "gehele deling": (lambda r: r.update(formule="a1 // b1"), ["2022.bijstand", "buiten de grammatica"]),
    "macht als bom": (lambda r: r.update(formule="9 ** 9 ** 9 ** 9"), ["2022.bijstand", "niet na te rekenen"]),
    "niet te ontleden": (lambda r: r.update(formule="1000 * (a1"), ["2022.bijstand", "buiten de grammatica"]),
    "diep genest": (lambda r: r.update(formule="(" * 5000 + "a1" + ")" * 5000), ["2022.bijstand", "buiten de grammatica"]),
    "verkeerd afgerond": (lambda r: r.update(getoond="51,9"), ["2022.bijstand", "afronden geeft '52,0'"]),
    "verkeerde notatie": (lambda r: r.update(getoond="52.0"), ["2022.bijstand", "afronden geeft '52,0'"]),
    "andere afronding": (lambda r: r["afronding"].update(regel="half-even"), ["2022.bijstand", "afronding"]),
    "geen afronding": (lambda r: r.pop("afronding"), ["2022.bijstand", "niet na te rekenen"]),
    "waarde is geen tekst": (lambda r: r.update(waarde=52), ["2022.bijstand", "niet na te rekenen"]),
    "waarde te groot": (lambda r: r.update(waarde="1e999999999"), ["2022.bijstand", "is geen getal"]),
    "onbekend cijfer": (lambda r: r["operanden"].update(b1={"cijfer": "2022.weg"}), ["2022.bijstand", "onbekend cijfer 2022.weg"]),
    "kringverwijzing": (lambda r: r["operanden"].update(b1={"cijfer": "2022.bijstand"}), ["2022.bijstand", "b1"]),
    "geen waarde meer": (lambda r: r.pop("waarde"), ["2022.bijstand", "geen reden", "2022/index.html (regel 4, kolom 19)"]),
}


@pytest.mark.parametrize("naam", HERKOMSTFOUTEN)
def test_fout_in_herkomst(site, naam):
    verander, verwacht = HERKOMSTFOUTEN[naam]
    verander(site.cijfers["2022.bijstand"])
    site.herkomst()
    site.maak_af()
    code, uit = site.controleer()
    meldingen = [r for r in uit.splitlines() if r.startswith("AFWIJKING: ")]
    assert code == 1 and all(deel in "\n".join(meldingen) for deel in verwacht), uit
    # Alleen dit cijfer wordt genoemd: op de pagina, of in zijn eigen bestand.
    assert all("2022.bijstand" in m for m in meldingen), uit


def test_half_naar_boven(site):
    """Bij een precieze helft telt de exacte breuk: -0,25 wordt -0,3 en -0,125 wordt -0,13, niet -0,2 en -0,12."""
    site.cijfers["2022.halve"]["getoond"] = "-0,12"
    site.herkomst()
    site.maak_af()
    code, uit = site.controleer()
    assert code == 1 and "cijfer 2022.halve: afronden geeft '−0,13', getoond is '-0,12'" in uit


# Per fout in een ander bestand: bestand, oude tekst, nieuwe tekst, wat er gemeld moet worden.
TEKSTFOUTEN = {
    "cijfer op de pagina": ("2022/index.html", ">52,0<", ">53,0<", ["2022/index.html (regel 4, kolom 19)", "2022.bijstand", "'53,0'"]),
    "value op de pagina": ("2022/index.html", 'value="51.', 'value="52.', ["2022/index.html (regel 4", "2022.bijstand", "value '52."]),
    "zonder herkomst": ("2022/index.html", ' data-herkomst="2022.bijstand"', "", ["2022/index.html (regel 4", "zonder data-herkomst"]),
    "onbekende herkomst": ("2022/index.html", "2022.groot", "2022.goot", ["2022/index.html (regel 7", "cijfer 2022.goot", "geen"]),
    "toch niet onbekend": ("2022/index.html", "2022.onbekend", "2022.min", ["regel 9", "2022.min"]),
    "ontbreekt zonder record": ("2022/index.html", "2022.onbekend", "2022.x", ["regel 9", "cijfer 2022.x: geen"]),
    "record weg": ("2022/herkomst/wijk.json", '"2022.groot"', '"2022.anders"', ["index.html (regel 7", "cijfer 2022.groot: geen"]),
    "engelse notatie": ("en/2022/index.html", "1,234,568<", "1.234.568<", ["en/2022/index.html (regel 1, kolom 4)", "2022.groot"]),
    "kapotte JSON": ("2022/herkomst/wijk.json", "{", "{{", ["2022/herkomst/wijk.json", "geen geldige JSON"]),
    "kapotte index": ("2022/herkomst/index.json", "}", "", ["2022/herkomst/index.json", "geen geldige JSON"]),
    "kapotte functies": ("2022/herkomst/functies.json", "}", "", ["functies.json", "geen geldige JSON", "2022.functie"]),
    "bestand uit index weg": ("2022/herkomst/index.json", "wijk.json", "wijken.json", ["herkomst/wijken.json", "niet te lezen"]),
    "JSON met vreemde vorm": ("2022/herkomst/wijk.json", '"cijfers": {', '"cijfers": {"2022.a": 3, "2022.b": {"operanden": []}, ', ["2022.a", "2022.b"]),
    "id van andere editie": ("2022/herkomst/wijk.json", '"2022.kwantiel"', '"2021.kwantiel"', ["2021.kwantiel", "editie 2022"]),
    "functie buiten grammatica": ("2022/herkomst/functies.json", "2 * x", "x.real", ["2022.functie", "grammatica"]),
    "functie zonder einde": ("2022/herkomst/functies.json", "2 * x", "dubbel(x)", ["2022.functie", "dubbel"]),
    "functie verkeerd": ("2022/herkomst/functies.json", "2 * x", "3 * x", ["2022.functie", "narekenen"]),
    "andere status in het Engels": ("en/2022/herkomst/all.json", '"getoond"', '"status": "P", "getoond"',
                                    ["en/2022/herkomst/all.json", "2022.groot", "status P", "gewoon"]),
    "neemt niets over": ("en/2022/herkomst/all.json", "2022.groot", "2022.grotere", ["cijfer 2022.grotere: neemt een Nederlands cijfer over dat er"]),
    "cel in CSV veranderd": (f"{PAKKET}/waarnemingen.csv", ",455,", ",465,", ["2022.bijstand", "sha256"]),
}


@pytest.mark.parametrize("naam", TEKSTFOUTEN)
def test_fout_in_bestand(site, naam):
    bestand, oud, nieuw, verwacht = TEKSTFOUTEN[naam]
    site.vervang(bestand, oud, nieuw)
    site.maak_af()
    code, uit = site.controleer()
    assert code == 1 and all(deel in uit for deel in verwacht), uit
    assert "andere sha256 dan hier staat" not in uit  # de controlesommen zelf kloppen


def test_cel_en_sha_samen_veranderd(site):
    """Wie de CSV én alle controlesommen aanpast, valt nog op door de ruwe waarde."""
    nieuw = CSV.replace(",455,", ",465,")
    site.schrijf(f"{PAKKET}/waarnemingen.csv", nieuw)
    for map_, lijst in ((site.map / "2022", "wijk.json"), (site.map / "en/2022", "all.json")):
        pad = map_ / "herkomst" / lijst
        pad.write_text(pad.read_text().replace(sha(CSV.encode()), sha(nieuw.encode())))
    site.maak_af()
    code, uit = site.controleer()
    assert code == 1 and "regel 2, kolom teller) bevat '465', niet '455'" in uit and "cijfer 2022.bijstand" in uit


def test_getypt_cijfer(site):
    site.vervang("2022/index.html", "</p>\n<svg", " Dat zijn\n 455 mensen, in 2020.</p>\n<svg")
    site.maak_af()
    code, uit = site.controleer()
    assert code == 0 and "waarschuwing: 2022/index.html (regel 6, kolom 2): getypt cijfer" in uit and "455 mensen" in uit
    assert site.controleer("--streng")[0] == 1


@pytest.mark.parametrize("html, gewaarschuwd", [
    ("<p>in 2020/21 en 2012–2020, op 3 maart 2021, 1-1-2020 en 2020-01-01.", False), ("<h3>2019</h3>", False),
    ("<p>12 mensen", True), ("<p>2020 3", True), ("<p>2.020 mensen", True), ("<p>€ 2020,50", True), ("<data>7</data>", True),
    ("<p data-feit>12 <b>13</b></p>", False), ("<p data-feit>12</p>13", True), ("<script>if (1<2) {}</script>", False),
    ("<p>a<br>b &lt; 3", True), ("<title>4</title><head><meta content='5'></head>", False), ("<svg><path d='M1'/>6</svg>", False),
    ("<time>9.999</time>", True), ("<time>2022 123</time>", True), ("<time>juni 2023</time>", False), ("<time>26 March 2021</time>", False),
    ("<time>2021/22</time>", False), ("<time>12:30</time>", False), ("<p>12:30", True), ("<p>½ van de stad", True), ("<p>m²", True),
    ("<p>٣ mensen", True), ("<p>五 mensen", False), ("<time>½</time>", True)])
def test_wat_is_een_getypt_cijfer(html, gewaarschuwd):
    assert bool(p.Pagina(html).los) is gewaarschuwd


@pytest.mark.parametrize("naam", sorted(p.BENAMING))
def test_getal_dat_alleen_gezegd_wordt(site, naam):
    """Een getal in een omschrijving die pas verschijnt of wordt voorgelezen, staat ook leesbaar op de pagina."""
    site.vervang("2022/index.html", "<h2>", f'<h2 {naam}="Hier wonen 123.456 mensen">')
    site.maak_af()
    code, uit = site.controleer()
    assert code == 1 and "het getal 123.456 in een tekening, titel of omschrijving staat niet op de pagina" in uit, uit
    site.vervang("2022/index.html", "123.456", "1.234.568")
    site.maak_af()
    assert site.controleer()[0] == 0


def test_wat_niet_is_beoordeeld_is_geteld_en_te_lezen(site):
    """Wat vrijgesteld is, kan alles zeggen: de lezer ziet hoeveel dat is, en op verzoek wat."""
    assert "1 teksten met een getal en data-geen-cijfer (1 verschillende), 2 in code (2 verschillende), 0 feiten" in site.controleer()[1]
    site.vervang("2022/index.html", "<h2>", "<p data-geen-cijfer>Hier wonen\n 123.456 mensen</p><p data-feit>zestien <a href='https://x.nl'>bron</a></p><h2>")
    site.maak_af()
    code, uit = site.controleer("--streng", "--overgeslagen")
    assert code == 0 and "2 teksten met een getal en data-geen-cijfer (2 verschillende)" in uit, uit
    assert "- geen cijfer, 1 keer: «Hier wonen 123.456 mensen»" in uit and "- feit, 1 keer: «zestien»" in uit
    niet = uit[uit.index("Dit kan deze controle niet zien:"):]
    assert "data-geen-cijfer" in niet and "een feit bij zijn bron" in niet and "in woorden" in niet


def test_sommen(site):
    def melding(*delen):
        code, uit = site.controleer()
        assert code == 1 and any(all(d in r for d in delen) for r in uit.splitlines()), uit
    site.schrijf("extra.txt", "hallo")
    melding("extra.txt", "staat niet in SHA256SUMS")
    (site.map / "extra.txt").unlink()
    site.schrijf(f"{PAKKET}/extra.csv", "a\n")
    sommen(site.map)
    melding(f"{PAKKET}/extra.csv", f"staat niet in {PAKKET}/SHA256SUMS")
    site.maak_af()
    (site.map / PAKKET / "extra.csv").unlink()
    melding(f"{PAKKET}/SHA256SUMS (regel 2)", "extra.csv", "ontbreekt")
    melding("SHA256SUMS (regel", f"{PAKKET}/extra.csv", "ontbreekt")
    site.maak_af()
    site.vervang("2022/index.html", "Wijk 12", "Wijk 13")
    melding("SHA256SUMS (regel", "2022/index.html", "andere sha256")
    site.maak_af()
    site.schrijf("SHA256SUMS", (site.map / "SHA256SUMS").read_text() + "onzin\n")
    melding("SHA256SUMS (regel", "geen geldige regel", "onzin")
    (site.map / PAKKET / "SHA256SUMS").unlink()
    sommen(site.map)
    melding(f"{PAKKET}/SHA256SUMS: ontbreekt")
    (site.map / "SHA256SUMS").unlink()
    melding("AFWIJKING: SHA256SUMS: ontbreekt")


def test_rommel_laat_hem_niet_struikelen(site, tmp_path):
    for naam, inhoud in {"2022/a.html": b"\xff\xfe<p", "2022/b.html": b"<![x[<!DOCTYPE [<data class=cijfer", "2022/herkomst/c.json": b"\xff",
                         "2022/herkomst/d.json": b"[" * 100000, "2022/herkomst/e.json": b'{"cijfers": []}', f"{PAKKET}/r.csv": b'a\n"b\xff'}.items():
        (site.map / naam).write_bytes(inhoud)
    site.schrijf("2022/herkomst/index.json", json.dumps({"x": ["wijk.json", "c.json", {"d.json": 1}, "e.json", "../../../../etc/x.json"]}))
    site.cijfers["2022.r"] = cijfer("1", "1,0", "a", a=cel(2, "a", "b", bestand="r.csv", sha256=sha(b'a\n"b\xff')), b={"cijfer": []}, c=None)
    site.herkomst()
    site.maak_af()
    code, uit = site.controleer()
    assert code == 1 and all(n in uit for n in ("2022/a.html", "c.json", "d.json", "r.csv", "2022.r")), uit
    leeg = tmp_path / "leeg"
    leeg.mkdir()
    site.map = leeg
    assert site.controleer()[0] == 1


def uitkomst(formule, **waarden):
    return c.reken(c.ontleed(formule), {n: Fraction(w) for n, w in waarden.items()}, {})


@pytest.mark.parametrize("formule, verwacht", [
    ("-2 ** 2", -4), ("2 ** 3 ** 2", 512), ("2 ** -1", Fraction(1, 2)), ("1 - 2 - 3", -4), ("0.1 + 0.2", Fraction(3, 10)),
    ("som(1, 2, 0.5)", Fraction(7, 2)), ("gemiddelde(1, 2)", Fraction(3, 2)), ("mediaan(3, 1, 2)", 2), ("mediaan(4, 1, 2, 3)", Fraction(5, 2)),
    ("min(1, -1)", -1), ("max(1, 2)", 2), ("abs(-1)", 1), ("wortel(4)", 2), ("ln(exp(1))", 1), ("4 ** 0.5", 2)])
def test_grammatica(formule, verwacht):
    assert uitkomst(formule) == verwacht


@pytest.mark.parametrize("p, v, verwacht", [  # tabelwaarden; v = 2 is -2 ln(1 - p)
    (0.95, 1, 3.841458820694124), (0.975, 2, 7.377758908227871), (0.025, 2, 0.05063561596857975), (0.5, 10, 9.341817765591863),
    (0.025, 20, 9.590777392264867), (0.975, 200, 241.0578955), (0.025, 1000, 914.2571538)])
def test_chi2_kwantiel(p, v, verwacht):
    assert float(c.chi2_kwantiel(p, v)) == pytest.approx(verwacht, rel=1e-9)


@pytest.mark.parametrize("v", [2, 4, 10, 100, 1000, 20000])
@pytest.mark.parametrize("p", [1e-6, 0.025, 0.3, 0.5, 0.975, 0.999999])
def test_chi2_tegen_poisson(p, v):
    """Bij een even aantal vrijheidsgraden is de kans een som van Poisson-kansen: een tweede, andere weg."""
    x = float(c.chi2_kwantiel(Fraction(p), Fraction(v))) / 2
    boven = math.fsum(math.exp(k * math.log(x) - x - math.lgamma(k + 1)) for k in range(v // 2))
    assert 1 - boven == pytest.approx(p, rel=1e-8, abs=1e-11)
    for klein in (1, 3, 0.5):
        assert c.chi2_kwantiel(p, klein) > 0
    assert c.chi2_kwantiel(p, 0) == 0


def test_notaties():
    assert "1.234.568" in c.notaties(Fraction("1234567.5"), 0, "nl") and "1,234.5" in c.notaties(Fraction("1234.5"), 1, "en")
    assert {"-2,7", "−2,7"} == set(c.notaties(Fraction("-2.65"), 1, "nl")) and "+0,05" in c.notaties(Fraction("0.05"), 2, "nl")
    assert "0,0" in c.notaties(Fraction("-0.04"), 1, "nl") and "1.200" in c.notaties(Fraction(1150), -2, "nl")
