"""What a new city will have → the mapping files by which its packages are imported, as an editor would write them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from string import Template

from generator.model.region import Level
from generator.versions.city.national import Catalogue, NationalIndicator
from generator.versions.city.series import Chosen, NationalSeries
from generator.versions.city.sources import Source
from generator.versions.city.toml_text import Value, write_lines, write_value
from generator.versions.intake.mapping import Columns

VERSION = "0.1.0"
REGIONS = "gebieden"


@dataclass(frozen=True, kw_only=True)
class CityOrder:
    """What the user asked for."""

    code: str
    """Of the gemeente, e.g. `GM0014`."""
    name: str
    focus: tuple[str, ...]
    """Codes of the focus neighbourhoods; none = the report has no focus."""
    programme: str
    """Name of the programme; may be empty."""
    date: str
    """ISO date of making."""


def write_mappings(order: CityOrder, chosen: Chosen, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Give path (below `data/`) and text of every mapping file, with the reason why each version exists."""
    for source in chosen.sources:
        yield f"import/{source.delivery.name}.toml", _write_source(source, chosen)
    yield f"{REGIONS}/import/{VERSION}.toml", _write_regions(order, chosen)
    yield f"{REGIONS}/import/{VERSION}.changes.md", _write_changes(order, REGIONS)
    for package in package_names(chosen, catalogue):
        yield f"{package}/import/{VERSION}.toml", _write_package(order, chosen, catalogue, package)
        yield f"{package}/import/{VERSION}.changes.md", _write_changes(order, package)


def package_names(chosen: Chosen, catalogue: Catalogue) -> tuple[str, ...]:
    """The packages that have at least one figure, in the order of the catalogue."""
    filled = {one.package for one in catalogue.indicators if one.id in chosen.series}
    return tuple(package for package in catalogue.packages if package in filled)


def name_sources(chosen: Chosen) -> tuple[Source, ...]:
    """Deliveries that name areas, the nearest year first."""
    named = [source for source in chosen.sources if any(source.names.values()) and source is not chosen.base]
    return tuple(sorted(named, key=lambda source: abs(int(source.year) - int(chosen.base.year))))


def _write_source(source: Source, chosen: Chosen) -> str:
    delivery, fit = source.delivery, chosen.fits[source.delivery.name]
    layout = delivery.layout
    key = delivery.regions
    head: dict[str, Value] = {
        "naam": delivery.name,
        "titel": delivery.title,
        "uitgever": delivery.publisher,
        "tabel": delivery.table,
        "datum": delivery.date,
        "licentie": delivery.license,
        "adres": delivery.address,
        "bestand": delivery.file,
        "sha256": delivery.sha256,
        "bytes": delivery.size,
        "opmerkingen": delivery.remarks,
    }
    form: dict[str, Value] = {"compressie": delivery.form.compression, "scheidingsteken": delivery.form.delimiter}
    regions: dict[str, Value] = {
        "koppeling": "code",
        "kolom": key.column if key else "",
        "niveaus": [level.value for level in source.known.kind.levels],
        "gemeente": key.city if key else "",
        "overslaan": fit.foreign,
        "zonder_cijfer": fit.absent,
    }
    period: dict[str, Value] = {}
    if isinstance(layout, Columns):
        period = {"soort": "kolommen", "periode": layout.period, "periodekolom": layout.period_column}
    tables = [f"[bronnen.{name}]\n{write_lines(table)}" for name, table in (("vorm", form), ("gebieden", regions), ("indeling", period))]
    if delivery.choose:
        tables.append(f"[bronnen.keuze]\n{write_lines(dict(delivery.choose))}")
    tables += [
        "[[bronnen.ontbrekend]]\n"
        f"teken = {write_value(sign.sign)}\nstatus = {write_value(sign.status.value)}\nopmerking = {write_value(sign.note)}\n"
        for sign in delivery.missing
    ]
    return f"# {delivery.title}. Geschreven door `new city`; pas gerust aan.\n\n[[bronnen]]\n{write_lines(head)}\n" + "\n".join(tables)


def _write_head(order: CityOrder, package: str, title: str, description: str) -> str:
    head: dict[str, Value] = {
        "naam": package,
        "versie": VERSION,
        "titel": title,
        "beschrijving": description,
        "trefwoorden": [order.name, "wijken", "buurten"],
        "gebied": order.code,
        "datum": order.date,
    }
    cbs = "https://creativecommons.org/licenses/by/4.0/"
    licence: dict[str, Value] = {"name": "CC-BY-4.0", "path": cbs, "title": "Creative Commons Naamsvermelding 4.0"}
    makers: tuple[Mapping[str, Value], ...] = (
        {"title": "Centraal Bureau voor de Statistiek", "roles": "author"},
        {"title": "Staat van de wijken", "roles": "maintainer"},
    )
    return f"[pakket]\n{write_lines(head)}\n[[pakket.licenties]]\n{write_lines(licence)}\n" + "\n".join(
        f"[[pakket.makers]]\n{write_lines(maker)}" for maker in makers
    )


