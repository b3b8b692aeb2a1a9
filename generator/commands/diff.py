"""Two versions of a package → what differs, in the form asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from generator.load.locks import read_locks
from generator.load.packages import load_package
from generator.model.difference import Difference, Reason
from generator.model.package import DataPackage
from generator.model.problem import Problem, has_errors
from generator.model.version_number import NEXT, sort_versions
from generator.system.files import SourceTree
from generator.versions.life.as_csv import write_csv_difference
from generator.versions.life.as_html import write_html
from generator.versions.life.as_json import write_json
from generator.versions.life.as_markdown import write_markdown
from generator.versions.life.as_text import write_text
from generator.versions.life.compare import compare_versions, find_incomparable
from generator.versions.life.frozen import verify_released
from generator.versions.life.outline import outline_difference
from generator.versions.life.reasons import parse_reasons

CHANGES = "CHANGES.md"
ROWS_IN_PULL_REQUEST = 100
"""A comment on GitHub holds 65,536 characters."""
ROWS_ON_PAGE = 200


class UnknownVersionError(Exception):
    """A package or version that is not there: wrong use, not a mistake in the data."""


class DiffFormat(StrEnum):
    """How a difference is written."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"
    HTML = "html"


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """The outcome of comparing two versions."""

    difference: Difference | None
    """None when there are errors."""
    problems: tuple[Problem, ...]
    """Sorted by place: a released version that changed, files that cannot be read, reasons that cannot be understood."""


def diff_versions(project: Path, name: str, old: str, new: str) -> Comparison:
    """Compare two versions of a package; raises UnknownVersionError when one is not there."""
    files = SourceTree(project)
    present = sort_versions(files.folders(f"data/{name}"))
    for version in (old, new):
        if version not in present:
            there = f"er zijn: {', '.join(present)}" if present else f"er is geen pakket in data/{name}"
            message = f"{name} {version} bestaat niet; {there}"
            raise UnknownVersionError(message)
    before, problems = open_version(files, f"data/{name}/{old}")
    after, more = open_version(files, f"data/{name}/{new}")
    problems = (*problems, *more)
    if before is None or after is None or has_errors(problems):
        return Comparison(difference=None, problems=tuple(sorted(problems)))
    reasons, more = read_reasons(files, name, old, new)
    problems = tuple(sorted((*problems, *more)))
    return Comparison(difference=compare_versions(before, after, reasons), problems=problems)


def format_difference(difference: Difference, form: DiffFormat) -> str:
    """Write a difference, ending in a newline.

    CSV holds the observations alone; Markdown and HTML show the first rows of long tables and say how many they leave out.
    """
    match form:
        case DiffFormat.TEXT:
            return write_text(outline_difference(difference))
        case DiffFormat.JSON:
            return write_json(difference)
        case DiffFormat.CSV:
            return write_csv_difference(difference)
        case DiffFormat.MARKDOWN:
            return write_markdown(outline_difference(difference, ROWS_IN_PULL_REQUEST))
        case DiffFormat.HTML:
            return write_html(outline_difference(difference, ROWS_ON_PAGE))


def open_version(files: SourceTree, folder: str) -> tuple[DataPackage | None, tuple[Problem, ...]]:
    """Load a version that can be compared; a released one must not have changed since."""
    frozen: tuple[Problem, ...] = ()
    if not folder.endswith(f"/{NEXT}"):
        locked, broken = read_locks(files)
        frozen = (*broken, *verify_released(files, folder, locked))
    package, problems = load_package(files, folder)
    doubles = find_incomparable(package) if package is not None and not has_errors(problems) else ()
    return package, (*frozen, *problems, *doubles)


def read_reasons(files: SourceTree, name: str, old: str, new: str) -> tuple[tuple[Reason, ...], tuple[Problem, ...]]:
    """Read the reasons of every version after the old one up to the new one, newest first; problems only of the new one."""
    reasons: list[Reason] = []
    problems: tuple[Problem, ...] = ()
    for version in _versions_between(files, name, old, new):
        path = f"data/{name}/{version}/{CHANGES}"
        if files.exists(path):
            found, mistakes = parse_reasons(files.read(path).decode("utf-8", errors="replace"), path)
            reasons.extend(found)
            problems = (*problems, *mistakes) if version == new else problems
    return tuple(reasons), problems


def _versions_between(files: SourceTree, name: str, old: str, new: str) -> Iterator[str]:
    """Newest first. Compared backwards (from new to old) there are none: what was undone has no reason."""
    versions = sort_versions(files.folders(f"data/{name}"))
    yield from reversed(versions[versions.index(old) + 1 : versions.index(new) + 1])
