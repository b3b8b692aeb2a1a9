"""A narrative and the same in another language have the same parts, so that neither says less: headings, items of lists, macros, links."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
CONTENT = PROJECT / "content"

_TWIN = re.compile(r"(.+)\.[a-z]{2,3}\.md")
_HEAD = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_PARTS = {
    "headings": re.compile(r"^(#+) ", re.MULTILINE),
    "items": re.compile(r"^( *(?:[-*]|\d+\.)) ", re.MULTILINE),
    "rows": re.compile(r"^(\|)", re.MULTILINE),
    "macros": re.compile(r"\{\{\s*(\w+)\("),
    "links": re.compile(r"\]\(([^)\s]+)\)"),
}


def parts_of(text: str) -> dict[str, list[str]]:
    """What a text is made of, in its order; macros and links sorted, for a sentence of another language may turn them round."""
    body = _HEAD.sub("", text)
    found = {name: pattern.findall(body) for name, pattern in _PARTS.items()}
    return found | {name: sorted(found[name]) for name in ("macros", "links")}


def twins() -> list[Path]:
    """Every narrative in another language."""
    return sorted(path for path in CONTENT.rglob("*.md") if _TWIN.fullmatch(path.name))


@pytest.mark.parametrize("twin", twins(), ids=lambda path: str(path.relative_to(CONTENT)))
def test_a_narrative_and_its_twin_have_the_same_parts(twin: Path) -> None:
    source = twin.with_name(f"{twin.name.split('.')[0]}.md")

    assert parts_of(twin.read_text(encoding="utf-8")) == parts_of(source.read_text(encoding="utf-8"))


def test_there_are_twins_to_compare() -> None:
    assert len(twins()) > 1


@pytest.mark.parametrize("less", ["## Kop\n\n- een\n", "## Kop\n\n- een\n- twee\n", "# Kop\n\n- een\n- {{ cijfer(1) }}\n"])
def test_what_is_left_out_is_seen(less: str) -> None:
    assert parts_of(less) != parts_of("---\ntitel: x\n---\n## Kop\n\n- een\n- {{ cijfer(1) }}\n")