def _parts(names: Sequence[str]) -> list[str]:
    return [f"import/{name}.toml" for name in dict.fromkeys(names)]


def _write_regions(order: CityOrder, chosen: Chosen) -> str:
    base = chosen.base
    named = name_sources(chosen)
    code_list = {"bron": base.delivery.name, "code": base.known.column(base.known.kind.code)}
    start: dict[str, Value] = {
        "soort": "gebieden",
        "indelingsjaar": base.year,
        "delen": _parts([source.delivery.name for source in (base, *named)]),
        "focus_bron": "opgegeven bij het maken" if order.focus else "",
    }
    lists: list[Mapping[str, Value]] = []
    if any(base.names.values()):
        code_list["naam"] = base.known.column(base.known.kind.name)
    else:
        column = base.known.column(base.known.kind.city_name)
        if column:
            lists.append({**code_list, "naam": column, "niveaus": [Level.CITY.value]})
        lists += [_name_list(source) for source in named]
    names = {code: name for source in reversed(named) for code, name in source.names.items() if name} | {
        code: name for code, name in base.names.items() if name
    }
    focus: list[Mapping[str, Value]] = [
        {"nummer": number, "naam": names.get(code, code), "gebied": code, "relatie": "gelijk"}
        for number, code in enumerate(order.focus, start=1)
    ]
    title = f"Gebieden van {order.name}"
    description = f"De gemeente {order.name} met haar wijken en buurten, volgens de indeling van {base.year}. Zonder grenzen."
    return "\n".join(
        (
            write_lines(start),
            _write_head(order, REGIONS, title, description),
            f"[codelijst]\n{write_lines(dict(code_list))}",
            *(f"[[namen]]\n{write_lines(entry)}" for entry in lists),
            *(f"[[focusbuurten]]\n{write_lines(entry)}" for entry in focus),
        )
    )


def _name_list(source: Source) -> Mapping[str, Value]:
    kind = source.known.kind
    return {
        "bron": source.delivery.name,
        "code": source.known.column(kind.code),
        "naam": source.known.column(kind.name),
        "niveaus": [level.value for level in kind.levels],
    }


def _write_package(order: CityOrder, chosen: Chosen, catalogue: Catalogue, package: str) -> str:
    indicators = [one for one in catalogue.indicators if one.package == package and one.id in chosen.series]
    used = [one.source.delivery.name for indicator in indicators for one in chosen.series[indicator.id]]
    start: dict[str, Value] = {"soort": "waarnemingen", "gebieden_versie": VERSION, "delen": _parts(used)}
    words = {name: Template(text).substitute(stad=order.name) for name, text in catalogue.packages[package].items()}
    return "\n".join(
        (
            write_lines(start),
            _write_head(order, package, words["titel"], words["beschrijving"]),
            *(_write_indicator(one, chosen) for one in indicators),
            _write_disclosure([one.id for one in indicators], used, chosen),
        )
    )


def _write_disclosure(indicators: Sequence[str], used: Sequence[str], chosen: Chosen) -> str:
    """The publisher of national deliveries has left out what is too small already."""
    titles = {series.source.delivery.name: series.source.delivery.title for many in chosen.series.values() for series in many}
    rule: dict[str, Value] = {
        "indicatoren": list(indicators),
        "kleinste_aantal": 0,
        "kleinste_noemer": 0,
        "reden": "Het CBS geeft deze cijfers zelf voor elk gebied en laat zelf weg wat te klein is. Ze hier weglaten beschermt niemand.",
        "bron": "; ".join(titles[name] for name in dict.fromkeys(used)),
    }
    return f"[[geheimhouding]]\n{write_lines(rule)}"


def _write_indicator(indicator: NationalIndicator, chosen: Chosen) -> str:
    series = chosen.series[indicator.id]
    cells = dict(indicator.cells)
    weight = next((name for name in indicator.weights if name in chosen.series), "")
    if weight:
        cells["weeg_indicator"] = weight
    cells["bron"] = series[-1].source.delivery.name
    cells["bronkolom"] = " / ".join(series[-1].columns.values())
    return f"[[indicatoren]]\n{write_lines(cells)}" + "".join(_write_series(indicator, one) for one in series)


def _write_series(indicator: NationalIndicator, series: NationalSeries) -> str:
    place = indicator.places[series.source.known.kind.id]
    lines: dict[str, Value] = {
        "bron": series.source.delivery.name,
        "niveaus": [level.value for level in series.levels],
        "perioden": [series.year],
        **series.columns,
        "factor": place.factor,
        "status": place.status,
    }
    if place.rounding:
        lines["afronding"] = place.rounding
    return f"[[indicatoren.reeksen]]\n{write_lines(lines)}"


def _write_changes(order: CityOrder, package: str) -> str:
    return (
        f"# {package} {VERSION}\n\nDe eerste versie, gemaakt met `new city` uit landelijke leveringen voor {order.name} ({order.code}).\n"
    )
