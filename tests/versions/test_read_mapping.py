"""A mapping says everything; a slip in it is pointed at with line and column."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.identifiers import PackageName, PackageVersion
from generator.model.problem import Problem
from generator.versions.intake.checks.comparison import Comparison
from generator.versions.intake.checks.jump import Jump
from generator.versions.intake.mapping import ObservationMapping, RegionMapping
from generator.versions.intake.read_mapping import MappingText, parse_mapping, read_mapping
from tests.versions.small_deliveries import COUNTS, found_village, work_mapping

PATH = "data/werk/import/0.1.0.toml"


@pytest.fixture
def text(tmp_path: Path) -> str:
    return work_mapping(found_village(tmp_path), COUNTS)


def read(text: str, *parts: str, version: str = "0.1.0") -> tuple[ObservationMapping | RegionMapping | None, list[Problem]]:
    problems: list[Problem] = []
    main = parse_mapping(MappingText(path=PATH, text=text), problems)
    opened = [parse_mapping(MappingText(path=f"data/{number}.toml", text=part), problems) for number, part in enumerate(parts)]
    if main is None:
        return None, problems
    return read_mapping(main, [part for part in opened if part], PackageName("werk"), PackageVersion(version)), problems


def mapping_of(text: str, *parts: str) -> ObservationMapping:
    mapping, problems = read(text, *parts)
    assert problems == []
    assert isinstance(mapping, ObservationMapping)
    return mapping


def mistakes(text: str, *parts: str) -> list[tuple[str, str]]:
    return [(problem.code, str(problem.place)) for problem in read(text, *parts)[1]]


def line_of(text: str, start: str) -> int:
    return next(number for number, line in enumerate(text.splitlines(), start=1) if line.startswith(start))


def test_a_good_mapping_has_no_problems(text: str) -> None:
    mapping = mapping_of(text)

    assert [indicator.id for indicator in mapping.indicators] == ["bijstand", "inkomen"]
    assert mapping.deliveries["telling"].regions is not None
    assert mapping.deliveries["telling"].regions.skip == {"NL00": "Nederland"}


def test_broken_toml_is_pointed_at(text: str) -> None:
    assert mistakes(text.replace('soort = "waarnemingen"', 'soort = "waarnemingen')) == [("mapping-not-toml", f"{PATH}:1:22")]


def test_a_slip_in_a_key_is_named_with_a_suggestion(text: str) -> None:
    _, problems = read(text.replace("\nkolom = ", "\nkolon = "))

    assert [problem.code for problem in problems] == ["mapping-missing-key", "mapping-unknown-key"]
    assert problems[1].place.line == line_of(text, "kolom = ")
    assert problems[1].next_step == "Bedoelde u 'kolom'?"


def test_a_value_of_the_wrong_type_is_pointed_at(text: str) -> None:
    assert mistakes(text.replace("factor = 1000\ndef", 'factor = "duizend"\ndef')) == [
        ("mapping-wrong-type", f"{PATH}:{line_of(text, 'factor')}:1")
    ]


def test_an_unknown_word_lists_the_words_there_are(text: str) -> None:
    _, problems = read(text.replace('richting = "lager"', 'richting = "omlaag"'))

    assert problems[0].next_step == "Kies uit: hoger, lager, geen."


def test_a_version_other_than_the_file_name_is_refused(text: str) -> None:
    _, problems = read(text, version="0.2.0")

    assert [(problem.code, problem.next_step) for problem in problems] == [
        ("mapping-wrong-version", 'Schrijf: versie = "0.2.0", gelijk aan de naam van het bestand.')
    ]


def test_the_next_version_bears_the_number_that_is_expected(text: str) -> None:
    _, problems = read(text.replace('versie = "0.1.0"\ntitel', 'versie = "next"\ntitel'), version="next")

    assert [(problem.code, problem.found, problem.next_step) for problem in problems] == [
        (
            "mapping-wrong-version",
            "'next' is geen nummer van drie delen.",
            "Schrijf bij 'versie' het nummer dat u verwacht, zoals 0.2.0. Alleen het bestand heet next.toml.",
        )
    ]


def test_a_checksum_of_the_wrong_form_is_refused(text: str) -> None:
    assert [code for code, _ in mistakes(text.replace('sha256 = "', 'sha256 = "SHA256:'))] == ["mapping-wrong-form"]


def test_a_delivery_that_is_not_there_is_named_with_a_suggestion(text: str) -> None:
    _, problems = read(text.replace('bron = "telling"\nniveaus', 'bron = "tellingen"\nniveaus'))

    assert {problem.code for problem in problems} == {"mapping-unknown-name"}
    assert problems[0].next_step == "Bedoelde u 'telling'?"


def test_an_id_holds_no_digits(text: str) -> None:
    _, problems = read(text.replace('id = "inkomen"', 'id = "inkomen-2017"'))

    assert problems[0].found == "'inkomen-2017' is geen goede id."


def test_a_label_that_does_not_fit_on_a_card_is_refused(text: str) -> None:
    _, problems = read(text.replace('kort = "Bijstand"', 'kort = "Mensen met een bijstandsuitkering"'))

    assert "33 tekens" in problems[0].found


def test_a_ratio_needs_a_denominator(text: str) -> None:
    _, problems = read(text.replace('noemer = "Inwoners"\n', ""))

    assert problems[0].found == "De verhouding 'bijstand' mist een factor of een noemer."


def test_a_weighted_mean_needs_a_weight(text: str) -> None:
    _, problems = read(text.replace('weeg_indicator = "inwoners"\n', ""))

    assert "'inkomen' is gewogen" in problems[0].found


def test_an_indicator_without_open_figures_needs_a_holder(text: str) -> None:
    promised = """
