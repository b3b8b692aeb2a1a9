"""A package is read once, as it stands, and as far as it can be read."""

from __future__ import annotations

import hashlib
import os

from generator.load.packages import load_package, load_packages
from generator.model.package import DataPackage
from generator.system.files import SourceTree

FOLDER = "data/wijkcijfers/0.2.0"


def loaded(files: SourceTree, folder: str = FOLDER) -> DataPackage:
    package, _ = load_package(files, folder)
    assert package is not None
    return package


def test_a_package_knows_its_name_version_and_deliveries(klein: SourceTree) -> None:
    package = loaded(klein)

    assert (package.name, package.version, package.title) == ("wijkcijfers", "0.2.0", "Wijkcijfers van Kleinstad")
    assert (package.license, package.created, package.released) == ("CC0-1.0", "2022-03-01T00:00:00Z", True)
    assert [source.name for source in package.sources] == ["misdrijven", "woz", "bijstand"]


def test_every_file_has_the_digest_and_size_of_its_bytes(klein: SourceTree) -> None:
    package = loaded(klein)
    contents = {name: klein.read(f"{FOLDER}/{name}") for name in package.files}

    assert sorted(package.files) == ["CHANGES.md", "SHA256SUMS", "datapackage.json", "indicatoren.csv", "waarnemingen.csv"]
    assert package.files == {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()}
    assert package.sizes == {name: len(content) for name, content in contents.items()}


def test_a_table_has_the_same_digest_as_its_file(klein: SourceTree) -> None:
    package = loaded(klein)

    assert {name: table.sha256 for name, table in package.tables.items()} == {name: package.files[name] for name in package.tables}


def test_each_file_is_read_exactly_once(klein: SourceTree) -> None:
    class Counting(SourceTree):
        def read(self, path: str) -> bytes:
            reads.append(path)
            return super().read(path)

    reads: list[str] = []
    load_package(Counting(klein.root), FOLDER)

    assert reads == sorted(set(reads))


def test_boundaries_and_sums_are_kept_as_documents(klein: SourceTree) -> None:
    package = loaded(klein, "data/gebieden/0.1.0")
    boundaries = package.documents["grenzen.geojson"]

    assert isinstance(boundaries, dict)
    assert len(boundaries["features"]) == 6
    assert str(package.documents["SHA256SUMS"]).count("\n") == 5


def test_properties_of_the_descriptor_have_places(klein: SourceTree) -> None:
    place = loaded(klein).places["version"]

    assert (place.path, place.line, place.column) == (f"{FOLDER}/datapackage.json", 6, 14)


def test_a_folder_without_files_is_no_package(klein: SourceTree) -> None:
    package, problems = load_package(klein, "data/wijkcijfers/9.9.9")

    assert package is None
    assert [problem.code for problem in problems] == ["descriptor-missing"]


def test_a_broken_descriptor_does_not_hide_a_broken_table(klein_copy: SourceTree) -> None:
    (klein_copy.root / FOLDER / "datapackage.json").write_text("{", encoding="utf-8")
    with (klein_copy.root / FOLDER / "waarnemingen.csv").open("a", encoding="utf-8") as file:
        file.write("te,kort\n")

    package, problems = load_package(klein_copy, FOLDER)

    assert package is not None
    assert package.descriptor == {}
    assert sorted(problem.code for problem in problems) == ["csv-width", "json-syntax"]


def test_a_descriptor_that_is_a_list_is_a_problem(klein_copy: SourceTree) -> None:
    (klein_copy.root / FOLDER / "datapackage.json").write_text("[]", encoding="utf-8")

    package, problems = load_package(klein_copy, FOLDER)

    assert package is not None
    assert [(problem.code, problem.place.line) for problem in problems] == [("json-syntax", 1)]


def test_properties_of_an_unexpected_kind_are_left_out_without_an_exception(klein_copy: SourceTree) -> None:
    text = '{"title": 3, "licenses": {"name": "x"}, "sources": [1, {"name": "a", "bytes": "veel"}], "resources": null}'
    (klein_copy.root / FOLDER / "datapackage.json").write_text(text, encoding="utf-8")

    package = loaded(klein_copy)

    assert (package.title, package.license) == ("", "")
    assert [(source.name, source.bytes) for source in package.sources] == [("a", 0)]


def test_a_symlink_is_not_followed(klein_copy: SourceTree) -> None:
    (klein_copy.root / FOLDER / "geheim.csv").symlink_to("/etc/hostname")

    package, problems = load_package(klein_copy, FOLDER)

    assert package is not None
    assert "geheim.csv" not in package.files
    assert [(problem.code, problem.place.path) for problem in problems] == [("file-symlink", f"{FOLDER}/geheim.csv")]


def test_a_package_that_is_a_link_itself_is_not_read(klein_copy: SourceTree) -> None:
    (klein_copy.root / "data/wijkcijfers/0.3.0").symlink_to("0.2.0")

    package, problems = load_package(klein_copy, "data/wijkcijfers/0.3.0")

    assert package is None
    assert [problem.code for problem in problems] == ["file-symlink"]


def test_a_pipe_is_not_waited_for(klein_copy: SourceTree) -> None:
    os.mkfifo(klein_copy.root / FOLDER / "pijp.csv")

    package, problems = load_package(klein_copy, FOLDER)

    assert package is not None
    assert package.refused == {"pijp.csv"}
    assert [(problem.code, problem.place.path) for problem in problems] == [("file-symlink", f"{FOLDER}/pijp.csv")]


def test_all_versions_of_all_packages_are_found_in_order(klein: SourceTree) -> None:
    packages, problems = load_packages(klein)

    assert [package.folder for package in packages] == [
        "data/bevolking/0.1.0",
        "data/bevolking/0.2.0",
        "data/gebieden/0.1.0",
        "data/wijkcijfers/0.1.0",
        "data/wijkcijfers/0.2.0",
    ]
    assert problems == ()


def test_mappings_beside_the_packages_are_no_packages(klein_copy: SourceTree) -> None:
    for folder in ("data/import", "data/wijkcijfers/import"):
        (klein_copy.root / folder).mkdir()
        (klein_copy.root / folder / "0.2.0.toml").write_text("", encoding="utf-8")

    packages, _ = load_packages(klein_copy)

    assert len(packages) == 5


def test_a_reason_with_a_character_that_nobody_sees_is_named_at_its_place(klein_copy: SourceTree) -> None:
    """Reasons come on the page that tells what differs."""
    (klein_copy.root / FOLDER / "CHANGES.md").write_bytes("Nieuw.\r\nEn\u202e zo.\n".encode())

    _, problems = load_package(klein_copy, FOLDER)

    assert [(problem.code, str(problem.place)) for problem in problems] == [("text-character", f"{FOLDER}/CHANGES.md:2:3")]
