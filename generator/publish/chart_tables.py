"""Pages of charts in, the figures of each chart as CSV out: the rows that the downloads of its edition have of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.chart_page import TABLE, ChartPage, beside
from generator.model.chart_values import values_drawn
from generator.model.edition import Edition
from generator.model.output import OutputFile
from generator.publish.csv_on_web import COLUMNS
from generator.publish.downloads import csv_texts
from generator.publish.listing import list_values


def publish_chart_tables(pages: Iterable[ChartPage], edition: Edition) -> Iterator[OutputFile]:
    """One CSV for each page, beside it, in the order of the chart."""
    drawn = {page.head.path: values_drawn(page.block.spec) for page in pages}
    texts = csv_texts(list_values({value.id: value for values in drawn.values() for value in values}, edition))
    head = ",".join(COLUMNS) + "\n"
    for path, values in drawn.items():
        yield OutputFile(path=beside(path, TABLE), content=(head + "".join(texts[value.id] for value in values)).encode())
