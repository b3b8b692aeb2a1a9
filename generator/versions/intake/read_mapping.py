"""Mapping files on disk, as text → an ObservationMapping or a RegionMapping, with every mistake in them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model.advice import advise_on_toml
from generator.model.excess import find_excess
from generator.model.identifiers import PackageName, PackageVersion
from generator.model.problem import Place, Problem
from generator.model.version_number import NEXT
from generator.versions.intake.mapping import ObservationMapping, PackageHead, RegionMapping
from generator.versions.intake.read_checks import read_check
from generator.versions.intake.read_deliveries import read_deliveries
from generator.versions.intake.read_disclosure import read_disclosure, read_withheld
from generator.versions.intake.read_indicators import read_indicator
from generator.versions.intake.read_regions import read_region_mapping
from generator.versions.intake.section import MappingFile, Section
from generator.versions.intake.toml_places import find_places
from generator.versions.intake.used_deliveries import check_names, select_used

_SYNTAX = re.compile(r"\(at line (\d+), column (\d+)\)")
_SEMVER = re.compile(r"(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)")
_LAST_OF_ALL = "9999"


@dataclass(frozen=True, kw_only=True)
class MappingText:
    """One mapping file as text."""

    path: str
    """Relative to the project."""
    text: str


def parse_mapping(file: MappingText, problems: list[Problem]) -> Section | None:
    """Parse TOML; a slip in the syntax becomes a problem at its line and column."""
    try:
        values = tomllib.loads(file.text)
    except tomllib.TOMLDecodeError as error:
        spot = _SYNTAX.search(str(error))
        advice = advise_on_toml(_SYNTAX.sub("", str(error)).strip(), (["", *file.text.split("\n")])[int(spot[1]) if spot else 0])
        line, column = (int(spot[1]), int(spot[2])) if spot else (0, 0)
        problems.append(
            Problem(
                place=Place(path=file.path, line=line, column=column),
                code="mapping-not-toml",
                found=f"Dit is niet te lezen: {advice.reason}.",
                next_step=advice.next_step,
            )
        )
        return None
    except (ValueError, RecursionError):
        problems.append(_too_much(file))
        return None
    return Section(MappingFile(file.path, find_places(file.text), problems), (), values)


def _too_much(file: MappingText) -> Problem:
    excess = find_excess(file.text)
    before = file.text[: excess.offset]
    place = Place(path=file.path, line=before.count("\n") + 1, column=len(before) - before.rfind("\n"))
    return Problem(place=place, code="mapping-not-toml", found=f"Dit is niet te lezen: {excess.reason}.", next_step=excess.next_step)


def read_mapping(main: Section, parts: Sequence[Section], name: PackageName, version: PackageVersion) -> ObservationMapping | RegionMapping:
    """Read a mapping of either kind; `parts` are the files it names under `delen`, in order."""
    main.texts("delen")  # already opened by the caller
    head = _read_head(main, name, version)
    kind = main.choice("soort", ("waarnemingen", "gebieden"))
    documents = (*parts, main)
    deliveries = {delivery.name: delivery for document in documents for delivery in read_deliveries(document)}
    if kind == "gebieden":
        mapping: ObservationMapping | RegionMapping = read_region_mapping(main, head, deliveries)
    else:
        regions_version = PackageVersion(main.text("gebieden_versie"))
        last_period = main.text("tot_en_met", _LAST_OF_ALL)
        sections = [(section, document) for document in documents for section in document.tables("indicatoren")]
        mapping = ObservationMapping(
            head=head,
            regions_version=regions_version,
            regions_place=main.place_of("gebieden_versie"),
            deliveries=deliveries,
            indicators=tuple(read_indicator(section, last_period) for section, _ in sections),
            checks=tuple(read_check(section) for document in documents for section in document.tables("controles")),
            disclosure=read_disclosure(documents),
            withheld=read_withheld(documents),
        )
        check_names(mapping, main.file.problems)
        mapping = select_used(mapping)
    for document in documents:
        document.close()
    return mapping


def _read_head(document: Section, name: PackageName, version: PackageVersion) -> PackageHead:
    section = document.table("pakket") or Section(document.file, ("pakket",), {})
    head = PackageHead(
        name=PackageName(section.text("naam")),
        version=PackageVersion(section.text("versie")),
        title=section.text("titel"),
        description=section.text("beschrijving"),
        keywords=section.texts("trefwoorden"),
        licenses=tuple(_texts_only(entry) for entry in section.tables("licenties")),
        contributors=tuple(_texts_only(entry) for entry in section.tables("makers")),
        spatial=section.text("gebied", ""),
        homepage=section.text("website", ""),
        date=section.text("datum", ""),
        place=section.place,
    )
    section.close()
    _check_head(section, head, name, version)
    return head


def _check_head(section: Section, head: PackageHead, name: PackageName, version: PackageVersion) -> None:
    if head.name != name:
        found = f"De mapping is van pakket '{head.name}', maar ligt bij '{name}'."
        section.file.report((*section.key, "naam"), "mapping-wrong-package", found, "Verbeter 'naam' of verplaats het bestand.")
    if version not in (head.version, NEXT):
        found = f"De mapping heeft versie '{head.version}', gevraagd is '{version}'."
        hint = f'Schrijf: versie = "{version}", gelijk aan de naam van het bestand.'
        section.file.report((*section.key, "versie"), "mapping-wrong-version", found, hint)
    elif not _SEMVER.fullmatch(head.version):
        found = f"'{head.version}' is geen nummer van drie delen."
        hint = "Schrijf bij 'versie' het nummer dat u verwacht, zoals 0.2.0. Alleen het bestand heet next.toml."
        section.file.report((*section.key, "versie"), "mapping-wrong-version", found, hint)


def _texts_only(section: Section) -> Mapping[str, str]:
    return {name: value for name, value in section.values.items() if isinstance(value, str)}
