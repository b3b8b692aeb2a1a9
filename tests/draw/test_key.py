"""The key of a chart explains every sign within the width of the chart."""

from __future__ import annotations

from generator.draw.layout.key import KeyEntry, lay_out_key
from generator.draw.theme import WIDTH


def test_hundreds_of_missing_areas_keep_a_cross_each_and_stay_inside_the_chart() -> None:
    key = lay_out_key([KeyEntry(kind="crosses", roles=("ander",) * 300, text="geen cijfer")], 0)

    crosses = key.rows["ontbrekend"]
    assert len(crosses) == 300
    assert all(0 <= row["x"] <= WIDTH for row in crosses)
    assert len({(row["x"], row["y"]) for row in crosses}) == 300
    assert [row["text"] for row in key.rows["assen"]] == ["geen cijfer"]
    assert key.height >= max(row["y"] for row in crosses)


def test_a_few_crosses_stay_on_one_line_with_their_words() -> None:
    key = lay_out_key([KeyEntry(kind="crosses", roles=("ander",) * 3, text="geen cijfer")], 0)

    assert len({row["y"] for row in key.rows["ontbrekend"]}) == 1
