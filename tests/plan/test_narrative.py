"""Narratives with their requests filled in."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from generator.model.blocks import ChartBlock, Prose, ValueTable
from generator.model.figure import Figure
from generator.model.identifiers import EditionId
from generator.model.narrative import (
    AreaRequest,
    ChartRequest,
    FactRequest,
    FigureRequest,
    MapRequest,
    Narrative,
    Segment,
    TableRequest,
    TextSegment,
)
from generator.model.problem import Place
from generator.model.sentence import Fact, Link, Sentence, plain
from generator.plan.narrative import RequestError, plan_prose, unwritten_prose
from tests.compute.small_city import BENEFITS, MARKT, NOORD, ZUID, edition
from tests.plan.samples import benefits, report

SPOT = Place(path="content/2022/voorpagina.md", line=7, column=3)


def narrative(*segments: Segment) -> Narrative:
    return Narrative(edition=EditionId("2022"), key="voorpagina", title="", summary="", front_matter={}, segments=segments, place=SPOT)


def prose(*segments: Segment, rows: str = BENEFITS) -> Prose:
    return plan_prose(report(edition(replace(benefits(), name="Bijstand"), rows=rows)), narrative(*segments))


def figure_request(measure: str, area: str, against: str = "", period: str = "2020") -> FigureRequest:
    return FigureRequest(measure=measure, indicator="bijstand", area=area, period=period, against=against, place=SPOT)


def only(parts: Sequence[object]) -> object:
    (part,) = parts
    return part


def figure_in(part: object) -> Figure:
    assert isinstance(part, tuple)
    assert isinstance(part[0], Figure)
    return part[0]


def test_markdown_is_left_alone() -> None:
    assert prose(TextSegment(text="In *2020* waren er", place=SPOT)).parts == ("In *2020* waren er",)


@pytest.mark.parametrize(
    ("request_", "name"),
    [
        (figure_request("cijfer", NOORD), f"2022.bijstand.{NOORD}.2020"),
        (figure_request("cijfer", "gemeente"), "2022.bijstand.GM0001.2020"),
        (figure_request("cijfer", "focus"), "2022.bijstand.focus.2020"),
        (figure_request("verhouding", "focus", "overig"), "2022.bijstand.kloof.2020.verhouding"),
        (figure_request("verschil", NOORD, "gemeente"), f"2022.bijstand.{NOORD}.2020.verschil"),
    ],
)
def test_a_figure_is_taken_from_the_book(request_: FigureRequest, name: str) -> None:
    assert figure_in(only(prose(request_).parts)).id == name


def test_an_area_becomes_a_link_to_its_page() -> None:
    parts = prose(AreaRequest(area=NOORD, place=SPOT)).parts

    assert parts == ((Link("Noordhoek", "2022/buurten/noordhoek/index.html"),),)


def test_a_group_becomes_its_name() -> None:
    assert prose(AreaRequest(area="focus", place=SPOT)).parts == (("de focusbuurten",),)


def test_a_fact_keeps_its_source() -> None:
    fact = FactRequest(text="zestien", source="https://verbeterbreda.nl/", place=SPOT)

    assert prose(fact).parts == ((Fact("zestien", "https://verbeterbreda.nl/"),),)


def test_a_request_that_nothing_answers_names_its_place() -> None:
    with pytest.raises(RequestError, match=r"content/2022/voorpagina\.md:7:3: nothing answers"):
        prose(figure_request("cijfer", NOORD, period="1999"))


def chart_request(kind: str, *areas: str) -> ChartRequest:
    return ChartRequest(kind=kind, indicator="bijstand", areas=areas, period="", place=SPOT)


TWO_YEARS = BENEFITS + "".join(f"bijstand,{area},2021,,A,{cases},1000,\n" for area, cases in ((MARKT, 20), (NOORD, 90), (ZUID, 50)))


def test_charts_of_a_narrative_never_share_an_id() -> None:
    parts = prose(chart_request("kloof"), chart_request("kloof"), rows=TWO_YEARS).parts

    assert [part.text.id for part in parts if isinstance(part, ChartBlock)] == ["verhaal-kloof-bijstand", "verhaal-kloof-bijstand-2"]
    assert [part.table.id for part in parts if isinstance(part, ChartBlock)] == [
        "tabel-verhaal-kloof-bijstand",
        "tabel-verhaal-kloof-bijstand-2",
    ]


@pytest.mark.parametrize(
    ("request_", "heading"),
    [
        (
            chart_request("trend", "focus", "overig"),
            ("Bijstand: in de focusbuurten van 32,0 per 1.000 inwoners in 2020 naar 70,0 in 2021; in de rest van Dorp van 10,0 naar 20,0"),
        ),
        (chart_request("trend", NOORD, "gemeente"), "Bijstand in Noordhoek: van 50,0 per 1.000 inwoners in 2020 naar 90,0 in 2021"),
        (chart_request("rangorde", NOORD), "In Noordhoek krijgen 90,0 van de 1.000 inwoners bijstand, in heel Dorp 53,3 (2021)"),
        (chart_request("rangorde"), "Bijstand in heel Dorp: 53,3 per 1.000 inwoners (2021)"),
        (chart_request("kloof"), "In de focusbuurten krijgen 70,0 van de 1.000 inwoners bijstand, in de rest van Dorp 20,0 (2021)"),
        (MapRequest(indicator="bijstand", period="", place=SPOT), "Bijstand per buurt: van 20,0 tot 90,0 per 1.000 inwoners (2021)"),
    ],
)
def test_a_chart_that_is_asked_for_states_its_finding(request_: ChartRequest | MapRequest, heading: str) -> None:
    chart = only(prose(request_, rows=TWO_YEARS).parts)

    assert isinstance(chart, ChartBlock)
    assert plain(chart.heading) == heading


@pytest.mark.parametrize("request_", [chart_request("taart", NOORD), chart_request("trend", NOORD)])
def test_a_chart_that_cannot_be_drawn_names_its_place(request_: ChartRequest) -> None:
    """An unknown kind, and a trend of a single year."""
    with pytest.raises(RequestError, match="voorpagina"):
        prose(request_)


def test_a_table_has_a_row_an_area_and_a_column_a_year() -> None:
    table = only(prose(TableRequest(indicator="bijstand", areas=("focus", "gemeente", NOORD), periods=("2020", "2021"), place=SPOT)).parts)

    assert isinstance(table, ValueTable)
    assert [plain(row.header) for row in table.rows] == ["de focusbuurten", "heel Dorp", "Noordhoek"]
    assert [plain(head) for head in table.head] == ["Gebied", "2020", "2021"]
    cells: list[Sentence] = [row.cells[1] for row in table.rows if isinstance(row.cells[1], tuple)]
    assert cells == [("niet gemeten",)] * 3


def test_a_text_nobody_wrote_says_so() -> None:
    assert unwritten_prose().parts == (("Deze tekst is nog niet geschreven.",),)
