"""The bundle is a bag that standard tools can check, and the same bytes every time."""

from __future__ import annotations

import hashlib
import io
import zipfile

import pytest

from generator.load.site import load_site
from generator.model.edition import SiteSource
from generator.plan.links import AUDITOR_BUNDLE
from generator.publish.auditor_bundle import publish_auditor_bundle
from generator.system.files import SourceTree
from generator.system.inputs import read_public_inputs

INPUTS = {"build.py": b"print(1)\n", "data/wonen/0.1.0/een%.csv": b"a\n1\n"}
REPORTS = {"controles.json": b"[]\n"}


@pytest.fixture
def source(klein: SourceTree) -> SiteSource:
    source, _ = load_site(klein)
    assert source is not None
    return source


def entries(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {entry.compress_type for entry in archive.infolist()} == {zipfile.ZIP_STORED}
        return {name.removeprefix("controlebundel/"): archive.read(name) for name in archive.namelist()}


def test_every_file_stands_in_a_manifest_with_its_own_sha256(source: SiteSource) -> None:
    bag = entries(publish_auditor_bundle(INPUTS, REPORTS, source).content)
    payload, tags = (bag[name].decode() for name in ("manifest-sha256.txt", "tagmanifest-sha256.txt"))
    listed = {name.replace("%25", "%"): digest for digest, _, name in (line.partition("  ") for line in (payload + tags).splitlines())}

    assert {f"data/{path}": content for path, content in INPUTS.items()}.items() <= bag.items()
    assert listed == {name: hashlib.sha256(content).hexdigest() for name, content in bag.items() if not name.startswith("tagm")}
    assert "data/data/wonen/0.1.0/een%25.csv" in payload


def test_the_bag_is_dated_by_the_edition_and_says_how_much_it_holds(source: SiteSource) -> None:
    bag = entries(publish_auditor_bundle(INPUTS, REPORTS, source).content)

    assert bag["bagit.txt"] == b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
    assert "Bagging-Date: 2023-06-01\nPayload-Oxum: 13.2\n" in bag["bag-info.txt"].decode()
    assert bag["verslag/controles.json"] == b"[]\n"


def test_the_same_inputs_give_the_same_bytes_in_any_order(source: SiteSource) -> None:
    one = publish_auditor_bundle(INPUTS, REPORTS, source)
    other = publish_auditor_bundle(dict(reversed(INPUTS.items())), REPORTS, source)

    assert one == other
    assert one.path == AUDITOR_BUNDLE


def test_a_version_in_the_making_stays_out_unless_an_edition_pins_it(klein_copy: SourceTree, project: SourceTree) -> None:
    draft = klein_copy.root / "data" / "wijkcijfers" / "next"
    draft.mkdir()
    (draft / "waarnemingen.csv").write_text("nog niet openbaar\n")

    assert "data/wijkcijfers/next/waarnemingen.csv" not in read_public_inputs(klein_copy, project, ())
    assert "data/wijkcijfers/next/waarnemingen.csv" in read_public_inputs(klein_copy, project, {"data/wijkcijfers/next"})


def test_a_hidden_file_stays_out(klein_copy: SourceTree, project: SourceTree) -> None:
    (klein_copy.root / "content" / "2022" / ".voorpagina.md.swp").write_text("een kladje")

    assert not [path for path in read_public_inputs(klein_copy, project, ()) if "/." in path]


@pytest.mark.parametrize("name", ["~$ronde.docx", "Thumbs.db", "ronde.md~", "desktop.ini"])
def test_what_a_program_leaves_beside_a_text_is_not_for_the_public(klein_copy: SourceTree, project: SourceTree, name: str) -> None:
    """The lock of Word holds the name of whoever has the text open."""
    before = read_public_inputs(klein_copy, project, ())
    (klein_copy.root / "content/2022/verhalen" / name).write_text("J. de Vries")

    assert read_public_inputs(klein_copy, project, ()) == before
