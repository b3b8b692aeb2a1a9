"""Of a flood of problems the first are told, and that there are more."""

from __future__ import annotations

from generator.model.problem import MOST_REPORTED, Place, Problem, Severity, bound_problems


def flood(code: str, count: int, severity: Severity = Severity.ERROR) -> list[Problem]:
    return [Problem(place=Place(path="a.csv", line=line), code=code, found="X.", severity=severity) for line in range(1, count + 1)]


def test_a_few_problems_are_all_told() -> None:
    few = flood("a", MOST_REPORTED) + flood("b", MOST_REPORTED)

    assert list(bound_problems(few)) == few


def test_of_a_flood_the_first_are_told_and_that_there_are_more() -> None:
    told = list(bound_problems(flood("a", MOST_REPORTED + 5, Severity.WARNING)))

    assert len(told) == MOST_REPORTED + 1
    assert (told[-1].code, told[-1].place, told[-1].severity) == ("a", Place(path="a.csv"), Severity.WARNING)
    assert str(MOST_REPORTED) in told[-1].found
