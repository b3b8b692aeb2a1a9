"""The output folder changes in one step or not at all."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.model.output import OutputFile
from generator.system.tree import DoublePathError, ForeignFolderError, UnsafePathError, write_new_folder, write_site

ROOT = Path(__file__).parents[2]
MARKS = (OutputFile(path="manifest.json", content=b"{}\n"), OutputFile(path="SHA256SUMS", content=b""))


def page(path: str, text: str = "x") -> OutputFile:
    return OutputFile(path=path, content=text.encode())


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_first_site_is_written_with_its_folders(tmp_path: Path) -> None:
    write_site([*MARKS, page("index.html", "voor"), page("2022/buurten/tuinzigt/index.html", "buurt")], tmp_path / "site")

    assert contents(tmp_path / "site") == {
        "2022/buurten/tuinzigt/index.html": b"buurt",
        "SHA256SUMS": b"",
        "index.html": b"voor",
        "manifest.json": b"{}\n",
    }
    assert names(tmp_path) == ["site"]


def test_a_second_site_replaces_the_first_completely(tmp_path: Path) -> None:
    write_site([*MARKS, page("oud.html")], tmp_path / "site")

    write_site([*MARKS, page("nieuw.html")], tmp_path / "site")

    assert sorted(contents(tmp_path / "site")) == ["SHA256SUMS", "manifest.json", "nieuw.html"]
    assert names(tmp_path) == ["site"]


def test_a_build_that_fails_halfway_leaves_the_old_site_byte_for_byte(tmp_path: Path) -> None:
    write_site([*MARKS, page("index.html", "goed")], tmp_path / "site")
    before = contents(tmp_path / "site")

    def failing() -> Iterator[OutputFile]:
        yield page("index.html", "half")
        message = "chart cannot be drawn"
        raise RuntimeError(message)

    with pytest.raises(RuntimeError, match="chart cannot be drawn"):
        write_site(failing(), tmp_path / "site")

    assert contents(tmp_path / "site") == before
    assert names(tmp_path) == ["site"]


def test_without_an_exchange_the_renames_give_the_same_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On macOS and Windows, and on file systems that cannot exchange two names."""
    monkeypatch.setattr("generator.system.swap._find_renameat2", lambda: None)
    write_site([*MARKS, page("oud.html")], tmp_path / "site")

    write_site([*MARKS, page("nieuw.html")], tmp_path / "site")

    assert sorted(contents(tmp_path / "site")) == ["SHA256SUMS", "manifest.json", "nieuw.html"]
    assert names(tmp_path) == ["site"]


def test_a_site_set_aside_by_a_killed_build_is_put_back(tmp_path: Path) -> None:
    write_site([*MARKS, page("index.html", "goed")], tmp_path / "site")
    (tmp_path / "site").rename(tmp_path / "site.old-abcd1234")

    def failing() -> Iterator[OutputFile]:
        raise RuntimeError
        yield  # pragma: no cover

    with pytest.raises(RuntimeError):
        write_site(failing(), tmp_path / "site")

    assert contents(tmp_path / "site")["index.html"] == b"goed"
    assert names(tmp_path) == ["site"]


