"""A letter that no font of the paper has is told wherever it was typed, all of them in one run."""

from __future__ import annotations

from click.testing import CliRunner

from generator.cli import main
from generator.commands.paper_letters import place_letters
from generator.load.site import load_site
from generator.system.files import SourceTree


def add(files: SourceTree, path: str, text: str) -> None:
    with (files.root / path).open("a", encoding="utf-8") as file:
        file.write(text)


def told(files: SourceTree, *letters: str) -> list[str]:
    source, _ = load_site(files)
    assert source is not None
    return [f"{problem.place} {problem.found.split(chr(39))[1]}" for problem in place_letters(letters, files, source.newest)]


def test_every_letter_of_a_run_is_told_at_each_of_its_places(klein_copy: SourceTree) -> None:
    add(klein_copy, "content/2022/verhalen/ronde-van-maandag.md", "\nLeuk 👩‍👧 en 漢, of 漢.\n")
    add(klein_copy, "content/2022/themas/wonen.md", "\nFijn 😀.\n")
    add(klein_copy, "content/2022/buurten/molenhoek.md", "\nFijn 😀, op de site alleen.\n")
    settings = klein_copy.read("content/site.toml").decode()
    (klein_copy.root / "content/site.toml").write_text(f'talen = ["en"]\n{settings}', encoding="utf-8")
    dutch = klein_copy.read("content/2022/verhalen/ronde-van-maandag.md").decode()
    (klein_copy.root / "content/2022/verhalen/ronde-van-maandag.en.md").write_text(f"{dutch}\nFine 😀.\n", encoding="utf-8")

    result = CliRunner().invoke(main, ["--project", str(klein_copy.root), "pdf"], prog_name="build.py")

    story = "content/2022/verhalen/ronde-van-maandag.md:11"
    lines = [line.split(" (U+")[0] for line in result.stderr.splitlines() if "letter-not-on-paper" in line]
    assert result.exit_code == 1
    assert [line.replace(" error[letter-not-on-paper] Het teken", "") for line in lines] == [
        f"content/2022/themas/wonen.md:{klein_copy.read('content/2022/themas/wonen.md').decode().count(chr(10))}:6: '😀'",
        f"{story}:6: '👩'",
        f"{story}:8: '👧'",
        f"{story}:13: '漢'",
        f"{story}:19: '漢'",
    ]
    assert not (klein_copy.root / "pdf").exists()


def test_a_letter_of_a_table_is_told_with_its_cell(klein_copy: SourceTree) -> None:
    add(klein_copy, "data/wijkcijfers/0.2.0/indicatoren.csv", '"a, b",x 漢\n')
    line = klein_copy.read("data/wijkcijfers/0.2.0/indicatoren.csv").decode().count("\n")

    assert told(klein_copy, "漢") == [f"data/wijkcijfers/0.2.0/indicatoren.csv:{line}:2 漢"]


def test_a_letter_that_stands_nowhere_as_such_is_told_of_the_edition(klein: SourceTree) -> None:
    assert told(klein, "漢") == ["content/2022/editie.toml 漢"]
