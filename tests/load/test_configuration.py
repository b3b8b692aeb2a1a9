"""Settings become typed; what is missing, misspelt or of the wrong kind is named at its key."""

from __future__ import annotations

import pytest

from generator.load.configuration import read_edition_config, read_site_config
from generator.model.edition import Desk
from generator.model.identifiers import EditionId
from generator.system.files import SourceTree

EDITION = """titel = "Staat 2022"
datum = "2023-06-01"
status = "concept"
kop = ["woz"]
wijzigingen = ["Een zin."]
[pakketten]
wonen = "next"
gebieden = "0.1.0"
"""


def spots_of_edition(text: str) -> list[tuple[str, int]]:
    _, problems = read_edition_config(text.encode(), "content/2022/editie.toml", EditionId("2022"))
    return [(problem.code, problem.place.line) for problem in problems]


def spots_of_site(text: str) -> list[tuple[str, int]]:
    _, problems = read_site_config(text.encode())
    return [(problem.code, problem.place.line) for problem in problems]


def test_the_settings_of_the_site_are_typed(klein: SourceTree) -> None:
    config, problems = read_site_config(klein.read("content/site.toml"))

    assert config is not None
    assert problems == ()
    assert (config.city, config.base_address) == ("Kleinstad", "https://kleinstad.example/staat/")
    assert [theme.id for theme in config.themes] == ["wonen", "veiligheid", "werk"]
    assert config.places["themas.1.vraag"].line == 16


def test_source_code_stands_at_an_address_of_the_web(klein: SourceTree) -> None:
    text = klein.read("content/site.toml").decode()
    config, _ = read_site_config(f'broncode = "https://code.example/staat"\n{text}'.encode())

    assert config is not None
    assert config.source_code == "https://code.example/staat"
    assert spots_of_site(f'broncode = "code.example"\n{text}') == [("toml-value", 1)]


def test_a_site_may_have_something_to_say_on_every_page(klein: SourceTree) -> None:
    text = klein.read("content/site.toml").decode()
    config, _ = read_site_config(f'mededeling = "Dit is een voorbeeld."\n{text}'.encode())
    silent, _ = read_site_config(text.encode())

    assert config is not None
    assert silent is not None
    assert (config.announcement, silent.announcement) == ("Dit is een voorbeeld.", "")
    assert spots_of_site(f"mededeling = 1\n{text}") == [("toml-value", 1)]


def test_desks_say_whom_to_turn_to_about_what_and_where(klein: SourceTree) -> None:
    text = klein.read("content/site.toml").decode()
    desk = '[[loketten]]\nnaam = "Gemeente"\nwaarvoor = "voor een melding"\nadres = "{}"\n'
    config, problems = read_site_config(f"{text}\n{desk.format('https://kleinstad.example/')}".encode())
    lines = len(text.splitlines())

    assert config is not None
    assert problems == ()
    assert config.desks == (Desk(name="Gemeente", purpose="voor een melding", address="https://kleinstad.example/"),)
    assert spots_of_site(f"{text}\n{desk.format('kleinstad.example')}") == [("toml-value", lines + 5)]
    assert spots_of_site(f'{text}\n{desk.format("https://kleinstad.example/")}telefoon = "bel ons"\n') == [("toml-value", lines + 6)]
    assert [code for code, _ in spots_of_site(f'loketten = "gemeente"\n{text}')] == ["toml-value"]
    assert [code for code, _ in spots_of_site(f"{text}\n[[loketten]]\nnaam = 'Gemeente'\n")] == ["toml-missing-key"] * 2


@pytest.mark.parametrize("key", ["deelbeelden", "grafiekbeelden"])
def test_pictures_are_drawn_when_the_site_says_so(klein: SourceTree, key: str) -> None:
    text = klein.read("content/site.toml").decode()
    asked, _ = read_site_config(f"{key} = true\n{text}".encode())
    silent, _ = read_site_config(text.encode())

    assert asked is not None
    assert silent is not None
    assert (asked.share_pictures, asked.chart_pictures) == (key == "deelbeelden", key == "grafiekbeelden")
    assert not silent.share_pictures
    assert not silent.chart_pictures
    assert spots_of_site(f'{key} = "ja"\n{text}') == [("toml-value", 1)]


def test_the_settings_of_an_edition_are_typed() -> None:
    config, problems = read_edition_config(EDITION.encode(), "content/2022/editie.toml", EditionId("2022"))

    assert config is not None
    assert problems == ()
    assert (config.title, config.date, config.status) == ("Staat 2022", "2023-06-01", "concept")
    assert config.headline == ("woz",)
    assert config.changes == ("Een zin.",)


def test_pins_stand_in_the_order_of_their_names() -> None:
    config, _ = read_edition_config(EDITION.encode(), "content/2022/editie.toml", EditionId("2022"))

    assert config is not None
    assert list(config.pins.items()) == [("gebieden", "0.1.0"), ("wonen", "next")]


def test_a_date_may_be_written_as_a_date_of_toml() -> None:
    config, problems = read_edition_config(
        EDITION.replace('"2023-06-01"', "2023-06-01").encode(), "content/2022/editie.toml", EditionId("2022")
    )

    assert config is not None
    assert (config.date, problems) == ("2023-06-01", ())