[[indicatoren]]
id = "schooluitval"
naam = "Schooluitval"
kort = "Schooluitval"
eenheid = "%"
decimalen = 1
thema = "onderwijs"
definitie = "Jongeren zonder diploma."
beschikbaarheid = "geen-open-cijfers"
"""
    _, problems = read(text + promised)
    mapping = mapping_of(text + promised + 'houder = "DUO"\n')

    assert problems[0].found == "Van 'schooluitval' is niet gezegd wie de cijfers heeft."
    assert mapping.indicators[-1].series == ()


def test_periods_after_the_limit_are_left_out(text: str) -> None:
    limited = text.replace('soort = "waarnemingen"', 'soort = "waarnemingen"\ntot_en_met = "2020"')
    mapping = mapping_of(limited.replace('perioden = ["2020"]\nteller', 'perioden = ["2020", "2021"]\nteller'))

    assert mapping.indicators[0].series[0].periods == ("2020",)


def test_an_indicator_wholly_after_the_limit_is_a_problem(text: str) -> None:
    limited = text.replace('soort = "waarnemingen"', 'soort = "waarnemingen"\ntot_en_met = "2019"')

    assert [code for code, _ in mistakes(limited)] == ["mapping-wrong-indicator", "mapping-wrong-indicator"]


def test_a_period_is_a_year(text: str) -> None:
    _, problems = read(text.replace('["2020"]\nteller', '["2020JJ00"]\nteller'))

    assert problems[0].found == "'2020JJ00' is geen jaar."


def test_deliveries_of_a_shared_part_that_nobody_uses_are_left_out(text: str) -> None:
    identity = f'bestand = "x.csv"\nsha256 = "{"0" * 64}"\nbytes = 1\n'
    part = f'[[bronnen]]\nnaam = "ongebruikt"\ntitel = "x"\nuitgever = "x"\ndatum = "2021"\nlicentie = "onbekend"\n{identity}'

    assert list(mapping_of(text, part).deliveries) == ["telling"]


def test_a_mistake_in_a_shared_part_is_pointed_at_in_that_part(text: str) -> None:
    _, problems = read(text, '[[bronnen]]\nnaam = "half"\n')

    assert {str(problem.place) for problem in problems} == {"data/0.toml:1:1"}


def test_a_template_lends_its_keys_and_tables(text: str) -> None:
    part = """
[sjablonen.politie]
uitgever = "Politie"
datum = "2023-05"
licentie = "onbekend"
vorm = { scheidingsteken = ";", titelregels = 4 }

