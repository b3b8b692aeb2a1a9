"""One edit after another, each followed by a build that takes over whatever it can: always the bytes of one that takes over nothing."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from bench.run import digest_of, replace_in
from generator.commands.build import State, build_site
from generator.commands.order import CACHE, BuildOrder
from generator.system import stamps
from generator.system.files import SourceTree
from generator.system.progress import NoDisplay, Progress
from tests.commands.spoken_city import make_spoken_city
from tests.drafts import make_draft

ROOT = Path(__file__).parents[2]
LANGUAGE = "en"
EDITION = "content/2022"
PACKAGE = "data/wijkcijfers/0.2.0"


@dataclass(frozen=True)
class City:
    """The test city in two languages with a program of its own, as the last build left it."""

    order: BuildOrder

    @property
    def project(self) -> Path:
        return self.order.project

    def build(self) -> dict[str, str]:
        """Build, taking over what can be taken over; what each stage noted, by its name."""
        progress = Progress(NoDisplay())
        outcome = build_site(self.order, progress)
        assert outcome.state is not State.REFUSED, outcome.problems
        return {stage.name: stage.note for stage in progress.times()}

    def contents(self) -> dict[str, bytes]:
        return contents(self.order.target)

    def anew(self) -> dict[str, bytes]:
        """The same site, made in another folder by who knows nothing of an earlier build."""
        target = self.order.target.with_name("anew")
        shutil.rmtree(target, ignore_errors=True)
        build_site(replace(self.order, target=target, kept=None), Progress(NoDisplay()))
        return contents(target)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture(scope="module")
def city(klein: SourceTree, tmp_path_factory: pytest.TempPathFactory) -> Iterator[City]:
    """Files are at rest as soon as they are written, so that their digests are remembered."""
    folder = tmp_path_factory.mktemp("edits")
    program = folder / "program"
    program.mkdir()
    shutil.copytree(ROOT / "site_templates", program / "site_templates")
    for name in ("generator", "build.py", "requirements.lock", "LICENSE"):
        (program / name).symlink_to(ROOT / name)
    project = make_spoken_city(klein.root, folder, [LANGUAGE])
    for lock in project.glob(f"{EDITION}/*.lock"):
        lock.unlink()
    make_draft(project, "2022")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stamps, "SETTLED", 0)
        made = City(BuildOrder(program=program, project=project, target=folder / "built", workers=1, kept=project / CACHE))
        made.build()
        yield made


def add_word(city: City) -> None:
    text = city.project / EDITION / "voorpagina.md"
    text.write_bytes(text.read_bytes() + b"\nNog een zin.\n")


def translate_text(city: City) -> None:
    text = city.project / EDITION / "voorpagina.md"
    text.with_suffix(f".{LANGUAGE}.md").write_bytes(text.read_bytes().replace(b"Nog een zin.", b"One more sentence."))


def change_catalogue(city: City) -> None:
    path = city.project / "content" / "vertalingen" / f"{LANGUAGE}.po"
    path.write_text(re.sub(r'msgstr "\[([^"]+)\]"', r'msgstr "<\1>"', path.read_text(encoding="utf-8"), count=3), encoding="utf-8")


def change_cell(city: City) -> None:
    path = city.project / PACKAGE / "waarnemingen.csv"
    descriptor, sums = path.with_name("datapackage.json"), path.with_name("SHA256SUMS")
    before = {file: digest_of(file) for file in (path, descriptor)}
    replace_in(path, b"woz,BU99990101,2019,180000,", b"woz,BU99990101,2019,181000,")
    for file in (descriptor, sums):
        file.write_bytes(file.read_bytes().replace(before[path], digest_of(path)))
    sums.write_bytes(sums.read_bytes().replace(before[descriptor], digest_of(descriptor)))


def change_setting(city: City) -> None:
    settings = city.project / "content" / "site.toml"
    settings.write_text(re.sub(r'(?m)^titel = "', 'titel = "De ', settings.read_text(encoding="utf-8"), count=1), encoding="utf-8")


def change_template(city: City) -> None:
    template = city.order.program / "site_templates" / "pages" / "theme.html"
    template.write_bytes(template.read_bytes().replace(b"</h1>", b" </h1>", 1))


def show_figure(city: City) -> None:
    """A figure that no page showed gets a place where it is taken apart, and so links on other pages; in both languages."""
    for name in ("voorpagina.md", f"voorpagina.{LANGUAGE}.md"):
        text = city.project / EDITION / name
        text.write_text(text.read_text(encoding="utf-8") + '\nOoit {{ cijfer("inwoners", "focus", 2019) }}.\n', encoding="utf-8")


def take_text_away(city: City) -> None:
    (city.project / EDITION / f"voorpagina.{LANGUAGE}.md").unlink()


EDITS: tuple[tuple[Callable[[City], None], str, str], ...] = (
    (add_word, "0 edities berekend, 2 hergebruikt", "; 2 andere pagina's gemaakt, "),
    (translate_text, "0 edities berekend, 2 hergebruikt", "; 1 andere pagina's gemaakt, "),
    (change_catalogue, "0 edities berekend, 2 hergebruikt", " hergebruikt"),
    (change_cell, "1 edities berekend, 1 hergebruikt", "gegevens van 1 edities gemaakt, van 1 hergebruikt"),
    (show_figure, "0 edities berekend, 2 hergebruikt", " hergebruikt"),
    (change_template, "0 edities berekend, 2 hergebruikt", "gegevens van 0 edities gemaakt, van 2 hergebruikt"),
    (take_text_away, "0 edities berekend, 2 hergebruikt", "; 1 andere pagina's gemaakt, "),
    (change_setting, "0 edities berekend, 2 hergebruikt", ", 0 hergebruikt"),
)


@pytest.mark.half_a_minute
def test_after_every_edit_the_site_is_that_of_a_cold_build(city: City) -> None:
    for edit, computed, made in EDITS:
        edit(city)
        notes = city.build()

        name = edit.__name__
        assert notes["Rekenen"] == computed, name
        assert made in notes["Pagina's en gegevens maken"], (name, notes)
        assert city.contents() == city.anew(), name


@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_damaged_the_site_is_that_of_a_cold_build(city: City, seed: int) -> None:
    """Of what is kept, and of the site before the last one, any file may be gone or changed; so may files of the site itself."""
    chance = random.Random(seed)  # noqa: S311 - no secret depends on it
    kept = [path for path in (city.project / CACHE).rglob("*") if path.is_file() and path.parent.name != "builds"]
    for path in chance.sample(sorted(kept), k=len(kept) // 3):
        damage(path, chance)
    for path in chance.sample(sorted(path for path in city.order.target.rglob("*") if path.is_file()), k=10):
        if path.name not in {"SHA256SUMS", "manifest.json"}:
            damage(path, chance)
    add_word(city)
    city.build()

    assert city.contents() == city.anew()


def damage(path: Path, chance: random.Random) -> None:
    content = path.read_bytes()
    match chance.randrange(3):
        case 0:
            path.unlink()
        case 1:
            path.write_bytes(content[: len(content) // 2])
        case _:
            path.write_bytes(content[:-1] + b"?")
