"""What is being done, as a table for data users."""

import csv
import json
from dataclasses import replace
from io import StringIO

from generator.load.site import load_site
from generator.model.edition import SiteSource
from generator.publish.initiatives import publish_interventions
from generator.system.files import SourceTree


def loaded(files: SourceTree) -> SiteSource:
    source, problems = load_site(files)
    assert source is not None, problems
    return source


def test_every_intervention_is_a_row_with_its_areas_as_codes_and_its_source(project: SourceTree) -> None:
    source = loaded(project)
    edition = source.newest
    table, description = publish_interventions(edition, source.config)
    rows = list(csv.DictReader(StringIO(table.content.decode())))

    assert table.path == "2022/downloads/maatregelen.csv"
    assert [row["maatregel"] for row in rows] == [one.id for one in edition.interventions]
    assert all(row["bron"].startswith("https://") and row["bron_datum"] for row in rows)
    assert {code for row in rows for code in row["gebieden"].split(";")} <= {str(region.code) for region in edition.regions.all}
    assert [column["name"] for column in json.loads(description.content)["tableSchema"]["columns"]] == list(rows[0])


def test_an_edition_without_interventions_has_no_table_of_them(klein: SourceTree) -> None:
    source = loaded(klein)

    assert list(publish_interventions(replace(source.newest, interventions=()), source.config)) == []
