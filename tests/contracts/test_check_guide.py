"""The guide to the checks says what the program checks, and where each problem is explained."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.model.check import Check
from generator.model.problem import Severity
from generator.validate.catalogue import CATALOGUE, CHECKS
from tests.contracts.check_guide import PLACE, ROOT, example, write_guide


def test_the_guide_is_what_the_program_says_now() -> None:
    """`make docs` writes it anew."""
    assert PLACE.read_text(encoding="utf-8") == write_guide()


def test_every_anchor_is_a_heading_of_the_guide_and_no_heading_stands_alone() -> None:
    headings = re.findall(r"^### (\S+)$", PLACE.read_text(encoding="utf-8"), re.MULTILINE)

    assert [check.anchor for check in CHECKS] == [f"data/CONTROLES.md#{heading}" for heading in headings]
    assert len(headings) == len(set(headings))


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_every_check_has_a_title_a_reason_and_a_remedy_in_whole_sentences(check: Check) -> None:
    assert check.title
    assert check.title[-1] not in ".!?"
    assert check.explanation.endswith(".")
    assert check.remedy.endswith(".")


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_every_example_names_a_place_and_weighs_what_the_check_says(check: Check) -> None:
    severity = "error" if check.severity is Severity.ERROR else "warning"

    assert re.match(rf"(?:content|data)[^ ]*: {severity}\[{check.code}\] \S", example(check))


def test_the_sections_hold_every_check_once() -> None:
    codes = [check.code for _, checks in CATALOGUE for check in checks]

    assert codes == [check.code for check in CHECKS]
    assert len(codes) == len(set(codes))


def test_the_guides_for_stewards_and_editors_lead_to_it() -> None:
    for guide in ("data/README.md", "content/README.md"):
        assert "CONTROLES.md" in (Path(ROOT) / guide).read_text(encoding="utf-8")
