"""Questions that were answered before: recalled of the very same things, and worked out of all others."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from generator.system.memory import NO_MEMORY, Forgetful, Memory
from generator.system.notebook import Notebook


def counting(answers: list[str]) -> Callable[[], str]:
    def answer() -> str:
        answers.append("made")
        return f"answer {len(answers)}"

    return answer


def test_the_same_question_of_the_very_same_things_is_answered_once() -> None:
    memory, made, thing = Memory(), list[str](), [1]
    assert memory.is_empty

    first, second = (memory.recall("question", (thing, "2022", 3), counting(made)) for _ in range(2))

    assert (first, second) == ("answer 1", "answer 1")
    assert not memory.is_empty


def test_things_that_are_only_equal_are_others_but_texts_and_numbers_are_what_they_say() -> None:
    memory, made = Memory(), list[str]()
    asked: list[tuple[object, ...]] = [([1],), ([1],), ("a",), ("".join("a"),), (b"a",), (True,), (1,), (1, 1)]

    answers = [memory.recall("question", things, counting(made)) for things in asked]

    assert answers == [f"answer {number}" for number in (1, 2, 3, 3, 4, 5, 6, 7)]


def test_each_question_has_an_answer_of_its_own_and_only_the_last() -> None:
    memory, made = Memory(), list[str]()

    answers = [memory.recall(*asked, counting(made)) for asked in (("a", "x"), ("b", "x"), ("a", "x"), ("a", "y"), ("a", "x"))]

    assert answers == [f"answer {number}" for number in (1, 2, 1, 3, 4)]


def test_an_answer_that_is_equal_to_the_last_one_is_that_one() -> None:
    memory, first, equal, other = Memory(), [1], [1], [2]

    settled = [memory.settle("question", made) for made in (first, equal, other, [1])]

    assert [one is two for one, two in zip(settled, (first, first, other, first), strict=True)] == [True, True, True, False]


def test_who_asks_once_remembers_nothing() -> None:
    made: list[str] = []

    answers = [NO_MEMORY.recall("question", (), counting(made)) for _ in range(2)]

    assert answers == ["answer 1", "answer 2"]
    assert NO_MEMORY.settle("question", made) is made
    assert not NO_MEMORY.lasts
    assert NO_MEMORY.is_empty


def test_what_is_not_remembered_may_have_been_written_down(tmp_path: Path) -> None:
    made: list[str] = []
    for _ in range(2):  # as two processes
        notes = Notebook(folder=tmp_path)
        memories = Memory(notes=notes), Forgetful(notes=notes)
        answers = [memory.look_up("question", (b"thing",), counting(made)) for memory in memories]
        notes.save()

    assert answers == ["answer 1", "answer 1"]
    assert made == ["made"]
    assert [memory.look_up("question", (b"thing",), counting(made)) for memory in (Memory(), NO_MEMORY)] == ["answer 2", "answer 3"]
