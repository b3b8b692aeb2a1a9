"""Every kind of file a publisher delivers becomes the same package, by its mapping alone."""

from __future__ import annotations

import csv
import gzip
import io
import json

import openpyxl

from generator.commands.import_ import import_package
from generator.model.problem import Problem
from tests.versions.small_deliveries import CENTRE, CITY, MARKT, NOORD, OUTSIDE, ZUID, Village, a_package, a_source

CODES = (CITY, CENTRE, MARKT, OUTSIDE, NOORD, ZUID)
INCOMES = {CITY: "25.9", CENTRE: "30", MARKT: "30", OUTSIDE: "25.05", NOORD: "20.1", ZUID: None}
AS_IMPORTED = {CITY: "25900", CENTRE: "30000", MARKT: "30000", OUTSIDE: "25050", NOORD: "20100", ZUID: ""}
REASON = "Het CBS geeft hier geen cijfer."
MISSING = f'\n[[bronnen.ontbrekend]]\nteken = "%s"\nstatus = "O"\nopmerking = "{REASON}"\n'
BY_CODE = 'koppeling = "code"\nniveaus = ["gemeente", "wijk", "buurt"]\n'


def import_income(village: Village, file: str, content: str | bytes, reading: str, measure: str = "Inkomen") -> tuple[Problem, ...]:
    """Import one indicator, in thousands of euros, from one delivery that is read as told; other sources may stand in `reading`."""
    village.write(
        "data/werk/import/0.2.0.toml",
        'soort = "waarnemingen"\ngebieden_versie = "0.1.0"\n'
        + a_package("werk", "0.2.0")
        + a_source("levering", village.deliver(file, content))
        + reading
        + f"""
[[indicatoren]]
id = "inkomen"
naam = "Inkomen"
kort = "Inkomen"
eenheid = "euro"
decimalen = 0
richting = "hoger"
thema = "werk"
weging = "gewogen"
weeg_indicator = "inwoners"
definitie = "Gemiddeld inkomen."
bron = "levering"
bronkolom = "{measure}"
[[indicatoren.reeksen]]
bron = "levering"
niveaus = ["gemeente", "wijk", "buurt"]
perioden = ["2020"]
waarde = "{measure}"
factor = 1000
""",
    )
    village.write("data/werk/import/0.2.0.changes.md", "# werk 0.2.0\n")
    return import_package(village.root, "werk", "0.2.0", village.deliveries)


def rows_of(village: Village) -> dict[str, dict[str, str]]:
    with (village.root / "data/werk/0.2.0/waarnemingen.csv").open(encoding="utf-8", newline="") as file:
        return {row["gebied"]: row for row in csv.DictReader(file)}


def check_incomes(village: Village) -> None:
    """The village earns the same, whatever file said so; Zuidhoek has no figure, with the reason."""
    rows = rows_of(village)

    assert {code: rows[code]["waarde"] for code in CODES} == AS_IMPORTED
    assert (rows[ZUID]["status"], rows[ZUID]["opmerking"]) == ("O", REASON)


def test_statline_csv_with_keys_is_read_by_the_stem_of_its_column_names(village: Village) -> None:
    """Another gemeente and the country stand in the same file; padding and the number behind the name tell nothing."""
    text = "ID,WijkenEnBuurten,Codering_3,GemiddeldInkomenPerInwoner_73,Appartement_48,Appartement_56\n"
    text += "0,NL00      ,NL00      ,   25.7,1,1\n7,BU99990000,BU99990000,   99.9,1,1\n"
    text += "".join(f"{n},{code:10},{code:10},{INCOMES[code] or '.':>8},1,2\n" for n, code in enumerate(CODES, start=1))
    reading = f'[bronnen.gebieden]\n{BY_CODE}kolom = "Codering_3"\ngemeente = "{CITY}"\n'
    reading += '[bronnen.indeling]\nsoort = "kolommen"\nperiode = "2020"\nkolomnamen = "stam"\n' + MISSING % "."

    assert import_income(village, "kwb.csv", text, reading, "GemiddeldInkomenPerInwoner") == ()
    check_incomes(village)


def test_a_stem_that_two_columns_share_names_neither(village: Village) -> None:
    text = "Codering_3,Appartement_48,Appartement_56\n" + "".join(f"{code},1,2\n" for code in CODES)
    reading = f'[bronnen.gebieden]\n{BY_CODE}kolom = "Codering_3"\n'
    reading += '[bronnen.indeling]\nsoort = "kolommen"\nperiode = "2020"\nkolomnamen = "stam"\n'

    problems = import_income(village, "kwb.csv", text, reading, "Appartement")

    assert [problem.code for problem in problems] == ["mapping-unknown-column"]
    assert "stam die twee kolommen hebben" in problems[0].next_step


