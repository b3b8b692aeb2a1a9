"""The named functions: defined in the grammar, each after those it leans on."""

import ast

from generator.model.formula import FUNCTIONS
from generator.model.functions import NAMED_FUNCTIONS


def names_in(formula: str) -> set[str]:
    return {node.id for node in ast.walk(ast.parse(formula, mode="eval")) if isinstance(node, ast.Name)}


def test_a_function_uses_only_its_parameters_the_grammar_and_what_stands_before_it() -> None:
    known = set(FUNCTIONS)
    for function in NAMED_FUNCTIONS.values():
        assert names_in(function.formula) <= known | set(function.parameters), function.name
        assert set(function.parameters) <= names_in(function.formula), function.name
        known.add(function.name)


def test_no_function_has_the_name_of_a_primitive() -> None:
    assert not NAMED_FUNCTIONS.keys() & FUNCTIONS.keys()


def test_every_function_says_what_it_gives_and_who_published_it() -> None:
    assert all(function.meaning.endswith(".") and function.source.endswith(".") for function in NAMED_FUNCTIONS.values())
