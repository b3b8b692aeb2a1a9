"""A RegionMapping + deliveries → the files of package `gebieden`, or the problems that stand in the way."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.model.problem import Place, Problem
from generator.model.region import FOCUS_COLUMNS, REGION_COLUMNS, Level
from generator.versions.intake import schemas
from generator.versions.intake.area_names import find_names
from generator.versions.intake.boundaries import make_boundaries
from generator.versions.intake.cells import Bundle
from generator.versions.intake.csv_text import write_csv
from generator.versions.intake.descriptor import describe_file, describe_package, describe_table
from generator.versions.intake.folder_files import Files
from generator.versions.intake.mapping import CodeList, RegionMapping
from generator.versions.intake.observation_package import Made

_LEVELS = {"GM": Level.CITY, "WK": Level.DISTRICT, "BU": Level.NEIGHBOURHOOD}
_ORDER = ("GM", "WK", "BU")


@dataclass(frozen=True, kw_only=True)
class NamedCode:
    """One line of a code list."""

    code: str
    name: str
    place: Place


def make_region_package(mapping: RegionMapping, bundle: Bundle) -> Made:
    """Read the code list, hold it against other lists and the boundaries, and write the three files."""
    codes, problems = read_code_list(mapping.code_list, bundle)
    found, more = find_names(mapping.names, bundle, [code.code for code in codes if not code.name])
    codes = tuple(code if code.name else replace(code, name=found[code.code].name) for code in codes)
    mapping = replace(mapping, notes={**{code: name.note for code, name in found.items()}, **mapping.notes})
    problems = (*problems, *more)
    names = {code.code: code.name for code in codes}
    same = [_describe_list(mapping.code_list, codes)]
    for other in mapping.same_as:
        codes_there, more = read_code_list(other, bundle)
        problems = (*problems, *more, *_compare_lists(codes_there, names))
        same.append(_describe_list(other, codes_there))
    boundaries, more = make_boundaries(mapping.boundaries, bundle, names)
    problems = (*problems, *more, *_check_codes(codes), *_check_focus(mapping, names), *_check_notes(mapping, names))
    if problems:
        return Made(files={}, problems=problems)
    dated = [entry for entry in same if entry["year"]]
    return Made(files=_write_files(mapping, list(_region_rows(codes, mapping)), boundaries, dated), problems=())


def read_code_list(code_list: CodeList, bundle: Bundle) -> tuple[tuple[NamedCode, ...], tuple[Problem, ...]]:
    """Read codes and names, without padding and without the codes that the mapping leaves out."""
    delivery = bundle.deliveries[code_list.source]
    table, problems = bundle.read(delivery.name)
    if table is None or problems:
        return (), problems
    lacking = [name for name in (code_list.code, code_list.name) if name and name not in table.header]
    if lacking:
        place = Place(path=table.path, line=table.header_line)
        return (), (_mistake(place, "delivery-unknown-column", f"De kop mist: {', '.join(lacking)}."),)
    code = table.header.index(code_list.code)
    name = table.header.index(code_list.name) if code_list.name else None
    skip = delivery.regions.skip if delivery.regions else {}
    lines = (
        NamedCode(code=row.cells[code].strip(" "), name="" if name is None else row.cells[name].strip(" "), place=table.place(row, code))
        for row in table.rows
    )
    return tuple(line for line in lines if line.code not in skip), ()


def _describe_list(code_list: CodeList, codes: Sequence[NamedCode]) -> Mapping[str, object]:
    """A list whose codes are those of the package: its boundary year, and the levels it holds."""
    prefixes = {line.code[:2] for line in codes}
    levels = [level.value for prefix, level in _LEVELS.items() if prefix in prefixes]
    return {"year": code_list.year, "levels": levels, "source": code_list.source}


def make_slug(name: str) -> str:
    """Turn a name into a piece of a web address: `Chassé` → `chasse`, `Breda noord-west` → `breda-noord-west`."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def parent_of(code: str) -> str:
    """Code of the area above: BU07580502 → WK075805 → GM0758; the city has none."""
    return {"BU": "WK" + code[2:8], "WK": "GM" + code[2:6]}.get(code[:2], "")


