"""The next site is made of the site before the last one; only what differs is touched, and the site that is shown never changes."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from generator.model.output import OutputFile
from generator.system.digest import sha256
from generator.system.standing import StandingFile, take_stamp
from generator.system.tree import write_site

FIRST = {"index.html": b"voor", "2022/index.html": b"editie", "2022/a/index.html": b"a", "2022/b.csv": b"b"}


def fresh(contents: dict[str, bytes]) -> list[OutputFile]:
    return [OutputFile(path=path, content=content) for path, content in contents.items()]


def standing(site: Path, paths: Iterable[str]) -> list[OutputFile]:
    files: list[OutputFile] = []
    for path in paths:
        stamp = take_stamp(site / path)
        assert stamp is not None
        files.append(StandingFile(path=path, digest=sha256((site / path).read_bytes()), place=site / path, stamp=stamp))
    return files


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def write(tmp_path: Path, files: Iterable[OutputFile]) -> None:
    write_site(files, tmp_path / "site", (), tmp_path / "spare" / "site")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site after a build that took over most of the one before: that one is spared."""
    write(tmp_path, fresh(FIRST))
    write(tmp_path, [*standing(tmp_path / "site", list(FIRST)[:3]), *fresh({"2022/b.csv": b"c"})])
    assert contents(tmp_path / "spare" / "site") == FIRST
    return tmp_path / "site"


def test_a_file_that_stands_in_both_is_let_be(site: Path, tmp_path: Path) -> None:
    before = (site / "index.html").stat()
    spared = (tmp_path / "spare" / "site").stat().st_ino
    write(tmp_path, [*standing(site, list(FIRST)[:3]), *fresh({"2022/b.csv": b"d"})])

    assert contents(site) == {**FIRST, "2022/b.csv": b"d"}
    assert (site / "index.html").stat().st_ctime_ns == before.st_ctime_ns
    assert site.stat().st_ino == spared


def test_what_is_new_or_gone_or_another_kind_is_put_right(site: Path, tmp_path: Path) -> None:
    spare = tmp_path / "spare" / "site"
    (spare / "2022" / "a" / "index.html").unlink()
    (spare / "2022" / "c").write_bytes(b"in de weg")
    (spare / "2022" / "d.csv").mkdir()
    (spare / "2022" / "d.csv" / "niets").write_bytes(b"")
    (spare / "weg" / "leeg").mkdir(parents=True)
    (spare / "pijl").symlink_to(tmp_path)
    (spare / "2022").chmod(0o700)
    new = {"2022/c/index.html": b"c", "2022/d.csv": b"d"}
    write(tmp_path, [*standing(site, list(FIRST)[:3]), *fresh(new)])

    assert contents(site) == {**dict(list(FIRST.items())[:3]), **new}
    assert sorted(path.name for path in site.iterdir()) == ["2022", "index.html"]
    assert (site / "2022").stat().st_mode & 0o777 == 0o755


def test_a_file_with_two_names_is_not_written_into(site: Path, tmp_path: Path) -> None:
    """A build that fails would else have changed the site that is shown."""
    before = contents(site)

    def halfway() -> Iterable[OutputFile]:
        yield from fresh(dict.fromkeys(FIRST, b"anders"))
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write(tmp_path, halfway())

    assert contents(site) == before
    assert list((tmp_path / "spare").iterdir()) == []


def test_a_spared_site_of_which_a_file_was_changed_changes_nothing(site: Path, tmp_path: Path) -> None:
    spare = tmp_path / "spare" / "site"
    (spare / "2022" / "b.csv").write_bytes(b"?")
    (spare / "index.html").unlink()
    (spare / "index.html").write_bytes(b"?")
    write(tmp_path, standing(site, FIRST))

    assert contents(site) == {**FIRST, "2022/b.csv": b"c"}


@pytest.mark.usefixtures("site")
def test_a_site_of_which_everything_changed_is_not_spared(tmp_path: Path) -> None:
    write(tmp_path, fresh(dict.fromkeys(FIRST, b"anders")))

    assert list((tmp_path / "spare").iterdir()) == []


def test_where_names_cannot_be_moved_nothing_is_spared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As when the cache stands on another disk."""

    def refuse(path: Path, target: Path) -> Path:
        if "spare" in target.parts:
            raise OSError
        os.rename(path, target)  # noqa: PTH104 - the method itself is replaced
        return target

    monkeypatch.setattr(Path, "rename", refuse)
    write(tmp_path, fresh(FIRST))
    write(tmp_path, standing(tmp_path / "site", FIRST))

    assert contents(tmp_path / "site") == FIRST
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site", "spare"]
