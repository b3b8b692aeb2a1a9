"""`site.toml` and `editie.toml` → typed settings; what is missing, misspelt or of the wrong kind is named."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from generator.load.area_names import NAMES, read_area_names
from generator.load.desks import DESKS, read_desks
from generator.load.gap_policy import read_gap_policy
from generator.load.search_words import SEARCH_WORDS, read_search_words
from generator.load.settings import Settings
from generator.load.toml_document import parse_toml
from generator.model.edition import DRAFT, PUBLISHED, EditionConfig, SiteConfig, Theme
from generator.model.identifiers import EditionId, IndicatorId, PackageName, PackageVersion, ThemeId
from generator.model.language import DUTCH
from generator.model.problem import Place, Problem
from generator.model.suggestion import did_you_mean

SITE_PATH = "content/site.toml"
STATUSES = (DRAFT, PUBLISHED)
_SITE_TEXTS = ("titel", "stad", "basisadres", "uitgever", "contact")
_PROGRAMME = "programma"
"""Name of the programme; a city without one leaves the key out."""
_SOURCE_CODE = "broncode"
"""Address of the repository; left out as long as it is not public."""
_ANNOUNCEMENT = "mededeling"
"""What every page says first, e.g. that this is an example; left out when there is nothing to say."""
_SHARE_PICTURES = "deelbeelden"
"""Whether a picture is drawn of every page that people share; it takes seconds, so a small or new site can do without."""
_LANGUAGES = "talen"
"""The languages beside Dutch; each has a catalogue in the program."""
_CHART_PICTURES = "grafiekbeelden"
"""Whether every chart is also drawn as PNG; it takes longer than all the rest, and a browser can make the same picture of the drawing."""
_WORDS = "woorden"
_OPTIONAL = (_PROGRAMME, _SOURCE_CODE, _ANNOUNCEMENT, _WORDS, NAMES, DESKS, SEARCH_WORDS, _SHARE_PICTURES, _CHART_PICTURES, _LANGUAGES)
_THEME_TEXTS = ("id", "naam", "vraag")
_EDITION_KEYS = ("titel", "datum", "status", "pakketten", "kop", "wijzigingen", "kloof")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_BASE_ADDRESS = re.compile(r"https?://[^\s/]+/(?:[^\s]*/)?")


def read_site_config(content: bytes) -> tuple[SiteConfig | None, tuple[Problem, ...]]:
    """Read the settings of the site; None when the file is no TOML."""
    document, problems = parse_toml(content, SITE_PATH)
    if document is None:
        return None, problems
    settings = Settings(document=document, problems=list(problems))
    table = document.table
    settings.judge_keys(table, (*_SITE_TEXTS, "themas", *_OPTIONAL))
    texts = {name: settings.text(table, name) for name in _SITE_TEXTS}
    if texts["basisadres"] and not _BASE_ADDRESS.fullmatch(texts["basisadres"]):
        settings.refuse(
            "basisadres",
            f"'{texts['basisadres']}' is geen adres van een site.",
            "Het begint met https:// en eindigt op een schuine streep.",
        )
    config = SiteConfig(
        title=texts["titel"],
        city=texts["stad"],
        programme=settings.text(table, _PROGRAMME) if _PROGRAMME in table else "",
        base_address=texts["basisadres"],
        publisher=texts["uitgever"],
        contact=texts["contact"],
        source_code=_source_code(settings),
        announcement=settings.text(table, _ANNOUNCEMENT) if _ANNOUNCEMENT in table else "",
        themes=_themes(settings),
        plain_words=_plain_words(settings),
        names=read_area_names(settings),
        desks=read_desks(settings),
        search_words=read_search_words(settings),
        languages=_languages(settings),
        share_pictures=_yes_or_no(settings, _SHARE_PICTURES),
        chart_pictures=_yes_or_no(settings, _CHART_PICTURES),
        place=Place(path=SITE_PATH),
        places=document.places,
    )
    return config, tuple(settings.problems)


def _source_code(settings: Settings) -> str:
    if _SOURCE_CODE not in settings.document.table:
        return ""
    address = settings.text(settings.document.table, _SOURCE_CODE)
    if address and not re.fullmatch(r"https://[^\s/]+/[^\s]+", address):
        settings.refuse(_SOURCE_CODE, f"'{address}' is geen adres van broncode.", "Bijvoorbeeld: https://github.com/eigenaar/naam.")
    return address


def _yes_or_no(settings: Settings, key: str) -> bool:
    value = settings.document.table.get(key, False)
    if isinstance(value, bool):
        return value
    settings.refuse(key, f"'{key}' is geen ja of nee.", f"Schrijf: {key} = true.")
    return False


def _languages(settings: Settings) -> tuple[str, ...]:
    if _LANGUAGES not in settings.document.table:
        return ()
    codes = settings.texts(_LANGUAGES)
    for code in codes:
        if not _LANGUAGE.fullmatch(code) or code == DUTCH.code or codes.count(code) > 1:
            settings.refuse(
                _LANGUAGES, f"'{code}' is geen andere taal dan het Nederlands.", 'Schrijf elke taal één keer, bijvoorbeeld: talen = ["en"].'
            )
            return ()
    return codes


def _plain_words(settings: Settings) -> dict[str, str]:
    table = settings.document.table.get(_WORDS, {})
    if not isinstance(table, dict):
        settings.refuse(_WORDS, "'woorden' is geen tabel.", 'Schrijf onder [woorden]: "ten behoeve van" = "voor".')
        return {}
    return {word: settings.text(table, word, f"{_WORDS}.") for word in table}


def _themes(settings: Settings) -> tuple[Theme, ...]:
    entries = settings.document.table.get("themas", [])
    if "themas" not in settings.document.table and "themas" in settings.meant:
        return ()
    if not isinstance(entries, list) or not entries or not all(isinstance(entry, dict) for entry in entries):
        found = "Er zijn geen thema's."
        settings.problems.append(
            Problem(
                place=Place(path=SITE_PATH), code="toml-missing-key", found=found, next_step="Voeg [[themas]] toe met id, naam en vraag."
            )
        )
        return ()
    themes: list[Theme] = []
    for number, entry in enumerate(entries):
        prefix = f"themas.{number}."
        settings.judge_keys(entry, _THEME_TEXTS, prefix)
        values = {name: settings.text(entry, name, prefix) for name in _THEME_TEXTS}
        if any(theme.id == values["id"] for theme in themes):
            settings.refuse(f"{prefix}id", f"Het thema '{values['id']}' staat er twee keer.", "Elk thema heeft een eigen id.")
            continue
        themes.append(Theme(id=ThemeId(values["id"]), name=values["naam"], question=values["vraag"]))
    return tuple(themes)


def read_edition_config(content: bytes, path: str, edition: EditionId) -> tuple[EditionConfig | None, tuple[Problem, ...]]:
    """Read the settings of one edition; None when the file is no TOML."""
    document, problems = parse_toml(content, path)
    if document is None:
        return None, problems
    settings = Settings(document=document, problems=list(problems))
    table = document.table
    settings.judge_keys(table, _EDITION_KEYS)
    config = EditionConfig(
        id=edition,
        title=settings.text(table, "titel"),
        date=_date(settings),
        status=_status(settings),
        pins=_pins(settings),
        headline=tuple(IndicatorId(name) for name in settings.texts("kop")),
        changes=settings.texts("wijzigingen"),
        gap=read_gap_policy(settings),
        place=Place(path=path),
        places=document.places,
    )
    return config, tuple(settings.problems)


def _date(settings: Settings) -> str:
    text = settings.text(settings.document.table, "datum")
    if not text:
        return ""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        settings.refuse("datum", f"'{text}' is geen datum.", "Schrijf jaar, maand en dag, zoals 2022-11-23.")
        return ""


def _status(settings: Settings) -> str:
    text = settings.text(settings.document.table, "status")
    if text and text not in STATUSES:
        settings.refuse("status", f"De status '{text}' bestaat niet.", f"Er zijn: {', '.join(STATUSES)}.", did_you_mean(text, STATUSES))
    return text


def _pins(settings: Settings) -> Mapping[PackageName, PackageVersion]:
    table = settings.document.table.get("pakketten")
    if table is None and "pakketten" in settings.meant:
        return {}
    if not isinstance(table, dict) or not table:
        found = "De editie noemt geen datapakketten."
        place = Place(path=settings.document.path)
        settings.problems.append(
            Problem(place=place, code="toml-missing-key", found=found, next_step='Voeg [pakketten] toe, met regels als wonen = "0.1.0".')
        )
        return {}
    return {PackageName(name): PackageVersion(settings.text(table, name, "pakketten.")) for name in sorted(table)}
