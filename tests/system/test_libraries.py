"""What tells that a library changed is what it left where it was installed."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

from packaging.version import Version

from generator.system.files import SourceTree
from generator.system.inputs import list_tools, locked_names
from generator.system.libraries import installed_folders, installed_versions

PROGRAM = Path(__file__).parents[2]


def test_every_locked_library_that_python_itself_finds_left_a_folder_with_its_version() -> None:
    folders = installed_folders(locked_names(SourceTree(PROGRAM)))
    tools = list_tools(SourceTree(PROGRAM))

    assert "click" in tools
    assert {name: Version(folder.split("-")[1].removesuffix(".dist")) for name, folder in folders.items()} == {
        name: Version(said) for name, said in tools.items()
    }


def test_a_library_is_found_however_its_name_is_spelled(tmp_path: Path) -> None:
    (tmp_path / "vl_convert_python-1.9.0.post1.dist-info").mkdir()

    assert installed_folders(["vl-convert-python"], [str(tmp_path)]) == {"vl-convert-python": "vl_convert_python-1.9.0.post1.dist-info"}


def test_of_two_the_one_that_would_be_imported_counts(tmp_path: Path) -> None:
    for place, name in (("eerst", "een-1.0.dist-info"), ("later", "een-2.0.egg-info")):
        (tmp_path / place / name).mkdir(parents=True)

    assert installed_folders(["een"], [str(tmp_path / "eerst"), str(tmp_path / "later")]) == {"een": "een-1.0.dist-info"}


def test_what_is_not_installed_is_left_out(tmp_path: Path) -> None:
    assert installed_folders(["zo-heet-er-geen"], [str(tmp_path), str(tmp_path / "weg")]) == {}
    assert installed_versions(["zo-heet-er-geen", "click"]) == {"click": version("click")}
