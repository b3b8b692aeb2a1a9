"""Notes under charts."""

from generator.model.sentence import Link, Moment, plain
from generator.model.status import Status
from generator.plan.sentences.remarks import Labelled, line_remark, panel_remarks, value_notes
from tests.plan.samples import figure, missing


def notes(*values: Labelled) -> list[str]:
    return [plain(note) for note in value_notes(values)]


def test_plain_figures_need_no_note() -> None:
    assert notes(Labelled(name="Heuvel", value=figure("5"))) == []


def test_missing_values_with_one_reason_share_a_note() -> None:
    hoogeind, hazeldonk = (Labelled(name=name, value=missing()) for name in ("Hoogeind", "Hazeldonk"))

    assert notes(hoogeind, hazeldonk) == ["Geen cijfer voor Hoogeind en Hazeldonk: de bron geeft dit cijfer niet."]


def test_two_reasons_make_two_notes() -> None:
    few = missing("Te weinig inwoners.", Status.TOO_SMALL)

    found = notes(Labelled(name="Hoogeind", value=missing()), Labelled(name="Emer", value=few))

    assert found == ["Geen cijfer voor Hoogeind: de bron geeft dit cijfer niet.", "Geen cijfer voor Emer: te weinig inwoners."]


def test_years_in_a_row_become_a_stretch() -> None:
    values = [Labelled(name="Hazeldonk", value=missing(), period=year) for year in ("2015", "2016", "2017", "2018", "2020")]

    assert notes(*values) == ["Geen cijfer voor Hazeldonk in 2015–2018 en 2020: de bron geeft dit cijfer niet."]


def test_two_years_in_a_row_are_listed() -> None:
    values = [Labelled(name="Hazeldonk", value=missing(), period=year) for year in ("2015", "2016")]

    (note,) = value_notes(values)

    assert plain(note).startswith("Geen cijfer voor Hazeldonk in 2015 en 2016:")
    assert Moment("2015") in note


def test_a_doubt_names_the_area_the_year_and_the_remark() -> None:
    doubted = figure("395000", 0, Status.UNVALIDATED, "Het cijfer gaat van 346 naar 269 en terug.")

    found = notes(Labelled(name="Overakker", value=doubted, period="2021"), Labelled(name="Overakker", value=figure("5"), period="2022"))

    assert found == ["Twijfel aan het cijfer van Overakker in 2021. Het cijfer gaat van 346 naar 269 en terug."]


def test_a_remark_on_a_plain_figure_is_kept() -> None:
    remarked = figure("50", 0, note="In de vroege levering staan er 45.")

    assert notes(Labelled(name="Emer", value=remarked)) == ["Let op bij Emer. In de vroege levering staan er 45."]


def test_a_chart_of_estimates_says_so_once() -> None:
    values = [Labelled(name=name, value=figure("20", status=Status.ESTIMATED)) for name in ("Heuvel", "Tuinzigt")]

    assert notes(*values) == ["Dit zijn schattingen met een rekenmodel, zonder marges. Een klein verschil zegt niets."]


def test_a_single_estimate_among_others_is_named() -> None:
    estimated = Labelled(name="Heuvel", value=figure("20", status=Status.ESTIMATED))

    assert notes(estimated, Labelled(name="Tuinzigt", value=figure("20"))) == ["Schatting: Heuvel."]


def test_remarks_on_the_city_are_pointed_at() -> None:
    sentence = line_remark(["heel Breda"], [Link("WOZ-waarde", "2022/indicatoren/woz/index.html")])

    assert plain(sentence) == "Opmerkingen over heel Breda staan bij WOZ-waarde."


def test_the_same_note_under_two_panels_stands_there_once() -> None:
    found = panel_remarks([("Woninginbraak", ("Twijfel.",)), ("Mishandeling", ("Twijfel.",)), ("Bedreiging", ("Anders.",))])

    assert [plain(note) for note in found] == ["Woninginbraak en Mishandeling. Twijfel.", "Bedreiging. Anders."]
