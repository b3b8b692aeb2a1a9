"""What Hugo is given is the site as it is: every page with its words, without its drawings, and every other file."""

from __future__ import annotations

from pathlib import Path

from bench.peers import Peer
from bench.same_job import change_same, write_same

PEER = Peer(name="Hugo", command=("hugo",), files={"layouts/_default/single.html": "{{ .Content }}"}, home="content", made=lambda _: 0)


def write_site(folder: Path) -> Path:
    for name, text in {
        "index.html": "<header>Menu</header><main id='inhoud'><h1>Breda</h1><svg><text>12</text></svg><p>Tekst</p></main>",
        "404.html": "<main>Weg</main>",
        "2020/buurten/linie/index.html": "<main>Linie {{< naam >}}</main>",
        "2020/buurten/linie/grafiek.svg": "<svg/>",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_every_page_is_there_without_its_drawings_and_every_other_file_as_it_is(tmp_path: Path) -> None:
    project = tmp_path / "hugo"

    assert write_same(PEER, write_site(tmp_path / "site"), project) == 3
    assert (project / "content/_index.md").read_text() == '---\ntitle: "index.html"\n---\n<h1>Breda</h1><p>Tekst</p>\n'
    assert (project / "content/404.md").exists()
    assert (project / "content/2020/buurten/linie.md").read_text().endswith("---\nLinie < naam >}}\n")
    assert (project / "static/2020/buurten/linie/grafiek.svg").read_text() == "<svg/>"


def test_a_sentence_comes_on_the_page_of_one_area(tmp_path: Path) -> None:
    write_same(PEER, write_site(tmp_path / "site"), tmp_path)

    change_same(tmp_path)

    assert (tmp_path / "content/2020/buurten/linie.md").read_text().endswith("<p>Nog een zin.</p>\n")