[[bronnen]]
sjabloon = "politie"
naam = "telling"
titel = "Telling"
bestand = "x.csv"
sha256 = "0000000000000000000000000000000000000000000000000000000000000000"
bytes = 1
vorm = { titelregels = 0 }
"""
    own = text[: text.index("[[bronnen]]")] + text[text.index("[[indicatoren]]") :]
    delivery = mapping_of(own, part).deliveries["telling"]

    assert (delivery.publisher, delivery.form.delimiter, delivery.form.title_rows) == ("Politie", ";", 0)


def test_a_template_that_does_not_exist_is_named(text: str) -> None:
    _, problems = read(text.replace('[[bronnen]]\nnaam = "telling"', '[[bronnen]]\nsjabloon = "weg"\nnaam = "telling"'))

    assert problems[0].found == "Het sjabloon 'weg' bestaat niet."


CHECKS = """
[[controles]]
soort = "vergelijking"
titel = "Tegen zichzelf"
indicator = "inkomen"
bron = "telling"
kolom = "Inkomen"
factor = 1000
niveaus = ["buurt"]
perioden = ["2020"]
status = "V"
opmerking = "Elders {ander}."
[[controles.verklaard]]
verschil = "5"
status = "A"
opmerking = "Precies {verschil}."

[[controles]]
soort = "sprong"
titel = "Sprongen"
indicator = "inkomen"
drempel = "8"
[controles.piek]
status = "V"
opmerking = "Heen en terug."
[controles.blijvend]
status = "A"
opmerking = "Blijvend."
"""


def test_checks_are_read_with_their_notes(text: str) -> None:
    checks = mapping_of(text + CHECKS).checks

    assert isinstance(checks[1], Comparison)
    assert checks[1].explained["5"].sentence == "Precies {verschil}."
    assert isinstance(checks[2], Jump)
    assert checks[2].lasting.sentence == "Blijvend."


def test_a_gap_that_a_check_cannot_fill_is_a_problem(text: str) -> None:
    _, problems = read(text + CHECKS.replace("Elders {ander}.", "Elders {anders}."))

    assert problems[0].code == "mapping-unknown-gap"
    assert "{waarde}, {ander}, {verschil}" in problems[0].next_step


def test_a_brace_without_an_end_is_a_problem(text: str) -> None:
    assert [code for code, _ in mistakes(text + CHECKS.replace("Heen en terug.", "Heen {waarde"))] == ["mapping-unknown-gap"]


def test_a_threshold_is_written_as_text(text: str) -> None:
    assert [code for code, _ in mistakes(text + CHECKS.replace('drempel = "8"', 'drempel = "acht"'))] == ["mapping-not-a-number"]


def test_a_check_on_an_indicator_that_is_not_there_is_a_problem(text: str) -> None:
    _, problems = read(text.replace('titel = "Bijstand telt op"\nindicator = "bijstand"', 'titel = "x"\nindicator = "bijstandt"'))

    assert problems[0].next_step == "Bedoelde u 'bijstand'?"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('soort = "kolommen"\nperiode = "2020"', 'soort = "kolommen"', "mapping-wrong-layout"),
        ('soort = "kolommen"\nperiode = "2020"', 'soort = "kolommen"\nperiode = "2020"\nperiodekolom = "Jaar"', "mapping-wrong-layout"),
        ('koppeling = "code"', 'koppeling = "code"\ngemeente = "0758"', "mapping-wrong-form"),
        ("[bronnen.gebieden]", '[bronnen.vorm]\nsoort = "xls"\n[bronnen.gebieden]', "mapping-unknown-word"),
        ("[bronnen.gebieden]", '[bronnen.vorm]\ncompressie = "zip"\n[bronnen.gebieden]', "mapping-unknown-word"),
    ],
)
def test_a_delivery_that_is_told_wrongly_is_a_problem_of_the_mapping(text: str, old: str, new: str, code: str) -> None:
    assert old in text

    assert [found for found, _ in mistakes(text.replace(old, new))] == [code]


def test_a_list_of_measures_that_is_not_declared_is_named(text: str) -> None:
    layout = 'soort = "lang"\nsoortkolom = "Measure"\nperiodekolom = "Perioden"\nwaardekolom = "Value"\nmaten = "maten"'

    _, problems = read(text.replace('soort = "kolommen"\nperiode = "2020"', layout))

    assert [problem.found for problem in problems] == ["De naam 'maten' komt in deze mapping niet voor."]
