"""The gallery holds every component with every example, on a page of its own beside the site."""

from html import escape
from pathlib import Path

from tests.render.component_examples import read_component
from tests.render.gallery import render_gallery, write_gallery
from tests.render.sample_heads import TEMPLATES


def test_every_example_of_every_component_is_shown_narrow_and_wide() -> None:
    page = render_gallery(TEMPLATES)["index.html"]

    for name in TEMPLATES.folders("components"):
        component = read_component(TEMPLATES, name)
        section = page[page.index(f'<section id="{name}"') :].partition("</section>")[0]

        assert escape(component.description) in section
        assert section.count("<iframe") == 2 * len(component.examples)


def test_the_gallery_is_written_beside_the_site_and_not_in_it(tmp_path: Path) -> None:
    page = write_gallery(tmp_path / "galerij")

    assert {path.name for path in page.parent.iterdir()} == {"index.html", "site.css", "galerij.css"}
    assert 'content="noindex"' in page.read_text(encoding="utf-8")
