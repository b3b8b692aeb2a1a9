"""Figures, indicators and reports for the tests of plan: a few words in, model objects out."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

from generator.compute.figures import compute_figures
from generator.model.blocks import Prose
from generator.model.data_set import DataSet
from generator.model.edition import Edition, SiteConfig, Theme
from generator.model.figure import Figure, Missing, SourceCell
from generator.model.identifiers import FigureId, IndicatorId, PackageName, PackageVersion, ThemeId
from generator.model.indicator import Direction, Indicator, Measurement
from generator.model.sentence import Code, Fact, Link, Moment, Sentence
from generator.model.status import Status
from generator.plan.report import Report
from tests.compute.small_city import NOWHERE, rate

PARTS = (str, Figure, Missing, Moment, Code, Fact, Link)


def cell(raw: str) -> SourceCell:
    return SourceCell(
        package=PackageName("proef"),
        version=PackageVersion("0.1.0"),
        file="waarnemingen.csv",
        line=2,
        column="waarde",
        raw=raw,
    )


def figure(raw: str, decimals: int = 1, status: Status = Status.NORMAL, note: str = "") -> Figure:
    """Make a figure of one cell."""
    return Figure(
        id=FigureId(f"2022.x.{raw}"), formula="a", operands={"a": cell(raw)}, unit="", decimals=decimals, status=status, note=note
    )


def change(raw: str, decimals: int = 1) -> Figure:
    """Make a figure with a sign."""
    return replace(figure(raw, decimals), signed=True)


def missing(reason: str = "De bron geeft dit cijfer niet.", status: Status = Status.UNKNOWN) -> Missing:
    return Missing(id=FigureId("2022.x.y"), status=status, reason=reason)


def benefits() -> Indicator:
    """Make the indicator of people on benefits."""
    named = replace(rate("bijstand"), name="Mensen met een bijstandsuitkering", short="Bijstand")
    return replace(named, phrase="krijgen {} van de 1.000 inwoners bijstand", past="kregen")


def crimes(name: str = "misdrijven-totaal") -> Indicator:
    """Make the indicator of crimes, counted where they happen."""
    named = replace(rate(name), name="Geregistreerde misdrijven", short="Misdrijven", theme=ThemeId("veiligheid"))
    return replace(named, direction=Direction.LOWER, measurement=Measurement.EVENTS)


SITE = SiteConfig(
    title="Staat van de wijken",
    city="Dorp",
    programme="Verbeter Dorp",
    base_address="https://dorp.example/",
    publisher="Gemeente Dorp",
    contact="post@dorp.example",
    themes=(
        Theme(id=ThemeId("werk"), name="Werk en inkomen", question="Hebben mensen werk?"),
        Theme(id=ThemeId("veiligheid"), name="Veiligheid", question="Wat gebeurt er?"),
    ),
    place=NOWHERE,
)


def report(edition: Edition, *headline: str) -> Report:
    """Compute an edition and look at it; the headline in the order given."""
    config = replace(edition.config, headline=tuple(IndicatorId(name) for name in headline))
    return Report(site=SITE, edition=replace(edition, config=config), book=compute_figures(edition))


def is_sentence(value: object) -> bool:
    return isinstance(value, tuple) and bool(value) and all(isinstance(part, PARTS) for part in value)


def walk(value: object) -> Iterator[object]:
    """Give everything inside a page, the page itself first; figures, parts of sentences and Markdown of editors are not opened."""
    if isinstance(value, Prose):
        for part in value.parts:
            if not isinstance(part, str):
                yield from walk(part)
        return
    yield value
    if isinstance(value, (*PARTS, DataSet)):  # a data set is told to programs, as JSON
        return
    if is_dataclass(value):
        for own in fields(value):
            yield from walk(getattr(value, own.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from walk(part)


def sentences_in(value: object) -> Iterator[Sentence]:
    """Give every sentence inside a page; commands to copy are none."""
    for found in walk(value):
        if isinstance(found, tuple) and is_sentence(found) and found != getattr(value, "verify", None):
            yield found
