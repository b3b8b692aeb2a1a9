"""A project on disk → its site on loopback, built again and reloaded after every change."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from generator.commands.build import State, build_site, prepare_site
from generator.commands.order import CACHE, BuildOrder, typed_command
from generator.commands.problems import list_lines, say_hidden, typed_for
from generator.model.problem import Problem, Severity
from generator.system.files import SourceTree
from generator.system.garbage import keep_garbage, set_aside, take_up
from generator.system.memory import Memory
from generator.system.progress import NoDisplay, Progress
from generator.system.refusal import tell_refusal
from generator.system.server import Message, SiteVersion, open_server
from generator.system.standby import Standby
from generator.system.watch import Fingerprint, changed_files, take_fingerprint, wait_for_change

if TYPE_CHECKING:
    from generator.commands.preview import Prepared

PREVIEW = "voorbeeld"
FAILED = "Zo kan de site niet gebouwd worden; u ziet nog de laatste goede versie."
SETTLED = 2.0
"""Seconds without another change before everything is built again after a changed text was shown."""
UNCHANGED = "Er is niets veranderd: de site klopt nog."
BUSY = "Bezig met bouwen…"


@dataclass(frozen=True, kw_only=True)
class ServeOrder:
    """What to show, and where."""

    program: Path
    project: Path
    port: int
    workers: int
    memory: Memory = field(default_factory=Memory)
    """What is known of one build for the next."""
    standby: Standby | None = None
    """Who draws what is looked at."""

    @property
    def build(self) -> BuildOrder:
        """The build of the preview: beside the published site, so that trying things out never touches it."""
        cache = self.project / CACHE
        target = cache / PREVIEW
        return BuildOrder(
            program=self.program,
            project=self.project,
            target=target,
            workers=self.workers,
            pictures=False,
            kept=cache,
            memory=self.memory,
            standby=self.standby,
        )

    @property
    def written(self) -> tuple[Path, ...]:
        """Folders of texts and data."""
        return (self.project / "content", self.project / "data")

    @property
    def watched(self) -> tuple[Path, ...]:
        """Folders of which a change means: build again."""
        return (*self.written, self.program / "site_templates")


@dataclass(frozen=True, kw_only=True)
class Notices:
    """How the editor at the terminal is told."""

    say: Callable[[str], None]
    report: Callable[[tuple[Problem, ...]], None]


def serve_site(order: ServeOrder, notices: Notices) -> None:
    """Serve until interrupted; a change that is wrong is reported, and the last good site stays visible."""
    version = SiteVersion()
    with open_server(order.build.target, version, order.port) as address:
        notices.say(f"De site staat op {address} (stoppen: Ctrl-C)")
        seen = take_fingerprint(order.watched)
        with _standing_by(order) as ready:
            while True:
                prepared = rebuild(ready.build, version, notices)
                if prepared and ready.standby:
                    ready.standby.begin()
                seen = _follow(ready, version, notices, prepared, seen)
                take_up()


@contextmanager
def _standing_by(order: ServeOrder) -> Iterator[ServeOrder]:
    """Lend the same with somebody who draws at once what is looked at, when there may be processes."""
    if order.workers == 1:
        yield order
        return
    from generator.draw.charts import stand_by  # noqa: PLC0415 - the address is told before anything heavy is loaded

    with closing(stand_by(order.build.runner)) as standby:
        yield replace(order, standby=standby)


def _follow(order: ServeOrder, version: SiteVersion, notices: Notices, prepared: Prepared | None, seen: Fingerprint) -> Fingerprint:
    """Wait for a change; show at once what somebody is looking at, and come back when it is time to build everything again."""
    set_aside()
    now = wait_for_change(order.watched, seen)
    while now != seen:
        progress = Progress(NoDisplay())
        progress.enter("Tonen")
        changed = changed_files(seen, now)
        prepared = _show_texts(order.project, prepared, changed, notices) or _show_pages(order, prepared, changed, version)
        seen = now
        if prepared is None:
            break
        version.advance(pages=prepared.shown)
        notices.say(f"Getoond in {_seconds(progress):.2f} s; de hele site volgt.")
        now = wait_for_change(order.watched, seen, SETTLED)
    return now


def _show_texts(project: Path, prepared: Prepared | None, changed: frozenset[Path], notices: Notices) -> Prepared | None:
    """Render the pages of changed texts; None when that cannot be all that changed, or when it failed: building everything tells more."""
    renewed = prepared
    for path in sorted(changed):
        within = path.relative_to(project).as_posix() if path.is_relative_to(project) else ""
        try:
            renewed = renewed and renewed.with_text(SourceTree(project), within)
        except Exception as slip:  # noqa: BLE001 - as below: no text may end the session
            notices.say(f"{within}: {slip}")
            return None
    return renewed


def _show_pages(order: ServeOrder, prepared: Prepared | None, changed: frozenset[Path], version: SiteVersion) -> Prepared | None:
    """Plan the site with whatever changed in texts and data, and render the pages that somebody looks at, or was shown before.

    None when something is wrong, or when it is a template that changed: building everything tells, and takes files with it.
    """
    wanted = version.looked_at | (frozenset(prepared.shown) if prepared else frozenset())
    if not wanted or not all(any(path.is_relative_to(folder) for folder in order.written) for path in changed):
        return None
    try:
        languages = frozenset(path.partition("/")[0] for path in wanted)  # and years; a language has a folder of its own
        with keep_garbage():
            renewed = prepare_site(replace(order.build, languages=languages), Progress(NoDisplay()))
            return renewed and renewed.with_pages(wanted)
    except Exception:  # noqa: BLE001 - as below; building everything meets it again, and says so
        return None


def rebuild(order: BuildOrder, version: SiteVersion, notices: Notices) -> Prepared | None:
    """Build once and tell how it went, here and in the browser; browsers reload only when there is something else to see.

    Gives what the pages were made from; None when that is not known.
    """
    prepared: list[Prepared] = []
    progress = Progress(NoDisplay())
    notices.say(BUSY)
    try:
        outcome = build_site(replace(order, remember=prepared.append), progress)
    except Exception as error:  # noqa: BLE001 - a slip in a template must not end the session: it is shown, and the last good site stays
        slip = tell_refusal(error) or traceback.format_exc()
        notices.say(slip)
        notices.say(FAILED)
        version.advance(Message(heading=FAILED, lines=(slip,)))
        return None
    if outcome.state is State.REFUSED:
        errors = tuple(problem for problem in outcome.problems if problem.severity is Severity.ERROR)
        notices.report(errors)
        for line in say_hidden(errors):
            notices.say(line)
        if len(outcome.problems) > len(errors):
            show = typed_command(order.program, order.project, "validate")
            notices.say(f"Waarschuwingen: {len(outcome.problems) - len(errors)}. Tonen: {show}")
        notices.say(FAILED)
        told = typed_for(errors, order.program, order.project)
        version.advance(Message(heading=FAILED, lines=(*list_lines(told), *say_hidden(told))))
    elif outcome.state is State.BUILT:
        version.advance()
        notices.say(f"Gebouwd in {_seconds(progress):.1f} s.")
    else:
        if version.message:
            version.advance()
        notices.say(UNCHANGED)
        return prepare_site(order, progress)
    return prepared[-1] if prepared and outcome.state is State.BUILT else None


def _seconds(progress: Progress) -> float:
    return sum(stage.seconds for stage in progress.times())
