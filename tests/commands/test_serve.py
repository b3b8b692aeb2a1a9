"""The preview is built again after a change, and a mistake leaves the last good one."""

from __future__ import annotations

import errno
import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from generator.commands import serve
from generator.commands.build import BuildOutcome, State
from generator.commands.order import BuildOrder, typed_command
from generator.commands.serve import BUSY, FAILED, UNCHANGED, Notices, ServeOrder, rebuild, serve_site
from generator.model.problem import Place, Problem, Severity
from generator.system.files import SourceTree
from generator.system.progress import Progress
from generator.system.server import NO_PAGES, Message, SiteVersion

ERROR = Problem(place=Place(path="content/site.toml", line=3), code="unknown-key", found="De sleutel 'titl' is onbekend.")


@dataclass
class Terminal:
    """What the editor at the terminal is told."""

    said: list[str] = field(default_factory=list)
    reported: list[tuple[Problem, ...]] = field(default_factory=list)

    @property
    def notices(self) -> Notices:
        return Notices(say=self.said.append, report=self.reported.append)


@pytest.fixture
def order(tmp_path: Path) -> ServeOrder:
    return ServeOrder(program=tmp_path, project=tmp_path, port=0, workers=1)


def let_builds_end(monkeypatch: pytest.MonkeyPatch, outcome: BuildOutcome | Exception) -> None:
    def build_site(order: BuildOrder, progress: Progress) -> BuildOutcome:
        progress.enter(f"Bouwen in {order.target}")
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    monkeypatch.setattr(serve, "build_site", build_site)
    monkeypatch.setattr(serve, "prepare_site", lambda *_: None)


def test_the_preview_never_stands_in_the_published_folder(order: ServeOrder) -> None:
    assert order.build.target == order.project / ".cache" / "voorbeeld"


def test_content_data_and_templates_are_watched(order: ServeOrder) -> None:
    assert [path.name for path in order.watched] == ["content", "data", "site_templates"]


