"""The test city in Dutch and English, and in a made-up language from right to left: the same pages, each in its own notation."""

from __future__ import annotations

import json
import posixpath
import re
import subprocess
import sys
from html import unescape
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped] # it ships no types
import pytest

from generator.commands.pipeline import check_sources
from generator.load.site import load_site
from generator.system.files import SourceTree
from generator.system.progress import NoDisplay, Progress
from generator.validate.published_files import list_published_files
from tests.commands.spoken_city import BACK, FROM_RIGHT, build_spoken_city, make_spoken_city, mirrored_program

FIGURE = re.compile(r'<data class="cijfer" value="([^"]*)" data-herkomst="([^"]*)">([^<]*)</data>')
MISSING = re.compile(r'class="cijfer-ontbreekt" data-status="[^"]*" data-herkomst="([^"]*)"')
LINK = re.compile(r'<(?:a|link|script|img)\b[^>]*?\b(?:href|src)="([^"]*)"')
BASE = "https://kleinstad.example/staat/"


@pytest.fixture(scope="module")
def city(klein: SourceTree, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_spoken_city(klein.root, tmp_path_factory.mktemp("talen"), ["en"])


@pytest.fixture(scope="module")
def files(city: Path) -> dict[str, bytes]:
    return build_spoken_city(city)


def pages(files: dict[str, bytes], folder: str = "") -> dict[str, str]:
    """The pages below a folder of a language, by their path in it; of Dutch those outside the other folders."""
    found = {path: content.decode() for path, content in files.items() if path.endswith(".html")}
    if folder:
        return {path.removeprefix(folder): text for path, text in found.items() if path.startswith(folder)}
    return {path: text for path, text in found.items() if not path.startswith("en/")}


def records(files: dict[str, bytes], folder: str) -> dict[str, Any]:
    """The provenance records that the indexes below a folder lead to."""
    found: dict[str, Any] = {}
    for path in files:
        if re.fullmatch(rf"{folder}\d{{4}}/herkomst/index\.json", path):
            for entry in json.loads(files[path])["bestanden"]:
                found |= json.loads(files[posixpath.join(posixpath.dirname(path), entry["bestand"])])["cijfers"]
    return found


def test_every_page_is_there_in_each_language_but_the_one_for_an_address_that_leads_nowhere(files: dict[str, bytes]) -> None:
    assert pages(files).keys() - pages(files, "en/").keys() == {"404.html"}
    assert pages(files, "en/").keys() - pages(files).keys() == set()


def test_a_page_says_its_language_and_leads_to_itself_in_the_others(files: dict[str, bytes]) -> None:
    path = "2022/buurten/molenhoek/index.html"
    dutch, english = pages(files)[path], pages(files, "en/")[path]

    assert '<html lang="nl">' in dutch
    assert '<html lang="en">' in english
    for page in (dutch, english):
        assert f'<link rel="alternate" hreflang="nl" href="{BASE}{path}">' in page
        assert f'<link rel="alternate" hreflang="en" href="{BASE}en/{path}">' in page
        assert f'<link rel="alternate" hreflang="x-default" href="{BASE}{path}">' in page
    assert f'<link rel="canonical" href="{BASE}en/{path}">' in english
    assert '<a href="../../../en/2022/buurten/molenhoek/index.html" lang="en" hreflang="en" dir="ltr">English</a>' in dutch
    assert '<a href="../../../../2022/buurten/molenhoek/index.html" lang="nl" hreflang="nl" dir="ltr">Nederlands</a>' in english


def test_every_link_leads_somewhere_and_a_page_leads_to_pages_of_its_own_language(files: dict[str, bytes]) -> None:
    dead, strays = [], []
    for path, text in pages(files, "en/").items():
        for written in map(unescape, LINK.findall(text)):
            if written.startswith(("https:", "mailto:", "#", "data:")):
                continue
            target = posixpath.normpath(posixpath.join("en", posixpath.dirname(path), re.split("[#?]", written)[0]))
            if target not in files:
                dead.append((path, written))
            if target.endswith(".html") and not target.startswith("en/") and target != path:
                strays.append((path, written))

    assert dead == []
    assert strays == []


def test_what_the_program_and_the_city_say_is_said_in_english(files: dict[str, bytes]) -> None:
    page = pages(files, "en/")["2022/index.html"]

    assert "Skip to the content" in page
    assert "Direct naar de inhoud" not in page
    assert "[Wonen]" in page
    assert ">Kleinstad<" in page or "Kleinstad" in page


def test_a_text_that_nobody_translated_stays_dutch_and_says_so(files: dict[str, bytes]) -> None:
    page = pages(files, "en/")["over/index.html"]

    assert "This text is available in Dutch only." in page
    assert '<div class="proza" lang="nl" dir="ltr">' in page
    assert "available in Dutch only" not in pages(files)["over/index.html"]


def test_a_translated_text_takes_its_place(klein: SourceTree, tmp_path: Path) -> None:
    root = make_spoken_city(klein.root, tmp_path, ["en"])
    (root / "content" / "algemeen" / "over.en.md").write_text("---\ntitel: About this report\n---\nMade by the city.\n", encoding="utf-8")
    files = build_spoken_city(root)

    assert "<h1>About this report</h1>" in files["en/over/index.html"].decode()
    assert "Made by the city." in files["en/over/index.html"].decode()
    assert "available in Dutch only" not in files["en/over/index.html"].decode()
    assert "Made by the city." not in files["over/index.html"].decode()


def test_every_figure_on_a_page_has_a_record_in_its_own_notation(files: dict[str, bytes]) -> None:
    dutch, english = records(files, ""), records(files, "en/")
    shown = [found for text in pages(files, "en/").values() for found in FIGURE.findall(text)]
    missing = [name for text in pages(files, "en/").values() for name in MISSING.findall(text)]

    assert shown
    assert missing
    assert all("waarde" not in english[name] for name in missing)
    for value, name, text in shown:
        assert (english[name]["waarde"], english[name]["getoond"]) == (value, text)
        own = english[name]["operanden"]["a"]["cijfer"]
        assert name == own.replace(".", ".en.", 1)
        assert dutch[own]["waarde"] == value
        assert dutch[own]["getoond"] == text.translate(str.maketrans(",.", ".,"))
    assert not english.keys() & dutch.keys()
    assert any("," in text for _, _, text in shown)


def test_a_record_in_another_language_has_the_status_and_the_remark_of_the_dutch_one(files: dict[str, bytes]) -> None:
    dutch, english = records(files, ""), records(files, "en/")
    own = {name.replace(".en.", ".", 1): record for name, record in english.items()}

    assert {name: record.get("status") for name, record in own.items()} == {name: dutch[name].get("status") for name in own}
    assert {name for name, record in own.items() if "opmerking" in record} == {name for name in own if "opmerking" in dutch[name]}
    assert {record["status"] for record in own.values() if "status" in record and "waarde" in record} >= {"V"}
    assert any(record.get("opmerking", "").startswith(("[", "The ")) for record in own.values())


def test_a_page_of_origins_names_both_records_and_leads_to_both_files(files: dict[str, bytes]) -> None:
    path = "2022/herkomst/bijstand/2020/index.html"
    page, dutch = pages(files, "en/")[path], pages(files)[path]
    names = re.findall(r"Name: <code>([^<]*)</code>, takes over: <code>([^<]*)</code>", page)

    assert names
    assert all(own in records(files, "en/") and taken == own.replace(".en.", ".", 1) for own, taken in names)
    assert '<a href="cijfers.json">' in page
    assert '<a href="../../../../../2022/herkomst/bijstand/2020/cijfers.json">' in page
    assert "takes over" not in dutch
    assert len(re.findall(r"Naam: <code>", dutch)) == len(names)


@pytest.mark.parametrize("folder", ["", "en/"])
@pytest.mark.parametrize("edition", ["2021", "2022"])
def test_records_of_every_language_hold_to_the_schemas_that_stand_beside_them(files: dict[str, bytes], folder: str, edition: str) -> None:
    beside = f"{folder}{edition}/herkomst/"
    index = json.loads(files[f"{beside}index.json"])
    schema = json.loads(files[beside + index["beschrijving"]])
    own = [json.loads(files[beside + entry["bestand"]]) for entry in index["bestanden"]]

    for content in own:
        jsonschema.validate(content, schema)
    functions, about = (json.loads(files[f"{beside}{name}.json"]) for name in ("functies", "functies-schema"))
    jsonschema.validate(functions, about)
    assert own
    assert files[f"{beside}schema.json"] == files[f"{edition}/herkomst/schema.json"]
    assert all(f"  {beside}{name}.json\n" in files["SHA256SUMS"].decode() for name in ("schema", "functies-schema"))


def test_the_index_of_a_language_says_where_the_dutch_records_stand(files: dict[str, bytes]) -> None:
    told = re.search(r"zegt (\S+)\.$", json.loads(files["en/2022/herkomst/index.json"])["uitleg"])

    assert told is not None
    assert posixpath.normpath(posixpath.join("en/2022/herkomst", told[1])) == "2022/herkomst/index.json"


def test_what_describes_the_records_of_a_language_is_named_before_anything_is_computed(city: Path, files: dict[str, bytes]) -> None:
    source, _ = load_site(SourceTree(city))
    assert source is not None
    named = {path for path in list_published_files(source) if path.startswith("en/")}

    assert {"en/2021/herkomst/schema.json", "en/2022/herkomst/functies-schema.json"} <= named <= set(files)


def test_the_independent_checker_finds_both_languages_in_order(files: dict[str, bytes], tmp_path: Path) -> None:
    for path, content in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)

    ended = subprocess.run(
        [sys.executable, tmp_path / "2022/verantwoording/controleer.py", tmp_path, "--streng"], capture_output=True, text=True, check=False
    )

    assert ended.returncode == 0, ended.stdout