def test_statline_csv_with_titles_is_read_through_its_title_row_units_and_footer(village: Village) -> None:
    """Semicolons, two rows of topics, a row of units, a decimal comma and a closing line; packed with gzip."""
    lines = ['"Kerncijfers wijken en buurten 2020"', '"";"Regio";"Inkomen"', '"Wijken en buurten";"Codering";"Per inwoner"']
    lines.append('"";"code";"x 1 000 euro"')
    lines += [f'"Naam";"{code:10}";{(INCOMES[code] or ".").replace(".", ",") if INCOMES[code] else "."}' for code in CODES]
    lines.append('"Bron: CBS"')
    reading = (
        '[bronnen.vorm]\nscheidingsteken = ";"\ndecimaalteken = ","\ntitelregels = 1\nkenmerk = "Kerncijfers wijken en buurten 2020"\n'
    )
    reading += 'kopregels = 2\neenheidregels = 1\nslotregels = ["Bron: CBS"]\nregels = 6\ncompressie = "gzip"\n'
    reading += f'[bronnen.gebieden]\n{BY_CODE}kolom = "Regio/Codering"\n[bronnen.indeling]\nsoort = "kolommen"\nperiode = "2020"\n'
    reading += '[bronnen.eenheden]\n"Inkomen/Per inwoner" = "x 1 000 euro"\n' + MISSING % "."
    packed = gzip.compress("\r\n".join(lines).encode("utf-8-sig"), mtime=0)

    assert import_income(village, "kwb.csv.gz", packed, reading, "Inkomen/Per inwoner") == ()
    check_incomes(village)


def test_a_point_in_a_number_with_decimal_commas_is_refused(village: Village) -> None:
    """1.250 could be twelve hundred and fifty, or one and a quarter."""
    text = "Code;Inkomen\n" + "".join(f"{code};1.250\n" for code in CODES)
    reading = f'[bronnen.vorm]\nscheidingsteken = ";"\ndecimaalteken = ","\n[bronnen.gebieden]\n{BY_CODE}kolom = "Code"\n'
    reading += '[bronnen.indeling]\nsoort = "kolommen"\nperiode = "2020"\n'

    problems = import_income(village, "kwb.csv", text, reading)

    assert {problem.code for problem in problems} == {"delivery-not-a-number"}
    assert problems[0].found == "'1.250' is geen getal."


def test_a_typed_data_set_of_odata_version_three_is_read(village: Village) -> None:
    """Padded codes, more periods and another group of people in one table; null is a sign with a meaning."""
    records = [
        {"ID": n, "Leeftijd": age, "WijkenEnBuurten": f"{code:10}", "Perioden": f"{year}JJ00", "Inkomen_66": income}
        for n, (code, year, age, income) in enumerate(
            [(code, "2020", "20300", float(INCOMES[code] or 0) if INCOMES[code] else None) for code in CODES]
            + [(code, "2016", "20300", 1) for code in CODES]
            + [(code, "2020", "53105", 2) for code in CODES]
        )
    ]
    document = {"odata.metadata": "https://opendata.cbs.nl/ODataFeed/odata/50090NED/$metadata#TypedDataSet", "value": records}
    reading = f'[bronnen.vorm]\nsoort = "odata"\nregels = 18\n[bronnen.gebieden]\n{BY_CODE}kolom = "WijkenEnBuurten"\n'
    reading += '[bronnen.keuze]\nLeeftijd = "20300"\n'
    reading += '[bronnen.indeling]\nsoort = "kolommen"\nperiodekolom = "Perioden"\nkolomnamen = "stam"\n' + MISSING % ""

    assert import_income(village, "gezondheid.json", json.dumps(document), reading) == ()
    check_incomes(village)


MEASURES = {
    "@odata.context": "https://datasets.cbs.nl/odata/v1/CBS/84799NED/$metadata#MeasureCodes",
    "value": [
        {"Identifier": "M000224", "Index": 1, "Title": "Gemiddeld inkomen per inwoner", "Unit": "x 1 000 euro", "Decimals": 1},
        {"Identifier": "T001036", "Index": 2, "Title": "Aantal inwoners", "Unit": "aantal", "Decimals": 0},
    ],
}
LONG = '[bronnen.indeling]\nsoort = "lang"\nsoortkolom = "Measure"\nperiodekolom = "Perioden"\nwaardekolom = "Value"\n'


