"""A project on disk → its site on loopback, built again and reloaded after every change."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.commands.build import State, build_site
from generator.commands.order import CACHE, BuildOrder
from generator.commands.problems import list_lines
from generator.model.problem import Problem, Severity
from generator.system.progress import NoDisplay, Progress
from generator.system.server import Message, SiteVersion, open_server
from generator.system.watch import take_fingerprint, wait_for_change

PREVIEW = "voorbeeld"
FAILED = "Zo kan de site niet gebouwd worden; u ziet nog de laatste goede versie."
UNCHANGED = "Er is niets veranderd: de site klopt nog."


@dataclass(frozen=True, kw_only=True)
class ServeOrder:
    """What to show, and where."""

    program: Path
    project: Path
    port: int
    workers: int

    @property
    def build(self) -> BuildOrder:
        """The build of the preview: beside the published site, so that trying things out never touches it."""
        cache = self.project / CACHE
        target = cache / PREVIEW
        return BuildOrder(program=self.program, project=self.project, target=target, workers=self.workers, pictures=False, kept=cache)

    @property
    def watched(self) -> tuple[Path, ...]:
        """Folders of which a change means: build again."""
        return (self.project / "content", self.project / "data", self.program / "site_templates")


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
        while True:
            rebuild(order.build, version, notices)
            seen = wait_for_change(order.watched, seen)


def rebuild(order: BuildOrder, version: SiteVersion, notices: Notices) -> None:
    """Build once and tell how it went, here and in the browser; browsers reload only when there is something else to see."""
    progress = Progress(NoDisplay())
    try:
        outcome = build_site(order, progress)
    except Exception:  # noqa: BLE001 - a slip in a template must not end the session: it is shown, and the last good site stays
        slip = traceback.format_exc()
        notices.say(slip)
        notices.say(FAILED)
        version.advance(Message(heading=FAILED, lines=(slip,)))
        return
    if outcome.state is State.REFUSED:
        notices.report(outcome.problems)
        notices.say(FAILED)
        version.advance(
            Message(heading=FAILED, lines=list_lines(problem for problem in outcome.problems if problem.severity is Severity.ERROR))
        )
    elif outcome.state is State.BUILT:
        version.advance()
        notices.say(f"Gebouwd in {sum(stage.seconds for stage in progress.times()):.1f} s.")
    else:
        if version.message:
            version.advance()
        notices.say(UNCHANGED)
