"""A build is repeated when, and only when, something it depends on has changed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.system import inputs, seal, stamps
from generator.system.digest import sha256
from generator.system.files import SourceTree
from generator.system.inputs import digest_inputs, is_as_built, is_site_intact, read_record, write_record
from generator.system.stamps import NO_STAMPS, SETTLED, InputLook, Stamps


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for path, text in {
        "content/site.toml": 'titel = "Staat"\n',
        "data/wonen/0.1.0/waarnemingen.csv": "indicator,gebied\n",
        "generator/cli/main.py": "x = 1\n",
        "site_templates/pages/home.html": "<p>\n",
        "build.py": "main()\n",
        "LICENSE": "EUPL\n",
        "requirements.lock": "click==8.5.1 \\\n    --hash=sha256:00\n",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    return tmp_path


def digest(project: Path, commit: str = "") -> str:
    return digest_inputs(SourceTree(project), SourceTree(project), commit)


def site(folder: Path) -> str:
    (folder / "2022").mkdir(parents=True)
    (folder / "index.html").write_bytes(b"voor")
    (folder / "2022" / "index.html").write_bytes(b"editie")
    listing = f"{sha256(b'editie')}  2022/index.html\n{sha256(b'voor')}  index.html\n".encode()
    (folder / "SHA256SUMS").write_bytes(listing)
    return sha256(listing)


def test_the_commit_as_stated_is_an_input_too(project: Path) -> None:
    assert len({digest(project), digest(project, "a" * 40), digest(project, "b" * 40)}) == 3


@pytest.mark.parametrize(
    "path",
    [
        "content/site.toml",
        "data/wonen/0.1.0/waarnemingen.csv",
        "generator/cli/main.py",
        "site_templates/pages/home.html",
        "build.py",
        "requirements.lock",
        "LICENSE",
    ],
)
def test_a_change_in_any_input_changes_the_digest(project: Path, path: str) -> None:
    before = digest(project)

    (project / path).write_text((project / path).read_text() + "#\n")

    assert digest(project) != before


def test_a_renamed_file_changes_the_digest(project: Path) -> None:
    before = digest(project)

    (project / "content/site.toml").rename(project / "content/stad.toml")

    assert digest(project) != before


def test_another_version_of_a_library_changes_the_digest(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = digest(project)

    monkeypatch.setattr(inputs, "installed_folders", lambda names: dict.fromkeys(names, "0"))

    assert digest(project) != before


def test_what_a_build_does_not_use_leaves_the_digest(project: Path) -> None:
    before = digest(project)

    (project / "README.md").write_text("lees mij")
    (project / "generator" / "__pycache__").mkdir()
    (project / "generator" / "__pycache__" / "cli.pyc").write_bytes(b"\0")

    assert digest(project) == before


def test_the_record_of_a_build_is_read_back(tmp_path: Path) -> None:
    checksums = site(tmp_path / "site")

    write_record(tmp_path / ".cache", tmp_path / "site", "abc")

    record = read_record(tmp_path / ".cache", tmp_path / "site")
    assert record is not None
    assert (record.inputs, record.checksums) == ("abc", checksums)


def test_every_output_folder_has_a_record_of_its_own(tmp_path: Path) -> None:
    site(tmp_path / "site")

    write_record(tmp_path / ".cache", tmp_path / "site", "abc")

    assert read_record(tmp_path / ".cache", tmp_path / "elders") is None


@pytest.mark.parametrize("text", ["", "{", "[]", '{"inputs": "a"}', '{"inputs": "a", "checksums": "b", "more": 1}'])
def test_a_damaged_record_means_no_record(tmp_path: Path, text: str) -> None:
    site(tmp_path / "site")
    write_record(tmp_path / ".cache", tmp_path / "site", "abc")
    [path] = (tmp_path / ".cache").rglob("*.json")

    path.write_text(text)

    assert read_record(tmp_path / ".cache", tmp_path / "site") is None


def test_a_site_as_its_checksums_say_is_intact(tmp_path: Path) -> None:
    checksums = site(tmp_path / "site")

    assert is_site_intact(tmp_path / "site", checksums)


def test_a_changed_an_extra_and_a_lost_file_are_noticed(tmp_path: Path) -> None:
    checksums = [site(tmp_path / name) for name in ("veranderd", "extra", "weg")]
    (tmp_path / "veranderd" / "index.html").write_text("anders")
    (tmp_path / "extra" / "meer.html").write_text("meer")
    (tmp_path / "weg" / "index.html").unlink()

    assert not is_site_intact(tmp_path / "veranderd", checksums[0])
    assert not is_site_intact(tmp_path / "extra", checksums[1])
    assert not is_site_intact(tmp_path / "weg", checksums[2])


def test_another_list_of_checksums_is_noticed(tmp_path: Path) -> None:
    """Also one that fits the files: it is not what the last build wrote."""
    site(tmp_path / "site")

    assert not is_site_intact(tmp_path / "site", "0" * 64)


def test_no_site_is_not_intact(tmp_path: Path) -> None:
    assert not is_site_intact(tmp_path / "site", "0" * 64)


def test_a_site_that_was_found_whole_is_not_read_again_until_a_file_of_it_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seal, "SETTLED", -SETTLED)
    cache, target = tmp_path / ".cache", tmp_path / "site"
    site(target)
    write_record(cache, target, "abc")
    asked: list[str] = []

    def known() -> Stamps:
        asked.append("stamps")
        return NO_STAMPS

    def standing() -> bool:
        record = read_record(cache, target)
        assert record is not None
        return is_as_built(cache, target, record, known)

    assert (standing(), len(asked)) == (True, 1)
    assert (standing(), len(asked)) == (True, 1)
    (target / "index.html").write_bytes(b"voor")
    assert (standing(), len(asked)) == (True, 2)
    (target / "index.html").write_bytes(b"fout")
    assert (standing(), len(asked)) == (False, 3)


def test_an_input_at_rest_is_not_read_again(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stamps, "SETTLED", -SETTLED)
    tree, kept = SourceTree(project), tmp_path / "kept"
    first = digest_inputs(tree, tree, "", InputLook(kept))
    (project / "content/site.toml").with_name("nieuw.md").write_text("Een tekst.")
    second = digest_inputs(tree, tree, "", InputLook(kept))
    expected = digest(project)

    def refuse(content: bytes) -> str:
        raise AssertionError(content)

    monkeypatch.setattr(stamps, "sha256", refuse)

    assert first != second == expected
    assert digest_inputs(tree, tree, "", InputLook(kept)) == expected


def test_an_input_of_which_the_time_was_put_back_is_read_again(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stamps, "SETTLED", -SETTLED)
    tree, kept, text = SourceTree(project), tmp_path / "kept", project / "content/site.toml"
    before, times = digest_inputs(tree, tree, "", InputLook(kept)), text.stat()
    text.write_text(text.read_text().upper())
    os.utime(text, ns=(times.st_atime_ns, times.st_mtime_ns))

    assert digest_inputs(tree, tree, "", InputLook(kept)) == digest(project) != before
