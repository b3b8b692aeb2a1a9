"""A draft edition is built and can be looked at, and nothing that the world reads leads to it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.commands.order import BuildOrder
from generator.commands.pipeline import check_sources, make_files
from generator.load.site import load_site
from generator.system.files import SourceTree
from generator.system.progress import NoDisplay, Progress
from generator.validate.links import list_pages
from tests.drafts import make_draft

PROGRAM = Path(__file__).parents[2]
KLEIN = PROGRAM / "tests" / "sites" / "klein" / "site"
NOINDEX = '<meta name="robots" content="noindex">'
BANNER = "<strong>Concept.</strong> Deze editie is nog niet gepubliceerd."


def build(root: Path, *drafts: str) -> dict[str, str]:
    """Every text file of the tiny city with these editions as drafts."""
    shutil.copytree(KLEIN, root)
    site = SourceTree(root)
    for year in drafts:
        make_draft(site.root, year)
    progress = Progress(NoDisplay())
    checked = check_sources(site.root, progress)
    assert checked.source is not None, checked.problems
    order = BuildOrder(program=PROGRAM, project=site.root, target=site.root / "uit", workers=1)
    files = make_files(checked.source, checked.figures, checked.problems, order, progress)
    return {file.path: file.content.decode() for file in files if not file.path.endswith((".zip", ".png", ".ico"))}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The site with 2021 published and 2022 as a draft."""
    return build(tmp_path_factory.mktemp("een") / "site", "2022")


@pytest.fixture(scope="module")
def unpublished(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The site with drafts only."""
    return build(tmp_path_factory.mktemp("geen") / "site", "2021", "2022")


def test_a_draft_is_built_with_a_banner_and_kept_out_of_search_engines(files: dict[str, str]) -> None:
    for path in ("2022/index.html", "2022/buurten/molenhoek/index.html", "2022/vergelijken/index.html"):
        assert NOINDEX in files[path]
        assert BANNER in files[path]
    for path in ("index.html", "over/index.html", "2021/index.html", "2021/buurten/molenhoek/index.html"):
        assert NOINDEX not in files[path]
        assert BANNER not in files[path]
    assert "/2022/*\n  X-Robots-Tag: noindex\n" in files["_headers"]
    assert "/2021/*\n  X-Robots-Tag" not in files["_headers"]


def test_front_page_lasting_addresses_sitemap_feed_and_catalogue_stay_with_what_is_published(files: dict[str, str]) -> None:
    assert 'data-herkomst="2021.' in files["index.html"]
    assert 'data-herkomst="2022.' not in files["index.html"]
    assert "../2021/index.html" in files["actueel/index.html"]
    assert "Dit is een oudere editie." not in files["2021/index.html"]
    for path in ("sitemap.xml", "feed.xml", "catalogus.ttl"):
        assert "/staat/2021/" in files[path]
        assert "/staat/2022/" not in files[path]
    assert "/staat/data/wijkcijfers/0.2.0/" not in files["catalogus.ttl"]


def test_an_editor_finds_the_draft_on_the_front_page_marked_as_such(files: dict[str, str]) -> None:
    listed = files["index.html"][files["index.html"].index("verschenen op") :]

    assert '<a href="2022/index.html">Stand van de stad ' in listed
    assert "concept, nog niet verschenen" in listed
    assert "</time> (concept)</a>" in files["2021/index.html"]


def test_every_anchor_that_a_text_may_lead_to_is_on_its_page(files: dict[str, str], klein: SourceTree) -> None:
    source, _ = load_site(klein)
    assert source is not None

    absent = [f"{page}#{name}" for page, names in list_pages(source).items() for name in names if f' id="{name}"' not in files[page]]

    assert absent == []


@pytest.mark.parametrize("path", ["index.html", "over/index.html", "zoeken/index.html", "2022/index.html", "2021/index.html"])
def test_while_nothing_is_published_the_newest_draft_is_shown_and_every_page_says_so(path: str, unpublished: dict[str, str]) -> None:
    assert NOINDEX in unpublished[path]
    assert BANNER in unpublished[path]
    assert 'data-herkomst="2022.' in unpublished["index.html"]


def test_while_nothing_is_published_nothing_is_announced(unpublished: dict[str, str]) -> None:
    assert not [path for path in unpublished if path.startswith("actueel/")]
    assert "<url>" not in unpublished["sitemap.xml"]
    assert "<entry>" not in unpublished["feed.xml"]
    assert "#edities> a dcat:DatasetSeries" in unpublished["catalogus.ttl"]
    assert "/#dataset" not in unpublished["catalogus.ttl"]
