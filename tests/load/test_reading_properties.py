"""Properties of the reader: what is written by the rules is read back, whatever the cells, and no bytes make it raise."""

from __future__ import annotations

import csv
import io

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.load import records
from generator.load.tables import parse_table
from tests.made_up import cases, thousands

CELLS = st.text(alphabet=st.sampled_from('aé"\n ,0;\t‘\u200b=.-'), max_size=5)
WIDE = st.integers(1, 4).flatmap(lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=4))
SCRAPS = st.lists(
    st.sampled_from((b"a", b",", b'"', b'""', b"\n", b"\r\n", b"\r", b"\xff", b"\0", "é".encode(), b"1", b" ", b"\xef\xbb\xbf"))
)


@thousands
@settings(max_examples=cases(10_000), deadline=None, derandomize=True)
@given(rows=WIDE)
def test_what_the_standard_writer_writes_is_read_back(rows: list[list[str]]) -> None:
    written = io.StringIO()
    csv.writer(written, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows(rows)

    table, problems = parse_table(written.getvalue().encode(), "a.csv", "a.csv")

    assert table is not None
    assert [list(table.header), *map(list, table.rows)] == rows
    assert {problem.code for problem in problems} <= {"csv-column-twice"}


@thousands
@settings(max_examples=cases(10_000), deadline=None, derandomize=True)
@given(scraps=SCRAPS)
def test_any_bytes_are_read_or_refused_with_a_place_that_exists(scraps: list[bytes]) -> None:
    content = b"".join(scraps)
    lines = content.count(b"\n") + content.count(b"\r") + 1

    table, problems = parse_table(content, "a.csv", "a.csv")

    assert table is not None or problems
    assert all(0 <= problem.place.line <= lines for problem in problems)
    if table is not None:
        assert {len(column) for column in table.columns} == {len(table.lines)}
        assert list(table.lines) == sorted(set(table.lines))


@settings(max_examples=2_000, deadline=None, derandomize=True)
@given(rows=WIDE)
def test_many_lines_at_a_time_gives_what_line_by_line_gives(rows: list[list[str]]) -> None:
    """Large files are split by pandas, small ones by us: the cells are the same."""
    plain = [[cell.replace('"', "").replace("\n", "").replace(",", "") or "x" for cell in row] for row in rows]
    text = "".join(",".join(row) + "\n" for row in plain)

    small = records.split_evenly(text)

    assert small is not None
    assert records._columns_by_pandas(text, len(plain[0])) == small.columns
