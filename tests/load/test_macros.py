"""The macros of narratives describe themselves truly."""

from __future__ import annotations

import pytest

from generator.load.expressions import read_expression
from generator.load.macros import MACROS, Kind, Parameter, describe, read_argument
from generator.model.problem import Place, Problem


@pytest.mark.parametrize("name", sorted(MACROS))
def test_the_example_in_an_error_message_can_be_copied(name: str) -> None:
    request = read_expression("{{ " + MACROS[name].example + " }}", Place(path="a.md", line=1, column=1))

    assert not isinstance(request, Problem)


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (Kind.TEXT, "bijstand", "bijstand"),
        (Kind.TEXT, "", None),
        (Kind.TEXT, 2020, None),
        (Kind.PERIOD, 2020, "2020"),
        (Kind.PERIOD, "2020", "2020"),
        (Kind.PERIOD, True, None),
        (Kind.PERIOD, 2020.5, None),
        (Kind.TEXTS, ["focus", "overig"], ("focus", "overig")),
        (Kind.TEXTS, "focus", None),
        (Kind.TEXTS, [], None),
        (Kind.TEXTS, ["focus", 1], None),
        (Kind.PERIODS, [2019, "2020"], ("2019", "2020")),
        (Kind.PERIODS, [None], None),
    ],
)
def test_an_argument_is_taken_only_in_the_form_it_has(kind: Kind, value: object, expected: object) -> None:
    assert read_argument(Parameter(name="a", kind=kind), value) == expected


def test_a_choice_is_one_of_its_words() -> None:
    parameter = Parameter(name="soort", choices=("trend", "kloof"))

    assert [read_argument(parameter, word) for word in ("trend", "trand")] == ["trend", None]
    assert describe(parameter) == 'één van "trend", "kloof"'
