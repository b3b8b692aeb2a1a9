"""Tests of files that are taken over: only those that stand in the old site as they were made."""

from __future__ import annotations

import os
from collections.abc import Generator, Sequence
from functools import partial
from pathlib import Path

import pytest

from generator.model.output import OutputFile
from generator.system import stamps
from generator.system.digest import sha256
from generator.system.kept_files import KeptFiles, Made, Part, make_parts
from generator.system.stamps import SETTLED
from generator.system.standing import ChangedMeanwhileError
from generator.system.tree import write_site

CONTENTS = {"2022/a.json": b"een", "2022/b.json": b"twee"}


def make() -> Generator[OutputFile, None, str]:
    for path, content in CONTENTS.items():
        yield OutputFile(path=path, content=content)
    return "twee bestanden"


PART = Part(key="ab12", make=make)


def build(files: KeptFiles, parts: Sequence[Part] = (PART,)) -> KeptFiles:
    """Make parts and write them where the site stands; what is known of them is kept. Gives what the next build begins with."""
    steps, digests = make_parts(parts), {}
    while True:
        try:
            file = next(steps)
        except StopIteration as end:
            made: list[Made] = end.value
            break
        path = files.site / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
        digests[file.path] = sha256(file.content)
    for one in made:
        files.note(one)
    files.close(digests)
    files.save()
    return KeptFiles(folder=files.folder, site=files.site)


@pytest.fixture
def kept(tmp_path: Path) -> KeptFiles:
    """A site that has the part, and a folder that knows."""
    return build(KeptFiles(folder=tmp_path / "parts", site=tmp_path / "site"))


@pytest.fixture
def settled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> KeptFiles:
    """The same, after which nothing happened for a while."""
    monkeypatch.setattr(stamps, "SETTLED", -SETTLED)
    return build(KeptFiles(folder=tmp_path / "parts", site=tmp_path / "site"))


def test_a_part_that_was_made_is_taken_over(kept: KeptFiles) -> None:
    found, missing = kept.find([PART])

    assert missing == []
    assert found[0].note == "twee bestanden"
    assert {file.path: file.content for file in found[0].files} == CONTENTS


@pytest.mark.parametrize("change", [partial(Path.write_bytes, data=b"vier"), Path.unlink])
def test_a_part_of_which_a_file_changed_or_is_gone_is_made_anew(kept: KeptFiles, change: partial[int]) -> None:
    change(kept.site / "2022/b.json")

    assert kept.find([PART]) == ([], [PART])


def test_a_part_made_from_something_else_is_made_anew(kept: KeptFiles) -> None:
    other = Part(key="cd34", make=make)

    assert kept.find([other, PART])[1] == [other]


def test_a_damaged_list_is_no_list(kept: KeptFiles, tmp_path: Path) -> None:
    for path in (tmp_path / "parts").glob("*/*"):
        path.write_bytes(path.read_bytes().replace(b"a.json", b"c.json"))

    assert kept.find([PART]) == ([], [PART])


def test_a_file_that_was_taken_over_is_the_same_file_under_another_name(kept: KeptFiles, tmp_path: Path) -> None:
    found, _ = kept.find([PART])
    write_site(found[0].files, tmp_path / "next", ())

    for path, content in CONTENTS.items():
        assert (tmp_path / "next" / path).read_bytes() == content
        assert (tmp_path / "next" / path).samefile(kept.site / path)


def test_where_files_cannot_be_linked_they_are_copied(kept: KeptFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError

    found, _ = kept.find([PART])
    monkeypatch.setattr("generator.system.standing.os.link", refuse)
    write_site(found[0].files, tmp_path / "next", ())

    assert {path: (tmp_path / "next" / path).read_bytes() for path in CONTENTS} == CONTENTS
    assert not (tmp_path / "next" / "2022/a.json").samefile(kept.site / "2022/a.json")


def test_a_link_in_the_old_site_is_no_file_of_it(kept: KeptFiles, tmp_path: Path) -> None:
    """Else the next site would hold a link that leads out of it."""
    (tmp_path / "elders").write_bytes(CONTENTS["2022/b.json"])
    (kept.site / "2022/b.json").unlink()
    (kept.site / "2022/b.json").symlink_to(tmp_path / "elders")

    assert kept.find([PART]) == ([], [PART])


def test_a_file_that_changes_while_it_is_taken_over_stops_the_build(kept: KeptFiles, tmp_path: Path) -> None:
    found, _ = kept.find([PART])
    (kept.site / "2022/b.json").write_bytes(b"vier")
    with pytest.raises(ChangedMeanwhileError, match="changed while it was taken over"):
        write_site(found[0].files, tmp_path / "next", ())


def test_without_a_folder_everything_is_made_and_nothing_remembered(tmp_path: Path) -> None:
    again = build(KeptFiles(folder=None, site=tmp_path / "site"))

    assert again.find([PART]) == ([], [PART])
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_the_last_build_did_not_have_is_forgotten(kept: KeptFiles) -> None:
    """So that what is known never grows."""
    other = Part(key="cd34", make=make)
    again = build(kept, [other])

    assert again.find([PART]) == ([], [PART])
    assert again.find([other])[1] == []


def test_a_part_that_was_taken_over_is_remembered_as_well(kept: KeptFiles) -> None:
    kept.find([PART])

    assert build(kept, []).take(PART.key) is None  # none of its files is in the new site

    again = KeptFiles(folder=kept.folder, site=kept.site)
    again.close({path: sha256(content) for path, content in CONTENTS.items()})
    again.note(Made(key=PART.key, paths=tuple(CONTENTS), note="twee bestanden"))
    again.save()

    assert KeptFiles(folder=kept.folder, site=kept.site).take(PART.key) is not None


def test_a_file_at_rest_is_not_read_to_know_it(settled: KeptFiles, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bytes:
        raise AssertionError

    monkeypatch.setattr(Path, "read_bytes", lambda path: refuse(path) if path.is_relative_to(settled.site) else path.open("rb").read())

    assert settled.find([PART])[1] == []


def test_a_file_of_which_only_the_time_of_its_content_was_put_back_is_read(settled: KeptFiles) -> None:
    place = settled.site / "2022/b.json"
    before = place.stat()
    place.write_bytes(b"vier")
    os.utime(place, ns=(before.st_atime_ns, before.st_mtime_ns))

    assert settled.find([PART]) == ([], [PART])


def test_a_file_that_was_written_just_now_is_read(kept: KeptFiles) -> None:
    """It might be written again within the same tick of the clock."""
    assert kept.stamps.known == {}
