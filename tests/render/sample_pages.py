"""One page of every kind, and the small site around them, so that every link on them leads somewhere."""

from __future__ import annotations

from generator.model.blocks import (
    LinkBlock,
    LinkGroup,
    LinkLine,
    Trait,
)
from generator.model.chart import Chart
from generator.model.chart_page import ChartPage
from generator.model.identifiers import PagePath
from generator.model.page import (
    DistrictPage,
    EditionPage,
    HomePage,
    IndicatorPage,
    InterventionPage,
    ListPage,
    MatrixPage,
    NeighbourhoodPage,
    Page,
    SearchPage,
    StoryPage,
    ThemePage,
)
from generator.model.sentence import Fact, Link, Moment
from generator.model.theme_table import ThemeTable
from tests.render.sample_blocks import (
    DOWNLOADS,
    GROUPS,
    INITIATIVES,
    LEAD,
    LINES,
    NARRATIVE,
    OPENING,
    POINTS,
    PROMISES,
    PROSE,
    PROSE_WITHOUT_BLOCKS,
    SECTION,
)
from tests.render.sample_figures import (
    CARD,
    CARD_WITHOUT_FIGURE,
    GAP,
    GAP_ANSWER,
    GAP_WITHOUT_FIGURES,
    NOTE,
    RATIO,
    SVG,
    chart,
    table,
)
from tests.render.sample_heads import EDITION, HOME, head
from tests.render.sample_service_pages import service_pages


def neighbourhood() -> NeighbourhoodPage:
    """Tuinzigt."""
    return NeighbourhoodPage(
        head=head(
            "2022/buurten/tuinzigt/index.html",
            "Tuinzigt",
            HOME,
            EDITION,
            Link("Buurten", "2022/buurten/index.html"),
            others=(Link("2021", "2021/index.html"),),
        ),
        code="BU07580502",
        focus_names=(("Op de lijst van het programma staat deze buurt als Tuinzigt.",),),
        lead=LEAD,
        prose=PROSE,
        key_figures=(CARD, CARD_WITHOUT_FIGURE, CARD, CARD),
        strong_heading="Wat hier sterk is",
        strong=POINTS[:1],
        hard=POINTS[1:],
        sections=(SECTION,),
        map=chart("kaart-ligging"),
        tables=(ThemeTable(name="", table=table("alle-cijfers")),),
        initiatives=INITIATIVES,
        unknown=(("Hoeveel kinderen van school gaan zonder diploma, is niet openbaar.",),),
        contact=POINTS[:1],
        neighbours=(Link("Vorige buurt: Heuvel", "2022/buurten/index.html"), Link("Volgende buurt: Westeinde", "2022/buurten/index.html")),
        comparison=Link("Vergelijk Tuinzigt met andere buurten", "2022/vergelijken/index.html"),
        sources=(NOTE,),
        downloads=DOWNLOADS,
    )


