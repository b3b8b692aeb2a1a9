"""National deliveries → a project for another city: mappings, packages made by them, and a draft edition; whole, or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.commands.import_ import import_package
from generator.model.output import OutputFile
from generator.model.problem import Place, Problem
from generator.model.suggestion import did_you_mean
from generator.system.files import SourceTree
from generator.system.tree import write_new_folder
from generator.versions.city.kinds import GivenFile, Known, read_kinds, recognise
from generator.versions.city.mappings import REGIONS, VERSION, CityOrder, name_sources, package_names, write_mappings
from generator.versions.city.national import Catalogue, read_catalogue
from generator.versions.city.series import Chosen, choose_base, choose_series
from generator.versions.city.sources import Source, open_source
from generator.versions.city.texts import write_content

STARTERS = "new_city"
"""Folder of the program with the catalogue of deliveries and figures, and the first texts."""


@dataclass(frozen=True, kw_only=True)
class CityRequest:
    """What the user typed, and the day on which."""

    code: str
    files: tuple[Path, ...]
    """Deliveries; a folder stands for all files in it."""
    target: Path
    focus: tuple[str, ...]
    programme: str
    year: str
    """Year of the areas (indelingsjaar); empty = chosen from the deliveries."""
    today: str


@dataclass(frozen=True, kw_only=True)
class CityOutcome:
    """What was made, or what stands in the way."""

    problems: tuple[Problem, ...]
    edition: str = ""
    notes: tuple[str, ...] = ()
    """What was done with each delivery, in Dutch sentences."""


def new_city(program: Path, request: CityRequest) -> CityOutcome:
    """Recognise the deliveries, choose the areas, write mappings and texts, import every package, and put it all in place at once."""
    if request.target.exists():
        return CityOutcome(problems=(_exists(request.target),))
    starters = SourceTree(program / STARTERS)
    catalogue = read_catalogue(starters.read("indicatoren.toml"))
    folder, given = _read_files(request.files)
    known, strangers = _recognise(given, starters)
    sources, problems = _open_sources(known, request.code)
    base = choose_base(sources, catalogue, request.year)
    if problems or base is None:
        return CityOutcome(problems=problems or (_no_areas(request),), notes=strangers)
    problems = tuple(_check_focus(request.focus, base))
    if problems:
        return CityOutcome(problems=problems)
    chosen = choose_series(base, sources, catalogue, "")
    order = CityOrder(
        code=request.code, name=_city_name(base, chosen), focus=request.focus, programme=request.programme, date=request.today
    )
    files = tuple(_write_files(order, chosen, catalogue, starters))
    problems = _put_in_place(files, request.target, (REGIONS, *package_names(chosen, catalogue)), folder)
    return CityOutcome(problems=problems, edition=chosen.newest, notes=(*_tell(chosen), *strangers))


def list_cities(program: Path, files: tuple[Path, ...]) -> tuple[str, ...]:
    """Codes of all gemeenten of which a report can be made, in their order: those in the delivery that the areas are taken from."""
    starters = SourceTree(program / STARTERS)
    known, _ = _recognise(_read_files(files)[1], starters)
    sources, _ = _open_sources(known, "")
    base = choose_base(sources, read_catalogue(starters.read("indicatoren.toml")), "")
    return tuple(sorted(code for code in base.names if code.startswith("GM"))) if base else ()


def _read_files(paths: Sequence[Path]) -> tuple[Path, tuple[GivenFile, ...]]:
    """Read the deliveries; the folder they share is where mappings look for them."""
    files = sorted({file for path in paths for file in ([path] if path.is_file() else (one for one in path.iterdir() if one.is_file()))})
    folder = Path(os.path.commonpath([file.parent for file in files])) if files else Path()
    return folder, tuple(GivenFile(path=file.relative_to(folder).as_posix(), content=file.read_bytes()) for file in files)


def _recognise(given: Sequence[GivenFile], starters: SourceTree) -> tuple[tuple[Known, ...], tuple[str, ...]]:
    """Known deliveries in the order of the catalogue; and a sentence about every other file."""
    kinds = read_kinds(starters.read("leveringen.toml"))
    found = [(file, recognise(file, kinds)) for file in given]
    rank = {kind.id: number for number, kind in enumerate(kinds)}
    known = sorted((one for _, one in found if one), key=lambda one: (rank[one.kind.id], one.year, one.file.path))
    return tuple(known), tuple(f"{file.path}: niet herkend, dus niet gebruikt." for file, one in found if one is None)


def _open_sources(known: Sequence[Known], code: str) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    sources: dict[str, Source] = {}
    problems: list[Problem] = []
    for one in known:
        source, more = open_source(one, code)
        problems.extend(more)
        if source is not None:
            sources.setdefault(source.delivery.name, source)  # of two copies of one delivery the first counts
    return tuple(sources.values()), tuple(sorted(problems))


def _city_name(base: Source, chosen: Chosen) -> str:
    """The name of the gemeente: of the delivery itself, or of another that names it; else its code."""
    column = base.known.column(base.known.kind.city_name)
    if base.names[chosen.city_code]:
        return base.names[chosen.city_code]
    if column:
        return base.table.rows[0].cells[base.table.header.index(column)].strip(" ")
    return next((source.names[chosen.city_code] for source in name_sources(chosen) if source.names.get(chosen.city_code)), chosen.city_code)


def _write_files(order: CityOrder, chosen: Chosen, catalogue: Catalogue, starters: SourceTree) -> Iterator[OutputFile]:
    content = {path.removeprefix("content/"): starters.read(path).decode("utf-8") for path in starters.files("content")}
    for path, text in write_mappings(order, chosen, catalogue):
        yield OutputFile(path=f"data/{path}", content=text.encode("utf-8"))
    for path, text in write_content(order, chosen, catalogue, content):
        yield OutputFile(path=f"content/{path}", content=text.encode("utf-8"))


def _put_in_place(files: Sequence[OutputFile], target: Path, packages: Sequence[str], deliveries: Path) -> tuple[Problem, ...]:
    """Write beside the target, import there, and move the whole into place when every package was made."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent) as aside:
        project = Path(aside) / "project"
        write_new_folder(files, project)
        for package in packages:
            problems = import_package(project, package, VERSION, deliveries)
            if problems:
                return problems
        project.rename(target)
    return ()


