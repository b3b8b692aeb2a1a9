"""The front pages and lists in words: a site, an edition and its areas in, sentences out."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.edition import EditionConfig, SiteConfig
from generator.model.indicator import Indicator
from generator.model.language import text
from generator.model.region import FocusName, Region
from generator.model.saying import listed, say
from generator.model.sentence import Code, Link, Moment, Sentence
from generator.plan.sentences.captions import kind_of_area
from generator.plan.sentences.scope import focus_of, of_programme
from generator.plan.sentences.wording import joined, lowered, worded


def edition_lead(site: SiteConfig, edition: str, appeared: Sentence, comparison: Sentence) -> tuple[Sentence, ...]:
    """What the edition covers, and what is compared with what."""
    return (
        say(
            "Dit is de editie {editie} van {site}, {verschenen}. "
            "Elk cijfer is van het nieuwste jaar tot en met {editie} dat wij hadden; dat jaar staat erbij.",
            editie=Moment(edition),
            site=site.title,
            verschenen=appeared,
        ),
        comparison,
    )


def edition_appeared(config: EditionConfig) -> Sentence:
    """Whether and when it was published."""
    return say("concept, nog niet verschenen") if config.is_draft else say("verschenen op {datum}", datum=Moment(config.date))


def edition_description(site: SiteConfig, edition: str) -> Sentence:
    """The edition for search engines."""
    return say(
        "Hoe gaat het met de wijken en buurten van {stad}? Editie {editie} van {site}.",
        stad=site.city,
        editie=Moment(edition),
        site=site.title,
    )


def focus_scope(focus: Sequence[Link], rest: str) -> Sentence:
    """Which CBS buurten count as focus, and what the rest is."""
    return say(
        "In de cijfers tellen deze CBS-buurten als focusbuurt: {buurten}. {rest} is elke andere buurt waarvan het cijfer bekend is. "
        "De cijfers van de groepen zijn de som van hun buurten. "
        "Ook de aantallen van een buurt met te weinig inwoners voor een eigen cijfer tellen daarin mee.",
        buurten=listed([(link,) for link in focus]),
        rest=rest,
    )


def focus_partly(region: Link, names: Sequence[FocusName]) -> tuple[Sentence, ...]:
    """A buurt that does not coincide with the names on the list."""
    notes = dict.fromkeys(name.note for name in names if name.note)
    whole = say("{namen}: alleen cijfers van de hele CBS-buurt {buurt}.", namen=listed([name.name for name in names]), buurt=region)
    return tuple(worded(note) for note in notes) or (whole,)


def focus_unplaced(name: FocusName, programme: str) -> Sentence:
    """A name on the list without a place among the CBS buurten."""
    start = say(
        "{naam} staat op de lijst{van_programma}, maar is niet te plaatsen: er zijn geen cijfers van.",
        naam=name.name,
        van_programma=of_programme(programme),
    )
    return joined((start, worded(name.note)))


def unknown_promise(indicator: Link, holder: Sentence) -> Sentence:
    """An indicator the programme promises and nobody publishes openly."""
    return say("{indicator}: {uitleg}", indicator=indicator, uitleg=_small(holder))


def unknown_promises(indicators: Sequence[Link]) -> Sentence:
    """All of them in one sentence."""
    return say("Nog geen open cijfers zijn er over: {indicatoren}.", indicatoren=listed([(one,) for one in indicators]))


def unknown_gap(indicator: Link, reason: Sentence) -> Sentence:
    """A headline indicator without a gap, and why."""
    return say("{indicator}: {uitleg}", indicator=indicator, uitleg=_small(reason))


def _small(sentence: Sentence) -> Sentence:
    first, *others = sentence
    return (lowered(first), *others) if isinstance(first, str) else sentence


def theme_without_gap(promised: Sequence[str]) -> Sentence:
    """Why a theme has no gap: `Over schooluitval zijn nog geen open cijfers per buurt. Een kloof is niet te berekenen.`."""
    if not promised:
        return say("Er zijn geen open cijfers per buurt. Een kloof is niet te berekenen.")
    names = listed([worded(lowered(name)) for name in promised])
    return say("Over {indicatoren} zijn nog geen open cijfers per buurt. Een kloof is niet te berekenen.", indicatoren=names)


def listed_name_remark(buurt: str | None) -> Sentence:
    """Where to look for a name on the list of the programme: the CBS buurt it is part of, or nowhere."""
    return say("zie {buurt}", buurt=buurt) if buurt else say("geen eigen cijfers")


def theme_gap_missing(indicators: Sequence[Indicator], reason: Sentence) -> Sentence:
    """Why indicators of a theme have no gap."""
    return say("{indicator}: {uitleg}", indicator=listed([worded(indicator.name) for indicator in indicators]), uitleg=_small(reason))


def neighbourhoods_lead(site: SiteConfig, search: Link, *, focus: bool, mapped: bool) -> tuple[Sentence, ...]:
    """The list of buurten, and where the focus neighbourhoods stand in it, if there are any."""
    front = say("De {focusbuurten} staan vooraan.", focusbuurten=focus_of(site.programme)) if focus else ()
    return (
        joined((say("Alle buurten van {stad}, volgens de indeling van het CBS.", stad=site.city), front)),
        say("Een buurt is een stuk van een wijk. De buurten staan op alfabet: geen ranglijst."),
        _other_ways(search, mapped=mapped),
    )


def _other_ways(search: Link, *, mapped: bool) -> Sentence:
    """For who does not know in which wijk a buurt lies, knows it by another name, or would rather point at it."""
    by_name = say("Weet u niet in welke wijk een buurt ligt? {zoeken}.", zoeken=search)
    return joined((by_name, say("Liever kiezen op een kaart? Die staat op de pagina van de wijk."))) if mapped else by_name


def districts_lead(city: str, search: Link, *, mapped: bool) -> tuple[Sentence, ...]:
    """The list of wijken."""
    return (say("Alle wijken van {stad}, met hun buurten.", stad=city), _other_ways(search, mapped=mapped))


def themes_lead(whose: str) -> tuple[Sentence, ...]:
    """The list of themes, of the programme or of the report."""
    return (say("De thema’s van {programma}, met bij elk thema de vraag waar het om gaat.", programma=whose),)


def indicators_lead(*, promised: bool) -> tuple[Sentence, ...]:
    """The list of indicators, and that promises without open figures stand in it, if there are any."""
    measured = say("Alles wat wij meten, per thema. Bij elk cijfer: wat het betekent, waar het vandaan komt en wat het niet zegt.")
    promises = say("Ook wat het programma belooft en waar nog geen open cijfers over zijn, staat erbij.")
    return (measured, promises) if promised else (measured,)


def search_lead(parts: Sequence[Link]) -> tuple[Sentence, ...]:
    """A to Z, and the way to its parts."""
    return (
        say("Alles op alfabet: buurten, wijken, thema’s en cijfers van de nieuwste editie."),
        say("Op deze pagina: {delen}.", delen=listed([(part,) for part in parts])),
    )


def matrix_lead(site: SiteConfig, *, by_district: bool, focus: bool) -> tuple[Sentence, ...]:
    """The whole matrix: its order, and how focus neighbourhoods stand out in it, if there are any."""
    if by_district:
        order = say("De gebieden staan per wijk, en daarin op alfabet: geen ranglijst.")
    else:
        order = say("De volgorde is die van het alfabet: geen ranglijst.")
    marked = say("De {focusbuurten} zijn gemarkeerd.", focusbuurten=focus_of(site.programme)) if focus else ()
    return (
        say("Alle gebieden naast alle cijfers, per thema een tabel. Elk cijfer komt uit het nieuwste jaar; dat staat boven de kolom."),
        joined((order, marked)),
    )


def downloads_lead() -> tuple[Sentence, ...]:
    """What can be downloaded."""
    return (
        say("Alle cijfers van deze editie om zelf mee te werken: CSV voor een rekenblad, JSON voor een programma."),
        say(
            "De gegevenspakketten staan er byte voor byte zoals ze zijn gebruikt. "
            "Met {opdracht} controleert u of een bestand heel is aangekomen.",
            opdracht=Code("sha256sum -c SHA256SUMS"),
        ),
    )


def provenance_lead() -> tuple[Sentence, ...]:
    """What a provenance record is."""
    return (
        say(
            "Bij elk cijfer op deze site hoort een herkomst: de formule, "
            "en voor elk getal daarin het pakket, het bestand, de regel en de kolom waar het staat."
        ),
        say("Wie kan rekenen, kan elk cijfer narekenen zonder onze programma’s. Zoek de naam van het cijfer op in de bestanden hieronder."),
    )


def recompute_lead() -> tuple[Sentence, ...]:
    """How to run the statement, with every term explained."""
    return (
        say(
            "Dit is dezelfde berekening in SQL, een taal waarin u vragen stelt aan tabellen. "
            "Voer haar uit met het gratis programma {programma}, in de map van een gedownloade site. Er komt hetzelfde getal uit.",
            programma=Link("DuckDB", "https://duckdb.org/"),
        ),
        joined((_explain_files(), _explain_steps())),
        say(
            "{alle_regels} zet alle regels van een bestand achter elkaar. {lege} zet een lege vooraan, voor de kop. "
            "{als_tekst} leest elke cel als tekst, zoals hij er staat.",
            alle_regels=Code("list(… ORDER BY regel)"),
            lege=Code("[NULL] ||"),
            als_tekst=Code("all_varchar"),
        ),
    )


def _explain_files() -> Sentence:
    return say(
        "{met} geeft elke tussenstap een naam. "
        "Bij {bestand} leest DuckDB een CSV-bestand ({lezen}) en telt het de regels ({tellen}); de kop is de eerste. "
        "{een_regel} is dan regel {nummer}.",
        met=Code("WITH"),
        bestand=Code("bestand1"),
        lezen=Code("read_csv"),
        tellen=Code("row_number"),
        een_regel=Code("bestand1[214]"),
        nummer=Code("214"),
    )


def _explain_steps() -> Sentence:
    return say(
        "Bij {stap} staan de getallen uit de bestanden. "
        "Elke volgende stap rekent met wat ervoor staat, met tussen {begin} en {einde} de naam van het cijfer. "
        "{getal} maakt er van tekst een getal van.",
        stap=Code("stap0"),
        begin=Code("/*"),
        einde=Code("*/"),
        getal=Code("CAST … AS DOUBLE"),
    )


def region_remark(region: Region, parent: str) -> Sentence:
    """The words beside an area in the alphabet."""
    kind = kind_of_area(region.level)
    return say("{soort} in {wijk}", soort=kind, wijk=parent) if parent else (kind,)


def search_word_remark(pages: Sequence[Link]) -> Sentence:
    """The words beside a word to search by: every page that it leads to, the first as well, so that none of them looks like mere text."""
    return say("zie {paginas}", paginas=listed([(page,) for page in pages]))


def name_remark(buurten: Sequence[Link], source: str) -> Sentence:
    """The words beside a name that the CBS does not know, and who says so."""
    return say("andere naam voor {buurten} ({bron})", buurten=listed([(buurt,) for buurt in buurten]), bron=Link(text("bron"), source))