def city_pages() -> tuple[Page, ...]:
    """The pages about the city as a whole."""
    return (
        HomePage(
            head=head("index.html", "Hoe gaat het in de wijken van Breda?", in_edition=None),
            lead=(OPENING,),
            answers=(
                GAP_ANSWER,
                LinkLine(link=Link("Wonen", "2022/themas/index.html"), remark=("Een kloof is niet te berekenen.",)),
            ),
            horizon="2040",
            notes=(("De marge zegt hoe ver een cijfer ernaast kan zitten.",),),
            unknown=POINTS,
            map=chart("kaart-ligging"),
            neighbourhoods=LINES,
            changes=POINTS,
            initiatives=INITIATIVES,
            editions=(LinkLine(link=EDITION), LinkLine(link=Link("Editie 2021", "2021/index.html"))),
        ),
        EditionPage(
            head=head("2022/index.html", "De staat van Breda in 2022", HOME, others=(Link("2021", "2021/index.html"),)),
            lead=LEAD,
            prose=NARRATIVE,
            gaps=(GAP, GAP_WITHOUT_FIGURES),
            themes=(LinkLine(link=Link("Werk en inkomen", "2022/themas/werk/index.html"), remark=("Komen mensen rond?",)),),
            then_now=chart("toen-en-nu"),
            map=chart("kaart-bijstand"),
            way=chart("kaart-ligging"),
            neighbourhoods=LINES,
            districts=LINES,
            every=Link("Alle buurten", "2022/buurten/index.html"),
            changes=POINTS,
            initiatives=INITIATIVES,
            unknown=POINTS,
            without_gap=(LinkLine(link=Link("Wonen", "2022/themas/index.html"), remark=("Een kloof is niet te berekenen.",)),),
        ),
        ThemePage(
            head=head("2022/themas/werk/index.html", "Werk en inkomen", HOME, EDITION),
            question="Hebben mensen werk, en genoeg geld om van rond te komen?",
            prose=NARRATIVE,
            gaps=(GAP,),
            sections=(SECTION,),
            initiatives=INITIATIVES,
            promises=PROMISES,
            proof=("Dat staat bij ", Link("Verantwoording", "2022/verantwoording/index.html#rekenkamerproof-werk"), "."),
            sources=(NOTE,),
            downloads=DOWNLOADS,
        ),
        DistrictPage(
            head=head("2022/wijken/breda-west/index.html", "Breda west", HOME, EDITION),
            code="WK075805",
            lead=LEAD,
            prose=NARRATIVE,
            key_figures=(CARD,),
            sections=(SECTION,),
            neighbourhoods=LINES,
            map=chart("kaart-ligging"),
            tables=(ThemeTable(name="", table=table("alle-cijfers")),),
            initiatives=INITIATIVES,
            contact=POINTS[:1],
            sources=(NOTE,),
            downloads=DOWNLOADS,
        ),
        MatrixPage(
            head=head("2022/vergelijken/index.html", "Vergelijken", HOME, EDITION),
            lead=LEAD,
            orders=(Link("per wijk", "2022/vergelijken/index.html"), Link("op alfabet", "2022/buurten/index.html")),
            ticked=("woz", "bijstand"),
            tables=(table("wonen"), table("werk")),
        ),
    )


def initiative_pages() -> tuple[Page, ...]:
    """What is being done, and what somebody tells."""
    lines = (LinkLine(link=Link("Mensen met een bijstandsuitkering", "2022/indicatoren/bijstand/index.html"), remark=OPENING[:1]),)
    return (
        InterventionPage(
            head=head("2022/maatregelen/samen/index.html", "Samen de straat op", HOME, EDITION),
            lead=("Bewoners en politie lopen samen door de buurt.",),
            traits=(
                Trait(term="Periode", words=(Moment("2021–2023"),)),
                Trait(term="Geld", words=(Fact("20.000 euro", "https://example.nl/begroting/"),)),
            ),
            prose=PROSE_WITHOUT_BLOCKS,
            figures=lines,
            source=("Bron: ", Link("Nieuwsbrief", "https://example.nl/"), ", ", Moment("maart 2022"), "."),
            downloads=DOWNLOADS,
            contact=(Link("Meld een fout", "mailto:redactie@example.nl"), "."),
            others=lines,
        ),
        StoryPage(
            head=head("2022/verhalen/ronde/index.html", "De ronde", HOME, EDITION),
            lead=("Een bewoner loopt mee.",),
            traits=(Trait(term="Wie vertelt", words=("Een bewoner",)),),
            prose=PROSE_WITHOUT_BLOCKS,
            source=("Toestemming: gegeven in een gesprek.",),
            contact=(Link("Meld een fout", "mailto:redactie@example.nl"), "."),
            others=lines,
        ),
    )


def chart_page() -> ChartPage:
    """The gap on the page of a neighbourhood, by itself."""
    folder = "2022/grafieken/buurten/tuinzigt/kloof-bijstand/"
    return ChartPage(
        head=head(f"{folder}index.html", "Tuinzigt: bijstand (kloof)"),
        block=chart("kloof-bijstand"),
        origin=Link("Tuinzigt", "2022/buurten/tuinzigt/index.html#grafiek-kloof-bijstand"),
        files=(Link("Cijfers (CSV)", f"{folder}grafiek.csv"), Link("Tekening (SVG)", f"{folder}grafiek.svg")),
        lasting="actueel/grafieken/buurten/tuinzigt/kloof-bijstand/index.html",
    )