def _tell(chosen: Chosen) -> Iterator[str]:
    """What was done with each delivery, and which areas have no name."""
    used = {one.source.delivery.name for series in chosen.series.values() for one in series}
    named = {source.delivery.name for source in name_sources(chosen)} if not any(chosen.base.names.values()) else set()
    for source in chosen.sources:
        delivery = source.delivery
        roles = [
            "codes" if source is chosen.base else "",
            "namen" if delivery.name in named else "",
            "cijfers" if delivery.name in used else "",
        ]
        use = " en ".join(role for role in roles if role) or "niets, want wat erin staat was er al of past niet bij de gebieden"
        yield f"{delivery.file}: {delivery.title}; gebruikt voor {use}."
    names = {code for source in (chosen.base, *name_sources(chosen)) for code, name in source.names.items() if name}
    nameless = [code for code in chosen.base.names if code not in names and not code.startswith("GM")]
    if nameless:
        yield (
            f"Van {len(nameless)} gebieden staat de naam in geen levering; zij heten naar hun code. "
            f"Geef ook een codelijst van {chosen.base.year} mee (kolommen Key en Title)."
        )


def _check_focus(focus: Sequence[str], base: Source) -> Iterator[Problem]:
    known = [code for code in base.names if code.startswith("BU")]
    for code in focus:
        if code not in known:
            yield Problem(
                place=Place(path=base.delivery.file),
                code="focus-region",
                found=f"'{code}' is geen buurt in de indeling van {base.year}.",
                next_step=did_you_mean(code, known) or "Kies de code van een buurt uit deze levering.",
            )


def _no_areas(request: CityRequest) -> Problem:
    year = f" over {request.year}" if request.year else ""
    return Problem(
        place=Place(path=", ".join(path.name for path in request.files)),
        code="city-unknown",
        found=f"In geen van de leveringen staan de gemeente, wijken en buurten van {request.code}{year}.",
        expected="Nodig zijn de Kerncijfers wijken en buurten van het CBS, van het hele land of van deze gemeente.",
        next_step="Ga de gemeentecode na, of geef een andere levering mee.",
    )


def _exists(target: Path) -> Problem:
    return Problem(
        place=Place(path=target.as_posix()),
        code="project-exists",
        found="Deze map is er al.",
        expected="Een nieuwe stad krijgt een nieuwe map; er wordt nooit iets overschreven.",
        next_step="Kies met --out een map die er nog niet is.",
    )
