"""Sentences as runs for paper: the shown text of each figure, and the way to where it comes from."""

from __future__ import annotations

from generator.model.figure import Figure, Missing, SourceCell
from generator.model.identifiers import FigureId, PackageName, PackageVersion
from generator.model.sentence import Code, Fact, Link, Moment
from generator.model.status import Status
from generator.paper.words import Ways, runs_of, value_runs

CELL = SourceCell(
    package=PackageName("werk"),
    version=PackageVersion("1.0.0"),
    file="waarnemingen.csv",
    line=7,
    column="waarde",
    raw="1234.5",
)
RATE = Figure(id=FigureId("2022.bijstand.focus.2020"), formula="a", operands={"a": CELL}, unit="per 1.000 inwoners", decimals=1)
ESTIMATE = Figure(
    id=FigureId("2022.rondkomen.focus.2020"), formula="a", operands={"a": CELL}, unit="%", decimals=0, status=Status.ESTIMATED
)
SECRET = Missing(id=FigureId("2022.bijstand.BU1.2020"), status=Status.SUPPRESSED, reason="minder dan tien")
WAYS = Ways(
    base="https://stad.example/staat/",
    origins={RATE.id: "2022/herkomst/bijstand/2020/index.html#focus", SECRET.id: "2022/herkomst/bijstand/2020/index.html#BU1"},
    places={"2022/themas/werk/index.html": "blad-3"},
)


def test_a_figure_keeps_its_text_and_leads_to_its_origin() -> None:
    assert runs_of(("Het zijn er ", RATE, "."), WAYS) == [
        {"text": "Het zijn er "},
        {"text": "1.234,5", "look": "figure", "to": "https://stad.example/staat/2022/herkomst/bijstand/2020/index.html#focus"},
        {"text": "."},
    ]


def test_a_figure_has_the_sign_of_its_status_and_its_unit_beside_it() -> None:
    assert value_runs(ESTIMATE, WAYS, "%") == [
        {"text": "1.235", "look": "figure"},
        {"text": "~", "look": "sign"},
        {"text": "%", "look": "unit"},
    ]


def test_what_is_missing_says_why_and_leads_to_its_reason() -> None:
    assert value_runs(SECRET, WAYS, "personen") == [
        {"text": "geheim", "look": "missing", "to": "https://stad.example/staat/2022/herkomst/bijstand/2020/index.html#BU1"}
    ]


def test_a_link_stays_in_the_document_when_its_page_is_there() -> None:
    inside, outside, away = runs_of(
        (Link("Werk", "2022/themas/werk/index.html#x"), Link("Over", "over/index.html"), Link("CBS", "https://cbs.nl/")), WAYS
    )

    assert inside == {"text": "Werk", "at": "blad-3"}
    assert outside == {"text": "Over", "to": "https://stad.example/staat/over/"}
    assert away == {"text": "CBS", "to": "https://cbs.nl/"}


def test_dates_and_ranges_of_years_are_written_as_on_the_site() -> None:
    runs = runs_of((Moment("2026-11-23"), " ", Moment("2008-2022"), Code("WK-01")), WAYS)

    assert "".join(run["text"] for run in runs) == "23 november 2026 2008–2022WK-01"


def test_a_fact_names_its_source() -> None:
    runs = runs_of((Fact("120 woningen", "https://stad.example/nota"),), WAYS)

    assert "".join(run["text"] for run in runs) == "120 woningen (bron)"
    assert runs[2]["to"] == "https://stad.example/nota"