def indicator_pages() -> tuple[Page, ...]:
    """An indicator with figures and one without."""
    return (
        IndicatorPage(
            head=head("2022/indicatoren/bijstand/index.html", "Mensen met een bijstandsuitkering", HOME, EDITION),
            finding=("In de focusbuurten krijgen ", RATIO, " keer zo veel mensen bijstand."),
            definition="Personen tot de AOW-leeftijd met bijstand op 31 december 2020.",
            unit="per 1.000 inwoners",
            direction=("Lager is beter.",),
            boundaries=("Deze cijfers volgen de indeling in wijken en buurten van ", Moment("2020"), "."),
            note="Het CBS rondt af op 5 personen.",
            gap=GAP,
            charts=(chart("kloof-bijstand"),),
            areas=table("gebieden"),
            periods=table("jaren"),
            inequality=table("ongelijkheid"),
            inequality_notes=(("Er hoort geen marge bij.",),),
            holder="",
            sources=(NOTE,),
            downloads=DOWNLOADS,
        ),
        IndicatorPage(
            head=head("2022/indicatoren/schooluitval/index.html", "Schooluitval", HOME, EDITION),
            finding=("Over schooluitval zijn nog geen open cijfers per buurt.",),
            definition="Jongeren die van school gaan zonder diploma.",
            unit="%",
            direction=("Lager is beter.",),
            boundaries=(),
            note="",
            gap=None,
            charts=(),
            areas=None,
            periods=None,
            inequality=None,
            inequality_notes=(),
            holder="DUO en de gemeente Breda",
            sources=(),
            downloads=(),
        ),
    )


LISTS = (
    "2021/index.html",
    "2022/buurten/index.html",
    "2022/indicatoren/index.html",
    "2022/programma/index.html",
    "2022/maatregelen/index.html",
    "2022/verhalen/index.html",
    "2021/maatregelen/index.html",
    "2021/verhalen/index.html",
    "2022/themas/index.html",
    "2022/verantwoording/methoden/index.html",
    "2021/themas/index.html",
    "2021/buurten/index.html",
    "2021/indicatoren/index.html",
    "2021/vergelijken/index.html",
    "2021/verantwoording/index.html",
    "2021/verantwoording/methoden/index.html",
    "2021/programma/index.html",
    "2021/herkomst/index.html",
    "2021/downloads/index.html",
    "2022/indicatoren/ww/index.html",
    "zoeken/index.html",
    "toegankelijkheid/index.html",
    "privacy/index.html",
)


def sample_pages() -> tuple[Page, ...]:
    """A small whole site: every kind of page, and lists where links lead."""
    lists = tuple(
        ListPage(
            head=head(path, "Alle buurten", HOME, in_edition=path[:4] if path[0] == "2" else None),
            lead=(("Kies een buurt.",),),
            groups=GROUPS,
        )
        for path in LISTS
        if path != "zoeken/index.html"
    )
    search = SearchPage(
        head=head("zoeken/index.html", "Zoeken van A tot Z", HOME, in_edition=None),
        lead=(("Kies een buurt.",),),
        blocks=(LinkBlock(id="buurten", heading=("Buurten",), groups=(LinkGroup(heading=(), links=DOWNLOADS),)),),
    )
    return (search, *city_pages(), neighbourhood(), chart_page(), *initiative_pages(), *indicator_pages(), *service_pages(), *lists)


CHART_NAMES = ("kloof-bijstand", "kaart-ligging", "kaart-bijstand", "trend-misdrijven", "rangorde-misdrijven", "toen-en-nu")


def sample_charts(pages: tuple[Page, ...]) -> dict[tuple[PagePath, str], Chart]:
    """A drawn chart for every chart on the pages."""
    return {(page.head.path, name): Chart(svg=SVG.format(id=name)) for page in pages for name in CHART_NAMES}
