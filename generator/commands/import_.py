"""Import: a mapping and its deliveries → one version of a data package, checked, checksummed and put in place at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from generator.commands.diff import CHANGES
from generator.commands.judging import Validate, judge_new_version, judge_version_anew
from generator.commands.known import require_package
from generator.model.identifiers import PackageName, PackageVersion
from generator.model.problem import Place, Problem, Severity
from generator.model.version_number import sort_versions
from generator.system.files import SourceTree
from generator.validate.packages import validate_package_fully
from generator.versions.intake.absent_mapping import tell_absent_mapping
from generator.versions.intake.areas import read_areas
from generator.versions.intake.cells import Bundle
from generator.versions.intake.deliveries import fetch_deliveries
from generator.versions.intake.folder_files import CHECKSUMS, Files, add_checksums, list_differences
from generator.versions.intake.mapping import ObservationMapping, RegionMapping
from generator.versions.intake.observation_package import Made, make_observation_package
from generator.versions.intake.read_mapping import MappingText, parse_mapping, read_mapping
from generator.versions.intake.region_package import make_region_package
from generator.versions.intake.section import Section
from generator.versions.intake.shelf import put_version, read_version

Judge = Callable[[SourceTree, str, Files, Validate], tuple[Problem, ...]]

CANNOT_TELL = "delivery-missing"
"""Code of the problem that leaves the proof undecided: the delivery is not here."""

WRITABLE = "next"  # the only version that may be written again after 1.0.0, on request


def import_package(root: Path, name: str, version: str, deliveries: Path) -> tuple[Problem, ...]:
    """Make a version from its deliveries and put it in `data/`; refuse to change a version that is already there, also `next`."""
    made = make_package(root, name, version, deliveries)
    if made.problems:
        return made.problems
    folder = version_folder(root, name, version)
    present = read_version(folder)
    different = list_differences(present, made.files)
    if present and different:
        return (_would_overwrite(name, different) if version == WRITABLE else _would_change(name, version, different),)
    in_the_way = _judge(root, name, version, made.files, judge_new_version) if different else ()
    if in_the_way:
        return in_the_way
    if different:
        put_version(folder, made.files)
    return ()


def rerelease_package(root: Path, name: str, version: str, deliveries: Path) -> tuple[Problem, ...]:
    """Make a 0.x version anew in place of the one that is there; from 1.0.0 on a version is frozen for good."""
    if version != WRITABLE and not version.startswith("0."):
        return (_frozen(name, version),)
    made = make_package(root, name, version, deliveries)
    if made.problems:
        return made.problems
    folder = version_folder(root, name, version)
    if not list_differences(read_version(folder), made.files):
        return ()
    in_the_way = _judge(root, name, version, made.files, judge_version_anew)
    if not in_the_way:
        put_version(folder, made.files)
    return in_the_way


def _judge(root: Path, name: str, version: str, files: Files, judge: Judge) -> tuple[Problem, ...]:
    """Errors that stand in the way of a numbered version; they point to the mapping and its text, for those are what can be mended."""
    if version == WRITABLE:
        return ()
    folder, mapping = f"data/{name}/{version}", f"data/{name}/import/{version}"
    found = judge(SourceTree(root), folder, files, validate_package_fully)
    return tuple(sorted({_as_mapped(problem, folder, mapping) for problem in found if problem.severity is Severity.ERROR}))


def _as_mapped(problem: Problem, folder: str, mapping: str) -> Problem:
    """The files of the version are not there yet: their text of changes is beside the mapping, all else follows from the mapping."""
    place, changes = problem.place, f"{folder}/{CHANGES}"
    if place.path == changes:
        place = replace(place, path=f"{mapping}.changes.md")
    elif place.path.startswith(f"{folder}/"):
        place = Place(path=f"{mapping}.toml")
    return replace(problem, place=place, next_step=problem.next_step.replace(changes, f"{mapping}.changes.md"))


def check_package(root: Path, name: str, version: str, deliveries: Path) -> tuple[Problem, ...]:
    """Prove that a version still follows from its deliveries: make it again in memory and compare every byte."""
    if version_folder(root, name, version).is_dir() and not (root / f"data/{name}/import/{version}.toml").exists():
        return (_without_mapping(name, version),)
    made = make_package(root, name, version, deliveries)
    if made.problems:
        return made.problems
    present = read_version(version_folder(root, name, version))
    return tuple(_does_not_follow(name, version, file, present) for file in list_differences(present, made.files))


def make_package(root: Path, name: str, version: str, deliveries: Path) -> Made:
    """Read the mapping, fetch the deliveries, make the files; nothing is written."""
    problems: list[Problem] = []
    mapping = _open_mapping(root, PackageName(name), PackageVersion(version), problems)
    if mapping is None or problems:
        return Made(files={}, problems=tuple(sorted(problems)))
    contents, absent = fetch_deliveries(deliveries, mapping.deliveries.values())
    if absent:
        return Made(files={}, problems=tuple(sorted(absent)))
    bundle = Bundle(deliveries=mapping.deliveries, contents=contents, folder=deliveries.as_posix())
    made = _make(root, mapping, bundle)
    changes = _read_changes(root, name, version, problems)
    found = tuple(sorted({*made.problems, *problems}))  # several indicators may read one cell
    files = {**made.files, CHANGES: changes}
    return Made(files={} if found else _finish(files, version), problems=found)


def version_folder(root: Path, name: str, version: str) -> Path:
    """Where a version stands."""
    return root / "data" / name / version


def _make(root: Path, mapping: ObservationMapping | RegionMapping, bundle: Bundle) -> Made:
    if isinstance(mapping, RegionMapping):
        return make_region_package(mapping, bundle)
    code_list = version_folder(root, "gebieden", mapping.regions_version) / "gebieden.csv"
    if not code_list.is_file():
        return Made(files={}, problems=(_no_regions(mapping, SourceTree(root)),))
    return make_observation_package(mapping, bundle, read_areas(code_list.read_bytes()))


def _finish(files: Files, version: str) -> Files:
    """A numbered version is released: it gets checksums. `next` does not."""
    return files if version == WRITABLE else add_checksums(files)


def _open_mapping(
    root: Path, name: PackageName, version: PackageVersion, problems: list[Problem]
) -> ObservationMapping | RegionMapping | None:
    """Read the mapping of a version with the shared parts it names, relative to `data/`; raises UnknownPackageError."""
    path = f"data/{name}/import/{version}.toml"
    require_package(SourceTree(root), name, f"Is het nieuw? Maak dan {path}; zie data/README.md.")
    if not (root / path).exists():
        problems.append(tell_absent_mapping(SourceTree(root), name, version))
        return None
    main = _open_document(root, path, problems)
    if main is None:
        return None
    parts = [_open_document(root, f"data/{part}", problems) for part in main.texts("delen")]
    opened = [part for part in parts if part is not None]
    if len(opened) < len(parts):
        return None
    return read_mapping(main, opened, name, version)


def _open_document(root: Path, path: str, problems: list[Problem]) -> Section | None:
    try:
        text = (root / path).read_bytes().decode("utf-8")
    except OSError:
        problems.append(_unreadable(path, "Het bestand bestaat niet of is niet te lezen."))
        return None
    except UnicodeDecodeError as error:
        problems.append(_unreadable(path, f"Byte {error.start + 1} is geen UTF-8."))
        return None
    return parse_mapping(MappingText(path=path, text=text), problems)


def _read_changes(root: Path, name: str, version: str, problems: list[Problem]) -> bytes:
    path = f"data/{name}/import/{version}.changes.md"
    try:
        return (root / path).read_bytes()
    except OSError:
        problems.append(_unreadable(path, "Er is niet opgeschreven waarom deze versie bestaat."))
        return b""


def _unreadable(path: str, found: str) -> Problem:
    return Problem(place=Place(path=path), code="mapping-unreadable", found=found, next_step="Maak het bestand; zie data/README.md.")


def _no_regions(mapping: ObservationMapping, files: SourceTree) -> Problem:
    present = sort_versions(files.folders("data/gebieden"))
    return Problem(
        place=mapping.regions_place,
        code="regions-missing",
        found=f"Versie {mapping.regions_version} van pakket gebieden is er niet.",
        expected=f"Er zijn: {', '.join(present)}." if present else "",
        next_step="Verbeter 'gebieden_versie'." if present else "Importeer eerst het pakket gebieden.",
    )


def _would_change(name: str, version: str, different: tuple[str, ...]) -> Problem:
    return Problem(
        place=Place(path=f"data/{name}/{version}/{CHECKSUMS}"),
        code="released-version-differs",
        found=f"{name} {version} is al uitgebracht en zou veranderen: {', '.join(different)}.",
        expected="Een uitgebrachte versie blijft zoals zij is.",
        next_step="Maak een nieuwe versie; is het een 0.x-versie, dan kunt u haar met --rerelease opnieuw uitbrengen.",
    )


def _would_overwrite(name: str, different: tuple[str, ...]) -> Problem:
    return Problem(
        place=Place(path=f"data/{name}/{WRITABLE}"),
        code="next-would-change",
        found=f"De versie next van {name} bestaat al en zou veranderen: {', '.join(different)}.",
        expected="Wat u daar met de hand hebt veranderd, zou weg zijn.",
        next_step="Bewaar zo nodig wat u veranderde. Overschrijven: dezelfde opdracht met --rerelease erachter.",
    )


def _without_mapping(name: str, version: str) -> Problem:
    return Problem(
        place=Place(path=f"data/{name}/import/{version}.toml"),
        code="mapping-unreadable",
        found=f"Van {name} {version} is er geen mapping: zij is met de hand gemaakt. Of zij uit leveringen volgt, is niet na te gaan.",
        next_step=f"De bestanden zelf zijn na te gaan met de SHA256SUMS in data/{name}/{version}.",
    )


def _frozen(name: str, version: str) -> Problem:
    return Problem(
        place=Place(path=f"data/{name}/{version}/{CHECKSUMS}"),
        code="version-frozen",
        found=f"{name} {version} ligt voorgoed vast.",
        expected="Alleen versies die met 0 beginnen mogen opnieuw worden uitgebracht.",
        next_step="Maak een nieuwe versie.",
    )


def _does_not_follow(name: str, version: str, file: str, present: Files) -> Problem:
    found = f"{file} volgt niet meer uit de leveringen." if file in present else f"{file} ontbreekt."
    return Problem(
        place=Place(path=f"data/{name}/{version}/{file}"),
        code="package-does-not-follow",
        found=found,
        expected="Opnieuw maken uit de mapping en de leveringen geeft dezelfde bytes.",
        next_step="Zet de uitgebrachte versie terug, of zoek uit of de mapping of het bestand met de hand is veranderd.",
    )
