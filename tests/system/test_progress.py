"""Progress shows on a terminal and keeps silent elsewhere."""

from __future__ import annotations

import io

from generator.system.progress import NoDisplay, Progress, open_progress


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


class Seen:
    """A display that remembers."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def show(self, name: str) -> None:
        self.names.append(name)


def test_every_stage_is_shown_and_timed_in_order() -> None:
    display = Seen()
    progress = Progress(display)

    progress.enter("Lezen")
    progress.enter("Rekenen")

    assert display.names == ["Lezen", "Rekenen"]
    assert [stage.name for stage in progress.times()] == ["Lezen", "Rekenen"]
    assert all(stage.seconds >= 0 for stage in progress.times())


def test_a_note_stands_with_its_own_stage() -> None:
    progress = Progress(NoDisplay())

    progress.enter("Lezen")
    progress.enter("Rekenen")
    progress.note("2 hergebruikt")
    progress.enter("Schrijven")

    assert [stage.note for stage in progress.times()] == ["", "2 hergebruikt", ""]


def test_without_stages_there_are_no_times() -> None:
    assert Progress(NoDisplay()).times() == ()


def test_a_pipe_gets_no_progress() -> None:
    stream = io.StringIO()

    with open_progress(stream) as progress:
        progress.enter("Lezen")

    assert stream.getvalue() == ""


def test_a_terminal_gets_the_name_of_the_stage() -> None:
    stream = Terminal()

    with open_progress(stream) as progress:
        progress.enter("Grafieken tekenen")

    assert [stage.name for stage in progress.times()] == ["Grafieken tekenen"]
    assert stream.getvalue() != ""
