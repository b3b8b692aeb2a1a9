"""The list of corrections is published as it stands in the content, with a description of every column."""

from __future__ import annotations

import json

from generator.load.site import load_site
from generator.model.figure_lock import CORRECTION_COLUMNS
from generator.publish.corrections import publish_corrections
from generator.system.files import SourceTree


def test_an_edition_without_corrections_publishes_no_list(klein: SourceTree) -> None:
    source, _ = load_site(klein)
    assert source is not None

    assert list(publish_corrections(b"", source.editions[-1], source.config)) == []


def test_the_list_is_published_byte_for_byte_beside_its_description(klein: SourceTree) -> None:
    source, _ = load_site(klein)
    assert source is not None

    listed, described = publish_corrections(b"cijfer,...\n", source.editions[-1], source.config)

    columns = json.loads(described.content)["tableSchema"]["columns"]
    assert (listed.path, listed.content) == ("2022/verantwoording/correcties.csv", b"cijfer,...\n")
    assert described.path == "2022/verantwoording/correcties.csv-metadata.json"
    assert [column["name"] for column in columns] == list(CORRECTION_COLUMNS)
    assert all(column["dc:title"] and column["dc:description"] for column in columns)
