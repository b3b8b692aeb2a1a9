"""What a new city will have + starting texts → the files of `content/`: settings, a draft edition, and sentences that only cite figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from string import Template

from generator.model.region import Level
from generator.versions.city.mappings import REGIONS, VERSION, CityOrder, package_names
from generator.versions.city.national import Catalogue, NationalIndicator
from generator.versions.city.series import Chosen, NationalSeries
from generator.versions.city.toml_text import Value, write_lines, write_value
from generator.versions.intake.region_package import make_slug

EDITION = "editie/"
THEME = "editie/themas/thema.md"
HEADLINES = 2
"""How many indicators of each theme lead the front page, at most."""
NO_FOCUS = (
    "Voor $stad zijn geen focusbuurten aangewezen. Daarom staat er op deze site geen kloof tussen focusbuurten en de rest van de stad.\n\n"
    "Wij vergelijken elke wijk en elke buurt met de stad als geheel, en met hoe het er vroeger was.\n\n"
    "Wijst de stad wel focusbuurten aan, dan komen zij in het datapakket `gebieden`. De site rekent de kloof dan vanzelf uit."
)
FOCUS = (
    "Deze buurten zijn aangewezen als focusbuurt$van:\n\n$buurten\n\n"
    "Wij vergelijken hen met de rest van de stad: alle andere buurten waarvan het cijfer bekend is. "
    "Beide kanten zijn opgeteld uit de buurten zelf."
)
NO_SENTENCE = (
    "Over dit thema zijn er geen cijfers van de stad als geheel, wel van wijken of buurten. Kijk hieronder, of zoek uw wijk of buurt op."
)


def write_content(order: CityOrder, chosen: Chosen, catalogue: Catalogue, starters: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Give path (below `content/`) and text of every file; `starters` are the texts of `new_city/content/` by path."""
    edition = chosen.newest
    words = _words(order, chosen, catalogue)
    for path, text in starters.items():
        if path == THEME:
            for theme in _themes(chosen, catalogue):
                about = catalogue.themes[theme]
                sentences = _sentences(order, chosen, [one for one in catalogue.indicators if one.theme == theme])
                own = {"thema": about["naam"], "vraag": about["vraag"], "zinnen": sentences or NO_SENTENCE}
                yield f"{edition}/themas/{theme}.md", Template(text).substitute(words, **own)
        else:
            place = f"{edition}/{path.removeprefix(EDITION)}" if path.startswith(EDITION) else path
            yield place, Template(text).substitute(words)


def _words(order: CityOrder, chosen: Chosen, catalogue: Catalogue) -> Mapping[str, str]:
    """What stands behind each `$word` of the starting texts."""
    pins = dict.fromkeys((REGIONS, *package_names(chosen, catalogue)), VERSION)
    used = {one.source.delivery.name: one.source.delivery for series in chosen.series.values() for one in series}
    return {
        "stad": order.name,
        "stad_toml": write_value(order.name),
        "programma_toml": f"programma = {write_value(order.programme)}\n" if order.programme else "",
        "slug": make_slug(order.name),
        "editie": chosen.newest,
        "datum": order.date,
        "indelingsjaar": chosen.base.year,
        "themas_toml": "".join(_write_theme(theme, catalogue) for theme in _themes(chosen, catalogue)).rstrip("\n"),
        "kop_toml": write_value(_headlines(chosen, catalogue)),
        "pakketten_toml": write_lines(dict(sorted(pins.items()))).rstrip("\n"),
        "leveringen": "\n".join(f"- {delivery.title}" for delivery in used.values()),
        "zinnen": _sentences(order, chosen, catalogue.indicators),
        "focus_tekst": _focus(order),
    }


def _themes(chosen: Chosen, catalogue: Catalogue) -> tuple[str, ...]:
    """The themes that have at least one figure."""
    filled = {one.theme for one in catalogue.indicators if one.id in chosen.series}
    return tuple(theme for theme in catalogue.themes if theme in filled)


def _write_theme(theme: str, catalogue: Catalogue) -> str:
    about = catalogue.themes[theme]
    lines: dict[str, Value] = {"id": theme, "naam": about["naam"], "vraag": about["vraag"]}
    return f"\n[[themas]]\n{write_lines(lines)}"


def _headlines(chosen: Chosen, catalogue: Catalogue) -> tuple[str, ...]:
    """The first figures of every theme; per buurt before per wijk."""
    leading: list[str] = []
    for theme in _themes(chosen, catalogue):
        ids = [one.id for one in catalogue.indicators if one.theme == theme and one.id in chosen.series]
        fine = [name for name in ids if any(Level.NEIGHBOURHOOD in one.levels for one in chosen.series[name])]
        leading.extend((fine or ids)[:HEADLINES])
    return tuple(leading)


def _sentences(order: CityOrder, chosen: Chosen, indicators: Sequence[NationalIndicator]) -> str:
    """One sentence for every indicator that has a figure of the whole city, each a point of a list."""
    lines: list[str] = []
    for indicator in indicators:
        series = _of_city(chosen, chosen.series.get(indicator.id, ()))
        if indicator.sentence and series:
            figure = f'{{{{ cijfer("{indicator.id}", "gemeente", {series.year}) }}}}'
            lines.append("- " + Template(indicator.sentence).substitute(stad=order.name, jaar=series.year, cijfer=figure))
    return "\n".join(lines)


def _of_city(chosen: Chosen, series: Sequence[NationalSeries]) -> NationalSeries | None:
    """The newest series in which the city has a figure of its own."""
    known = [one for one in series if Level.CITY in one.levels and _is_filled(one, chosen.city_code)]
    return known[-1] if known else None


def _is_filled(series: NationalSeries, code: str) -> bool:
    return all(series.source.filled(column, series.year, code) for column in series.columns.values())


def _focus(order: CityOrder) -> str:
    if not order.focus:
        return Template(NO_FOCUS).substitute(stad=order.name)
    listed = "\n".join(f'- {{{{ gebied("{code}") }}}}' for code in order.focus)
    return Template(FOCUS).substitute(van=f" van {order.programme}" if order.programme else "", buurten=listed)