def test_remains_of_a_killed_build_are_cleaned_by_the_next(tmp_path: Path) -> None:
    """The folder of a build that was killed is not held by any process; one that lives is left alone."""
    script = textwrap.dedent("""
        import sys, time
        from pathlib import Path
        from generator.model.output import OutputFile
        from generator.system.tree import write_site

        def endless():
            yield OutputFile(path="index.html", content=b"half")
            print("writing", flush=True)
            time.sleep(60)

        write_site(endless(), Path(sys.argv[1]))
    """)
    write_site([*MARKS, page("index.html", "goed")], tmp_path / "site")
    command = [sys.executable, "-c", script, str(tmp_path / "site")]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        write_site([*MARKS, page("index.html", "beter")], tmp_path / "site")
        while_it_lives = len(names(tmp_path))
        process.send_signal(signal.SIGKILL)
        process.wait()
    after_the_kill = contents(tmp_path / "site")["index.html"]

    write_site([*MARKS, page("index.html", "best")], tmp_path / "site")

    assert while_it_lives == 2
    assert after_the_kill == b"beter"
    assert contents(tmp_path / "site")["index.html"] == b"best"
    assert names(tmp_path) == ["site"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no umask")
def test_modes_do_not_depend_on_the_umask_of_the_builder(tmp_path: Path) -> None:
    old = os.umask(0o077)
    try:
        write_site([*MARKS, page("a/b.html")], tmp_path / "site")
    finally:
        os.umask(old)

    site = tmp_path / "site"
    modes = {path.relative_to(tmp_path).as_posix(): oct(path.stat().st_mode & 0o777) for path in (site, *site.rglob("*"))}
    assert modes == {
        "site": "0o755",
        "site/SHA256SUMS": "0o644",
        "site/a": "0o755",
        "site/a/b.html": "0o644",
        "site/manifest.json": "0o644",
    }


@pytest.mark.parametrize(
    ("first", "second"),
    [("a.html", "a.html"), ("a.html", "A.html"), ("a", "a/b.html"), ("a/b.html", "a"), ("a/b.html", "A/c.html")],
    ids=["same", "other case", "file, then folder", "folder, then file", "folder in other case"],
)
def test_two_sources_writing_one_path_is_an_error(tmp_path: Path, first: str, second: str) -> None:
    with pytest.raises(DoublePathError):
        write_site([*MARKS, page(first), page(second)], tmp_path / "site")

    assert names(tmp_path) == []


@pytest.mark.parametrize("path", ["../x.html", "/etc/x", "a/../../x", "", "a//b", "./a", "a\\b", "a/"])
def test_a_path_that_leads_elsewhere_is_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(UnsafePathError):
        write_site([*MARKS, page(path)], tmp_path / "site")

    assert names(tmp_path) == []


def test_a_folder_that_is_no_site_of_ours_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "Documenten").mkdir()
    (tmp_path / "Documenten" / "brief.txt").write_text("lieve oma")

    with pytest.raises(ForeignFolderError):
        write_site([*MARKS], tmp_path / "Documenten")

    assert contents(tmp_path / "Documenten") == {"brief.txt": b"lieve oma"}


def test_a_file_in_the_place_of_the_site_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("geen map")

    with pytest.raises(ForeignFolderError):
        write_site([*MARKS], tmp_path / "site")

    assert (tmp_path / "site").read_text() == "geen map"


def test_an_empty_folder_may_be_filled(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()

    write_site([*MARKS], tmp_path / "site")

    assert sorted(contents(tmp_path / "site")) == ["SHA256SUMS", "manifest.json"]


def test_a_site_behind_a_symlink_is_replaced_where_it_stands(tmp_path: Path) -> None:
    write_site([*MARKS, page("oud.html")], tmp_path / "schijf" / "site")
    (tmp_path / "site").symlink_to(tmp_path / "schijf" / "site")

    write_site([*MARKS, page("nieuw.html")], tmp_path / "site")

    assert (tmp_path / "site").is_symlink()
    assert (tmp_path / "schijf" / "site" / "nieuw.html").is_file()


def test_a_new_folder_is_refused_when_it_exists(tmp_path: Path) -> None:
    (tmp_path / "2023").mkdir()

    with pytest.raises(FileExistsError):
        write_new_folder([page("editie.toml")], tmp_path / "2023")

    assert names(tmp_path / "2023") == []


def test_a_new_folder_is_written_completely_or_not_at_all(tmp_path: Path) -> None:
    with pytest.raises(DoublePathError):
        write_new_folder([page("a"), page("a")], tmp_path / "2023")
    write_new_folder([page("editie.toml", "concept")], tmp_path / "2024")

    assert names(tmp_path) == ["2024"]
    assert contents(tmp_path / "2024") == {"editie.toml": b"concept"}
