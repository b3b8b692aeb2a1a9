"""The mapping of package `gebieden` → RegionMapping."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.problem import Problem
from generator.model.region import Level, Relation
from generator.versions.intake.mapping import Boundaries, CodeList, Delivery, FocusEntry, NameList, PackageHead, RegionMapping
from generator.versions.intake.read_deliveries import LEVELS, read_levels, read_year
from generator.versions.intake.section import Section

_RELATIONS = tuple(relation.value for relation in Relation)


def read_region_mapping(document: Section, head: PackageHead, deliveries: Mapping[str, Delivery]) -> RegionMapping:
    """Read code lists, boundaries and the names of the programme."""
    code_list = document.table("codelijst") or Section(document.file, ("codelijst",), {})
    mapping = RegionMapping(
        head=head,
        year=document.text("indelingsjaar"),
        deliveries=deliveries,
        code_list=_read_code_list(code_list),
        names=tuple(_read_name_list(entry) for entry in document.tables("namen")),
        same_as=tuple(_read_code_list(entry) for entry in document.tables("zelfde_als")),
        boundaries=tuple(_read_boundaries(entry) for entry in document.tables("grenzen")),
        focus=tuple(_read_focus(entry) for entry in document.tables("focusbuurten")),
        focus_source=document.text("focus_bron", ""),
        notes=document.pairs("opmerkingen"),
    )
    _check_sources(document, mapping)
    return mapping


def _read_code_list(section: Section) -> CodeList:
    """A list of codes; without a column of names, these stand in other deliveries or only the codes are compared."""
    code_list = CodeList(
        source=section.text("bron"),
        code=section.text("code"),
        name=section.text("naam", ""),
        place=section.place,
        year=read_year(section, ""),
    )
    section.close()
    return code_list


def _read_name_list(section: Section) -> NameList:
    names = NameList(
        source=section.text("bron"),
        code=section.text("code"),
        name=section.text("naam"),
        levels=read_levels(section),
        place=section.place,
    )
    section.close()
    return names


def _read_boundaries(section: Section) -> Boundaries:
    boundaries = Boundaries(
        source=section.text("bron"),
        level=Level(section.choice("niveau", LEVELS)),
        code=section.text("code"),
        name=section.text("naam"),
        place=section.place,
    )
    section.close()
    return boundaries


def _read_focus(section: Section) -> FocusEntry:
    region = section.text("gebied", "")
    cells = (
        str(section.integer("nummer")),
        section.text("naam"),
        region,
        section.choice("relatie", _RELATIONS),
        section.text("toelichting", ""),
    )
    entry = FocusEntry(cells=cells, region=region, place=section.place)
    section.close()
    return entry


def _check_sources(document: Section, mapping: RegionMapping) -> None:
    named = [(code_list.source, code_list.place) for code_list in (mapping.code_list, *mapping.same_as)]
    named += [(names.source, names.place) for names in mapping.names]
    named += [(boundaries.source, boundaries.place) for boundaries in mapping.boundaries]
    for source, place in named:
        if source and source not in mapping.deliveries:
            problem = Problem(
                place=place,
                code="mapping-unknown-name",
                found=f"De bron '{source}' bestaat niet.",
                next_step="Voeg [[bronnen]] toe of verbeter de naam.",
            )
            document.file.problems.append(problem)
    if not mapping.code_list.name and not mapping.names:
        found = "De codelijst heeft geen kolom met namen, en er is geen [[namen]]."
        document.file.report(("codelijst",), "mapping-missing-key", found, "Vul 'naam' in, of voeg [[namen]] toe.")