def test_another_language_changes_nothing_on_dutch_pages_but_the_way_to_it(
    files: dict[str, bytes], klein: SourceTree, tmp_path: Path
) -> None:
    root = make_spoken_city(klein.root, tmp_path, ["en"])
    settings = root / "content" / "site.toml"
    settings.write_text(settings.read_text(encoding="utf-8").replace('talen = ["en"]\n', ""), encoding="utf-8")
    alone = build_spoken_city(root)
    switch = re.compile(r'<link rel="alternate" hreflang[^>]*>\n|<ul class="talen">.*?</ul>\n|<p class="andere-taal".*?</p>\n', re.DOTALL)

    assert {path: switch.sub("", text) for path, text in pages(files).items()} == pages(alone)
    assert records(files, "") == records(alone, "")


def test_one_process_or_two_the_same_bytes(files: dict[str, bytes], city: Path) -> None:
    assert build_spoken_city(city, workers=2) == files


def test_each_language_has_its_own_lasting_addresses_index_and_lines_in_the_sitemap(files: dict[str, bytes]) -> None:
    lasting = files["en/actueel/buurten/molenhoek/index.html"].decode()

    assert '<html lang="en">' in lasting
    assert 'url=../../../2022/buurten/molenhoek/index.html"' in lasting
    assert "This page can be found in the newest edition" in lasting
    assert "en/zoeken/paginas.js" in files
    assert f"<loc>{BASE}en/2022/buurten/molenhoek/index.html</loc>" in files["sitemap.xml"].decode()
    assert "/en/2022/herkomst/*" in files["_headers"].decode()


