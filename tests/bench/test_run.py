"""What the bench measures on Breda can be built: the report as a draft, before and after the changes that are measured."""

from __future__ import annotations

from pathlib import Path

from bench.run import change_cell, change_word, copy_project
from generator.commands.build import prepare_site
from generator.commands.order import BuildOrder
from generator.system.memory import Memory
from generator.system.progress import NoDisplay, Progress


def test_a_copy_of_the_project_can_be_built_before_and_after_each_change(tmp_path: Path) -> None:
    """Up to the drawing of charts, in Dutch."""
    copy_project(tmp_path)
    order = BuildOrder(program=tmp_path, project=tmp_path, target=tmp_path / "site", workers=1, languages=(), memory=Memory())

    before = prepare_site(order, Progress(NoDisplay()))
    change_word(tmp_path)
    change_cell(tmp_path)
    after = prepare_site(order, Progress(NoDisplay()))

    assert before is not None
    assert after is not None
