"""A pattern that could run for ever is refused before it runs; the ones a package needs are not."""

from __future__ import annotations

import pytest

from generator.validate.schema.patterns import refuse_pattern


@pytest.mark.parametrize(
    "pattern",
    [
        r"^[a-z]+(-[a-z]+)*$",
        r"^(GM\d{4}|WK\d{6}|BU\d{8})$",
        r"^\d{4}$",
        r"[^,]*",
        r"(?:A|B)-[0-9]{1,3}",
        r"\(x\)",
        r"https://.+",
    ],
)
def test_a_pattern_that_ends_soon_is_used(pattern: str) -> None:
    assert refuse_pattern(pattern) == ""


@pytest.mark.parametrize(
    "pattern",
    [
        "(a+)+",
        "((a+))+",
        "(a|aa)*",
        "(a?)*",
        "(.*)*",
        "([a-z]+){2,30}",
        "(-[a-z-]+)*",
        "((ab)*c?)*",
        "(?:(?:a*)b*)*",
        "a*a*a*a*b",
        "(?=a)b",
        r"(a)\1",
        "(a",
        "a" * 201,
        3,
        None,
    ],
)
def test_a_pattern_that_may_never_end_or_is_none_is_refused_with_a_reason(pattern: object) -> None:
    assert refuse_pattern(pattern).endswith(".")
