"""Imports over a version that is there already: a released one stays, the next one is written anew only when asked."""

from __future__ import annotations

import json
from typing import Any

from generator.commands.import_ import check_package, import_package, rerelease_package
from generator.commands.release import release_package
from generator.versions.intake.shelf import read_version
from tests.commands.imports import MAPPING, import_work
from tests.versions.small_deliveries import COUNTS, Village, work_mapping


def test_a_released_version_is_not_overwritten(village: Village) -> None:
    import_work(village)
    before = read_version(village.root / "data/werk/0.1.0")
    village.edit(MAPPING, 'titel = "Proef"', 'titel = "Andere titel"')

    problems = import_package(village.root, "werk", "0.1.0", village.deliveries)

    assert [problem.code for problem in problems] == ["released-version-differs"]
    assert "datapackage.json" in problems[0].found
    assert read_version(village.root / "data/werk/0.1.0") == before


def test_a_version_below_one_may_be_released_anew_on_purpose(village: Village) -> None:
    import_work(village)
    village.edit(MAPPING, 'titel = "Proef"', 'titel = "Andere titel"')

    assert rerelease_package(village.root, "werk", "0.1.0", village.deliveries) == ()
    descriptor: dict[str, Any] = json.loads(read_version(village.root / "data/werk/0.1.0")["datapackage.json"])
    assert descriptor["title"] == "Andere titel"


def test_from_version_one_a_release_is_for_good(village: Village) -> None:
    problems = rerelease_package(village.root, "werk", "1.0.0", village.deliveries)

    assert [problem.code for problem in problems] == ["version-frozen"]


def prepare_next_number(village: Village, number: str, changes: str = "# werk\n\nNieuwe versie.\n") -> None:
    """Lay the mapping and the text of changes of another version beside those of 0.1.0."""
    folder = village.root / "data/werk/import"
    text = (folder / "0.1.0.toml").read_text(encoding="utf-8")
    (folder / f"{number}.toml").write_text(text.replace('\nversie = "0.1.0"', f'\nversie = "{number}"', 1), encoding="utf-8")
    (folder / f"{number}.changes.md").write_text(changes, encoding="utf-8")


def test_a_numbered_version_is_refused_when_its_step_is_too_small(village: Village) -> None:
    import_work(village)
    prepare_next_number(village, "0.1.1")
    village.edit("data/werk/import/0.1.1.toml", 'eenheid = "euro"', 'eenheid = "euro per jaar"')

    problems = import_package(village.root, "werk", "0.1.1", village.deliveries)

    assert [(problem.code, problem.place.path) for problem in problems] == [("step-too-small", "data/werk/import/0.1.1.toml")]
    assert not (village.root / "data/werk/0.1.1").exists()


def test_a_numbered_version_that_changes_nothing_is_refused(village: Village) -> None:
    import_work(village)
    prepare_next_number(village, "0.2.0")

    assert import_work(village, "0.2.0") == ["release-without-change"]


def test_a_value_that_changed_needs_a_reason_in_the_text_beside_the_mapping(village: Village) -> None:
    import_work(village)
    prepare_next_number(village, "0.1.1")
    village.edit("data/werk/import/0.1.1.toml", "factor = 1000\nstatus", "factor = 100\nstatus")

    problems = import_package(village.root, "werk", "0.1.1", village.deliveries)

    assert {problem.code for problem in problems} == {"change-without-reason"}
    assert all("data/werk/import/0.1.1.changes.md" in problem.next_step for problem in problems)
    prepare = "# werk\n\n## Gewijzigde waarden\n\n- `inkomen * *`: in honderden, niet in duizenden.\n"
    (village.root / "data/werk/import/0.1.1.changes.md").write_text(prepare, encoding="utf-8")
    assert import_work(village, "0.1.1") == []


def test_a_version_that_is_released_anew_is_judged_too(village: Village) -> None:
    """Below 1.0.0 it may take the place of what is there, but not say less than it changes."""
    import_work(village)
    prepare_next_number(village, "0.1.1")
    village.edit("data/werk/import/0.1.1.toml", 'titel = "Proef"', 'titel = "Andere titel"')
    assert import_work(village, "0.1.1") == []
    village.edit("data/werk/import/0.1.1.toml", 'eenheid = "euro"', 'eenheid = "euro per jaar"')

    problems = rerelease_package(village.root, "werk", "0.1.1", village.deliveries)

    assert [problem.code for problem in problems] == ["step-too-small"]


def test_a_base_that_changed_stops_an_import(village: Village) -> None:
    import_work(village)
    prepare_next_number(village, "0.2.0")
    village.edit("data/werk/import/0.2.0.toml", 'titel = "Proef"', 'titel = "Andere titel"')
    (village.root / "data/werk/0.1.0/CHANGES.md").write_text("Stilletjes anders.", encoding="utf-8")

    assert import_work(village, "0.2.0") == ["released-version-changed"]


def test_what_was_changed_by_hand_in_the_next_version_is_not_overwritten_unasked(village: Village) -> None:
    village.write("data/werk/import/next.toml", work_mapping(village, COUNTS, version="0.2.0"))
    village.write("data/werk/import/next.changes.md", "# Wat er komt\n")
    import_work(village, "next")
    village.edit("data/werk/next/waarnemingen.csv", ",50,2000,", ",51,2000,")
    by_hand = read_version(village.root / "data/werk/next")

    problems = import_package(village.root, "werk", "next", village.deliveries)

    assert [problem.code for problem in problems] == ["next-would-change"]
    assert "waarnemingen.csv" in problems[0].found
    assert read_version(village.root / "data/werk/next") == by_hand


def test_a_version_released_from_the_next_one_still_follows_from_its_deliveries(village: Village) -> None:
    village.write("data/werk/import/next.toml", work_mapping(village, COUNTS, version="0.2.0"))
    village.write("data/werk/import/next.changes.md", "# Wat er komt\n")
    import_work(village, "next")

    released = release_package(village.root, "werk", "0.4.0", lambda *_: ())

    assert released.version == "0.4.0"
    assert check_package(village.root, "werk", "0.4.0", village.deliveries) == ()


def test_a_version_made_by_hand_has_no_mapping_to_prove_it_with(village: Village) -> None:
    import_work(village)
    (village.root / MAPPING).unlink()

    problems = check_package(village.root, "werk", "0.1.0", village.deliveries)

    assert [(problem.code, problem.place.path) for problem in problems] == [("mapping-unreadable", MAPPING)]
    assert "met de hand gemaakt" in problems[0].found


def test_the_next_version_may_be_written_again_on_request_and_has_no_checksums(village: Village) -> None:
    village.write("data/werk/import/next.toml", work_mapping(village, COUNTS, version="0.2.0"))
    village.write("data/werk/import/next.changes.md", "# Wat er komt\n")
    assert import_work(village, "next") == []
    village.edit("data/werk/import/next.toml", 'titel = "Proef"', 'titel = "Andere titel"')

    assert rerelease_package(village.root, "werk", "next", village.deliveries) == ()
    assert "SHA256SUMS" not in read_version(village.root / "data/werk/next")