def test_a_new_site_reloads_the_browsers(order: ServeOrder, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal, version = Terminal(), SiteVersion()
    let_builds_end(monkeypatch, BuildOutcome(state=State.BUILT))

    rebuild(order.build, version, terminal.notices)

    assert version.current() == 2
    assert terminal.said[-1].startswith("Gebouwd in ")


def test_an_unchanged_site_leaves_the_browsers_alone(order: ServeOrder, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal, version = Terminal(), SiteVersion()
    let_builds_end(monkeypatch, BuildOutcome(state=State.UNCHANGED))

    rebuild(order.build, version, terminal.notices)

    assert version.current() == 1
    assert terminal.said == [BUSY, UNCHANGED]


def test_a_mistake_that_is_taken_back_takes_its_message_away(order: ServeOrder, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal, version = Terminal(), SiteVersion()
    let_builds_end(monkeypatch, BuildOutcome(state=State.REFUSED, problems=(ERROR,)))
    rebuild(order.build, version, terminal.notices)
    let_builds_end(monkeypatch, BuildOutcome(state=State.UNCHANGED))

    rebuild(order.build, version, terminal.notices)

    assert version.message is None
    assert version.current() == 3


def test_problems_are_reported_and_the_last_good_site_stays(order: ServeOrder, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal, version = Terminal(), SiteVersion()
    let_builds_end(monkeypatch, BuildOutcome(state=State.REFUSED, problems=(ERROR,)))

    rebuild(order.build, version, terminal.notices)

    assert terminal.reported == [(ERROR,)]
    assert terminal.said == [BUSY, FAILED]


def test_the_browser_shows_what_must_be_mended_in_the_words_of_the_terminal(order: ServeOrder, monkeypatch: pytest.MonkeyPatch) -> None:
    """Warnings do not stop a build, so they do not stand in the way of reading."""
    warning = replace(ERROR, severity=Severity.WARNING, found="Een sprong.")
    version = SiteVersion()
    let_builds_end(monkeypatch, BuildOutcome(state=State.REFUSED, problems=(ERROR, warning)))

    rebuild(order.build, version, Terminal().notices)

    assert version.message == Message(heading=FAILED, lines=("content/site.toml:3: error[unknown-key] De sleutel 'titl' is onbekend.",))
    assert version.current() == 2


def test_warnings_that_stand_are_counted_and_not_repeated_at_every_save(order: ServeOrder, monkeypatch: pytest.MonkeyPatch) -> None:
    warning = replace(ERROR, severity=Severity.WARNING, found="Een sprong.")
    terminal = Terminal()
    let_builds_end(monkeypatch, BuildOutcome(state=State.REFUSED, problems=(ERROR, warning)))

    rebuild(order.build, SiteVersion(), terminal.notices)

    assert terminal.reported == [(ERROR,)]
    assert terminal.said == [BUSY, "Waarschuwingen: 1. Tonen: .venv/bin/python build.py validate", FAILED]


def test_a_command_to_type_names_the_project_when_it_is_not_our_own(tmp_path: Path) -> None:
    elsewhere = tmp_path / "mijn stad"

    assert typed_command(tmp_path, tmp_path, "validate") == ".venv/bin/python build.py validate"
    assert typed_command(tmp_path, elsewhere, "serve") == f".venv/bin/python build.py --project '{elsewhere}' serve"


def test_a_slip_in_a_template_is_shown_and_does_not_end_the_session(order: ServeOrder, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal, version = Terminal(), SiteVersion()
    let_builds_end(monkeypatch, RuntimeError("template pages/home.html: unexpected end"))

    rebuild(order.build, version, terminal.notices)

    assert "template pages/home.html: unexpected end" in terminal.said[1]
    assert terminal.said[-1] == FAILED
    assert version.message is not None
    assert "unexpected end" in version.message.lines[0]


def test_a_full_disk_is_told_in_one_sentence_and_does_not_end_the_session(order: ServeOrder, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal, version = Terminal(), SiteVersion()
    let_builds_end(monkeypatch, OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "/schijf/index.html"))

    rebuild(order.build, version, terminal.notices)

    told = "Gestopt: de schijf is vol (/schijf/index.html). Wat er stond, staat er nog."
    assert terminal.said[1:] == [told, FAILED]
    assert version.message == Message(heading=FAILED, lines=(told,))


def test_the_address_is_told_and_every_change_is_built(order: ServeOrder, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two rounds of waiting, then the interrupt of the editor."""
    terminal = Terminal()
    let_builds_end(monkeypatch, BuildOutcome(state=State.BUILT))
    changes = iter([frozenset({("a", 1, 1)}), frozenset({("a", 2, 1)})])

    def wait(*_: object) -> frozenset[tuple[str, int, int]]:
        try:
            return next(changes)
        except StopIteration:
            raise KeyboardInterrupt from None

    monkeypatch.setattr(serve, "wait_for_change", wait)

    with pytest.raises(KeyboardInterrupt):
        serve_site(order, terminal.notices)

    assert terminal.said[0].startswith("De site staat op http://127.0.0.1:")
    assert [text[:7] for text in terminal.said[1:]] == [BUSY[:7], "Gebouwd"] * 3


@dataclass(frozen=True)
class Texts:
    """Stands in for what the last build made pages from: every text of it can be shown at once."""

    shown: dict[str, bytes] = field(default_factory=dict)

    def with_text(self, _files: SourceTree, path: str) -> Texts | None:
        return Texts({**self.shown, path: b"nieuw"}) if path.endswith(".md") else None

    def with_pages(self, wanted: Collection[str]) -> Texts:
        return Texts(dict.fromkeys(wanted, b"nieuw"))


def test_a_changed_text_is_shown_at_once_and_everything_is_built_when_it_is_quiet(
    order: ServeOrder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two texts, then nothing more; then a file that is no text."""
    root = order.project / "content"
    looks = [frozenset({(str(root / "a.md"), 1, 1)}), frozenset({(str(root / "b.md"), 1, 1)})]
    looks += [looks[-1], frozenset({(str(root / "editie.toml"), 1, 1)})]
    told: list[tuple[str, list[str]]] = []

    class Version(SiteVersion):
        def advance(self, message: Message | None = None, pages: Mapping[str, bytes] = NO_PAGES) -> None:
            told.append(("shown", sorted(pages)))
            super().advance(message, pages)

    def build(*_: object) -> object:
        told.append(("built", []))
        if not looks:
            raise KeyboardInterrupt
        return Texts()

    monkeypatch.setattr(serve, "rebuild", build)
    monkeypatch.setattr(serve, "SiteVersion", Version)
    monkeypatch.setattr(serve, "prepare_site", lambda *_: None)
    monkeypatch.setattr(serve, "wait_for_change", lambda *_: looks.pop(0))
    with pytest.raises(KeyboardInterrupt):
        serve_site(order, Terminal().notices)

    both = ["content/a.md", "content/b.md"]
    assert told == [("built", []), ("shown", both[:1]), ("shown", both), ("built", []), ("built", [])]


def test_a_text_that_cannot_be_shown_does_not_end_the_session(order: ServeOrder, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything is built instead, which says what is wrong with it."""
    looks = [frozenset({(str(order.project / "content" / "a.md"), 1, 1)})]
    built: list[str] = []
    terminal = Terminal()

    class Broken(Texts):
        def with_text(self, _files: SourceTree, path: str) -> Texts | None:
            message = f"{path}: nothing answers this request"
            raise RuntimeError(message)

    def build(*_: object) -> object:
        built.append("built")
        if not looks:
            raise KeyboardInterrupt
        return Broken()

    monkeypatch.setattr(serve, "rebuild", build)
    monkeypatch.setattr(serve, "prepare_site", lambda *_: None)
    monkeypatch.setattr(serve, "wait_for_change", lambda *_: looks.pop(0))
    with pytest.raises(KeyboardInterrupt):
        serve_site(order, terminal.notices)

    assert built == ["built", "built"]
    assert terminal.said[-1] == "content/a.md: content/a.md: nothing answers this request"


@dataclass
class Project:
    """What happens to a project that is served, and what there is to see of it."""

    told: list[tuple[str, list[str]]] = field(default_factory=list)

    def serve(self, order: ServeOrder, monkeypatch: pytest.MonkeyPatch, *changed: Path, prepared: Texts | None = None) -> None:
        """Change one file after another while somebody looks at a page; the last look finds nothing new."""
        looks = [frozenset({(str(path), number, 1)}) for number, path in enumerate(changed)]
        looks.append(looks[-1])
        told = self.told

        class Version(SiteVersion):
            def advance(self, message: Message | None = None, pages: Mapping[str, bytes] = NO_PAGES) -> None:
                told.append(("shown", sorted(pages)))
                super().advance(message, pages)

        def make() -> SiteVersion:
            version = Version()
            version.look("2022/index.html")
            return version

        def build(*_: object) -> object:
            told.append(("built", []))
            if told.count(("built", [])) > 1:
                raise KeyboardInterrupt
            return prepared

        monkeypatch.setattr(serve, "rebuild", build)
        monkeypatch.setattr(serve, "SiteVersion", make)
        monkeypatch.setattr(serve, "wait_for_change", lambda *_: looks.pop(0))
        with pytest.raises(KeyboardInterrupt):
            serve_site(order, Terminal().notices)


@pytest.mark.parametrize("before", [None, Texts({"2022/a.html": b"oud"})], ids=["after a mistake", "after a text"])
def test_of_any_other_change_the_pages_that_somebody_looks_at_are_shown(
    order: ServeOrder, monkeypatch: pytest.MonkeyPatch, before: Texts | None
) -> None:
    """Also when the last build was refused: what was wrong may be mended. A page that is shown already stays as new as the others."""
    served = Project()
    monkeypatch.setattr(serve, "prepare_site", lambda *_: Texts())
    served.serve(order, monkeypatch, order.project / "data" / "wonen" / "next" / "waarnemingen.csv", prepared=before)

    pages = ["2022/a.html", "2022/index.html"] if before else ["2022/index.html"]
    assert served.told == [("built", []), ("shown", pages), ("built", [])]


@pytest.mark.parametrize("folder", ["data", "site_templates"])
def test_with_a_mistake_or_a_changed_template_everything_is_built_at_once(
    order: ServeOrder, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    """A template may want other styles and scripts than those that stand there."""
    served = Project()
    monkeypatch.setattr(serve, "prepare_site", lambda *_: Texts() if folder == "site_templates" else None)
    served.serve(order, monkeypatch, order.project / folder / "iets", prepared=Texts())

    assert served.told == [("built", []), ("built", [])]
