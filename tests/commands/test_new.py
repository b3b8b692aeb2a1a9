"""A new edition begins as a draft of the last one."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from generator.commands.new import draft_narrative, draft_settings, new_edition

SETTINGS = """\
# De editie 2022: welke gegevens zij gebruikt.

titel = "Staat van de wijken 2022"
datum = 2024-02-29
status = "gepubliceerd"

kop = ["woz", "bijstand"] # een per thema

wijzigingen = [
  # wat er nieuw is
  "Er is een jaar bij gekomen [2022].",
  "Er staat nu \\"onbekend\\" bij.",
]

[pakketten]
gebieden = "0.1.0"
wonen = "0.2.0"
"""

NARRATIVE = """\
---
titel: Tuinzigt
samenvatting: Een buurt in beweging.
---

In {{ gebied("BU07580502") }} gebeurt veel.

---

En dat is nog niet alles.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for path, text in {
        "content/site.toml": "",
        "content/algemeen/over.md": NARRATIVE,
        "content/2021/editie.toml": SETTINGS.replace("2022", "2021"),
        "content/2022/editie.toml": SETTINGS,
        "content/2022/voorpagina.md": NARRATIVE,
        "content/2022/buurten/tuinzigt.md": NARRATIVE,
        "content/2022/maatregelen/samen.md": NARRATIVE,
        "content/2022/verhalen/ronde.md": NARRATIVE,
        "content/2022/cijfers.lock": "{}",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    return tmp_path


def tree(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_a_draft_of_a_draft_carries_one_note() -> None:
    once = draft_narrative(NARRATIVE, "2022", "2023")

    assert draft_narrative(once, "2023", "2024") == draft_narrative(NARRATIVE, "2023", "2024")


def test_settings_of_a_draft_keep_the_pins_and_are_not_published() -> None:
    settings = tomllib.loads(draft_settings(SETTINGS, "2022", "2024"))

    assert settings["status"] == "concept"
    assert settings["pakketten"] == {"gebieden": "0.1.0", "wonen": "0.2.0"}
    assert settings["kop"] == ["woz", "bijstand"]


def test_title_and_date_move_along_with_the_year() -> None:
    settings = tomllib.loads(draft_settings(SETTINGS, "2022", "2024"))

    assert settings["titel"] == "Staat van de wijken 2024"
    assert str(settings["datum"]) == "2026-02-28"


def test_the_changes_of_the_last_edition_are_not_those_of_the_draft() -> None:
    text = draft_settings(SETTINGS, "2022", "2024")

    assert tomllib.loads(text)["wijzigingen"] == []
    assert "# Wat is er anders dan in de editie 2022?" in text
    assert "wat er nieuw is" not in text


def test_settings_begin_with_where_they_come_from() -> None:
    text = draft_settings(SETTINGS, "2022", "2024")

    assert text.startswith("# De editie 2024: begonnen als concept, uit de editie 2022.")
    assert "welke gegevens zij gebruikt" not in text


def test_a_text_gets_a_note_after_its_front_matter_and_stays_the_same_for_the_rest() -> None:
    text = draft_narrative(NARRATIVE, "2022", "2023")

    assert text == NARRATIVE.replace(
        "beweging.\n---\n",
        "beweging.\n---\n{# Overgenomen uit de editie 2022. Lees de tekst na, pas de jaren aan en haal deze regel weg. #}\n",
    )


def test_the_title_of_a_text_and_its_links_move_along_with_the_year() -> None:
    """What the text says of a year stays, for the editor to judge."""
    text = "---\ntitel: Breda in 2022\nsamenvatting: Over 2022.\n---\nIn 2022 [zo](/2022/programma/index.html) en [toen](/2021/).\n"

    draft = draft_narrative(text, "2022", "2023")

    assert "titel: Breda in 2023\nsamenvatting: Over 2022.\n" in draft
    assert draft.endswith("In 2022 [zo](/2023/programma/index.html) en [toen](/2021/).\n")


def test_a_link_to_a_story_keeps_its_year_for_stories_are_not_taken_over() -> None:
    text = "Lees [dit](/2022/verhalen/ronde/index.html) bij [de buurt](/2022/buurten/tuinzigt/index.html).\n"

    draft = draft_narrative(text, "2022", "2023")

    assert draft.endswith("[dit](/2022/verhalen/ronde/index.html) bij [de buurt](/2023/buurten/tuinzigt/index.html).\n")


def test_a_text_without_front_matter_gets_its_note_on_top() -> None:
    assert draft_narrative("Tekst.\n", "2022", "2023").startswith("{# Overgenomen uit de editie 2022.")


def test_a_draft_holds_all_files_of_the_last_edition_but_its_lock_and_its_stories(project: Path) -> None:
    problems = new_edition(project, "2023")

    assert problems == ()
    assert sorted(tree(project / "content" / "2023")) == ["buurten/tuinzigt.md", "editie.toml", "maatregelen/samen.md", "voorpagina.md"]
    assert "Overgenomen uit de editie 2022" in tree(project / "content" / "2023")["buurten/tuinzigt.md"]


def test_the_last_edition_is_not_touched(project: Path) -> None:
    before = tree(project / "content" / "2022")

    new_edition(project, "2023")

    assert tree(project / "content" / "2022") == before


def test_an_edition_that_exists_is_never_overwritten(project: Path) -> None:
    before = tree(project)

    [problem] = new_edition(project, "2022")

    assert str(problem.place) == "content/2022"
    assert problem.code == "edition-exists"
    assert tree(project) == before


def test_a_draft_that_exists_already_is_never_overwritten(project: Path) -> None:
    new_edition(project, "2023")
    (project / "content" / "2023" / "voorpagina.md").write_text("Eigen werk.\n")

    [problem] = new_edition(project, "2023")

    assert problem.code == "edition-exists"
    assert (project / "content" / "2023" / "voorpagina.md").read_text() == "Eigen werk.\n"


def test_an_edition_before_the_last_is_refused(project: Path) -> None:
    [problem] = new_edition(project, "2020")

    assert problem.code == "edition-too-early"
    assert "2022" in problem.next_step
    assert not (project / "content" / "2020").exists()


def test_without_an_edition_there_is_nothing_to_begin_from(tmp_path: Path) -> None:
    (tmp_path / "content" / "algemeen").mkdir(parents=True)

    [problem] = new_edition(tmp_path, "2023")

    assert problem.code == "no-edition"
