"""Every catalogue holds the messages of the program, and each translation the same places."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from generator.load.catalogues import up_to_date
from generator.load.languages import forms_of
from tests.contracts.messages import CATALOGUES, find_messages, places_of, silent_in_code, silent_in_template

LANGUAGES = sorted(CATALOGUES.glob("*.po"))


@pytest.mark.parametrize("catalogue", LANGUAGES, ids=lambda path: path.stem)
def test_a_catalogue_is_up_to_date_with_the_program(catalogue: Path) -> None:
    written = catalogue.read_bytes()
    assert up_to_date(catalogue.stem, written, find_messages()) == written, "run `make messages`, and translate what is new"


@pytest.mark.parametrize("catalogue", LANGUAGES, ids=lambda path: path.stem)
def test_every_message_is_said_with_the_same_places(catalogue: Path) -> None:
    with catalogue.open("rb") as file:
        messages = [message for message in read_po(file, locale=catalogue.stem) if message.id]

    assert messages
    for message in messages:
        forms = forms_of(message.string)
        source = message.id if isinstance(message.id, str) else message.id[0]
        assert forms, source
        assert all(forms), f"{source!r} has no translation"
        assert {frozenset(places_of(form)) for form in forms} == {frozenset(places_of(source))}, source


def test_a_message_is_one_text_however_often_it_is_said() -> None:
    forms: dict[str, tuple[str, ...]] = {}
    for found in find_messages():
        assert forms.setdefault(found.forms[0], found.forms) == found.forms, found


def test_every_form_of_a_counted_message_has_the_same_places() -> None:
    for found in find_messages():
        assert len({frozenset(places_of(form)) for form in found.forms}) == 1, found


TEMPLATES = sorted((CATALOGUES.parent).glob("*/**/*.html"))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
def test_a_template_says_nothing_outside_a_message(template: Path) -> None:
    assert silent_in_template(template) == []


def test_words_outside_a_message_are_found(tmp_path: Path) -> None:
    module, template = tmp_path / "m.py", tmp_path / "t.html"
    module.write_text(
        'from generator.model.saying import say\n\ndef f():\n    """A docstring."""\n    say("dit wordt gezegd")\n    return "dit niet"\n'
    )
    template.write_text('{% trans %}Dit wordt gezegd{% endtrans %}<p aria-label="Dit niet">En dit niet {{ waarde }}</p>')
    assert silent_in_code(module) == ["6: 'dit niet'"]
    assert silent_in_template(template) == ["En dit niet …", "Dit niet"]
