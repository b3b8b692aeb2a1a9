"""Markdown files below a folder of `content/` → narratives by key."""

from __future__ import annotations

from collections.abc import Mapping

from generator.load.front_matter import PLAIN, read_front_matter
from generator.load.initiatives import HEADS
from generator.load.segments import split_segments
from generator.load.text import decode_lines
from generator.model.identifiers import EditionId
from generator.model.narrative import Narrative
from generator.model.problem import Place, Problem
from generator.system.files import SourceTree

SUFFIX = ".md"


def load_narratives(files: SourceTree, folder: str, edition: EditionId | None) -> tuple[Mapping[str, Narrative], tuple[Problem, ...]]:
    """Read all narratives of an edition, or those of the site as a whole."""
    narratives: dict[str, Narrative] = {}
    problems: list[Problem] = []
    for path in files.files(folder):
        if path.endswith(SUFFIX):
            key = path.removeprefix(f"{folder}/").removesuffix(SUFFIX)
            narratives[key], found = read_narrative(files.read(path), path, key, edition)
            problems += found
    return narratives, tuple(problems)


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
