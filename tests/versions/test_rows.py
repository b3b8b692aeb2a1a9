"""Rows of two tables, paired by their key: everything found, nothing invented."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.load.tables import parse_table
from generator.model.difference import Kind
from generator.model.observation import OBSERVATION_COLUMNS
from generator.model.package import Table
from generator.versions.intake.csv_text import write_csv
from generator.versions.life.rows import Row, RowPair, find_double_keys, pair_rows, place_of_cell
from tests.made_up import cases, thousands

KEY = ("indicator", "gebied", "periode")
CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), max_size=6)
ROWS = st.dictionaries(st.tuples(CELLS, CELLS, CELLS), st.tuples(CELLS, CELLS, CELLS, CELLS, CELLS), max_size=8)


def table(rows: Sequence[Row], columns: tuple[str, ...] = OBSERVATION_COLUMNS) -> Table:
    read, problems = parse_table(write_csv(columns, rows), "data/p/1/waarnemingen.csv", "waarnemingen.csv")
    assert problems == ()
    assert read is not None
    return read


def many(count: int) -> list[Row]:
    return [(f"indicator-{n // 2000}", f"BU{n % 2000:08d}", "2020", str(n), "A", "", "", "") for n in range(count)]


def test_a_thousand_planted_changes_are_all_found_and_none_is_invented() -> None:
    """The promise of issue 3, on every kind of change at once, in tables whose rows stand in another order."""
    chance = random.Random(3)  # noqa: S311 - repeatable, not secret
    old = many(20_000)
    places = chance.sample(range(len(old)), 1_000)
    changed, removed, added = places[:700], set(places[700:850]), range(150)
    new = [list(row) for row in old]
    for at in changed:
        column = chance.randrange(3, 8)
        new[at][column] += "7"
    kept = [tuple(row) for at, row in enumerate(new) if at not in removed] + [
        ("nieuw", f"BU{n:08d}", "2021", "", "O", "", "", "") for n in added
    ]
    chance.shuffle(kept)

    pairs = list(pair_rows(table(old), table(kept), KEY))

    assert len(pairs) == 1_000
    assert {pair.key for pair in pairs if pair.kind is Kind.CHANGED} == {old[at][:3] for at in changed}
    assert {pair.key for pair in pairs if pair.kind is Kind.REMOVED} == {old[at][:3] for at in removed}
    assert {pair.key[0] for pair in pairs if pair.kind is Kind.ADDED} == {"nieuw"}
    assert all(pair.old == old[pair.old_line - 2] for pair in pairs if pair.old)
    assert all(pair.new == kept[pair.new_line - 2] for pair in pairs if pair.new)


CODES = tuple((f"i{n % 2}", f"BU{n // 2}", "2020") for n in range(6))
BODIES = tuple((value, status, "", "", note) for value in ("", "1", "1.0") for status in ("A", "O") for note in ("", '\n,"'))
WAYS = len(BODIES) + 1
SMALL = st.integers(0, WAYS ** (2 * len(CODES)) - 1)
"""Two small tables as one number, a digit for each key in each (0 = no row): the cheapest thing to draw, so that there can be many."""


def two_tables(number: int) -> tuple[dict[Row, Row], dict[Row, Row]]:
    """Few keys and few cells, so that equal, changed, new and vanished rows all come up often."""
    tables: tuple[dict[Row, Row], dict[Row, Row]] = ({}, {})
    for rows in tables:
        for code in CODES:
            number, digit = divmod(number, WAYS)
            if digit:
                rows[code] = BODIES[digit - 1]
    return tables


def crafted(rows: Sequence[Row]) -> Table:
    """A table as it would be read, without the reading."""
    lines = tuple(range(2, len(rows) + 2))
    columns = tuple(zip(*rows, strict=True)) or ((),) * len(OBSERVATION_COLUMNS)
    return Table(path="p.csv", file="p.csv", sha256="", header=OBSERVATION_COLUMNS, columns=columns, lines=lines)


def whole(rows: dict[Row, Row]) -> list[Row]:
    return [(*key, *cells) for key, cells in rows.items()]


def rebuild(old: dict[Row, Row], pairs: Sequence[RowPair]) -> dict[Row, Row]:
    """The old rows with the differences applied."""
    rebuilt = dict(old)
    for pair in pairs:
        assert pair.old != pair.new
        assert pair.old == ((*pair.key, *old[pair.key]) if pair.key in old else ())
        if pair.kind is Kind.REMOVED:
            del rebuilt[pair.key]
        else:
            rebuilt[pair.key] = pair.new[3:]
    return rebuilt


@thousands
@settings(max_examples=cases(10_000), deadline=None)
@given(number=SMALL)
def test_differences_applied_to_the_old_rows_give_the_new_ones_and_the_way_back_mirrors_them(number: int) -> None:
    """Nothing is named twice, equal rows are never named, and a table does not differ from itself."""
    old, new = two_tables(number)
    before, after = crafted(whole(old)), crafted(whole(new))

    forth, back = list(pair_rows(before, after, KEY)), list(pair_rows(after, before, KEY))

    assert rebuild(old, forth) == new
    assert rebuild(new, back) == old
    assert len({pair.key for pair in forth}) == len(forth)
    mirrored = {Kind.ADDED: Kind.REMOVED, Kind.REMOVED: Kind.ADDED, Kind.CHANGED: Kind.CHANGED}
    assert {(pair.key, pair.old, pair.new) for pair in forth} == {(pair.key, pair.new, pair.old) for pair in back}
    assert Counter(pair.kind for pair in forth) == Counter(mirrored[pair.kind] for pair in back)
    assert list(pair_rows(before, before, KEY)) == []


@settings(max_examples=100, deadline=None)
@given(old=ROWS, new=ROWS, order=st.randoms(use_true_random=False))
def test_any_text_in_any_order_survives_reading_and_comparing(old: dict[Row, Row], new: dict[Row, Row], order: random.Random) -> None:
    shuffled = whole(new)
    order.shuffle(shuffled)

    pairs = list(pair_rows(table(whole(old)), table(shuffled), KEY))

    assert rebuild(old, pairs) == new


@settings(max_examples=100, deadline=None)
@given(rows=ROWS)
def test_a_table_does_not_differ_from_itself(rows: dict[Row, Row]) -> None:
    same = table([(*key, *cells) for key, cells in rows.items()])

    assert list(pair_rows(same, same, KEY)) == []
    assert list(find_double_keys(same, KEY)) == []


def test_only_columns_that_both_tables_have_are_compared() -> None:
    old = table([("a", "1", "x")], ("code", "naam", "weg"))
    new = table([("nieuw", "2", "a")], ("erbij", "naam", "code"))

    [pair] = pair_rows(old, new, ("code",))

    assert (pair.key, pair.old, pair.new) == (("a",), ("1", "a"), ("2", "a"))


def test_rows_with_the_same_key_are_named_with_their_place() -> None:
    rows = [
        ("a", "BU1", "2020", "1", "A", "", "", ""),
        ("a", "BU2", "2020", "1", "A", "", "", ""),
        ("a", "BU1", "2020", "2", "A", "", "", ""),
    ]

    problems = list(find_double_keys(table(rows), KEY))

    assert [(problem.code, str(problem.place)) for problem in problems] == [("duplicate-key", "data/p/1/waarnemingen.csv:4:1")]
    assert "regel 2" in problems[0].found


def test_keys_that_only_look_alike_when_joined_are_not_the_same() -> None:
    rows = [("a\0", "b", "c", "1", "A", "", "", ""), ("a", "\0b", "c", "1", "A", "", "", "")]
    crafted = Table(path="p.csv", file="p.csv", sha256="", header=OBSERVATION_COLUMNS, columns=tuple(zip(*rows, strict=True)), lines=(2, 3))

    assert list(find_double_keys(crafted, KEY)) == []


def test_a_cell_behind_a_line_break_stands_on_its_own_line() -> None:
    read = table([("a", "BU1", "2020", "1", "A", "", "", ""), ("a", "BU\n2", "2020", "5", "A", "", "", "")])

    assert str(place_of_cell(read, 3, "waarde")) == "data/p/1/waarnemingen.csv:4:4"
    assert str(place_of_cell(read, 3, "gebied")) == "data/p/1/waarnemingen.csv:3:2"
