"""No template and no sentence of the program carries a number: not in digits, not in words."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.validate.number_words import find_number_words
from generator.validate.typed_numbers import find_typed_numbers

ROOT = Path(__file__).parents[2]
TEMPLATES = sorted((ROOT / "site_templates").rglob("*.html"))
SENTENCES = sorted(path for place in ("plan", "draw", "compute") for path in (ROOT / "generator" / place).rglob("*.py"))
TALKING = ("verdict", "path", "functions", "naming", "status")
"""Modules of the model whose texts stand on pages."""
UNSEEN = re.compile(
    r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<(?:script|style|code)\b.*?</(?:script|style|code)>|<span data-geen-cijfer>[^<]*</span>", re.DOTALL
)
TAG = re.compile(r"<[^>]*>", re.DOTALL)
SHOWN = re.compile(r"\b(?:alt|title|aria-label|aria-description|placeholder|content)=\"([^\"]*)\"")


def typed_in_template(text: str) -> Iterator[tuple[int, int, str]]:
    """Line, column and text of every number that a template itself would show, in text or in a shown attribute."""
    bare = UNSEEN.sub(blank, text)
    seen = TAG.sub(shown_attributes, bare)
    found = [*find_typed_numbers(seen), *((word.offset, word.text) for word in find_number_words(seen))]
    for offset, number in sorted(found):
        yield seen.count("\n", 0, offset) + 1, offset - seen.rfind("\n", 0, offset), number


def blank(match: re.Match[str]) -> str:
    """Nothing, as long as what stood there, with the same line ends."""
    return re.sub(r"[^\n]", " ", match[0])


def shown_attributes(tag: re.Match[str]) -> str:
    """A tag of which only the values of shown attributes are left; addresses and settings of a page (`content`) hold no sentence."""
    left = list(blank(tag))
    for value in SHOWN.finditer(tag[0]):
        if not value[0].startswith("content"):
            left[value.start(1) : value.end(1)] = value[1]
    return "".join(left)


@pytest.mark.parametrize("path", TEMPLATES, ids=[path.name for path in TEMPLATES])
def test_a_template_types_no_number(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert [f"{path.name}:{line}:{column} {number}" for line, column, number in typed_in_template(text)] == []


def test_a_number_in_a_template_is_found_in_text_and_shown_attributes_only() -> None:
    text = '<p class="twee">Bijna\n{{ vijf }} de helft</p>\n<img alt="Drie lijnen" width="3"><svg aria-label="16 buurten"></svg>{# 7 #}'

    assert list(typed_in_template(text)) == [(2, 15, "helft"), (3, 11, "Drie"), (3, 51, "16")]


def texts_of(path: Path) -> Iterator[tuple[int, str]]:
    """Line and text of every string of a module but its docstrings and patterns."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.lineno, node.value


def test_no_sentence_of_the_program_has_an_amount_in_words() -> None:
    modules = [*SENTENCES, *(ROOT / "generator" / "model" / f"{name}.py" for name in TALKING)]

    found = [
        f"{path.relative_to(ROOT)}:{line} {word.text}"
        for path in modules
        for line, text in texts_of(path)
        for word in find_number_words(text)
    ]

    assert len(modules) > 60
    assert found == []