@pytest.mark.parametrize(
    ("found", "written", "spots"),
    [
        ('titel = "Staat 2022"\n', "", [("toml-missing-key", 0)]),
        ('titel = "Staat 2022"', "titel = 2022", [("toml-value", 1)]),
        ('titel = "Staat 2022"', 'titel = " "', [("toml-value", 1)]),
        ('"2023-06-01"', '"1 juni 2023"', [("toml-value", 2)]),
        ('"concept"', '"koncept"', [("toml-value", 3)]),
        ('["woz"]', '"woz"', [("toml-value", 4)]),
        ('["Een zin."]', "[1]", [("toml-value", 5)]),
        ("wijzigingen", "wijziging", [("toml-unknown-key", 5)]),
        ('"0.1.0"', "0.1", [("toml-value", 8)]),
        ('[pakketten]\nwonen = "next"\ngebieden = "0.1.0"\n', "", [("toml-missing-key", 0)]),
    ],
)
def test_a_mistake_in_an_edition_is_named_at_its_key(found: str, written: str, spots: list[tuple[str, int]]) -> None:
    assert found in EDITION
    assert spots_of_edition(EDITION.replace(found, written)) == spots


def test_an_unknown_key_comes_with_the_nearest_known_one() -> None:
    _, problems = read_edition_config(b'tittel = "a"\n', "content/2022/editie.toml", EditionId("2022"))

    assert "Bedoelde u 'titel'?" in problems[0].message


@pytest.mark.parametrize("address", ["kleinstad.example/", "https://kleinstad.example/staat", "ftp://kleinstad.example/", "https:// /"])
def test_an_address_that_cannot_be_the_root_of_a_site_is_refused(klein: SourceTree, address: str) -> None:
    text = klein.read("content/site.toml").decode().replace("https://kleinstad.example/staat/", address)

    assert spots_of_site(text) == [("toml-value", 4)]


@pytest.mark.parametrize("address", ["https://kleinstad.example/", "http://localhost:8000/a/b/"])
def test_an_address_with_or_without_a_path_is_accepted(klein: SourceTree, address: str) -> None:
    text = klein.read("content/site.toml").decode().replace("https://kleinstad.example/staat/", address)

    assert spots_of_site(text) == []


def test_a_theme_that_stands_there_twice_is_named(klein: SourceTree) -> None:
    text = klein.read("content/site.toml").decode().replace('id = "werk"', 'id = "wonen"')

    assert spots_of_site(text) == [("toml-value", 19)]


def test_a_site_without_themes_is_named(klein: SourceTree) -> None:
    text = klein.read("content/site.toml").decode().partition("[[themas]]")[0]

    assert spots_of_site(text) == [("toml-missing-key", 0)]


def test_what_a_theme_lacks_is_named_at_the_theme(klein: SourceTree) -> None:
    text = klein.read("content/site.toml").decode().replace('naam = "Veiligheid"\n', "")

    assert spots_of_site(text) == [("toml-missing-key", 13)]


def test_search_words_are_read_line_by_line(klein: SourceTree) -> None:
    text = klein.read("content/site.toml").decode()
    config, problems = read_site_config(f'{text}\n[zoekwoorden]\n"geld, loon" = ["themas/werk"]\n'.encode())

    assert config is not None
    assert problems == ()
    assert [(line.each, line.pages) for line in config.search_words] == [(("geld", "loon"), ("themas/werk",))]


@pytest.mark.parametrize("wrong", ['"geld" = "themas/werk"', '"geld" = []', '"geld" = [1]'])
def test_a_search_word_without_a_list_of_pages_is_named(klein: SourceTree, wrong: str) -> None:
    text = klein.read("content/site.toml").decode()

    assert spots_of_site(f"{text}\n[zoekwoorden]\n{wrong}\n") == [("toml-value", len(text.splitlines()) + 3)]


def test_search_words_are_a_table(klein: SourceTree) -> None:
    assert spots_of_site(f'zoekwoorden = "geld"\n{klein.read("content/site.toml").decode()}') == [("toml-value", 1)]


@pytest.mark.parametrize("key", ["titel", "stad", "basisadres"])
def test_a_misspelt_key_is_one_mistake_and_not_two(klein: SourceTree, key: str) -> None:
    text = klein.read("content/site.toml").decode().replace(f"{key} =", f"{key[:-1]}{key[-2:]} =", 1)

    assert [code for code, _ in spots_of_site(text)] == ["toml-unknown-key"]


def test_misspelt_themes_are_one_mistake_and_not_two(klein: SourceTree) -> None:
    text = klein.read("content/site.toml").decode().replace("[[themas]]", "[[thema]]")

    assert [code for code, _ in spots_of_site(text)] == ["toml-unknown-key"]


@pytest.mark.parametrize("number", ["112", "14 076", "0900-8844", "+31 76 529 40 00"])
def test_a_desk_may_have_a_number_to_call(klein: SourceTree, number: str) -> None:
    desk = f'[[loketten]]\nnaam = "Gemeente"\nwaarvoor = "voor een melding"\nadres = "https://kleinstad.example/"\ntelefoon = "{number}"\n'
    config, problems = read_site_config(f"{klein.read('content/site.toml').decode()}\n{desk}".encode())

    assert config is not None
    assert problems == ()
    assert config.desks[-1].phone == number
