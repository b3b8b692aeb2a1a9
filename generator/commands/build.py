"""Content, packages and templates → the site on disk: the whole story of a build, or none of it when nothing changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from generator.commands.order import BuildOrder
from generator.model.problem import Problem
from generator.system.files import SourceTree
from generator.system.garbage import keep_garbage
from generator.system.inputs import digest_inputs, is_as_built, read_record, write_record
from generator.system.progress import Progress
from generator.system.tree import check_target, write_site

if TYPE_CHECKING:
    from generator.commands.preview import Prepared


class State(StrEnum):
    """How a build ended."""

    BUILT = "gebouwd"
    UNCHANGED = "onveranderd"
    REFUSED = "geweigerd"


@dataclass(frozen=True, kw_only=True)
class BuildOutcome:
    """How a build ended, and what an author should know of it."""

    state: State
    problems: tuple[Problem, ...] = ()
    """Errors that stopped it, or warnings of a site that was built; none when nothing was done."""


def build_site(order: BuildOrder, progress: Progress) -> BuildOutcome:
    """Build unless the site on disk still follows from the same inputs; on errors leave it as it is."""
    order = replace(order)  # one that remembers nothing of an earlier build
    check_target(order.target)
    progress.enter("Kijken wat er veranderd is")
    inputs = digest_inputs(SourceTree(order.project), SourceTree(order.program), order.made_from, order.look)
    record = read_record(order.cache, order.target)
    if record and record.inputs == inputs and is_as_built(order.cache, order.target, record, lambda: order.kept_files.stamps):
        return BuildOutcome(state=State.UNCHANGED)

    from generator.draw.charts import begin_kit  # noqa: PLC0415 - an unchanged site does not pay for the stages

    with keep_garbage(), begin_kit(order.runner) as kit:
        from generator.commands.pipeline import check_sources, make_files  # noqa: PLC0415 - idem; the kit is made meanwhile
        from generator.commands.refused import REFUSED, problem_of  # noqa: PLC0415 - idem

        order = replace(order, kit=kit)
        asks_all = order.memory.is_empty
        checked = check_sources(order.project, progress, order.keeper, replace(order.memory, notes=order.notes))
        order.notes.save(asked_all=asks_all)
        if checked.source is None:
            return BuildOutcome(state=State.REFUSED, problems=checked.problems)
        files = make_files(checked.source, checked.figures, checked.problems, order, progress)
        try:
            write_site(files, order.target, spare=order.spare)
        except REFUSED as error:  # the checks know these conditions too; should they ever differ, an editor still gets a place
            refused = problem_of(error, SourceTree(order.project), checked.source)
            return BuildOutcome(state=State.REFUSED, problems=(*checked.problems, refused))
        order.kept_files.save()
    write_record(order.cache, order.target, inputs)
    return BuildOutcome(state=State.BUILT, problems=checked.problems)


def prepare_site(order: BuildOrder, progress: Progress) -> Prepared | None:
    """What the pages of the site are made from, when it need not be built; None when something is wrong with it."""
    with keep_garbage():
        from generator.commands.pipeline import check_sources, prepare_pages  # noqa: PLC0415 - see above

        checked = check_sources(order.project, progress, order.keeper, order.memory)
        if checked.source is None:
            return None
        return prepare_pages(checked.source, checked.figures, checked.problems, order, progress)
