"""A folder `data/<package>/<version>/` → a data package: each file read once, hashed and parsed from the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial

from generator.load.entries import DESCRIPTOR, TEXTS, check_compression, check_entries, elsewhere, readable
from generator.load.json_document import parse_geojson, parse_json
from generator.load.limits import LARGEST_REMEMBERED
from generator.load.tables import parse_table
from generator.load.text import decode_text, find_unfit
from generator.model.identifiers import PackageName, PackageVersion
from generator.model.package import CHANGES, DataPackage, Source, Table
from generator.model.package_lock import SUMS
from generator.model.problem import Place, Problem
from generator.model.version_number import NEXT
from generator.system.digest import sha256
from generator.system.files import Entry, SourceTree
from generator.system.memory import NO_MEMORY, Memory


@dataclass(frozen=True, kw_only=True)
class _Read:
    """A file of a package, read once."""

    path: str
    name: str
    content: bytes

    @cached_property
    def digest(self) -> str:
        """sha256 of its bytes."""
        return sha256(self.content)


@dataclass
class _Contents:
    tables: dict[str, Table] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)
    documents: dict[str, object] = field(default_factory=dict)
    descriptor: Mapping[str, object] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def load_packages(files: SourceTree) -> tuple[tuple[DataPackage, ...], tuple[Problem, ...]]:
    """Read every version of every package below `data/`; a folder without files holds no package."""
    packages: list[DataPackage] = []
    problems: list[Problem] = []
    for folder in package_folders(files):
        package, found = load_package(files, folder)
        problems += found
        if package:
            packages.append(package)
    return tuple(packages), tuple(problems)


def package_folders(files: SourceTree) -> Iterator[str]:
    """Folders of all versions of all packages; beside them stand mappings, which are no version."""
    for name in files.folders("data"):
        for version in files.folders(f"data/{name}"):
            if version == NEXT or version[0].isdecimal():
                yield f"data/{name}/{version}"


def load_package(files: SourceTree, folder: str, memory: Memory = NO_MEMORY) -> tuple[DataPackage | None, tuple[Problem, ...]]:
    """Read one version of a package; None when the folder holds no file.

    An unreadable descriptor is a problem, but the tables are read all the same, so that one run names everything. A package whose files
    are those that are remembered, byte for byte, is the very same one.
    """
    if files.leads_elsewhere(folder):
        return None, (elsewhere(Place(path=folder), folder),)
    entries = tuple(files.entries(folder))
    one_by_one = (
        _Read(path=entry.path, name=entry.path.removeprefix(f"{folder}/"), content=files.read(entry.path))
        for entry in readable(entries, folder)
    )
    if not memory.lasts or sum(entry.size for entry in entries) > LARGEST_REMEMBERED:
        return _parse(folder, entries, one_by_one)
    read = list(one_by_one)
    return memory.recall(
        (load_package, folder), (*map(repr, entries), *(one.digest for one in read)), partial(_parse, folder, entries, read)
    )


def _parse(folder: str, entries: Sequence[Entry], read: Iterable[_Read]) -> tuple[DataPackage | None, tuple[Problem, ...]]:
    contents = _Contents()
    place = Place(path=f"{folder}/{DESCRIPTOR}")
    contents.problems += check_entries(entries, folder)
    for one in read:
        _read_file(one, contents)
    if DESCRIPTOR not in contents.digests and not any(problem.place == place for problem in contents.problems):
        found = f"Het datapakket {folder} heeft geen {DESCRIPTOR}."
        contents.problems.append(Problem(place=place, code="descriptor-missing", found=found))
    if not contents.digests:
        return None, tuple(contents.problems)
    refused = frozenset(entry.path.removeprefix(f"{folder}/") for entry in entries) - contents.digests.keys()
    return replace(_assemble(folder, contents, place), refused=refused), tuple(contents.problems)


def _read_file(read: _Read, contents: _Contents) -> None:
    path, name, content = read.path, read.name, read.content
    contents.digests[name] = read.digest
    contents.sizes[name] = len(content)
    compressed = check_compression(content, path)
    if compressed:
        contents.problems.append(compressed)
    elif name == DESCRIPTOR:
        _read_descriptor(content, path, contents)
    elif name.endswith(".csv"):
        table, problems = parse_table(content, path, name)
        contents.problems += problems
        if table:
            contents.tables[name] = table
    elif name.endswith(".geojson"):
        text, undecoded = decode_text(content, path)
        contents.problems += undecoded
        if text or not undecoded:
            contents.documents[name], broken = parse_geojson(text, path)
            contents.problems += broken
    elif name in TEXTS:
        text, undecoded = decode_text(content, path)
        contents.documents[name] = text
        contents.problems += undecoded
        contents.problems += find_unfit(text.replace("\r\n", "\n"), path) if name == CHANGES else ()  # its reasons come on a page


def _read_descriptor(content: bytes, path: str, contents: _Contents) -> None:
    text, problems = decode_text(content, path)
    contents.problems += problems
    if problems and not text:
        return
    document, problems = parse_json(text, path)
    contents.problems += problems
    if document is None:
        return
    contents.places = document.places
    if isinstance(document.value, dict):
        contents.descriptor = document.value
    else:
        place = Place(path=path, line=1, column=1)
        contents.problems.append(
            Problem(place=place, code="json-syntax", found="Een descriptor is één JSON-object.", expected="Begin met {.")
        )


def _assemble(folder: str, contents: _Contents, place: Place) -> DataPackage:
    *_, name, version = ("", *folder.split("/"))
    descriptor = contents.descriptor
    licenses = [_text(entry, "name") or _text(entry, "title") for entry in _entries(descriptor, "licenses")]
    return DataPackage(
        name=PackageName(name),
        version=PackageVersion(version),
        folder=folder,
        title=_text(descriptor, "title"),
        description=_text(descriptor, "description"),
        license=", ".join(license_name for license_name in licenses if license_name),
        created=_text(descriptor, "created"),
        sources=tuple(_source(entry) for entry in _entries(descriptor, "sources")),
        released=SUMS in contents.digests and version != NEXT,
        tables=contents.tables,
        files=contents.digests,
        descriptor=descriptor,
        place=place,
        places=contents.places,
        sizes=contents.sizes,
        documents=contents.documents,
    )


def _entries(descriptor: Mapping[str, object], name: str) -> Iterator[Mapping[str, object]]:
    entries = descriptor.get(name)
    yield from (entry for entry in (entries if isinstance(entries, list) else ()) if isinstance(entry, dict))


def _text(entry: Mapping[str, object], name: str) -> str:
    value = entry.get(name)
    return value if isinstance(value, str) else ""


def _source(entry: Mapping[str, object]) -> Source:
    size = entry.get("bytes")
    return Source(
        name=_text(entry, "name"),
        title=_text(entry, "title"),
        publisher=_text(entry, "publisher"),
        table=_text(entry, "table"),
        date=_text(entry, "date"),
        license=_text(entry, "license"),
        sha256=_text(entry, "sha256"),
        bytes=size if isinstance(size, int) else 0,
        path=_text(entry, "path"),
        remarks=_text(entry, "remarks"),
    )
