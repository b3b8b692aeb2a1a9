"""A site and every version below `data/` → what can be worked out of withheld values, over all that was ever published."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.load.packages import load_package, package_folders
from generator.model.edition import SiteSource
from generator.model.package import DataPackage
from generator.model.problem import Problem
from generator.system.files import SourceTree
from generator.system.memory import NO_MEMORY, Memory
from generator.validate.site import pinned_packages, validate_secrecy


def judge_published(files: SourceTree, source: SiteSource, memory: Memory = NO_MEMORY) -> tuple[Problem, ...]:
    """Judge all released versions together with those that an edition pins."""
    others = tuple(package for package in _read_others(files, source, memory) if package.released)
    asked = (*(edition.regions for edition in source.editions), *pinned_packages(source), *others)
    return memory.recall(judge_published, asked, partial(validate_secrecy, source, others))


def judge_beside(files: SourceTree, source: SiteSource, draft: DataPackage) -> tuple[Problem, ...]:
    """The same with one version beside them that may be released."""
    released = (package for package in _read_others(files, source) if package.released)
    return validate_secrecy(source, (*released, draft))


def judge_with_drafts(files: SourceTree, source: SiteSource) -> tuple[Problem, ...]:
    """The same with every version in the making beside them: what would be public, were it released today."""
    return validate_secrecy(source, _read_others(files, source))


def _read_others(files: SourceTree, source: SiteSource, memory: Memory = NO_MEMORY) -> Iterator[DataPackage]:
    """Versions that no edition pins; what is wrong with their files is for others to say."""
    pinned = {package.folder for package in pinned_packages(source)}
    for folder in package_folders(files):
        if folder not in pinned:
            package, _ = load_package(files, folder, memory)
            if package is not None:
                yield package
