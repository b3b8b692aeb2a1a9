"""`waarnemingen.csv` of all pinned packages → one frame of text cells, each row with the place it comes from."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from generator.model.observation import OBSERVATION_COLUMNS, PLACE_COLUMNS
from generator.model.package import DataPackage

OBSERVATION_FILE = "waarnemingen.csv"


def read_observations(packages: Sequence[DataPackage]) -> pd.DataFrame:
    """Put the observations of packages below one another, in their order; cells stay exactly as they stand."""
    frames = [frame for package in packages if (frame := _frame(package)) is not None]
    columns = [*OBSERVATION_COLUMNS, *PLACE_COLUMNS]
    if not frames:
        return pd.DataFrame({name: pd.Series(dtype="int64" if name == "regel" else "str") for name in columns})
    return pd.concat(frames, ignore_index=True)[columns]


def _frame(package: DataPackage) -> pd.DataFrame | None:
    table = package.tables.get(OBSERVATION_FILE)
    if table is None or not set(OBSERVATION_COLUMNS) <= set(table.header) or not table.rows:
        return None
    frame = pd.DataFrame(list(table.rows), columns=list(table.header), dtype="str")
    frame["pakket"] = str(package.name)
    frame["versie"] = str(package.version)
    frame["bestand"] = table.file
    frame["regel"] = list(table.lines)
    return frame
