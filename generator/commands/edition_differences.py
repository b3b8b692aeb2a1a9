"""The editions of the site → what differs between the packages of each and those of the edition before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from itertools import pairwise

from generator.commands.diff import read_reasons
from generator.compute.cell_changes import compute_cell_changes
from generator.model.difference import Reason
from generator.model.edition import Edition, SiteSource
from generator.model.edition_difference import EditionDifference, PackageStep, difference_prefix
from generator.model.identifiers import EditionId, PackageName
from generator.publish.differences import WrittenDifference
from generator.system.files import SourceTree
from generator.system.memory import NO_MEMORY, Memory
from generator.versions.life.as_csv import write_csv_difference
from generator.versions.life.as_json import write_json
from generator.versions.life.compare import compare_versions

Reasons = Mapping[PackageName, tuple[Reason, ...]]
"""Why values of a package changed, by package; of those of which the version is another."""


def compare_editions(source: SiteSource, files: SourceTree, memory: Memory = NO_MEMORY) -> Mapping[EditionId, EditionDifference]:
    """Compare every edition but the first with the one before it; the packages must have passed validation."""
    return {later.config.id: _recall(earlier, later, files, memory) for earlier, later in pairwise(source.editions)}


def _recall(earlier: Edition, later: Edition, files: SourceTree, memory: Memory) -> EditionDifference:
    """A difference follows from the packages of both editions and from the reasons, which also stand in versions between these."""
    reasons: Reasons = {
        name: memory.settle((read_reasons, later.config.id, name), read_reasons(files, name, old.version, new.version)[0])
        for name, new in later.packages.items()
        if (old := earlier.packages.get(name)) and old.version != new.version
    }
    asked = (earlier.config.id, *earlier.packages.values(), *later.packages.values(), *reasons.values())
    return memory.recall((compare_editions, later.config.id), asked, partial(_compare, earlier, later, reasons))


def _compare(earlier: Edition, later: Edition, reasons: Reasons) -> EditionDifference:
    steps = tuple(_steps(earlier, later, reasons))
    indicators = {**earlier.indicators, **later.indicators}
    prefix = difference_prefix(later.config.id, earlier.config.id)
    cells = {step.name: compute_cell_changes(step, indicators, prefix) for step in steps if step.difference}
    return EditionDifference(edition=later.config.id, previous=earlier.config.id, steps=steps, cells=cells)


def _steps(earlier: Edition, later: Edition, reasons: Reasons) -> Iterator[PackageStep]:
    for name in sorted(earlier.packages.keys() | later.packages.keys()):
        old, new = earlier.packages.get(name), later.packages.get(name)
        difference = None
        if old and new and old.version != new.version:
            difference = compare_versions(old, new, reasons[name])
        yield PackageStep(name=name, old=old, new=new, difference=difference)


def write_differences(difference: EditionDifference | None) -> tuple[WrittenDifference, ...]:
    """Write the difference of every package that has one, as CSV and as JSON."""
    return tuple(
        WrittenDifference(step=step, csv=write_csv_difference(step.difference), json=write_json(step.difference))
        for step in (difference.steps if difference else ())
        if step.difference
    )
