"""Tests of what an earlier build wrote down: found again for equal things, and for nothing else."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model.problem import Place
from generator.system.keeper import Keeper
from generator.system.notebook import NO_NOTES, Notebook
from generator.system.result_cache import ResultCache

Answers = list[str]


def notebook(folder: Path, program: str = "a", site: str = "site") -> Notebook:
    return Notebook(keeper=Keeper(program=program), folder=folder / "notes", site=site)


def finding(answers: Answers, place: Place) -> Callable[[], tuple[Place, ...]]:
    def answer() -> tuple[Place, ...]:
        answers.append(place.path)
        return (place,)

    return answer


def ask(notes: Notebook, answers: Answers, question: str = "where", *things: object) -> tuple[Place, ...]:
    return notes.look_up(question, things or (b"a text",), finding(answers, Place(path=f"{question}.md", line=len(answers) + 1)))


def test_what_a_build_before_this_one_found_of_equal_things_is_not_worked_out_again(tmp_path: Path) -> None:
    answers: Answers = []
    first = notebook(tmp_path)
    found = ask(first, answers, "where", b"a text", Place(path="a.md"), {"word": "other"})
    first.save()
    second = notebook(tmp_path)

    assert ask(second, answers, "where", b"a text", Place(path="a.md"), {"word": "other"}) == found
    assert answers == ["where.md"]
    assert (first.counts, second.counts) == ((1, 0), (0, 1))


@pytest.mark.parametrize(
    ("program", "site", "question", "things"),
    [
        ("b", "site", "where", (b"a text",)),
        ("a", "other", "where", (b"a text",)),
        ("a", "site", "why", (b"a text",)),
        ("a", "site", "where", (b"another text",)),
        ("a", "site", "where", ("a text",)),
        ("a", "site", "where", (b"a text", 1)),
    ],
    ids=["program", "site", "question", "bytes", "kind", "number"],
)
def test_another_program_site_question_or_thing_is_another_answer(
    tmp_path: Path, program: str, site: str, question: str, things: tuple[object, ...]
) -> None:
    answers: Answers = []
    notes = notebook(tmp_path)
    ask(notes, answers)
    notes.save()
    ask(notebook(tmp_path, program, site), answers, question, *things)

    assert answers == ["where.md", f"{question}.md"]


def test_what_follows_from_an_answer_is_found_whether_that_was_made_or_read_back(tmp_path: Path) -> None:
    answers: Answers = []
    for _ in range(3):
        notes = notebook(tmp_path)
        (place,) = ask(notes, answers)
        ask(notes, answers, "what follows", place)
        notes.save()

    assert answers == ["where.md", "what follows.md"]


def test_things_are_known_by_what_they_say_and_not_by_what_they_share(tmp_path: Path) -> None:
    answers: Answers = []
    word = "woord"
    notes = notebook(tmp_path)
    ask(notes, answers, "where", (word, word))
    notes.save()
    ask(notebook(tmp_path), answers, "where", (word, str(b"woord", "ascii")))

    assert answers == ["where.md"]


def test_what_was_not_asked_again_is_forgotten(tmp_path: Path) -> None:
    answers: Answers = []
    for question in ("once", "again", "once"):
        notes = notebook(tmp_path)
        ask(notes, answers, question)
        notes.save()

    assert answers == ["once.md", "again.md", "once.md"]


def test_a_build_that_remembered_the_rest_only_adds(tmp_path: Path) -> None:
    answers: Answers = []
    for question, asked_all in (("once", True), ("again", False), ("once", True), ("again", True)):
        notes = notebook(tmp_path)
        ask(notes, answers, question)
        notes.save(asked_all=asked_all)

    assert answers == ["once.md", "again.md", "again.md"]


def test_damaged_notes_are_as_good_as_none(tmp_path: Path) -> None:
    answers: Answers = []
    notes = notebook(tmp_path)
    found = ask(notes, answers)
    notes.save()
    for path in (tmp_path / "notes").rglob("*/*"):
        path.write_bytes(path.read_bytes()[:-1])

    assert ask(notebook(tmp_path), answers)[0].path == found[0].path
    assert answers == ["where.md", "where.md"]


def test_nothing_but_values_of_the_model_is_read_back(tmp_path: Path) -> None:
    answers: Answers = []
    notes = notebook(tmp_path)
    ask(notes, answers)
    notes.save()
    (kept,) = (tmp_path / "notes").rglob("*/*")
    store, name = ResultCache(tmp_path / "notes", 1_000_000), kept.parent.name + kept.name
    known = pickle.loads(store.read_bytes(name) or b"")  # noqa: S301 - our own, of a moment ago
    store.write_bytes(name, pickle.dumps(dict.fromkeys(known, pickle.dumps(Path("/")))))

    with pytest.raises(pickle.UnpicklingError, match="not a value of the model"):
        ask(notebook(tmp_path), answers)


def test_without_a_folder_nothing_is_written_down() -> None:
    answers: Answers = []
    for _ in range(2):
        ask(NO_NOTES, answers)
    NO_NOTES.save()

    assert answers == ["where.md", "where.md"]
    assert NO_NOTES.counts == (0, 0)
