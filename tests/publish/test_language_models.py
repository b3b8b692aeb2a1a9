"""`llms.txt` says how to use figures, and names pages of published editions only."""

import re
from dataclasses import replace

from generator.model.edition import DRAFT
from generator.model.identifiers import EditionId
from generator.model.language import Language
from generator.publish.language_models import describe_site
from tests.publish.small_site import small_source


def test_it_has_the_form_that_programs_expect() -> None:
    lines = describe_site(small_source()).splitlines()

    assert lines[0] == "# Staat van de wijken Dorp & Duin"
    assert lines[2].startswith("> ")
    assert [line for line in lines if line.startswith("## ")] == ["## Editie 2022", "## Over de site", "## Optional"]
    assert all(re.fullmatch(r"- \[[^\]]+\]\(https://dorp\.example/staat/[^)]+\): .+", line) for line in lines if line.startswith("- "))


def test_a_draft_is_not_named() -> None:
    source = small_source()
    [edition] = source.editions
    draft = replace(edition, config=replace(edition.config, id=EditionId("2023"), status=DRAFT))

    assert "2023" not in describe_site(replace(source, editions=(edition, draft)))


def test_another_language_is_named_with_its_pages() -> None:
    english = Language(code="en", locale="en_GB", name="English")
    text = describe_site(replace(small_source(), languages=(english,)))

    assert "in het Nederlands. Ook in een andere taal: English. Uitgever:" in text
    assert "- [English](https://dorp.example/staat/en/index.html): elke pagina staat ook in de map en/;" in text
    assert "English" not in describe_site(small_source())
