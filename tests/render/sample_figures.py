"""Figures of Breda for the samples, made from cells as they stand in the deliveries."""

from __future__ import annotations

from generator.model.blocks import ChartBlock, KeyFigure, SourceNote, TableRow, ValueTable
from generator.model.chart import ChartText, GapChart, GapRow
from generator.model.figure import Figure, Missing, SourceCell
from generator.model.gap_blocks import Answer, GapAnswer, GapSummary
from generator.model.identifiers import FigureId, PackageName, PackageVersion
from generator.model.sentence import Code, Link, Moment
from generator.model.status import Status

PER_THOUSAND = "per 1.000 inwoners"
NOTE = SourceNote(
    address="https://opendata.cbs.nl/",
    title="Kerncijfers wijken en buurten",
    publisher="CBS",
    table="84799NED",
    date="2021-12-01",
    license="CC BY 4.0",
    package="werk-en-inkomen",
    version="0.2.0",
)


def cell(raw: str) -> SourceCell:
    """One cell of a package."""
    return SourceCell(
        package=PackageName("werk-en-inkomen"),
        version=PackageVersion("0.2.0"),
        file="waarnemingen.csv",
        line=214,
        column="teller",
        raw=raw,
    )


def figure(name: str, formula: str, *raw: str, unit: str = PER_THOUSAND, decimals: int = 1, status: Status = Status.NORMAL) -> Figure:
    """A figure over cells named a, b, c …, e.g. `figure("bijstand.focus.2020", "1000 * a / b", "3080", "59280")`."""
    return Figure(
        id=FigureId(f"2022.{name}"),
        formula=formula,
        operands=dict(zip("abcdef", map(cell, raw), strict=False)),
        unit=unit,
        decimals=decimals,
        status=status,
    )


def missing(name: str, reason: str = "Het CBS geeft dit cijfer niet.", status: Status = Status.UNKNOWN) -> Missing:
    """A value that is not there."""
    return Missing(id=FigureId(f"2022.{name}"), status=status, reason=reason, unit=PER_THOUSAND)


FOCUS = figure("bijstand.focus.2020", "1000 * a / b", "3080", "59280")
REST = figure("bijstand.overig.2020", "1000 * a / b", "1460", "124540")
DIFFERENCE = figure("bijstand.kloof.2020.verschil", "1000 * a / b - 1000 * c / d", "3080", "59280", "1460", "124540")
RATIO = figure("bijstand.kloof.2020.verhouding", "(a / b) / (c / d)", "3080", "59280", "1460", "124540", unit="keer")
TUINZIGT = figure("bijstand.BU07580502.2020", "1000 * a / b", "455", "6055")
CITY = figure("bijstand.gemeente.2020", "1000 * a / b", "4540", "184015")
RONDKOMEN = figure("rondkomen.BU07580502.2020", "a", "18.4", unit="%", status=Status.ESTIMATED)