def observations(**extra: object) -> dict[str, object]:
    """A response of OData version 4: one row a value; what has no value bears the reason, or is left out."""
    rows: list[dict[str, object]] = []
    for code in CODES:
        income = INCOMES[code]
        for measure, value in (("T001036", 1000.0), ("M000224", float(income) if income else None)):
            sign = "None" if value is not None else "Impossible"
            row = {"Id": len(rows), "Measure": measure, "ValueAttribute": sign, "Value": value, "WijkenEnBuurten": f"{code:10}"}
            rows.append({**row, "Perioden": "2020JJ00"})
    return {"@odata.context": "https://datasets.cbs.nl/odata/v1/CBS/84799NED/$metadata#Observations", "value": rows, **extra}


def read_observations(village: Village, document: object, layout: str, measure: str) -> tuple[Problem, ...]:
    reading = f'[bronnen.vorm]\nsoort = "odata"\n[bronnen.gebieden]\n{BY_CODE}kolom = "WijkenEnBuurten"\n{LONG}{layout}'
    reading += a_source("maten", village.deliver("maten.json", json.dumps(MEASURES))) + '[bronnen.vorm]\nsoort = "odata"\n'
    return import_income(village, "waarnemingen.json", json.dumps(document), reading, measure)


def test_observations_of_odata_version_four_are_read_by_the_title_of_the_measure(village: Village) -> None:
    layout = 'maten = "maten"\ntekenkolom = "ValueAttribute"\n[bronnen.eenheden]\nM000224 = "x 1 000 euro"\n' + MISSING % "Impossible"

    assert read_observations(village, observations(), layout, "Gemiddeld inkomen per inwoner") == ()
    check_incomes(village)


def test_observations_that_are_left_out_get_the_declared_reason(village: Village) -> None:
    document = observations()
    document["value"] = [row for row in document["value"] if row["Value"] is not None]  # type: ignore[attr-defined] # a list of rows
    layout = f'weggelaten = {{ status = "O", opmerking = "{REASON}" }}\n'

    assert read_observations(village, document, layout, "M000224") == ()
    check_incomes(village)


def test_observations_that_are_left_out_without_a_word_are_a_problem(village: Village) -> None:
    document = observations()
    document["value"] = [row for row in document["value"] if row["Value"] is not None]  # type: ignore[attr-defined] # a list of rows

    problems = read_observations(village, document, "", "M000224")

    assert [(problem.code, problem.found) for problem in problems] == [
        ("delivery-lacks-region", f"Gebied '{ZUID}' ontbreekt in de levering.")
    ]


def test_a_reason_that_the_mapping_does_not_know_is_a_problem_at_its_record(village: Village) -> None:
    problems = read_observations(village, observations(), 'tekenkolom = "ValueAttribute"\n', "M000224")

    assert [problem.found for problem in problems] == ["'Impossible' is geen getal."]
    assert str(problems[0].place).endswith("waarnemingen.json#/value/11/ValueAttribute")


def test_a_page_that_is_not_the_last_is_no_delivery(village: Village) -> None:
    link = "https://datasets.cbs.nl/odata/v1/CBS/84799NED/Observations?$skip=100000"

    problems = read_observations(village, observations(**{"@odata.nextLink": link}), "", "M000224")

    assert [problem.code for problem in problems] == ["delivery-not-whole"]


def test_a_unit_other_than_the_mapping_says_is_refused(village: Village) -> None:
    """So a value becomes a thousand times too large."""
    layout = 'maten = "maten"\n[bronnen.eenheden]\nM000224 = "euro"\n'

    problems = read_observations(village, observations(), layout, "M000224")

    assert [(problem.code, problem.found) for problem in problems] == [
        ("delivery-other-unit", "'M000224' heeft in de levering de eenheid 'x 1 000 euro', in de mapping 'euro'.")
    ]


