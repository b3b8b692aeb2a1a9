"""The edition of the tiny city on paper: everything that a PDF claims, held against the pages it was made from."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.system.digest import sha256
from generator.system.files import SourceTree
from tests.commands.spoken_city import make_spoken_city
from tests.paper.pdf_reading import HEADINGS, TaggedPdf

ROOT = Path(__file__).parents[2]
BASE = "https://kleinstad.example/staat/"
BY_CODE = ("molenhoek", "stationsbuurt", "parkzicht", "buitengebied")
SHEETS = ("buitengebied", "molenhoek", "parkzicht", "stationsbuurt")


def call(project: SourceTree, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--project", str(project.root), "pdf", *arguments], prog_name="build.py")


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The PDFs of the tiny city, as `python build.py pdf` makes them."""
    folder = tmp_path_factory.mktemp("papier")
    shutil.copytree(ROOT / "tests" / "sites" / "klein" / "site", folder / "site", symlinks=True)
    result = call(SourceTree(folder / "site"))
    assert result.exit_code == 0, result.output
    return folder / "site" / "pdf"


@pytest.fixture(scope="module")
def edition(paper: Path) -> TaggedPdf:
    return TaggedPdf((paper / "staat-van-de-wijken-2022.pdf").read_bytes())


@pytest.fixture(scope="module")
def sheets(paper: Path) -> dict[str, TaggedPdf]:
    return {path.stem: TaggedPdf(path.read_bytes()) for path in sorted((paper / "wijkbladen").iterdir())}


def test_the_folder_holds_the_edition_the_sheets_and_what_checks_them(paper: Path) -> None:
    files = sorted(path.relative_to(paper).as_posix() for path in paper.rglob("*") if path.is_file())

    assert files == ["SHA256SUMS", "papier.json", "staat-van-de-wijken-2022.pdf", *(f"wijkbladen/{name}.pdf" for name in SHEETS)]
    lines = [line.split("  ") for line in (paper / "SHA256SUMS").read_text(encoding="utf-8").splitlines()]
    assert {name: sha256((paper / name).read_bytes()) for _, name in lines} == {name: digest for digest, name in lines}
    listing = json.loads((paper / "papier.json").read_text(encoding="utf-8"))
    assert listing["taal"] == "nl"
    assert [one["adres"] for one in listing["bestanden"]] == [f"{BASE}2022/", *(f"{BASE}2022/buurten/{name}/" for name in BY_CODE)]


def test_every_sheet_is_one_page_of_a4(sheets: dict[str, TaggedPdf]) -> None:
    for sheet in sheets.values():
        assert sheet.pages == 1
        assert [round(float(side)) for side in sheet.reader.pages[0].mediabox[2:]] == [595, 842]


def test_every_document_claims_what_pdf_ua_asks(edition: TaggedPdf, sheets: dict[str, TaggedPdf]) -> None:
    for one in (edition, *sheets.values()):
        root = one.objects.Root
        assert str(root.Lang) == "nl-NL"
        assert bool(root.MarkInfo.Marked)
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        assert b"<pdfuaid:part>1</pdfuaid:part>" in root.Metadata.read_bytes()
        assert all(str(page.Tabs) == "/S" for page in one.objects.pages if "/Annots" in page)
        assert all(one.fonts.values())
        assert {name.partition("-")[0] for name in one.fonts} <= {"AtkinsonHyperlegible", "DejaVuSansMono", "LibertinusSerif"}


def test_the_date_is_that_of_the_edition(edition: TaggedPdf) -> None:
    metadata = edition.reader.metadata

    assert metadata is not None
    assert metadata.title == "Staat van Kleinstad 2022"
    assert metadata.author == "Gemeente Kleinstad"
    assert [str(metadata[key]) for key in ("/CreationDate", "/ModDate")] == ["D:20230601000000Z"] * 2


