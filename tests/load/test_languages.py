"""What a city says in another language is read strictly."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.load.languages import read_catalogue
from generator.load.text import find_unfit
from generator.system.files import SourceTree

PROGRAM = Path(__file__).parents[2] / "site_templates" / "languages"


def test_a_translation_with_a_character_that_nobody_sees_is_named_with_every_other_slip(tmp_path: Path) -> None:
    text = 'msgid "Wonen"\r\nmsgstr "Hous\u202eing\x01"\r\n\r\nmsgid "Werk"\r\nmsgstr Work\r\n'
    (tmp_path / "en.po").write_bytes(text.encode())

    catalogue, problems = read_catalogue(SourceTree(tmp_path), "en.po", "en")

    assert [(problem.code, str(problem.place)) for problem in problems] == [
        ("text-character", "en.po:2:13"),
        ("text-character", "en.po:2:17"),
        ("po-syntax", "en.po:5:8"),
    ]
    assert len(catalogue) == 0


@pytest.mark.parametrize("path", sorted(PROGRAM.glob("*.po")), ids=lambda path: path.name)
def test_the_program_says_nothing_that_nobody_sees(path: Path) -> None:
    assert find_unfit(path.read_text(encoding="utf-8"), path.name) == ()
