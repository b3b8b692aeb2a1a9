"""Text of a CSV file without a mistake of form → its columns, all at once."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from operator import methodcaller

from generator.load.limits import LONGEST_CELL
from generator.model.problem import Problem

_LARGE = 200_000
"""Characters from which pandas is faster than we are, and spares memory: equal cells become one string."""
_commas: Callable[[str], int] = methodcaller("count", ",")


@dataclass(frozen=True, kw_only=True)
class Records:
    """The header and columns of a CSV file, each row with its physical line."""

    header: tuple[str, ...]
    columns: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]
    unread: tuple[int, ...] = ()
    """Physical lines that could not be read as a row."""
    problems: tuple[Problem, ...] = ()


def split_evenly(text: str) -> Records | None:
    """Split at every comma; None when there is a quote, an empty line, a line of another width or a long one."""
    if not text or '"' in text or "\0" in text:
        return None
    lines = text.removesuffix("\n").split("\n")
    width = lines[0].count(",") + 1
    if not all(lines) or set(map(_commas, lines)) != {width - 1} or max(map(len, lines)) > LONGEST_CELL // 4:
        return None
    header = tuple(lines[0].split(","))
    numbers = tuple(range(2, len(lines) + 1))
    if len(text) > _LARGE:
        del lines
        return Records(header=header, columns=_columns_by_pandas(text, width), lines=numbers)
    cells = ",".join(lines[1:]).split(",") if numbers else []
    return Records(header=header, columns=tuple(tuple(cells[position::width]) for position in range(width)), lines=numbers)


def _columns_by_pandas(text: str, width: int) -> tuple[tuple[str, ...], ...]:
    """Let pandas split and do nothing else: no inference, no missing values, no quotes."""
    from pandas import read_csv  # noqa: PLC0415 - small files do not pay for it

    frame = read_csv(
        io.BytesIO(text.encode()),
        header=None,
        names=range(width),
        index_col=False,
        skiprows=1,
        dtype=object,
        na_filter=False,
        quoting=3,
        skip_blank_lines=False,
        low_memory=False,
    )
    return tuple(tuple(frame[position].tolist()) for position in range(width))
