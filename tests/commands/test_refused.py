"""What a page refuses although the checks let it pass is told where it was typed."""

from __future__ import annotations

import pickle

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.commands import pdf
from generator.commands.refused import problem_of
from generator.load.site import load_site
from generator.model.narrative import MapRequest
from generator.model.problem import Place
from generator.plan.narrative import RequestError
from generator.render.errors import DeadLinkError, EnclosedBlockError, LooseDigitError, RefusedTextError
from generator.system.files import SourceTree

STORY = "2022/verhalen/ronde-van-maandag/index.html"


def refused_on(page: str, error: RefusedTextError) -> RefusedTextError:
    error.page = page
    return error


def told(files: SourceTree, error: RequestError | RefusedTextError) -> tuple[str, str]:
    source, _ = load_site(files)
    assert source is not None
    problem = problem_of(error, files, source)
    assert problem.next_step
    return str(problem.place), problem.code


def add(files: SourceTree, path: str, text: str) -> None:
    with (files.root / path).open("a", encoding="utf-8") as file:
        file.write(text)


def test_a_number_is_found_in_the_text_of_the_page(klein_copy: SourceTree) -> None:
    add(klein_copy, "content/2022/verhalen/ronde-van-maandag.md", "\nEr liepen met\nmij 12 mensen mee.\n")

    error = refused_on(STORY, LooseDigitError("m", "Er liepen met mij 12 mensen mee."))

    assert told(klein_copy, error) == ("content/2022/verhalen/ronde-van-maandag.md:12:5", "typed-number")


def test_a_number_of_a_translation_is_found_there(klein_copy: SourceTree) -> None:
    (klein_copy.root / "content/site.toml").write_text('talen = ["en"]\n' + klein_copy.read("content/site.toml").decode(), encoding="utf-8")
    (klein_copy.root / "content/2022/voorpagina.en.md").write_text('---\ntitel: "City"\n---\nIt was 12.\n', encoding="utf-8")

    assert told(klein_copy, refused_on("en/2022/index.html", LooseDigitError("m", "It was 12."))) == (
        "content/2022/voorpagina.en.md:4:8",
        "typed-number",
    )


def test_a_number_that_is_in_no_text_of_the_page_is_found_in_settings_and_packages(klein_copy: SourceTree) -> None:
    add(klein_copy, "content/2021/methoden.md", "\nEen regel met\n")
    path = "data/wijkcijfers/0.2.0/indicatoren.csv"
    text = klein_copy.read(path).decode()
    (klein_copy.root / path).write_text(text + '"een komma, en", naar de A27 toe\n', encoding="utf-8")

    error = refused_on(STORY, LooseDigitError("m", "naar de A27 toe"))

    assert told(klein_copy, error) == (f"{path}:{text.count(chr(10)) + 1}:2", "typed-number")


def test_what_is_found_nowhere_is_told_with_its_page(klein: SourceTree) -> None:
    assert told(klein, refused_on(STORY, LooseDigitError("m", "Van dit getal 12 weet niemand."))) == (STORY, "typed-number")
    assert told(klein, LooseDigitError("m", "12")) == ("content/site.toml", "typed-number")


def test_a_link_is_found_by_its_address(klein_copy: SourceTree) -> None:
    add(klein_copy, "content/2022/verhalen/ronde-van-maandag.md", "\nZie [daar](/2022/niets.csv) en [hier](/2022/index.html#weg).\n")

    assert told(klein_copy, refused_on(STORY, DeadLinkError("m", "/2022/niets.csv")))[0].endswith("maandag.md:11:12")
    assert told(klein_copy, refused_on(STORY, DeadLinkError("m", "2022/index.html#weg")))[0].endswith("maandag.md:11:40")


def test_a_chart_inside_text_and_a_macro_without_answer_have_their_place(klein: SourceTree) -> None:
    place = Place(path="content/2022/voorpagina.md", line=9, column=1)

    assert told(klein, refused_on("2022/buurten/molenhoek/index.html", EnclosedBlockError("m"))) == (
        "content/2022/buurten/molenhoek.md:7:1",
        "block-in-paragraph",
    )
    assert told(klein, RequestError(MapRequest(indicator="x", period="", place=place))) == (str(place), "request-unanswered")


def test_what_was_refused_travels_between_processes() -> None:
    error = pickle.loads(pickle.dumps(refused_on(STORY, LooseDigitError("m", "12 mensen"))))  # noqa: S301 - of our own making

    assert (error.page, error.written) == (STORY, "12 mensen")


def test_a_text_that_paper_refuses_ends_without_a_trace_and_makes_nothing(klein_copy: SourceTree, monkeypatch: pytest.MonkeyPatch) -> None:
    error = LooseDigitError("m", "Er liepen 12 mensen mee.")

    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr(pdf, "_plan_book", refuse)

    result = CliRunner().invoke(main, ["--project", str(klein_copy.root), "pdf"], prog_name="build.py")

    assert result.exit_code == 1
    assert "error[typed-number] '12' blijft als los getal" in result.stderr
    assert not (klein_copy.root / "pdf").exists()
