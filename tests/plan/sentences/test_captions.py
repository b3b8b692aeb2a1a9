"""Headings and descriptions of charts."""

from dataclasses import replace

from generator.model.chart import GapRow, Point, Role, Series
from generator.model.identifiers import RegionCode
from generator.model.region import Level, Region
from generator.model.sentence import plain
from generator.plan.sentences import captions
from tests.plan.samples import benefits, crimes, figure, missing


def line(label: str, *values: str | None, role: Role = Role.AREA) -> Series:
    points = [Point(period=str(2020 + number), value=figure(value) if value else missing()) for number, value in enumerate(values)]
    return Series(label=label, role=role, points=tuple(points))


def region(name: str, level: Level) -> Region:
    return Region(code=RegionCode("X"), name=name, level=level, parent=None, year="2022", slug="x")


def test_a_course_runs_from_the_first_to_the_last_known_value() -> None:
    assert plain(captions.course(line("Heuvel", None, "8", "6", None), "%")) == "van 8,0% in 2021 naar 6,0% in 2022"


def test_a_course_of_one_year_is_that_year() -> None:
    assert plain(captions.course(line("Heuvel", "8"), "%")) == "8,0% in 2020"


def test_a_course_without_figures_says_so() -> None:
    assert plain(captions.course(line("Heuvel", None, None), "%")) == "geen cijfers"


def test_the_heading_of_a_trend_states_the_finding() -> None:
    heading = captions.trend_heading(crimes(), "Tuinzigt", line("Tuinzigt", "114.3", "63"))

    assert plain(heading) == "Geregistreerde misdrijven in Tuinzigt: van 114,3 per 1.000 inwoners in 2020 naar 63,0 in 2021"


def test_the_heading_of_a_gap_trend_states_both_sides() -> None:
    heading = captions.gap_trend_heading(crimes(), line("de focusbuurten", "84.1", "55.4"), line("de rest van Breda", "98.8", "59.6"))

    assert plain(heading) == (
        "Geregistreerde misdrijven: in de focusbuurten van 84,1 per 1.000 inwoners in 2020 naar 55,4 in 2021; "
        "in de rest van Breda van 98,8 naar 59,6"
    )


def test_a_side_that_was_known_in_other_years_keeps_them() -> None:
    rest = line("de rest van Breda", "98.8", "59.6")
    later = replace(rest, points=rest.points[1:])

    heading = captions.gap_trend_heading(crimes(), line("de focusbuurten", "84.1", "55.4"), later)

    assert plain(heading).endswith("in de rest van Breda 59,6 per 1.000 inwoners in 2021")


def test_the_description_of_a_trend_tells_every_line() -> None:
    description = captions.trend_description([line("Heuvel", "8", "6"), line("heel Breda", "9", "7")], "%")

    assert plain(description) == (
        "Lijngrafiek over de jaren. Heuvel: van 8,0% in 2020 naar 6,0% in 2021. Heel Breda: van 9,0% in 2020 naar 7,0% in 2021. "
        "Waar een cijfer ontbreekt, is de lijn onderbroken."
    )


def test_the_heading_of_a_gap_chart_states_the_newest_year() -> None:
    row = GapRow(label="2020", focus=figure("52"), rest=figure("11.7"))

    heading = captions.gap_heading(benefits(), row, ("de focusbuurten", "de rest van Breda"))

    assert plain(heading) == "In de focusbuurten krijgen 52,0 van de 1.000 inwoners bijstand, in de rest van Breda 11,7 (2020)"


def test_the_heading_of_a_strip_lays_the_area_beside_the_city() -> None:
    heading = captions.strip_heading(benefits(), "Tuinzigt", figure("45.1"), ("heel Breda", figure("24.6")), "2020")

    assert plain(heading) == "In Tuinzigt krijgen 45,1 van de 1.000 inwoners bijstand, in heel Breda 24,6 (2020)"


def test_a_strip_without_a_city_names_the_figure() -> None:
    heading = captions.strip_heading(benefits(), "Tuinzigt", figure("45.1"), None, "2020")

    assert plain(heading) == "Mensen met een bijstandsuitkering in Tuinzigt: 45,1 per 1.000 inwoners (2020)"


