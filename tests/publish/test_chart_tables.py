"""The figures of a chart as CSV: Dutch columns, and the record of every figure."""

import csv
import io

from generator.model.chart import Dot, Role, StripChart
from generator.model.chart_page import ChartPage
from generator.model.sentence import Link
from generator.publish.chart_tables import publish_chart_tables
from generator.publish.csv_on_web import COLUMNS
from generator.publish.downloads import csv_texts
from generator.publish.listing import list_figures
from tests.draw.samples import block
from tests.publish.small_site import MISSING_BENEFIT, by_path, page, small_book, small_edition

FOLDER = "2022/grafieken/buurten/westhoek/rangorde-bijstand/"


def _table() -> list[dict[str, str]]:
    book = small_book()
    values = [value for name, value in book.values.items() if name.startswith("2022.bijstand.BU")]
    dots = tuple(Dot(code=value.id.split(".")[2], label="Een buurt", role=Role.OTHER, value=value) for value in values)
    spec = StripChart(unit="%", dots=dots, city=book.values[values[0].id], city_name="Heel Breda", marked="")
    single = ChartPage(
        head=page(f"{FOLDER}index.html", "Westhoek", "2022").head, block=block(spec), origin=Link("Westhoek", "x"), files=(), lasting=""
    )
    [(path, content)] = by_path(publish_chart_tables([single], small_edition())).items()

    assert path == f"{FOLDER}grafiek.csv"
    return list(csv.DictReader(io.StringIO(content.decode())))


def test_a_table_has_the_columns_of_every_download_and_a_row_for_each_value_once() -> None:
    rows = _table()

    assert tuple(rows[0]) == COLUMNS
    assert len({row["herkomst"] for row in rows}) == len(rows) > 1


def test_rows_are_those_of_the_downloads_of_the_edition() -> None:
    texts = csv_texts(list_figures(small_book(), small_edition()))
    known = {next(csv.reader([text]))[11]: text for text in texts.values()}

    for row in _table():
        assert list(row.values()) == next(csv.reader([known[row["herkomst"]]]))


def test_a_missing_value_says_why() -> None:
    [row] = [row for row in _table() if row["herkomst"] == MISSING_BENEFIT]

    assert row["waarde"] == ""
    assert row["status"]
    assert row["opmerking"]
