"""What was published stays: its pages, and its status."""

from __future__ import annotations

from generator.load.site import load_site
from generator.model.problem import Problem
from generator.system.files import SourceTree
from generator.validate.addresses import check_addresses
from tests.drafts import make_draft

SETTINGS = "content/2022/editie.toml"


def judge(files: SourceTree) -> list[Problem]:
    source, problems = load_site(files)
    assert source is not None, problems
    return list(check_addresses(source))


def test_an_edition_that_was_published_may_not_be_a_draft_again(klein_copy: SourceTree) -> None:
    settings = klein_copy.root / SETTINGS
    settings.write_text(settings.read_text(encoding="utf-8").replace('"gepubliceerd"', '"concept"'), encoding="utf-8")

    problems = judge(klein_copy)

    assert [(problem.code, problem.place.path, problem.place.line) for problem in problems] == [("page-gone", SETTINGS, 3)]
    assert "De editie 2022 is gepubliceerd, en is hier weer een concept." in problems[0].message
    assert problems[0].next_step.startswith("Zet 'status' op 'gepubliceerd'.")


def test_a_draft_that_never_was_published_may_stay_one(klein_copy: SourceTree) -> None:
    make_draft(klein_copy.root, "2022")

    assert judge(klein_copy) == []
