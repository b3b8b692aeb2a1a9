"""Tests of keys."""

from __future__ import annotations

from generator.draw.layout.key import LINE_HEIGHT, KeyEntry, lay_out_key, reservations
from generator.draw.lettering import text_width
from generator.draw.sketch import Amount
from generator.draw.theme import SMALL, WIDTH


def test_reasons_that_do_not_fit_on_one_line_are_set_apart_and_none_runs_out_of_the_chart() -> None:
    amounts: list[Amount] = [
        {"number": 1.0, "text": "1", "reserve": reserve, "sign": sign}
        for sign, reserve in (("~", "schatting"), ("?", "twijfel aan dit cijfer"), ("*", "voorlopig cijfer"))
    ]
    entries = reservations(amounts, "Bedrijventerrein Heusdenhout")
    words = lay_out_key(entries, 0).rows["assen"]

    assert [entry.text for entry in entries] == [
        "Holle punt met ~: schatting",
        "Holle punt met ?: twijfel aan dit cijfer",
        "Holle punt met *: voorlopig cijfer",
    ]
    assert [row["text"] for row in words] == [entry.text for entry in entries]
    assert all(row["x"] + text_width(row["text"], SMALL) <= WIDTH for row in words)


def test_where_all_figures_share_a_reason_no_sign_is_drawn_and_none_is_named() -> None:
    doubted: Amount = {"number": 1.0, "text": "1", "reserve": "twijfel aan dit cijfer", "sign": "?"}

    assert [entry.text for entry in reservations([doubted])] == ["Holle punt: twijfel aan dit cijfer"]
    assert [entry.text for entry in reservations([doubted], "Heusdenhout")] == ["Holle punt en Heusdenhout: twijfel aan dit cijfer"]
    assert [entry.text for entry in reservations([doubted], "Bedrijventerrein Heusdenhout-Oosterhoutseweg")] == [
        "Holle punt en Bedrijventerrein Heusdenhout-Oosterhoutseweg:",
        "twijfel aan dit cijfer",
    ]


def test_entries_that_do_not_fit_go_to_the_next_line() -> None:
    entries = [KeyEntry(kind="patch", role="kaart-1", text="264.000 – 302.000") for _ in range(5)]
    key = lay_out_key(entries, 100)
    texts = key.rows["assen"]

    assert len({row["y"] for row in texts}) > 1
    assert key.height == LINE_HEIGHT * len({row["y"] for row in texts})
    assert all(row["x"] + text_width(row["text"], SMALL) <= WIDTH for row in texts)


def test_every_entry_has_its_sign_on_its_own_line() -> None:
    kinds = {"marker": "sleutel", "line": "sleutellijnen", "patch": "sleutelvlakken", "dot": "focus"}
    key = lay_out_key([KeyEntry(kind=kind, role="focus", text=kind) for kind in kinds], 0)

    assert {layer: len(rows) for layer, rows in key.rows.items()} == dict.fromkeys(kinds.values(), 1) | {"assen": 4}


def test_there_is_a_cross_for_every_missing_area() -> None:
    key = lay_out_key([KeyEntry(kind="crosses", roles=("gebied", "ander", "ander"), text="geen cijfer")], 0)
    crosses = key.rows["ontbrekend"]

    assert [row["role"] for row in crosses] == ["gebied", "ander", "ander"]
    assert key.rows["assen"][0]["x"] > crosses[-1]["x"]


def test_no_entries_take_no_room() -> None:
    assert lay_out_key([], 0).height == 0
