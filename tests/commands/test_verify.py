"""`verify` on the built test city: as a folder, as a ZIP and over loopback, whole and spoilt."""

from __future__ import annotations

import functools
import hashlib
import json
import shutil
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.system.files import SourceTree

CHANGED = "2022/index.html"
COMMIT = "0123456789abcdef0123456789abcdef01234567"


@pytest.fixture(scope="module")
def project(klein: SourceTree, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout of the test city with its site built in `site/`."""
    root = tmp_path_factory.mktemp("controle") / "stad"
    shutil.copytree(klein.root, root)
    built = CliRunner().invoke(main, ["--project", str(root), "build", "--workers", "1", "--commit", COMMIT])
    assert built.exit_code == 0, built.output
    return root


@pytest.fixture
def spoilt(project: Path, tmp_path: Path) -> Path:
    """A copy of the site with one digit changed on its front page."""
    copy = tmp_path / "kopie"
    shutil.copytree(project / "site", copy)
    page = (copy / CHANGED).read_text(encoding="utf-8")
    place = page.index("</data>")
    (copy / CHANGED).write_text(page[:place] + "9" + page[place:], encoding="utf-8")
    return copy


@pytest.fixture
def address(project: Path) -> Iterator[str]:
    """The site as a host on loopback serves it, below a path."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the signature of http.server
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(project)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/site/"
    server.shutdown()
    server.server_close()


def verify(project: Path, place: object, *options: str) -> Result:
    return CliRunner().invoke(main, ["--project", str(project), "verify", str(place), *options], prog_name="build.py")


def pack(folder: Path, target: Path, root: str = "") -> Path:
    with zipfile.ZipFile(target, "w") as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                archive.write(path, root + path.relative_to(folder).as_posix())
    return target


def checkout_with_more(project: Path, folder: Path, texts: str) -> Path:
    """A copy of the checkout, without its site, in which some texts have a sentence more."""
    shutil.copytree(project, folder, ignore=shutil.ignore_patterns("site", ".cache"))
    for text in (folder / "content" / "2022").glob(texts):
        text.write_text(text.read_text(encoding="utf-8") + "\nEn nog een zin.\n", encoding="utf-8")
    return folder


def test_a_site_that_this_checkout_builds_holds(project: Path) -> None:
    result = verify(project, project / "site")

    assert result.exit_code == 0, result.stdout
    assert result.stdout.endswith("Uitslag: alles klopt.\n")
    assert "Vergeleken met: een herbouw uit deze broncode, byte voor byte." in result.stdout


def test_a_changed_digit_is_named_with_its_place_and_its_figure(project: Path, spoilt: Path) -> None:
    result = verify(project, spoilt)

    named = [line for line in result.stdout.splitlines() if line.startswith(f"{CHANGED}:")]
    assert result.exit_code == 1
    assert any(": veranderd: cijfer 2022." in line and "gebouwd wordt" in line for line in named)
    assert any(": cijfer: cijfer 2022." in line and "op de pagina staat" in line for line in named)


@pytest.mark.parametrize("root", ["", "breda-2022/"])
def test_a_zip_is_read_like_a_folder(project: Path, spoilt: Path, tmp_path: Path, root: str) -> None:
    whole, broken = pack(project / "site", tmp_path / "heel.zip", root), pack(spoilt, tmp_path / "stuk.zip", root)

    assert verify(project, whole, "--no-rebuild").exit_code == 0
    assert f"{CHANGED}: veranderd" in verify(project, broken, "--no-rebuild").stdout


def test_a_damaged_file_in_a_zip_is_named(project: Path, tmp_path: Path) -> None:
    packed = pack(project / "site", tmp_path / "site.zip")
    with zipfile.ZipFile(packed) as archive:
        entry = archive.getinfo(CHANGED)
    content = bytearray(packed.read_bytes())
    content[entry.header_offset + 30 + len(CHANGED) + 5] ^= 1
    packed.write_bytes(content)

    assert f"{CHANGED}: onleesbaar: dit bestand is niet te lezen" in verify(project, packed, "--no-rebuild").stdout


def test_a_site_behind_an_address_is_fetched_and_says_what_cannot_be_seen(project: Path, address: str) -> None:
    result = verify(project, address)

    assert result.exit_code == 0, result.stdout
    assert "Niet te zeggen: Of er op dit adres ook bestanden staan die niet in SHA256SUMS staan" in result.stdout


def test_an_attested_digest_of_the_list_takes_the_place_of_a_build(project: Path, spoilt: Path) -> None:
    attested = hashlib.sha256((project / "site" / "SHA256SUMS").read_bytes()).hexdigest()

    assert verify(project, project / "site", "--digest", attested).exit_code == 0
    assert f"{CHANGED}: veranderd" in verify(project, spoilt, "--digest", attested).stdout
    assert "SHA256SUMS: lijst: dit is niet de lijst" in verify(project, project / "site", "--digest", "0" * 64).stdout


def test_a_site_made_from_other_files_than_the_rebuild_says_from_which(project: Path, tmp_path: Path) -> None:
    """As when an auditor has another commit than the city had, or the checkout of another city."""
    other = checkout_with_more(project, tmp_path / "andere", "methoden.md")

    told = verify(other, project / "site")
    read = json.loads(verify(other, project / "site", "--json").stdout)

    assert told.exit_code == 1
    assert "Andere invoer: deze site zegt van andere bestanden gemaakt te zijn dan de herbouw: content/2022/methoden.md. " in told.stdout
    assert f"git checkout {COMMIT}. Of herbouw uit wat de site zelf meegeeft: --against controlebundel.zip.\n" in told.stdout
    assert read["andere_invoer"] == ["content/2022/methoden.md"]


def test_a_bundle_of_another_site_is_told_as_such(project: Path, tmp_path: Path) -> None:
    other = checkout_with_more(project, tmp_path / "andere", "*.md")
    built = CliRunner().invoke(main, ["--project", str(other), "build", "--workers", "1"])
    assert built.exit_code == 0, built.output

    told = verify(other, other / "site", "--against", str(project / "site" / "controlebundel.zip")).stdout
    anew = verify(project, other / "site").stdout

    assert "de herbouw: COMMIT, content/2022/methoden.md, content/2022/programma.md en nog 1. Dat kan" in told
    assert "Neem de controlebundel.zip die bij deze site hoort.\n" in told
    assert "verklaren. Herbouw uit wat de site zelf meegeeft: --against controlebundel.zip.\n" in anew


def test_a_site_with_a_changed_digit_is_made_from_the_same_files(project: Path, spoilt: Path) -> None:
    assert "Andere invoer" not in verify(project, spoilt).stdout


def test_without_anything_to_compare_with_it_says_what_it_cannot_know(project: Path) -> None:
    result = verify(project, project / "site", "--no-rebuild")

    assert result.exit_code == 0
    assert "Niet te zeggen: Of deze site de site is die de gemeente gebouwd heeft" in result.stdout
    assert "Niet te zeggen: Of de zinnen waar zijn en de getypte getallen kloppen" in result.stdout


def test_a_program_reads_the_same_as_json(project: Path, spoilt: Path) -> None:
    verdict = json.loads(verify(project, spoilt, "--json", "--no-rebuild").stdout)

    assert verdict["schema"] == 1
    assert verdict["klopt"] is False
    assert verdict["vergeleken_met"] == "niets"
    assert {entry["bestand"] for entry in verdict["afwijkingen"]} == {CHANGED}
    assert {entry["soort"] for entry in verdict["afwijkingen"]} == {"veranderd", "cijfer"}
    assert verdict["geteld"]["herkomsten"] > 0


def test_signs_that_steer_a_terminal_are_printed_as_text(project: Path, spoilt: Path) -> None:
    (spoilt / "\x1b[2Jweg.html").write_text("weg")

    assert "\\x1b[2Jweg.html: extra" in verify(project, spoilt, "--no-rebuild").stdout


def test_a_checkout_that_does_not_build_proves_nothing(project: Path, klein_copy: SourceTree) -> None:
    (klein_copy.root / "content" / "site.toml").unlink()

    result = verify(klein_copy.root, project / "site")

    assert result.exit_code == 1
    assert "deze broncode is niet te bouwen, dus er is niets vergeleken" in result.stdout


@pytest.mark.parametrize(
    ("place", "options", "message"),
    [
        ("bestaat-niet", (), "geen map, geen ZIP en geen adres"),
        ("http://127.0.0.1:9/", (), "is niet op te halen"),
        (".", ("--digest", "abc"), "64 hexadecimal digits"),
        (".", ("--digest", "0" * 64, "--no-rebuild"), "exclude one another"),
    ],
)
def test_wrong_use_is_no_verdict(tmp_path: Path, place: str, options: tuple[str, ...], message: str) -> None:
    result = verify(tmp_path, place, *options)

    assert result.exit_code == 2
    assert message in " ".join(result.stderr.replace("│", " ").split())


def test_a_place_without_a_list_of_checksums_is_no_site_and_nothing_is_built_for_it(tmp_path: Path) -> None:
    """The project here is an empty folder: a build of it would say so."""
    (tmp_path / "leeg").mkdir()
    (tmp_path / "vol").mkdir()
    for name in ("a\x1b[2J.html", "b", "c", "d", "e", "f"):
        (tmp_path / "vol" / name).touch()
    archive = pack(tmp_path / "vol", tmp_path / "vol.zip", "map/")

    results = [verify(tmp_path, place) for place in (tmp_path / "leeg", tmp_path / "vol", archive)]
    told = ["".join(result.stderr.split()) for result in results]

    assert [(result.exit_code, result.stdout) for result in results] == [(2, "")] * 3
    assert "staatgeenSHA256SUMS(erisniets)" in told[0]
    assert "staatgeenSHA256SUMS(wel:a\\x1b[2J.html,b,c,d,e…)" in told[1]
    assert "staatgeenSHA256SUMS(wel:map)" in told[2]
    assert all("geefdemap,deZIPofhetadreswaardiestaan" in one for one in told)


def test_the_bundle_of_a_site_builds_that_site_from_nothing_else(project: Path, spoilt: Path) -> None:
    bundle = project / "site" / "controlebundel.zip"

    whole = verify(project, project / "site", "--against", str(bundle))

    assert whole.exit_code == 0, whole.stdout
    assert "Vergeleken met: een herbouw uit de opgegeven bundel, byte voor byte." in whole.stdout
    assert f"{CHANGED}:" in verify(project, spoilt, "--against", str(bundle)).stdout


def test_the_commit_stands_in_the_manifest_and_in_the_bundle(project: Path) -> None:
    manifest = json.loads((project / "site" / "manifest.json").read_text())
    with zipfile.ZipFile(project / "site" / "controlebundel.zip") as archive:
        file = archive.read("controlebundel/data/COMMIT")

    assert manifest["commit"] == COMMIT
    assert file.decode() == f"{COMMIT}\n"
    assert manifest["invoer"]["COMMIT"] == hashlib.sha256(file).hexdigest()


def test_a_rebuild_takes_over_the_commit_that_a_site_states_and_says_that_it_does_not_know_it(project: Path) -> None:
    result = verify(project, project / "site")

    assert result.exit_code == 0, result.stdout
    assert f"Of deze broncode commit {COMMIT} is" in " ".join(result.stdout.split())
    assert "Of deze broncode commit" not in verify(project, project / "site", "--no-rebuild").stdout


def test_source_code_without_a_commit_of_its_own_is_built_as_the_commit_that_the_site_states(project: Path, tmp_path: Path) -> None:
    source = tmp_path / "broncode.zip"
    with zipfile.ZipFile(project / "site" / "controlebundel.zip") as bundle, zipfile.ZipFile(source, "w") as archive:
        for name in bundle.namelist():
            if not name.endswith("/COMMIT"):
                archive.writestr(name, bundle.read(name))

    result = verify(project, project / "site", "--against", str(source))

    assert result.exit_code == 0, result.stdout


@pytest.mark.parametrize("wrong", ["main", "0123456", "G" * 40, COMMIT.upper()])
def test_what_is_no_full_name_of_a_commit_is_refused(project: Path, wrong: str) -> None:
    result = CliRunner().invoke(main, ["--project", str(project), "build", "--commit", wrong])

    assert result.exit_code == 2
    assert "40 or 64 hexadecimal digits" in " ".join(result.stderr.replace("│", " ").split())


def test_the_bundle_unpacked_builds_the_same_checksums_without_a_network(project: Path, tmp_path: Path) -> None:
    """In a network of its own with nobody in it, where this machine lets us make one."""
    with zipfile.ZipFile(project / "site" / "controlebundel.zip") as archive:
        archive.extractall(tmp_path)
    alone = ["unshare", "--map-root-user", "--net"]
    able = shutil.which("unshare") and subprocess.run([*alone, "true"], check=False, capture_output=True).returncode == 0
    command = [*(alone if able else []), sys.executable, "build.py", "build", "--out", str(tmp_path / "site")]

    subprocess.run(command, cwd=tmp_path / "controlebundel" / "data", check=True, capture_output=True)

    assert (tmp_path / "site" / "SHA256SUMS").read_bytes() == (project / "site" / "SHA256SUMS").read_bytes()


@pytest.mark.parametrize(
    ("names", "message"),
    [(["leeg.txt"], "zit geen build.py"), (["../build.py"], "leidt: ../build.py"), (None, "geen ZIP die te lezen is")],
)
def test_a_bundle_that_does_not_build_is_no_verdict(project: Path, tmp_path: Path, names: list[str] | None, message: str) -> None:
    bundle = tmp_path / "bundel.zip"
    bundle.write_bytes(b"geen zip")
    if names is not None:
        with zipfile.ZipFile(bundle, "w") as archive:
            for name in names:
                archive.writestr(name, "x")

    result = verify(project, project / "site", "--against", str(bundle))

    assert result.exit_code == 2
    assert message in " ".join(result.stderr.replace("│", " ").split())