@pytest.fixture(scope="module")
def mirrored(klein: SourceTree, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The city in a language from right to left of which the catalogue is made up: adding a language is a catalogue, not code."""
    folder = tmp_path_factory.mktemp("rechts")
    with mirrored_program(folder):
        return build_spoken_city(make_spoken_city(klein.root, folder, ["ar"]))


def test_a_language_from_right_to_left_is_a_catalogue_and_no_code(mirrored: dict[str, bytes]) -> None:
    page = mirrored["ar/2022/buurten/molenhoek/index.html"].decode()

    assert '<html lang="ar" dir="rtl">' in page
    assert f"{FROM_RIGHT}Direct naar de inhoud{BACK}" in page
    assert 'lang="nl" hreflang="nl" dir="ltr">Nederlands</a>' in page


SIDES = re.compile(
    r"(?:margin|padding|border)-(?:left|right)\b|text-align: (?:left|right)|(?<![-\w])(?:left|right):"
    r"|float: (?:left|right);(?! float: inline)"
)


def test_no_style_knows_left_from_right(mirrored: dict[str, bytes]) -> None:
    assert SIDES.findall(mirrored["static/site.css"].decode()) == []


def test_a_date_in_a_translation_has_a_month_of_its_language(klein: SourceTree, tmp_path: Path) -> None:
    root = make_spoken_city(klein.root, tmp_path, ["en"])
    text = root / "content" / "algemeen" / "over.en.md"
    text.write_text("---\ntitel: About\n---\nMade on 5 November 2022 and 23 Novmber 2022.\n", encoding="utf-8")

    problems = check_sources(root, Progress(NoDisplay())).problems

    assert [problem.code for problem in problems] == ["typed-number"]
    assert "'23'" in problems[0].found