def test_headings_follow_one_another_without_a_gap(edition: TaggedPdf, sheets: dict[str, TaggedPdf]) -> None:
    for one in (edition, *sheets.values()):
        levels = [int(element.kind[2]) for element in one.of_kind(*HEADINGS)]
        assert levels[0] == 1
        assert all(below <= above + 1 for above, below in pairwise(levels))
    assert all(len(sheet.of_kind("/H1")) == 1 for sheet in sheets.values())


def test_tables_have_heads_and_drawings_have_words(edition: TaggedPdf, sheets: dict[str, TaggedPdf]) -> None:
    tables, heads = edition.of_kind("/Table"), edition.of_kind("/THead")
    assert len(tables) == len(heads) > 0
    assert all(one.attributes is not None for one in edition.of_kind("/TH")), "a head cell says of what it is the head"
    for one in (edition, *sheets.values()):
        drawings = one.of_kind("/Figure")
        assert drawings
        assert all(len(drawing.alt) > len("QR-code") for drawing in drawings)


def test_every_link_is_in_the_structure_and_says_where_it_leads(edition: TaggedPdf, sheets: dict[str, TaggedPdf]) -> None:
    for one in (edition, *sheets.values()):
        assert len(one.links) > 0
        assert all("/StructParent" in link and str(link.Contents) for link in one.links)


def test_contents_and_bookmarks_name_every_chapter(edition: TaggedPdf) -> None:
    chapters = ["Stand van de stad 2022", "Thema’s", "Cijfers", "Wijken", "Buurten", "Verantwoording", "Tekens bij cijfers"]

    assert [title for title in edition.bookmarks if title in chapters] == chapters
    assert edition.of_kind("/TOC")


def test_a_figure_keeps_its_text_and_leads_to_its_origin(edition: TaggedPdf, sheets: dict[str, TaggedPdf]) -> None:
    for one in (edition, sheets["molenhoek"]):
        origins = [address for address in one.addresses if address.startswith(f"{BASE}2022/herkomst/") and "#" in address]
        assert origins


def test_a_sheet_says_who_where_when_and_leads_to_its_page(sheets: dict[str, TaggedPdf]) -> None:
    for name, sheet in sheets.items():
        address = f"{BASE}2022/buurten/{name}/"
        assert address in sheet.addresses
        assert address.removeprefix("https://") in sheet.text
        assert f"QR-code die leidt naar {address}" in [figure.alt for figure in sheet.of_kind("/Figure")]
        assert "verschenen op 1 juni 2023" in sheet.text
        assert "Waar u terechtkunt" in sheet.text


def test_another_edition_can_be_printed_in_another_language(klein: SourceTree, paper: Path, tmp_path: Path) -> None:
    """It stands in a folder of its own, and says in its names and in its list what it is."""
    city = SourceTree(make_spoken_city(klein.root, tmp_path, ["en"]))
    shutil.copytree(paper, city.root / "pdf")

    result = call(city, "--edition", "2021", "--language", "en", "--workers", "1")

    assert result.exit_code == 0, result.output
    listing = json.loads((city.root / "pdf-en" / "papier.json").read_text(encoding="utf-8"))
    assert (listing["editie"], listing["taal"]) == ("2021", "en")
    assert [one["pad"] for one in listing["bestanden"]] == [
        "staat-van-de-wijken-2021.en.pdf",
        *(f"wijkbladen/{name}.en.pdf" for name in BY_CODE),
    ]
    assert all(one["adres"].startswith(f"{BASE}en/2021/") for one in listing["bestanden"])
    assert (city.root / "pdf" / "SHA256SUMS").read_bytes() == (paper / "SHA256SUMS").read_bytes(), "the Dutch PDFs stay"
    edition = TaggedPdf((city.root / "pdf-en" / "staat-van-de-wijken-2021.en.pdf").read_bytes())
    assert str(edition.objects.Root.Lang) == "en"
    assert "Signs beside figures" in edition.bookmarks
    assert f"QR code that leads to {BASE}en/2021/" in [figure.alt for figure in edition.of_kind("/Figure")]


