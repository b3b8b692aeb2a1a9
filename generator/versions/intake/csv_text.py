"""Header and rows → the bytes of a CSV file by RFC 4180, with LF: the same rows always give the same bytes."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence


def write_csv(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Quote only where needed; UTF-8, no byte order mark, a final newline."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_MINIMAL, strict=True)
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue().encode("utf-8")
