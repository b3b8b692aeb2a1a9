"""The independent checker stands beside the accountability of every edition."""

import ast
import sys

from generator.load.site import load_site
from generator.publish.checker import CHECKER, FOLDER, publish_checker
from generator.system.files import SourceTree


def test_every_edition_gets_the_checker_and_its_parts_byte_for_byte(klein: SourceTree, project: SourceTree) -> None:
    source, _ = load_site(klein)
    assert source is not None

    files = {file.path: file.content for file in publish_checker(source.editions, project)}

    assert files == {f"{year}/verantwoording/{name}": project.read(f"{FOLDER}/{name}") for year in ("2021", "2022") for name in CHECKER}
    assert CHECKER[0] == "controleer.py"


def test_the_checker_stands_on_the_standard_library_alone_and_its_parts_are_short(project: SourceTree) -> None:
    texts = {name: project.read(f"{FOLDER}/{name}").decode("utf-8") for name in CHECKER}
    nodes = [node for text in texts.values() for node in ast.walk(ast.parse(text))]
    imported = {alias.name.split(".")[0] for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    imported |= {(node.module or "").split(".")[0] for node in nodes if isinstance(node, ast.ImportFrom)}

    assert imported
    assert imported <= sys.stdlib_module_names | {name.removesuffix(".py") for name in CHECKER}
    assert {name: lines for name, text in texts.items() if (lines := len(text.splitlines())) >= 300} == {}