def _region_rows(codes: Sequence[NamedCode], mapping: RegionMapping) -> Iterator[tuple[str, ...]]:
    shared = Counter((line.code[:2], make_slug(line.name)) for line in codes)
    for line in sorted(codes, key=lambda line: (_ORDER.index(line.code[:2]), line.code)):
        level, slug = _LEVELS[line.code[:2]].value, make_slug(line.name)
        if shared[line.code[:2], slug] > 1:  # `Verspreide huizen`: the code tells them apart, and does not move when one is added
            slug = f"{slug}-{line.code.lower()}"
        yield line.code, line.name, level, parent_of(line.code), mapping.year, slug, mapping.notes.get(line.code, "")


def _check_codes(codes: Sequence[NamedCode]) -> Iterator[Problem]:
    known = {line.code for line in codes}
    for line in codes:
        if line.code[:2] not in _LEVELS:
            yield _mistake(line.place, "delivery-unknown-region", f"'{line.code}' is geen code van gemeente, wijk of buurt.")
        elif parent_of(line.code) and parent_of(line.code) not in known:
            yield _mistake(line.place, "delivery-lacks-region", f"'{line.code}' ligt in {parent_of(line.code)}, dat ontbreekt.")
    for code, count in Counter(line.code for line in codes).items():
        if count > 1:
            place = next(line.place for line in codes if line.code == code)
            yield _mistake(place, "delivery-double-region", f"Gebied '{code}' staat er {count} keer in.")


def _compare_lists(codes: Sequence[NamedCode], names: Mapping[str, str]) -> Iterator[Problem]:
    """Codes (and names, where the list has them) of another year must be the same: only then do figures of several years fit one map."""
    for line in codes:
        if line.code not in names:
            yield _mistake(line.place, "delivery-unknown-region", f"'{line.code}' staat niet in de codelijst.")
        elif line.name and names[line.code] != line.name:
            yield _mistake(line.place, "delivery-wrong-name", f"{line.code} heet hier '{line.name}', in de codelijst '{names[line.code]}'.")
    levels = {line.code[:2] for line in codes}
    for code in sorted(names.keys() - {line.code for line in codes}):
        if code[:2] in levels and codes:
            place = Place(path=codes[0].place.path)
            yield _mistake(place, "delivery-lacks-region", f"Gebied '{code}' van de codelijst ontbreekt.")


def _check_focus(mapping: RegionMapping, names: Mapping[str, str]) -> Iterator[Problem]:
    for entry in mapping.focus:
        if entry.region and not (entry.region.startswith("BU") and entry.region in names):
            yield _mistake(entry.place, "mapping-unknown-region", f"'{entry.region}' is geen buurt van de codelijst.")


def _check_notes(mapping: RegionMapping, names: Mapping[str, str]) -> Iterator[Problem]:
    for code in mapping.notes.keys() - names.keys():
        yield _mistake(mapping.head.place, "mapping-unknown-region", f"De opmerking bij '{code}' hoort bij geen gebied.")


def _write_files(mapping: RegionMapping, rows: Sequence[Sequence[str]], boundaries: bytes, same: Sequence[Mapping[str, object]]) -> Files:
    regions = write_csv(REGION_COLUMNS, rows)
    focus = write_csv(FOCUS_COLUMNS, (entry.cells for entry in mapping.focus))
    resources = [
        describe_table("gebieden", "Gemeente, wijken en buurten", "gebieden.csv", regions, schemas.REGIONS),
        describe_table("focusbuurten", "Buurten van het programma", "focusbuurten.csv", focus, schemas.FOCUS),
        describe_file("grenzen", "Grenzen van wijken en buurten (WGS84)", "grenzen.geojson", boundaries),
    ]
    extra = {"temporal": {"start": mapping.year, "end": mapping.year}, "sameCodes": list(same), "focusSource": mapping.focus_source}
    return {
        "datapackage.json": describe_package(mapping.head, mapping.deliveries.values(), resources, extra),
        "gebieden.csv": regions,
        "focusbuurten.csv": focus,
        "grenzen.geojson": boundaries,
    }


def _mistake(place: Place, code: str, found: str) -> Problem:
    return Problem(place=place, code=code, found=found, next_step="Vergelijk de levering met de codelijst van het CBS.")
