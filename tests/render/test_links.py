"""Links are relative, lead somewhere, and are proved."""

import pytest

from generator.render.errors import RenderError
from generator.render.links import LinkRegister, prove_files, prove_links, read_register, relative, write_register

PAGES = frozenset(
    {
        "index.html",
        "over/index.html",
        "2022/index.html",
        "2022/buurten/index.html",
        "2022/buurten/tuinzigt/index.html",
        "2022/buurten/heuvel/index.html",
    }
)
TUINZIGT = "2022/buurten/tuinzigt/index.html"


@pytest.mark.parametrize(
    ("from_path", "target", "expected"),
    [
        (TUINZIGT, "2022/buurten/heuvel/index.html", "../heuvel/index.html"),
        (TUINZIGT, "2022/buurten/index.html", "../index.html"),
        (TUINZIGT, "index.html", "../../../index.html"),
        (TUINZIGT, "static/site.css", "../../../static/site.css"),
        ("index.html", TUINZIGT, "2022/buurten/tuinzigt/index.html"),
        ("index.html", "index.html", "index.html"),
        (TUINZIGT, "2022/index.html#kloof", "../../index.html#kloof"),
        (TUINZIGT, f"{TUINZIGT}#bronnen", "#bronnen"),
        ("2022/index.html", "2022/data/2022/index.html", "data/2022/index.html"),
    ],
)
def test_a_link_leads_from_page_to_target_wherever_the_site_lies(from_path: str, target: str, expected: str) -> None:
    assert relative(from_path, target) == expected


def test_a_link_to_a_page_that_does_not_exist_is_refused() -> None:
    with pytest.raises(RenderError, match="2022/buurten/atlantis/index"):
        LinkRegister(pages=PAGES).require(TUINZIGT, "2022/buurten/atlantis/index.html")


def test_a_link_to_a_file_that_another_stage_writes_is_left_to_the_proof_of_the_whole_tree() -> None:
    register = LinkRegister(pages=frozenset())

    register.require(TUINZIGT, "2022/downloads/gebieden/BU07580502.csv")

    with pytest.raises(RenderError):
        register.require(TUINZIGT, "2022/downloads/index.html")


def test_an_anchor_is_proved_once_all_pages_are_there() -> None:
    linking, linked = LinkRegister(pages=PAGES), LinkRegister(pages=PAGES)
    linking.require(TUINZIGT, "2022/index.html#kloof")
    linked.add_anchors("2022/index.html", ["buurten"])

    with pytest.raises(RenderError, match=r"2022/buurten/tuinzigt/index.html: .* 2022/index.html#kloof"):
        prove_links([linking, linked])


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("/2022/buurten/heuvel/index.html", "2022/buurten/heuvel/index.html"),
        ("/2022/buurten/heuvel/", "2022/buurten/heuvel/index.html"),
        ("buurten/heuvel", "2022/buurten/heuvel/index.html"),
        ("../heuvel/index.html", "2022/buurten/heuvel/index.html"),
        ("over/", "over/index.html"),
        ("/", "index.html"),
        ("#bronnen", f"{TUINZIGT}#bronnen"),
        ("buurten/heuvel/#sterk", "2022/buurten/heuvel/index.html#sterk"),
        ("downloads/gebieden/BU07580502.csv", "2022/downloads/gebieden/BU07580502.csv"),
        ("/2022/herkomst/index.json", "2022/herkomst/index.json"),
    ],
)
def test_an_author_writes_a_link_from_the_edition_the_root_or_the_page(written: str, expected: str) -> None:
    assert LinkRegister(pages=PAGES).find(TUINZIGT, written) == expected


@pytest.mark.parametrize("written", ["buurten/atlantis/", "/atlantis", "//elders.nl/x", "ftp://elders.nl", "../../../../../etc/passwd"])
def test_an_author_is_not_left_with_a_link_to_nowhere(written: str) -> None:
    with pytest.raises(RenderError, match="leads nowhere"):
        LinkRegister(pages=PAGES).find(TUINZIGT, written)


def register_of_tuinzigt() -> LinkRegister:
    """One page with two anchors, and links to one of them and to another page."""
    links = LinkRegister(pages=PAGES)
    links.add_anchors(TUINZIGT, ["bronnen", "kaart"])
    links.require(TUINZIGT, f"{TUINZIGT}#bronnen")
    links.require(TUINZIGT, "2022/index.html#kloof")
    return links


def test_links_that_were_written_down_are_proved_like_any() -> None:
    kept = read_register(write_register(register_of_tuinzigt()))
    front = LinkRegister(pages=PAGES)
    front.add_anchors("2022/index.html", ["kloof"])
    front.require("2022/index.html", f"{TUINZIGT}#kaart")
    prove_links([kept, front])
    front.add_anchors("2022/index.html", [])
    with pytest.raises(RenderError, match=r"tuinzigt/index\.html: links to an anchor that does not exist: 2022/index\.html#kloof"):
        prove_links([kept, front])


def test_a_file_that_a_text_links_to_is_proved_once_all_files_are_known() -> None:
    links = LinkRegister(pages=PAGES)
    links.find(TUINZIGT, "/2022/downloads/gebieden/BU07580502.csv")
    links.find(TUINZIGT, "/2022/grafieken/kloof/grafiek.json")
    kept = read_register(write_register(links))

    prove_files([kept], "en/", {"2022/downloads/gebieden/BU07580502.csv", "en/2022/grafieken/kloof/grafiek.json"})
    with pytest.raises(RenderError, match=r"links to a file that does not exist: 2022/downloads/gebieden/BU07580502\.csv") as refused:
        prove_files([links], "en/", {"en/2022/grafieken/kloof/grafiek.json"})
    assert refused.value.page == f"en/{TUINZIGT}"


def test_a_link_among_the_pages_themselves_is_proved_when_it_is_written_down() -> None:
    links = register_of_tuinzigt()
    links.require(TUINZIGT, f"{TUINZIGT}#atlantis")
    with pytest.raises(RenderError, match="#atlantis"):
        write_register(links)