GAP = GapSummary(
    indicator=Link("Mensen met een bijstandsuitkering", "2022/indicatoren/bijstand/index.html"),
    theme="Werk en inkomen",
    unit=PER_THOUSAND,
    period="2020",
    focus=FOCUS,
    rest=REST,
    difference=DIFFERENCE,
    ratio=RATIO,
    finding=("In de focusbuurten krijgen ", RATIO, " keer zo veel mensen bijstand als in de rest van de stad."),
    verdict=("Wordt de kloof kleiner? Dat is niet te zeggen.",),
    closing=Answer(word="Niet te zeggen", why=("Er is maar een jaar met cijfers.",)),
    reasons=(("Er is maar een jaar bekend. Of de kloof kleiner wordt, is niet te zeggen.",), ("Deze cijfers zijn voorlopig.",)),
    since_previous=("Van ", Moment("2019"), " tot ", Moment("2020"), " is er geen aantoonbaar verschil."),
)
GAP_ANSWER = GapAnswer(
    theme=Link("Werk en inkomen", "2022/themas/werk/index.html"),
    gap=GAP,
    beside=("Tellen wij het centrum niet mee, dan is de verhouding ", RATIO, "."),
    closing=Answer(word="Niet te zeggen", why=("Er is maar een jaar met cijfers.",)),
    margin=Answer(word="Marge voor toeval", why=("De verhouding ligt niet ver van ", RATIO, ".")),
    path=Answer(word="Op koers", why=("Het doel is nu al gehaald.",)),
)
GAP_WITHOUT_FIGURES = GapSummary(
    indicator=Link("Schooluitval", "2022/indicatoren/schooluitval/index.html"),
    theme="Onderwijs",
    unit="%",
    period="2022",
    focus=missing("schooluitval.focus.2022", "De gemeente houdt dit cijfer bij.", Status.NOT_OPEN),
    rest=missing("schooluitval.overig.2022", "De gemeente houdt dit cijfer bij.", Status.NOT_OPEN),
    difference=missing("schooluitval.kloof.2022.verschil", "De gemeente houdt dit cijfer bij.", Status.NOT_OPEN),
    ratio=missing("schooluitval.kloof.2022.verhouding", "De gemeente houdt dit cijfer bij.", Status.NOT_OPEN),
    finding=("Per buurt zijn er nog geen open cijfers.",),
)
CARD = KeyFigure(
    label=Link("Bijstand", "2022/indicatoren/bijstand/index.html"),
    value=TUINZIGT,
    period="2020",
    unit=PER_THOUSAND,
    comparison=("In heel Breda: ", CITY, "."),
)
CARD_WITHOUT_FIGURE = KeyFigure(
    label=Link("WW", "2022/indicatoren/ww/index.html"),
    value=missing("ww.BU07580502.2020"),
    period="2020",
    unit=PER_THOUSAND,
    comparison=("In heel Breda is het cijfer wel bekend.",),
    note=("Het CBS geeft dit cijfer niet.",),
)


def table(name: str) -> ValueTable:
    """A table with a figure, an estimate, a missing value and words."""
    return ValueTable(
        id=name,
        caption=("Tuinzigt en de stad, per indicator",),
        head=(("Indicator",), ("Jaar",), ("Tuinzigt",), ("Breda",)),
        rows=(
            TableRow(
                header=(Link("Bijstand", "2022/indicatoren/bijstand/index.html"),), cells=((Moment("2020"),), TUINZIGT, CITY), marked=True
            ),
            TableRow(header=("Moeite met rondkomen",), cells=((Moment("2020"),), RONDKOMEN, missing("rondkomen.gemeente.2020"))),
            TableRow(
                header=("Eenheid",),
                cells=(("geen",), (Code("per 1.000 inwoners"),), missing("x", "Minder dan 10 personen.", Status.SUPPRESSED)),
            ),
        ),
    )


def chart(name: str) -> ChartBlock:
    """A gap chart with its table, a note and its source."""
    return ChartBlock(
        text=ChartText(id=name, name=("Bijstand in ", Moment("2020")), description=("Twee punten op één lijn.",)),
        spec=GapChart(unit=PER_THOUSAND, rows=(GapRow(label="2020", focus=FOCUS, rest=REST),)),
        heading=("Bijstand komt in Tuinzigt vaker voor dan in de stad",),
        table=table(name),
        sources=(NOTE,),
        download="2022/downloads/indicatoren/bijstand.csv",
        notes=(("Van twee buurten is het cijfer onbekend.",),),
    )


SVG = (
    '<svg data-grafiek="{id}" role="img" aria-labelledby="{id}-naam" viewBox="0 0 300 160" width="300" height="160" class="grafiek-svg">'
    '<title id="{id}-naam">Bijstand</title><g><path d="M20 120H380" stroke="currentColor"/><circle cx="340" cy="80" r="7" fill="#935b00"/>'
    '<circle cx="90" cy="80" r="7" fill="#53788f"/></g></svg>'
)
