"""Blocks for the samples: paragraphs, narratives, links, a section, promises."""

from __future__ import annotations

from generator.model.blocks import InitiativeLines, LinkGroup, LinkLine, PromiseLine, Prose, Section
from generator.model.proof import Mark, ProofCell, ProofRow, ProofTable, TargetProof
from generator.model.sentence import Code, Fact, Link, Moment, Sentence
from tests.render.sample_figures import CARD, CITY, RATIO, TUINZIGT, chart, missing, table

OPENING: Sentence = (
    "In zestien buurten van Breda hebben mensen minder kansen dan in de rest van de stad. ",
    "Dit rapport laat elk jaar zien of de kloof kleiner wordt.",
)
LEAD: tuple[Sentence, ...] = (
    (
        "In Tuinzigt kregen in ",
        Moment("2020"),
        " ",
        TUINZIGT,
        " van de ",
        Code("1.000"),
        " inwoners bijstand. In heel Breda waren dat er ",
        CITY,
        ".",
    ),
    (
        "Van elke ",
        Fact("16", "https://verbeterbreda.nl/"),
        " buurten van het programma is dit er één. Het cijfer van de WW is ",
        missing("ww.BU07580502.2020"),
        ".",
    ),
)
POINTS: tuple[Sentence, ...] = (
    ("Het aantal misdrijven daalde tussen ", Moment("2012–2022"), "."),
    ("Bijstand komt ", RATIO, " keer zo vaak voor als in de rest van de stad."),
)
PROSE = Prose(
    parts=(
        "# Een buurt die groeit\n\nTuinzigt ligt in het **westen** van de stad. In 2020 kregen ",
        (TUINZIGT,),
        " van de ",
        (Code("1.000"),),
        " mensen bijstand. [Zo werkt het programma](/2022/programma/index.html), zie ook [het programma zelf](https://verbeterbreda.nl/).\n\n",
        chart("kloof-bijstand"),
        "## Bewoners doen mee\n\nBewoners zitten in het bestuur.\n\n- samen\n- van onderop\n\n",
        table("proza"),
    )
)
NARRATIVE = Prose(
    parts=("De kloof is groot. Bewoners en gemeente werken samen tot 2040.\n\n## Wat wij zien\n\nHet gaat langzaam vooruit.",)
)
LINES = (
    LinkLine(link=Link("Tuinzigt", "2022/buurten/tuinzigt/index.html"), focus=True),
    LinkLine(link=Link("Heuvel", "2022/buurten/index.html"), remark=("tuindorp uit de jaren na de oorlog",)),
)
GROUPS = (LinkGroup(heading=("Breda west",), links=LINES), LinkGroup(heading=("Editie ", Moment("2022")), links=LINES))
SECTION = Section(
    id="misdrijven",
    heading=("Hoe het gaat sinds ", Moment("2012")),
    lead=(("De politie telt misdrijven waar ze gebeuren.",),),
    key_figures=(CARD,),
    charts=(chart("trend-misdrijven"), chart("rangorde-misdrijven")),
    tables=(table("misdrijven"),),
    points=POINTS,
)
PROMISES = (
    PromiseLine(
        indicator=Link("Schooluitval", "2022/indicatoren/schooluitval/index.html"),
        theme="Onderwijs",
        levels=("geen",),
        periods=("geen",),
        status=("nog geen open cijfers; DUO en de gemeente hebben ze wel",),
    ),
    PromiseLine(
        indicator=Link("Bijstand", "2022/indicatoren/bijstand/index.html"),
        theme="Werk",
        levels=("buurt, wijk en gemeente",),
        periods=(Moment("2020"),),
        status=("open cijfers, een enkel jaar",),
    ),
)
PROOF = TargetProof(
    lead=POINTS,
    requirements=("Specifiek", "Meetbaar"),
    meanings=POINTS,
    tables=(
        ProofTable(
            id="rekenkamerproof-werk",
            caption=("Doelen bij het thema werk",),
            rows=(
                ProofRow(
                    indicator=Link("Bijstand", "2022/indicatoren/bijstand/index.html"),
                    cells=(
                        ProofCell(mark=Mark.YES, reason=("Het doel staat vast.",)),
                        ProofCell(mark=Mark.NO, reason=("Er zijn nog geen open cijfers.",)),
                    ),
                ),
            ),
        ),
    ),
    summary=POINTS,
)
DOWNLOADS = (LinkLine(link=Link("Alle cijfers van Tuinzigt (CSV)", "2022/downloads/gebieden/BU07580502.csv")),)
PROSE_WITHOUT_BLOCKS = Prose(parts=("Dit rapport verschijnt sinds 2021 elk jaar.\n\n| wie | wat |\n|---|---|\n| gemeente | geld |\n",))


INITIATIVES = InitiativeLines(
    interventions=(
        LinkLine(link=Link("Samen de straat op", "2022/maatregelen/samen/index.html"), remark=("Loopt, ", Moment("2021–2023"), ".")),
    ),
    doing=("Meer staat bij ", Link("alle maatregelen", "2022/maatregelen/index.html"), "."),
    stories=(
        LinkLine(link=Link("De ronde", "2022/verhalen/ronde/index.html"), remark=("Verteld door een bewoner, ", Moment("mei 2022"), ".")),
    ),
    telling=("Wilt u er ook een vertellen? ", Link("Mail ons uw verhaal", "mailto:redactie@example.nl"), "."),
)
