"""Observations of all packages stand in one frame of text, each with the place it comes from."""

from __future__ import annotations

from generator.load.observations import read_observations
from generator.load.packages import load_package
from generator.model.observation import OBSERVATION_COLUMNS, PLACE_COLUMNS, require_observations
from generator.model.package import DataPackage
from generator.system.files import SourceTree


def package(files: SourceTree, folder: str) -> DataPackage:
    found, _ = load_package(files, folder)
    assert found is not None
    return found


def test_the_frame_has_the_columns_of_the_contract_and_cells_as_they_stand(klein: SourceTree) -> None:
    frame = require_observations(read_observations([package(klein, "data/wijkcijfers/0.2.0")]))

    assert list(frame.columns) == [*OBSERVATION_COLUMNS, *PLACE_COLUMNS]
    assert frame[list(OBSERVATION_COLUMNS)].to_numpy().tolist()[0] == ["misdrijven", "BU99990101", "2019", "", "A", "160", "", ""]


def test_each_row_leads_back_to_its_physical_line(klein: SourceTree) -> None:
    found = package(klein, "data/wijkcijfers/0.2.0")
    lines = klein.read("data/wijkcijfers/0.2.0/waarnemingen.csv").decode().split("\n")

    frame = read_observations([found])

    assert [lines[line - 1] for line in frame["regel"]] == frame[list(OBSERVATION_COLUMNS)].agg(",".join, axis=1).tolist()


def test_an_empty_cell_is_an_empty_text_and_never_a_nan(klein: SourceTree) -> None:
    frame = read_observations([package(klein, "data/wijkcijfers/0.2.0")])

    assert not frame.isna().any().any()


def test_packages_stand_below_one_another_in_the_order_given(klein: SourceTree) -> None:
    frame = read_observations([package(klein, "data/wijkcijfers/0.2.0"), package(klein, "data/bevolking/0.2.0")])

    assert list(dict.fromkeys(zip(frame["pakket"], frame["versie"], frame["bestand"], strict=True))) == [
        ("wijkcijfers", "0.2.0", "waarnemingen.csv"),
        ("bevolking", "0.2.0", "waarnemingen.csv"),
    ]
    assert list(frame.index) == list(range(len(frame)))


def test_without_observations_the_frame_is_empty_but_has_its_columns(klein: SourceTree) -> None:
    frame = require_observations(read_observations([package(klein, "data/gebieden/0.1.0")]))

    assert len(frame) == 0


def test_a_table_without_a_column_gives_no_rows(klein_copy: SourceTree) -> None:
    path = klein_copy.root / "data/wijkcijfers/0.2.0/waarnemingen.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("opmerking", "noot"), encoding="utf-8")

    assert len(read_observations([package(klein_copy, "data/wijkcijfers/0.2.0")])) == 0