def workbook(*, sheets: tuple[str, ...] = ("KWB2020",)) -> bytes:
    """A workbook of the Kerncijfers as the CBS lays it out: short names, numbers as numbers, a dot for what is not there."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = sheets[0]
    sheet.append(["gwb_code_10", "regio", "recs", "a_inw", "g_ink_pi"])
    sheet.append(["NL00", "Nederland", "Land", 17407585, 25.7])
    for code in CODES:
        income = INCOMES[code]
        sheet.append([code, "Naam", "Buurt", 1000, float(income) if income else "       ."])
    for name in sheets[1:]:
        book.create_sheet(name)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


WORKBOOK = f"""[bronnen.gebieden]
{BY_CODE}kolom = "gwb_code_10"
overslaan = {{ NL00 = "Nederland" }}
[bronnen.indeling]
soort = "kolommen"
periode = "2020"
"""


def test_a_workbook_of_the_kerncijfers_is_read(village: Village) -> None:
    reading = '[bronnen.vorm]\nsoort = "xlsx"\nregels = 7\n' + WORKBOOK + MISSING % "."

    assert import_income(village, "kwb-2020.xlsx", workbook(), reading, "g_ink_pi") == ()
    check_incomes(village)


def test_of_a_workbook_with_more_sheets_the_mapping_names_one(village: Village) -> None:
    content = workbook(sheets=("KWB2020", "Toelichting"))
    silent = import_income(village, "kwb.xlsx", content, '[bronnen.vorm]\nsoort = "xlsx"\n' + WORKBOOK + MISSING % ".", "g_ink_pi")
    named = import_income(
        village, "kwb.xlsx", content, '[bronnen.vorm]\nsoort = "xlsx"\nblad = "KWB2020"\n' + WORKBOOK + MISSING % ".", "g_ink_pi"
    )

    assert [(problem.code, problem.expected) for problem in silent] == [("delivery-unknown-sheet", "Er zijn: KWB2020, Toelichting.")]
    assert named == ()


def test_attributes_of_the_map_are_read_with_their_missing_marks(village: Village) -> None:
    """-99999999 and -99997 are no figures: the first is unknown, the second secret."""
    marks = {ZUID: -99999999, NOORD: -99997}
    features = [
        {"type": "Feature", "geometry": None, "properties": {"BU_CODE": code, "INK_INW": marks.get(code, float(INCOMES[code] or 0))}}
        for code in CODES
    ]
    concealed = '[[bronnen.ontbrekend]]\nteken = "-99997"\nstatus = "Q"\nopmerking = "Geheim."\n'
    reading = f'[bronnen.vorm]\nsoort = "geojson"\n[bronnen.gebieden]\n{BY_CODE}kolom = "BU_CODE"\n'
    reading += '[bronnen.indeling]\nsoort = "kolommen"\nperiode = "2020"\n' + MISSING % "-99999999" + concealed

    problems = import_income(village, "kaart.geojson", json.dumps({"type": "FeatureCollection", "features": features}), reading, "INK_INW")

    assert problems == ()
    rows = rows_of(village)
    assert [rows[code]["status"] for code in (MARKT, ZUID, NOORD)] == ["A", "O", "Q"]
    assert rows[NOORD]["waarde"] == ""


def test_an_area_with_other_boundaries_has_no_figure_and_says_why(village: Village) -> None:
    """It stands in the delivery under the same code, but is not the same area."""
    why = "In 2020 had dit gebied andere grenzen."
    text = "Code,Inkomen\n" + "".join(f"{code},{INCOMES[code] or 9}\n" for code in CODES if code != OUTSIDE)
    reading = f'[bronnen.gebieden]\n{BY_CODE}kolom = "Code"\nzonder_cijfer = {{ {ZUID} = "{why}", {OUTSIDE} = "{why}" }}\n'
    reading += '[bronnen.indeling]\nsoort = "kolommen"\nperiode = "2020"\n'

    assert import_income(village, "oud.csv", text, reading) == ()
    rows = rows_of(village)
    assert {(rows[code]["waarde"], rows[code]["status"], rows[code]["opmerking"]) for code in (ZUID, OUTSIDE)} == {("", "O", why)}
    assert rows[NOORD]["waarde"] == "20100"


def test_a_choice_that_no_row_meets_is_a_problem(village: Village) -> None:
    text = "Code,Marges,Inkomen\n" + "".join(f"{code},MW00000,1\n" for code in CODES)
    reading = f'[bronnen.gebieden]\n{BY_CODE}kolom = "Code"\n[bronnen.keuze]\nMarges = "MOG0095"\n'
    reading += '[bronnen.indeling]\nsoort = "kolommen"\nperiode = "2020"\n'

    assert [problem.code for problem in import_income(village, "marges.csv", text, reading)] == ["delivery-nothing-chosen"]


def test_a_delivery_of_which_only_a_quarter_is_given_has_no_year(village: Village) -> None:
    document = observations()
    for row in document["value"]:  # type: ignore[attr-defined] # a list of rows
        row["Perioden"] = "2020KW01"

    problems = read_observations(village, document, "", "T001036")

    assert {problem.code for problem in problems} == {"mapping-no-cell"}