def test_a_language_that_the_site_does_not_speak_is_wrong_use(klein_copy: SourceTree) -> None:
    result = call(klein_copy, "--language", "en")

    assert result.exit_code == 2
    assert "'en' is geen taal van deze site; er zijn: nl" in result.stderr
    assert list(klein_copy.root.glob("pdf*")) == []


def test_an_unknown_edition_is_wrong_use(klein_copy: SourceTree) -> None:
    result = call(klein_copy, "--edition", "1999")

    assert result.exit_code == 2
    assert "2021, 2022" in result.stderr
    assert not (klein_copy.root / "pdf").exists()


def test_a_folder_with_other_things_is_left_alone(klein_copy: SourceTree, tmp_path: Path) -> None:
    (tmp_path / "vakantie").mkdir()
    (tmp_path / "vakantie" / "foto.jpg").write_bytes(b"foto")

    result = call(klein_copy, "--out", str(tmp_path / "vakantie"))

    assert result.exit_code == 2
    assert (tmp_path / "vakantie" / "foto.jpg").read_bytes() == b"foto"


def test_a_site_is_never_replaced_by_pdfs(klein_copy: SourceTree, tmp_path: Path) -> None:
    site = tmp_path / "gebouwd"
    site.mkdir()
    for mark in ("manifest.json", "SHA256SUMS"):
        (site / mark).write_text("", encoding="utf-8")

    result = call(klein_copy, "--out", str(site))

    assert result.exit_code == 2
    assert sorted(path.name for path in site.iterdir()) == ["SHA256SUMS", "manifest.json"]


def test_problems_stop_it_as_they_stop_a_build(klein_copy: SourceTree) -> None:
    settings = klein_copy.root / "content" / "site.toml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("basisadres", "basisadre"), encoding="utf-8")

    result = call(klein_copy)

    assert result.exit_code == 1
    assert "content/site.toml" in result.stderr
    assert not (klein_copy.root / "pdf").exists()


def test_a_letter_that_cannot_be_set_is_named_and_nothing_is_written(klein_copy: SourceTree) -> None:
    edition = klein_copy.root / "content" / "2022" / "editie.toml"
    edition.write_text(edition.read_text(encoding="utf-8").replace('titel = "Staat', 'titel = "漢 Staat'), encoding="utf-8")

    result = call(klein_copy)

    assert result.exit_code == 1
    assert "漢" in result.stderr
    assert not (klein_copy.root / "pdf").exists()


def test_the_same_bytes_at_another_time_place_and_language(klein_copy: SourceTree, paper: Path, tmp_path: Path) -> None:
    """Another folder, year, time zone, language, hash seed and number of processes, without fonts of a system."""
    faketime = shutil.which("faketime")
    assert faketime, "no faketime: run .ci/system-tools"
    (tmp_path / "fonts.conf").write_text("<?xml version='1.0'?><fontconfig></fontconfig>")
    elsewhere = {
        "TZ": "Pacific/Kiritimati",
        "LANG": "tr_TR.UTF-8",
        "LC_ALL": "C",
        "PYTHONHASHSEED": "4711",
        "FONTCONFIG_FILE": str(tmp_path / "fonts.conf"),
        "SOURCE_DATE_EPOCH": "1",
    }
    out = tmp_path / "elders"
    command = [faketime, "+5 years", sys.executable, str(ROOT / "build.py"), "--project", str(klein_copy.root), "pdf"]

    arguments = ("--out", str(out), "--workers", "1")
    environment = {**os.environ, **elsewhere}
    run = subprocess.run([*command, *arguments], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)

    assert run.returncode == 0, run.stderr
    assert (out / "SHA256SUMS").read_bytes() == (paper / "SHA256SUMS").read_bytes()
