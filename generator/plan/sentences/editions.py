"""The front pages and lists in words: a site, an edition and its areas in, sentences out."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.edition import SiteConfig
from generator.model.indicator import Indicator
from generator.model.region import FocusName, Region
from generator.model.sentence import Code, Link, Moment, Sentence
from generator.plan.sentences.scope import of_programme
from generator.plan.sentences.wording import listed, lowered, worded


def edition_lead(site: SiteConfig, edition: str, date: str, comparison: Sentence) -> tuple[Sentence, ...]:
    """What the edition covers, and what is compared with what."""
    return (
        (
            "Dit is de editie ",
            Moment(edition),
            f" van {site.title}, verschenen op ",
            Moment(date),
            ". Elk cijfer komt uit het nieuwste jaar dat er dan is; dat jaar staat erbij.",
        ),
        comparison,
    )


def edition_description(site: SiteConfig, edition: str) -> Sentence:
    """The edition for search engines."""
    return (f"Hoe gaat het met de wijken en buurten van {site.city}? Editie ", Moment(edition), f" van {site.title}.")


def focus_scope(focus: Sequence[Link], rest: str) -> Sentence:
    """Which CBS buurten count as focus, and what the rest is."""
    return (
        "In de cijfers tellen deze CBS-buurten als focusbuurt: ",
        *listed([(link,) for link in focus]),
        f". {rest} is elke andere buurt waarvan het cijfer bekend is. De cijfers van de groepen zijn de som van hun buurten.",
    )


def focus_partly(region: Link, names: Sequence[FocusName]) -> tuple[Sentence, ...]:
    """A buurt that does not coincide with the names on the list."""
    notes = dict.fromkeys(name.note for name in names if name.note)
    start: Sentence = (*listed([name.name for name in names]), ": alleen cijfers van de hele CBS-buurt ", region, ".")
    return tuple(worded(note) for note in notes) or (start,)


def focus_unplaced(name: FocusName, programme: str) -> Sentence:
    """A name on the list without a place among the CBS buurten."""
    start = f"{name.name} staat op de lijst{of_programme(programme)}, maar is niet te plaatsen: er zijn geen cijfers van."
    return (start, " ", *worded(name.note)) if name.note else (start,)


def unknown_promise(indicator: Link, holder: Sentence) -> Sentence:
    """An indicator the programme promises and nobody publishes openly."""
    return (indicator, ": ", *_small(holder))


def unknown_promises(indicators: Sequence[Link]) -> Sentence:
    """All of them in one sentence."""
    return ("Nog geen open cijfers zijn er over: ", *listed([(one,) for one in indicators]), ".")


def unknown_gap(indicator: Link, reason: Sentence) -> Sentence:
    """A headline indicator without a gap, and why."""
    return (indicator, ": ", *_small(reason))


def _small(sentence: Sentence) -> Sentence:
    first, *others = sentence
    return (lowered(first), *others) if isinstance(first, str) else sentence


def theme_without_gap(promised: Sequence[str]) -> Sentence:
    """Why a theme has no gap: `Over schooluitval zijn nog geen open cijfers per buurt. Een kloof is niet te berekenen.`."""
    if not promised:
        return ("Er zijn geen open cijfers per buurt. Een kloof is niet te berekenen.",)
    names = listed([worded(lowered(name)) for name in promised])
    return ("Over ", *names, " zijn nog geen open cijfers per buurt. Een kloof is niet te berekenen.")


def listed_name_remark(buurt: str | None) -> Sentence:
    """Where to look for a name on the list of the programme: the CBS buurt it is part of, or nowhere."""
    return (f"zie {buurt}",) if buurt else ("geen eigen cijfers",)


def theme_gap_missing(indicators: Sequence[Indicator], reason: Sentence) -> Sentence:
    """Why indicators of a theme have no gap."""
    return (*listed([worded(indicator.name) for indicator in indicators]), ": ", *_small(reason))


def neighbourhoods_lead(site: SiteConfig, remark: str) -> tuple[Sentence, ...]:
    """The list of buurten; `remark` says where the focus neighbourhoods stand, if there are any."""
    return (
        (f"Alle buurten van {site.city}, volgens de indeling van het CBS.{remark}",),
        ("Een buurt is een stuk van een wijk. De volgorde is die van de codes van het CBS: geen ranglijst.",),
    )


def districts_lead(city: str) -> tuple[Sentence, ...]:
    """The list of wijken."""
    return ((f"Alle wijken van {city}, met hun buurten.",),)


def themes_lead(whose: str) -> tuple[Sentence, ...]:
    """The list of themes, of the programme or of the report."""
    return ((f"De thema’s van {whose}, met bij elk thema de vraag waar het om gaat.",),)


INDICATORS_LEAD: Sentence = (
    "Alles wat we meten, per thema. Bij elk cijfer: wat het betekent, waar het vandaan komt en wat het niet zegt.",
)
PROMISES_LISTED: Sentence = ("Ook wat het programma belooft en waar nog geen open cijfers over zijn, staat erbij.",)


def search_lead(parts: Sequence[Link]) -> tuple[Sentence, ...]:
    """A to Z, and the way to its parts."""
    return (
        ("Alles op alfabet: buurten, wijken, thema’s en cijfers van de nieuwste editie.",),
        ("Op deze pagina: ", *listed([(part,) for part in parts]), "."),
    )


COMPARE = "Vergelijken"


def matrix_lead(order: str, remark: str) -> tuple[Sentence, ...]:
    """The whole matrix; `order` completes *de volgorde is die …*, `remark` says how focus neighbourhoods stand out, if there are any."""
    return (
        ("Alle gebieden naast alle cijfers, per thema een tabel. Elk cijfer komt uit het nieuwste jaar; dat staat boven de kolom.",),
        (f"De volgorde is die {order}: geen ranglijst.{remark}",),
    )


def downloads_lead() -> tuple[Sentence, ...]:
    """What can be downloaded."""
    return (
        ("Alle cijfers van deze editie om zelf mee te werken: CSV voor een rekenblad, JSON voor een programma.",),
        (
            "De gegevenspakketten staan er byte voor byte zoals ze zijn gebruikt. Met ",
            Code("sha256sum -c SHA256SUMS"),
            " controleert u of een bestand heel is aangekomen.",
        ),
    )


def provenance_lead() -> tuple[Sentence, ...]:
    """What a provenance record is."""
    return (
        (
            "Bij elk cijfer op deze site hoort een herkomst: de formule, ",
            "en voor elk getal daarin het pakket, het bestand, de regel en de kolom waar het staat.",
        ),
        (
            "Wie kan rekenen, kan elk cijfer narekenen zonder onze programma’s. ",
            "Zoek de naam van het cijfer op in de bestanden hieronder.",
        ),
    )


def recompute_lead() -> tuple[Sentence, ...]:
    """How to run the statement, with every term explained."""
    return (
        (
            "Dit is dezelfde berekening in SQL, een taal waarin u vragen stelt aan tabellen. ",
            "Voer haar uit met het gratis programma ",
            Link("DuckDB", "https://duckdb.org/"),
            ", in de map van een gedownloade site. Er komt hetzelfde getal uit.",
        ),
        (
            Code("WITH"),
            " geeft elke tussenstap een naam. Bij ",
            Code("bestand1"),
            " leest DuckDB een CSV-bestand (",
            Code("read_csv"),
            ") en telt het de regels (",
            Code("row_number"),
            "); de kop is de eerste. ",
            Code("bestand1[214]"),
            " is dan regel ",
            Code("214"),
            ". Bij ",
            Code("stap0"),
            " staan de getallen uit de bestanden. Elke volgende stap rekent met wat ervoor staat, met tussen ",
            Code("/*"),
            " en ",
            Code("*/"),
            " de naam van het cijfer. ",
            Code("CAST … AS DOUBLE"),
            " maakt er van tekst een getal van.",
        ),
        (
            Code("list(… ORDER BY regel)"),
            " zet alle regels van een bestand achter elkaar. ",
            Code("[NULL] ||"),
            " zet een lege vooraan, voor de kop. ",
            Code("all_varchar"),
            " leest elke cel als tekst, zoals hij er staat.",
        ),
    )


def region_remark(region: Region, parent: str) -> Sentence:
    """The words beside an area in the alphabet."""
    return (f"{region.level.value} in {parent}",) if parent else (region.level.value,)


def name_remark(buurten: Sequence[Link], source: str) -> Sentence:
    """The words beside a name that the CBS does not know, and who says so."""
    return ("andere naam voor ", *listed([(buurt,) for buurt in buurten]), " (", Link("bron", source), ")")
