"""The texts of the city → the catalogues in which they are translated, brought up to date."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.load.catalogues import Found, up_to_date
from generator.load.site import load_site
from generator.model.language import content_catalogue
from generator.model.problem import Problem, has_errors
from generator.model.translating import texts_of_city
from generator.system.files import SourceTree


@dataclass(frozen=True, kw_only=True)
class Translated:
    """One catalogue as it is now."""

    path: str
    texts: int
    missing: int
    """Texts that wait for a translation."""


def update_translations(project: Path) -> tuple[tuple[Translated, ...], tuple[Problem, ...]]:
    """Write `content/vertalingen/<language>.po` for every language of the site; nothing is written when something is wrong."""
    files = SourceTree(project)
    source, problems = load_site(files)
    if source is None or has_errors(problems):
        return (), problems
    texts = texts_of_city(source)
    done: list[Translated] = []
    for language in source.languages:
        path = content_catalogue(language.code)
        written = files.read(path) if files.exists(path) else b""
        target = project / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(up_to_date(language.code, written, (Found((text,)) for text in texts)))
        missing = sum(text not in language.messages for text in texts)
        done.append(Translated(path=path, texts=len(texts), missing=missing))
    return tuple(done), ()
