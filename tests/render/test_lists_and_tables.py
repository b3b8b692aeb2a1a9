"""Lists and tables look as what is in them asks: years beside one another, words flush left."""

import pytest

from tests.render.component_examples import read_component, render_example
from tests.render.sample_heads import TEMPLATES


def html_of(component: str, example: str) -> str:
    described = read_component(TEMPLATES, component)
    return render_example(TEMPLATES, described, next(one for one in described.examples if one.name == example))


def test_short_links_stand_beside_one_another_and_longer_ones_below() -> None:
    assert '<ul class="links links-kort">' in html_of("link-list", "years beside one another")
    assert '<ul class="links">' in html_of("link-list", "a focus neighbourhood and a remark")


@pytest.mark.parametrize(
    ("example", "flush_left"),
    [("words alone", True), ("figures beside years", False)],
)
def test_a_stacked_table_of_words_alone_is_set_flush_left(example: str, flush_left: bool) -> None:  # noqa: FBT001 - a parameter of the test
    html = html_of("value-table", example)

    assert 'class="stapel' in html
    assert ("stapel-woorden" in html) is flush_left
