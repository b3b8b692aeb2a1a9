"""A thousand ways to spoil a site, one at a time: each is found, and its place is named."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pytest

from generator.audit.checksums import check_attested, check_checksums, take_digests
from generator.audit.comparison import compare_files
from generator.model.finding import Deviation, Finding
from generator.model.output import OutputFile
from generator.system.digest import sha256
from tests.audit.tiny_site import MemorySite

MUTATIONS = 1000
DIGIT = re.compile(rb"[0-9]")

Files = dict[str, bytes]


@dataclass(frozen=True)
class Spoilt:
    """A site with one change, and where it stands."""

    files: Files
    paths: frozenset[str]
    """Every one of them must be named."""
    line: int = 0
    """0 = the change is of a whole file."""


def change_digit(suffix: str) -> Callable[[Files, random.Random], Spoilt]:
    def change(files: Files, chance: random.Random) -> Spoilt:
        path = chance.choice(sorted(path for path in files if path.endswith(suffix) and DIGIT.search(files[path])))
        content = files[path]
        place = chance.choice([match.start() for match in DIGIT.finditer(content)])
        return _with_digit(files, path, place, chance)

    return change


def change_digit_in_chart(files: Files, chance: random.Random) -> Spoilt:
    """A digit inside the SVG of a page: charts are inlined."""
    path = chance.choice(sorted(path for path in files if path.endswith(".html") and b"<svg" in files[path]))
    charts = [match.span() for match in re.finditer(rb"<svg.*?</svg>", files[path], re.DOTALL)]
    places = [match.start() for start, end in charts for match in DIGIT.finditer(files[path], start, end)]
    return _with_digit(files, path, chance.choice(places), chance)


def _with_digit(files: Files, path: str, place: int, chance: random.Random) -> Spoilt:
    content = files[path]
    other = chance.choice([digit for digit in b"0123456789" if digit != content[place]])
    changed = content[:place] + bytes([other]) + content[place + 1 :]
    return Spoilt(files={**files, path: changed}, paths=frozenset({path}), line=content.count(b"\n", 0, place) + 1)


def add_file(files: Files, chance: random.Random) -> Spoilt:
    path = f"2022/nieuw-{chance.randrange(10**6)}.html"
    return Spoilt(files={**files, path: b"<p>erbij</p>"}, paths=frozenset({path}))


def remove_file(files: Files, chance: random.Random) -> Spoilt:
    path = chance.choice(sorted(files))
    return Spoilt(files={name: content for name, content in files.items() if name != path}, paths=frozenset({path}))


def rename_file(files: Files, chance: random.Random) -> Spoilt:
    path = chance.choice(sorted(files))
    fresh = f"{path}.oud"
    renamed = {fresh if name == path else name: content for name, content in files.items()}
    return Spoilt(files=renamed, paths=frozenset({path, fresh}))


def swap_files(files: Files, chance: random.Random) -> Spoilt:
    one = chance.choice(sorted(files))
    other = chance.choice(sorted(path for path in files if files[path] != files[one]))
    return Spoilt(files={**files, one: files[other], other: files[one]}, paths=frozenset({one, other}))


def change_value_and_checksum(files: Files, chance: random.Random) -> Spoilt:
    """As one who hides a change would: the list of checksums fits again."""
    spoilt = change_digit(chance.choice([".html", ".json", ".csv"]))(files, chance)
    [path] = spoilt.paths
    listing = files["SHA256SUMS"].replace(sha256(files[path]).encode(), sha256(spoilt.files[path]).encode())
    return Spoilt(files={**spoilt.files, "SHA256SUMS": listing}, paths=frozenset({path, "SHA256SUMS"}), line=spoilt.line)


WAYS = (
    change_digit(".html"),
    change_digit_in_chart,
    change_digit(".json"),
    change_digit(".csv"),
    add_file,
    remove_file,
    rename_file,
    swap_files,
    change_value_and_checksum,
)


@pytest.fixture(scope="module")
def digests(city: Files) -> dict[str, str]:
    return take_digests(MemorySite(city))


@pytest.fixture(scope="module")
def spoilt_sites(city: Files) -> list[Spoilt]:
    chance = random.Random(2022)  # noqa: S311 - the same thousand every time
    return [WAYS[number % len(WAYS)](city, chance) for number in range(MUTATIONS)]


def fresh_digests(city: Files, known: Mapping[str, str], files: Files) -> dict[str, str]:
    """What a verification computes; files that are the very same object are not hashed again, to save the test its time."""
    return {path: known[path] if city.get(path) is files[path] else sha256(files[path]) for path in sorted(files)}


def names_the_place(findings: list[Finding], spoilt: Spoilt) -> bool:
    named = {finding.path for finding in findings}
    lines = {finding.line for finding in findings if finding.path in spoilt.paths and finding.kind is Deviation.CHANGED}
    return spoilt.paths <= named and (not spoilt.line or spoilt.line in lines)


def test_a_site_as_it_was_built_has_no_finding(city: Files, digests: dict[str, str]) -> None:
    built = (OutputFile(path=path, content=content) for path, content in city.items())

    assert list(check_checksums(MemorySite(city), digests)) == []
    assert list(compare_files(MemorySite(city), digests, built)) == []


def test_a_thousand_changes_are_all_found_by_building_anew(
    city: Files, digests: dict[str, str], spoilt_sites: list[Spoilt], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The build beside it is made once; what it hashes to is remembered, for it is the same a thousand times."""
    remembered = {id(content): digests[path] for path, content in city.items()}
    monkeypatch.setattr("generator.audit.comparison.sha256", lambda content: remembered[id(content)])
    built = [OutputFile(path=path, content=content) for path, content in city.items()]
    unseen = []
    for number, spoilt in enumerate(spoilt_sites):
        site = MemorySite(spoilt.files)
        found = list(compare_files(site, fresh_digests(city, digests, spoilt.files), built))
        if not names_the_place(found, spoilt):
            unseen.append((number, spoilt.paths, spoilt.line, found[:3]))

    assert len(spoilt_sites) == MUTATIONS
    assert unseen == []


def test_a_thousand_changes_are_all_found_by_the_checksums_when_their_list_is_attested(
    city: Files, digests: dict[str, str], spoilt_sites: list[Spoilt]
) -> None:
    """Without a build: the list says which file; who changed the list as well is caught by its digest."""
    attested = sha256(city["SHA256SUMS"])
    unseen = []
    for number, spoilt in enumerate(spoilt_sites):
        fresh = fresh_digests(city, digests, spoilt.files)
        found = [*check_checksums(MemorySite(spoilt.files), fresh), *check_attested(fresh, attested)]
        hidden = {"SHA256SUMS"} if "SHA256SUMS" in spoilt.paths else spoilt.paths
        if not hidden <= {finding.path for finding in found}:
            unseen.append((number, spoilt.paths, found[:3]))

    assert unseen == []
