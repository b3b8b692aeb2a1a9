"""The independent checker stands beside the accountability of every edition."""

import ast
import sys

from generator.load.site import load_site
from generator.publish.checker import CHECKER, publish_checker
from generator.system.files import SourceTree


def test_every_edition_gets_the_checker_byte_for_byte(klein: SourceTree, project: SourceTree) -> None:
    source, _ = load_site(klein)
    assert source is not None

    files = list(publish_checker(source.editions, project))

    assert [file.path for file in files] == ["2021/verantwoording/controleer.py", "2022/verantwoording/controleer.py"]
    assert {file.content for file in files} == {project.read(CHECKER)}


def test_the_checker_stands_on_the_standard_library_alone_and_is_short(project: SourceTree) -> None:
    text = project.read(CHECKER).decode("utf-8")
    nodes = list(ast.walk(ast.parse(text)))
    imported = {alias.name.split(".")[0] for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    imported |= {(node.module or "").split(".")[0] for node in nodes if isinstance(node, ast.ImportFrom)}

    assert imported
    assert imported <= sys.stdlib_module_names
    assert len(text.splitlines()) < 300
