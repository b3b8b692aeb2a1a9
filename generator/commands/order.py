"""What a user asks of a build, as the commands hand it to one another."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from functools import cached_property
from operator import attrgetter
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

from generator.draw.vega.kit import Kit
from generator.model.package import DataPackage
from generator.system.commit import read_commit
from generator.system.digest import sha256
from generator.system.files import SourceTree
from generator.system.inputs import PROGRAM_FOLDERS, SOURCE, digest_program
from generator.system.keeper import Keeper
from generator.system.kept_files import KeptFiles
from generator.system.memory import NO_MEMORY, Memory
from generator.system.notebook import Notebook
from generator.system.runner import Runner
from generator.system.stamps import InputLook
from generator.system.standby import Standby

if TYPE_CHECKING:
    from generator.commands.preview import Prepared

CACHE = ".cache"
CHARTS = "charts"


def _forget(_: Prepared) -> None:
    """For a build after which nothing is shown."""


@dataclass(frozen=True, kw_only=True)
class BuildOrder:
    """What to build, where to, and with how many hands."""

    program: Path
    """Folder with `generator/` and `site_templates/`."""
    project: Path
    """Folder with `content/` and `data/`; `.cache/` comes here."""
    target: Path
    workers: int
    commit: str = ""
    """Full name of the commit that is built, when whoever builds says so."""
    pictures: bool = True
    """Whether pictures of pages and charts are drawn, if the site wants them; a preview does without, for nobody shares it."""
    kept: Path | None = None
    """Where results of earlier builds are kept, to be used again; None = everything but charts is made anew, as an auditor wants it."""
    kit: Callable[[], Kit] | None = None
    """Waits for what drawing needs, when making it was begun already."""
    remember: Callable[[Prepared], None] = _forget
    """Is told what the pages are made from, as soon as that is known."""
    languages: Collection[str] | None = None
    """Codes of the languages in which pages are planned beside Dutch; None = all, as a site needs."""
    memory: Memory = NO_MEMORY
    """What a build before this one, in the same process, knew already."""
    standby: Standby | None = None
    """Who draws the few charts that somebody waits for."""
    cached: Path | None = None
    """What saves work the next time, for several projects; None = each has its own."""

    @property
    def made_from(self) -> str:
        """The commit: as stated, else as the file beside the program says; empty when nobody says. Never asked of git: it is an input."""
        return self.commit or read_commit(SourceTree(self.program))

    @cached_property  # asked for several times, and it reads the whole program
    def keeper(self) -> Keeper:
        """Who computes, and what is used again for it."""
        if self.kept is None:
            return Keeper(workers=self.workers)
        program = digest_program(SourceTree(self.program), (SOURCE,), self.look)
        return Keeper(workers=self.workers, program=program, folder=self.kept / "books", said={DataPackage: attrgetter("fingerprint")})

    @cached_property
    def page_keeper(self) -> Keeper:
        """The same for what templates have a say in: what is computed has not."""
        return (
            replace(self.keeper, program=digest_program(SourceTree(self.program), PROGRAM_FOLDERS, self.look)) if self.kept else self.keeper
        )

    @cached_property
    def look(self) -> InputLook:
        """Which inputs were seen before, and need not be read to know them."""
        return InputLook(self.kept / "looked" if self.kept else None)

    @cached_property  # it remembers what was made
    def kept_files(self) -> KeptFiles:
        """Which files of the old site can be taken over."""
        return KeptFiles(folder=self.kept / "parts" if self.kept else None, site=self.target)

    @cached_property  # it remembers what was asked
    def notes(self) -> Notebook:
        """What was found about texts and packages."""
        return self._notebook("notes", str(self.target.resolve()))

    def notes_on_words(self, language: str) -> Notebook:
        """What was found about the words of pages in a language."""
        return self._notebook("words", f"{self.target.resolve()} {language}")

    def _notebook(self, folder: str, site: str) -> Notebook:
        return Notebook(keeper=self.keeper, folder=self.kept / folder if self.kept else None, site=site)

    @property
    def spare(self) -> Path | None:
        """Where the site before the last one is kept, of which the next is made; None = it is removed."""
        return self.kept / "spare" / sha256(str(self.target.resolve()).encode())[:16] if self.kept else None

    @property
    def runner(self) -> Runner:
        """Who draws, and which charts are there already."""
        return Runner(self.workers, self.cache / CHARTS, standby=self.standby)

    @property
    def cache(self) -> Path:
        """What saves work the next time; may be thrown away at any moment."""
        return self.cached or self.project / CACHE


COMMAND = ".venv/bin/python build.py "
"""How everything that tells what to type begins."""


def typed_command(program: Path, project: Path, words: str) -> str:
    """A command as one types it to go on: for the project of the moment, which is named when it is not the program's own."""
    elsewhere = f"--project {quote(str(project))} " if project != program else ""
    return f"{COMMAND}{elsewhere}{words}"
