"""The messages of the program, found in its code and templates, and the catalogues that say them in other languages.

`python -m tests.contracts.messages` brings every catalogue up to date: new messages come in untranslated, those that are gone leave.
"""

from __future__ import annotations

import ast
import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.pofile import read_po
from jinja2.ext import babel_extract

from generator.load.catalogues import Found, up_to_date
from generator.load.languages import forms_of

PROJECT = Path(__file__).resolve().parents[2]
CATALOGUES = PROJECT / "site_templates" / "languages"
SPEAKING = ("model", "validate", "compute", "plan", "draw", "render", "paper", "publish", "commands")
"""The layers in which messages of the site are written."""
_SINGLE = frozenset({"say", "text", "mark"})
_COUNTED = frozenset({"say_counted", "mark_counted"})
_HOMES = frozenset({"generator.model.language", "generator.model.saying"})
PLACE = re.compile(r"\{(\w+)\}|%\((\w+)\)s")


def find_messages() -> list[Found]:
    """Every message, in the order of files and lines."""
    return [*_in_code(), *_in_templates()]


def _in_code() -> Iterator[Found]:
    for layer in SPEAKING:
        for path in sorted((PROJECT / "generator" / layer).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            for call in sorted(_calls(tree), key=lambda one: (one.lineno, one.col_offset)):
                forms = _literals(call)
                yield Found(forms, str(path.relative_to(PROJECT)))


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    imported = _imported(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in imported:
            yield node


def _imported(tree: ast.AST) -> frozenset[str]:
    """The names by which this module speaks; a variable called `text` is none."""
    homes = (node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module in _HOMES)
    return (_SINGLE | _COUNTED) & {alias.name for home in homes for alias in home.names}


def _literals(call: ast.Call) -> tuple[str, ...]:
    """The message itself; it must be written out, or no catalogue can hold it."""
    assert isinstance(call.func, ast.Name)
    wanted = call.args[: 2 if call.func.id in _COUNTED else 1]
    forms = tuple(one.value for one in wanted if isinstance(one, ast.Constant) and isinstance(one.value, str))
    if len(forms) != len(wanted) or not forms:
        message = f"line {call.lineno}: {ast.unparse(call)[:80]}: a message is a literal; for marked text use spoken()"
        raise AssertionError(message)
    return forms


def _in_templates() -> Iterator[Found]:
    for path in sorted((PROJECT / "site_templates").rglob("*.html")):
        options = {"trim_blocks": "true", "lstrip_blocks": "true", "silent": "false", "newstyle_gettext": "true", "trimmed": "true"}
        for _, _, message, _ in babel_extract(io.BytesIO(path.read_bytes()), ["_", "gettext", "ngettext"], [], options):
            forms = (message,) if isinstance(message, str) else tuple(one for one in message or () if one)
            yield Found(forms, str(path.relative_to(PROJECT)))


def places_of(message: str) -> set[str]:
    """Names of the places of a message."""
    return {one or other for one, other in PLACE.findall(message)}


def main() -> None:
    """Write every catalogue anew, and say what is left to translate."""
    messages = find_messages()
    for path in sorted(CATALOGUES.glob("*.po")):
        path.write_bytes(up_to_date(path.stem, path.read_bytes(), messages))
        with path.open("rb") as file:
            left = sum(not all(forms_of(message.string)) for message in read_po(file, locale=path.stem) if message.id)
        sys.stdout.write(f"{path.name}: {len(messages)} messages, {left} to translate\n")


# --- What is not said through a message yet -------------------------------------------------------------------------------------------

_WORDS = re.compile(r"[A-Za-zÀ-ÿ’]{2,}")
_INSIDE = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_TRANS = re.compile(r"\{%-?\s*trans\b.*?%\}.*?\{%-?\s*endtrans\s*-?%\}", re.DOTALL)
_UNSAID = re.compile(r"\{% block (?:kind|policy) %\}.*?\{% endblock %\}(?:\{% endblock %\})?", re.DOTALL)
_SPOKEN_ATTRIBUTE = re.compile(r'\b(?:aria-label|title|alt|placeholder|data-[a-z-]*(?:tekst|label))="([^"]*)"')
_TAG = re.compile(r"<[^>]*>", re.DOTALL)


def silent_in_template(path: Path) -> list[str]:
    """Words in a template that stand outside any message; the name of a kind of page and a policy are none."""
    written = _UNSAID.sub("", _TRANS.sub("", path.read_text(encoding="utf-8")))
    bare = _INSIDE.sub("\0", written)
    attributes: list[str] = _SPOKEN_ATTRIBUTE.findall(bare)
    texts = _TAG.sub("\n", bare).split("\n")
    return [text.replace("\0", "…").strip() for text in (*texts, *attributes) if _WORDS.search(text.replace("\0", ""))]


def silent_in_code(path: Path) -> list[str]:
    """String literals with more than one word that stand outside any message: no docstring, nothing that is raised, no name."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    skipped = {id(one) for call in _calls(tree) for one in ast.walk(call)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            skipped.add(id(node.value))
        if isinstance(node, ast.Raise) or (isinstance(node, ast.Assign) and _names(node) == {"message"}):
            skipped.update(id(one) for one in ast.walk(node))
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in skipped:
            words = _WORDS.findall(node.value)
            if words and (" " in node.value.strip() or node.value != node.value.strip()) and "<" not in node.value:
                found.append(f"{node.lineno}: {node.value!r}")
    return found


_COMMENT = re.compile(r"//[^\n]*")
_CONTENT = re.compile(r"\[([^\[\]]*)\]")
_VALUE = re.compile(r"#[\w.-]+(?:\([^()]*\))?(?:\.[\w-]+(?:\([^()]*\))?)*")


def silent_in_typst(template: str) -> list[str]:
    """Words that a template of paper says itself: between brackets, where the setter reads text, only values belong."""
    contents = _CONTENT.findall(_COMMENT.sub("", template))
    return [" ".join(words) for content in contents if (words := _WORDS.findall(_VALUE.sub("", content)))]


def _names(node: ast.Assign) -> set[str]:
    return {target.id for target in node.targets if isinstance(target, ast.Name)}


if __name__ == "__main__":
    main()
