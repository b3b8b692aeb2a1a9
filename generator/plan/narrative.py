"""A narrative in, its prose with every request filled in from the book out."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from generator.model.blocks import ChartBlock, Prose, ValueTable
from generator.model.figure import Value
from generator.model.identifiers import FOCUS, GAP, REST
from generator.model.language import spoken_language
from generator.model.narrative import (
    AreaRequest,
    ChartRequest,
    FactRequest,
    FigureRequest,
    MapRequest,
    Narrative,
    Request,
    Segment,
    TableRequest,
    TextSegment,
)
from generator.model.saying import say
from generator.model.sentence import Fact, Sentence
from generator.plan.links import region_link
from generator.plan.narrative_charts import CITY, area_names, plan_narrative_chart, plan_narrative_map, plan_narrative_table
from generator.plan.report import Report

_MEASURES = {"cijfer": "", "verschil": "verschil", "verhouding": "verhouding"}


class RequestError(Exception):
    """A request that no figure answers: validate should have found it before pages are planned."""

    def __init__(self, request: Request) -> None:
        """Keep the request: it knows where it stands."""
        super().__init__(request)
        self.request = request

    def __str__(self) -> str:
        """Say where it stands."""
        return f"{self.request.place}: nothing answers this request: {self.request}"


def plan_prose(report: Report, narrative: Narrative) -> Prose:
    """The narrative with figures, links, facts, charts and tables in place; strings stay Markdown."""
    parts: list[str | Sentence | ChartBlock | ValueTable] = []
    taken: dict[str, int] = {}
    for segment in narrative.segments:
        part = _part(report, segment)
        parts.append(_distinct(part, taken) if isinstance(part, (ChartBlock, ValueTable)) else part)
    return Prose(parts=tuple(parts), language=narrative.language)


def plan_key_prose(report: Report, key: str) -> Prose | None:
    """The narrative of the edition with that key; None when nobody wrote one."""
    narrative = report.edition.narratives.get(key)
    return plan_prose(report, narrative) if narrative else None


def unwritten_prose() -> Prose:
    """What stands where a page needs a text that is not there yet."""
    return Prose(parts=(say("Deze tekst is nog niet geschreven."),), language=spoken_language().code)


def _part(report: Report, segment: Segment) -> str | Sentence | ChartBlock | ValueTable:
    match segment:
        case TextSegment():
            return segment.text
        case FigureRequest():
            return (_figure(report, segment),)
        case AreaRequest():
            return _area(report, segment)
        case FactRequest():
            return (Fact(segment.text, segment.source),)
        case ChartRequest() | MapRequest() | TableRequest():
            return _block(report, segment)
        case _:
            assert_never(segment)


def _block(report: Report, request: ChartRequest | MapRequest | TableRequest) -> ChartBlock | ValueTable:
    block: ChartBlock | ValueTable | None
    match request:
        case ChartRequest():
            block = plan_narrative_chart(report, request)
        case MapRequest():
            block = plan_narrative_map(report, request)
        case TableRequest():
            block = plan_narrative_table(report, request)
        case _:
            assert_never(request)
    if block is None:
        raise RequestError(request)
    return block


def _figure(report: Report, request: FigureRequest) -> Value:
    area: str = report.city.code if request.area == CITY else request.area
    if request.measure != "cijfer" and request.area == FOCUS and request.against == REST:
        area = GAP
    value = report.get(request.indicator, area, request.period, _MEASURES[request.measure])
    if value is None:
        raise RequestError(request)
    return value


def _area(report: Report, request: AreaRequest) -> Sentence:
    names = area_names(report)
    if request.area in names:
        return (names[request.area],)
    return (region_link(report.id, report.region(request.area)),)


def _distinct(block: ChartBlock | ValueTable, taken: dict[str, int]) -> ChartBlock | ValueTable:
    """Give a block of a narrative an id that the page's own blocks never have."""
    own = block.text.id if isinstance(block, ChartBlock) else block.id
    taken[own] = taken.get(own, 0) + 1
    name = f"verhaal-{own}" if taken[own] == 1 else f"verhaal-{own}-{taken[own]}"
    if isinstance(block, ValueTable):
        return replace(block, id=name)
    return replace(block, text=replace(block.text, id=name), table=replace(block.table, id=f"tabel-{name}"))