def test_the_description_of_a_strip_names_the_marked_area() -> None:
    description = captions.strip_description(benefits(), Level.NEIGHBOURHOOD, "2020", "Tuinzigt")

    assert plain(description) == (
        "Elke stip is een buurt, van een laag naar een hoog cijfer: mensen met een bijstandsuitkering, 2020. "
        "Tuinzigt is gemarkeerd. De streep is de stad als geheel."
    )


def test_the_heading_of_a_map_gives_the_city() -> None:
    heading = captions.districts_heading(benefits(), "Breda", figure("24.6"), "2020")

    assert plain(heading) == "Mensen met een bijstandsuitkering in heel Breda: 24,6 per 1.000 inwoners (2020)"
    assert plain(captions.districts_heading(benefits(), "Breda", None, "2020")) == "Mensen met een bijstandsuitkering in Breda, 2020"


def test_the_heading_of_a_map_gives_its_range_and_names_no_area() -> None:
    heading = captions.map_heading(benefits(), Level.NEIGHBOURHOOD, [figure("24.6"), figure("0"), figure("81.6")], "2020")

    assert plain(heading) == "Mensen met een bijstandsuitkering per buurt: van 0,0 tot 81,6 per 1.000 inwoners (2020)"
    assert plain(captions.map_heading(benefits(), Level.DISTRICT, [], "2020")) == "Mensen met een bijstandsuitkering per wijk (2020)"


def test_the_description_of_a_map_tells_what_hatching_and_diamonds_mean() -> None:
    description = captions.map_description(benefits(), Level.NEIGHBOURHOOD, "2020", marked_focus=True)

    assert plain(description) == (
        "Kaart van de buurten. Hoe sterker de kleur, hoe hoger het cijfer: mensen met een bijstandsuitkering, 2020. "
        "Gebieden zonder cijfer zijn gearceerd. In elke focusbuurt staat een ruit."
    )


def test_a_locator_says_what_it_shows_without_naming_the_wijk_again() -> None:
    tuinzigt = region("Tuinzigt", Level.NEIGHBOURHOOD)

    assert plain(captions.locator_heading(tuinzigt, "Breda")) == "Waar Tuinzigt in Breda ligt"
    drawn = "Kaart van alle buurten van Breda. Tuinzigt heeft een andere kleur en een dikke rand."
    said = {
        (is_focus, others): plain(captions.locator_description(tuinzigt, "Breda", is_focus=is_focus, others_focus=others))
        for is_focus in (False, True)
        for others in (False, True)
    }
    assert said == {
        (False, False): drawn,
        (True, False): drawn,
        (False, True): f"{drawn} In elke focusbuurt staat een ruit.",
        (True, True): f"{drawn} In elke andere focusbuurt staat een ruit.",
    }


def test_small_multiples_are_headed_by_their_courses() -> None:
    heading = captions.multiples_heading("Tuinzigt", [(benefits(), [line("T", "50", "45")]), (crimes(), [line("T", "8", "6")])])

    assert plain(heading) == "Tuinzigt: bijstand van 50,0 naar 45,0 (2020–2021); misdrijven van 8,0 naar 6,0 (2020–2021)"


def test_a_small_chart_with_a_single_figure_is_headed_by_that() -> None:
    heading = captions.multiples_heading("Emer", [(crimes(), [line("Emer", None, "8")])])

    assert plain(heading) == "Emer: misdrijven 8,0 in 2021"


def test_a_panel_without_figures_is_said_to_have_none() -> None:
    heading = captions.multiples_heading("Emer", [(crimes(), [line("Emer", None, None)])])

    assert plain(heading) == "Emer: misdrijven zonder cijfers"


def test_the_description_of_small_multiples_tells_every_line() -> None:
    description = captions.multiples_description([(crimes(), [line("Emer", "8", "6"), line("heel Breda", "9", "7")])])

    assert plain(description) == (
        "Kleine lijngrafieken naast elkaar. Geregistreerde misdrijven, Emer: van 8,0 per 1.000 inwoners in 2020 naar 6,0 in 2021. "
        "Geregistreerde misdrijven, heel Breda: van 9,0 per 1.000 inwoners in 2020 naar 7,0 in 2021."
    )


def test_a_sentence_becomes_a_heading_without_its_stop() -> None:
    assert captions.without_stop(("Zo is het.",)) == ("Zo is het",)
    assert captions.without_stop(("Zo is het", ".")) == ("Zo is het",)
