"""Markdown files below a folder of `content/` → narratives by key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.load.front_matter import PLAIN, read_front_matter
from generator.load.initiatives import HEADS
from generator.load.segments import split_segments
from generator.load.text import decode_lines
from generator.model.identifiers import EditionId
from generator.model.narrative import Narrative
from generator.model.problem import Place, Problem
from generator.system.files import SourceTree

SUFFIX = ".md"


def load_narratives(
    files: SourceTree, folder: str, edition: EditionId | None, languages: Sequence[str] = ()
) -> tuple[Mapping[str, Narrative], tuple[Problem, ...]]:
    """Read all narratives of an edition, or those of the site as a whole; a text in another language comes with the Dutch one."""
    narratives: dict[str, Narrative] = {}
    problems: list[Problem] = []
    for path in files.files(folder):
        if path.endswith(SUFFIX):
            key = path.removeprefix(f"{folder}/").removesuffix(SUFFIX)
            narratives[key], found = read_narrative(files.read(path), path, key, edition)
            problems += found
    return _with_translations(narratives, languages), tuple(problems)


def _with_translations(narratives: Mapping[str, Narrative], languages: Sequence[str]) -> Mapping[str, Narrative]:
    """Put `buurten/tuinzigt.en` with `buurten/tuinzigt`; one without a Dutch text stays apart, and is a text without a page."""
    gathered = dict(narratives)
    for key, narrative in narratives.items():
        base, _, language = key.rpartition(".")
        if language in languages and base in gathered:
            del gathered[key]
            known = gathered[base]
            written = replace(narrative, key=base, language=language)
            gathered[base] = replace(known, translations={**known.translations, language: written})
    return gathered


def read_narrative(content: bytes, path: str, key: str, edition: EditionId | None) -> tuple[Narrative, tuple[Problem, ...]]:
    """Read one narrative; what cannot be read is a problem and is left out."""
    text, undecoded = decode_lines(content, path)
    matter, mistakes = read_front_matter(text, path, HEADS.get(key.partition("/")[0], PLAIN) if edition else PLAIN)
    split = split_segments(text, matter.end, path)
    narrative = Narrative(
        edition=edition,
        key=key,
        title=matter.text("titel"),
        summary=matter.text("samenvatting"),
        front_matter=matter.entries,
        segments=split.segments,
        place=Place(path=path),
        places={name: entries[0].place for name, entries in matter.entries.items() if entries},
        comments=split.comments,
    )
    return narrative, (*undecoded, *mistakes, *split.problems)
