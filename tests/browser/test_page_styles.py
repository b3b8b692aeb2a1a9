"""A rule of a style sheet concerns the pages that have what it asks for, and no other."""

import pytest

from tests.browser.page_styles import rules_for

PAGE = '<main id="inhoud"><ul class="links"><li><a href="#">een</a></li></ul></main>'


@pytest.mark.parametrize(
    "rule",
    [
        "a { color: red }",
        ".links li { padding: 0 }",
        "#inhoud > .links { margin: 0 }",
        ".kaart, .links { margin: 0 }",
        ".links:not(.kaart) { margin: 0 }",
        ":is(.kaart, .links) a { margin: 0 }",
        "@media print { .links { margin: 0 } }",
        "@page { margin: 2cm }",
        "@keyframes links { from { top: 0 } to { top: 1px } }",
    ],
)
def test_what_can_touch_a_page_is_kept(rule: str) -> None:
    assert "".join(rules_for(rule, PAGE).split()) == "".join(rule.split())


@pytest.mark.parametrize(
    "rule", [".kaart { margin: 0 }", ".links .kaart { margin: 0 }", "#kaart { margin: 0 }", "@media print { .kaart { margin: 0 } }"]
)
def test_what_asks_for_something_that_is_not_there_is_left_out(rule: str) -> None:
    assert rules_for(f"a {{ color: red }} {rule}", PAGE) == "a { color: red }"


def test_comments_say_nothing_to_a_page() -> None:
    assert rules_for("/* .links { */ a { color: red }", PAGE) == "a { color: red }"
