"""Pages in, the files with which a browser searches them out: one with pages and names, and one a first letter with words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from generator.model.edition import SiteSource
from generator.model.identifiers import EditionId
from generator.model.language import spoken, spoken_language
from generator.model.output import OutputFile
from generator.model.page import Page, SearchPage
from generator.model.page_kinds import KINDS
from generator.model.sentence import Link, plain
from generator.publish.json_text import json_text
from generator.publish.search.texts import Weight, excerpt_of, weigh_words
from generator.publish.search.words import skipped_words

FOLDER = "zoeken"
AREA_BLOCKS = ("buurten", "wijken")
"""Parts of the page to search on that name areas."""

_COMMON = 0.5
"""A word that stands on a larger part of the pages is kept only where it says what a page is about."""
_SHORTEST_HEAD, _SHORTEST_TAIL = 3, 4
"""Letters of the parts of a compound."""
_SHIFT = 4
"""A page and a weight together are one number: page × 4 + weight."""


def publish_search(
    pages: Iterable[Page], source: SiteSource, weigh: Callable[[Page], Mapping[str, int]] = weigh_words
) -> Iterator[OutputFile]:
    """The index of the published editions (of drafts as long as there is nothing else), newest first, and of pages about the site.

    `weigh` gives what `weigh_words` gives, for who knows it of most pages already.
    """
    pages, folder = tuple(pages), f"{spoken_language().folder}{FOLDER}"
    editions = [edition.config.id for edition in reversed(source.published or source.editions)]
    searched = _in_order(pages, editions)
    words = _postings(list(map(weigh, searched)))
    lists: dict[str, Sequence[object]] = {
        "namen": list(_name_lines(pages)),
        "wijzers": [(line.words, line.pages) for line in source.config.search_words],
    }
    yield OutputFile(
        path=f"{folder}/paginas.js", content=_page_file(searched, lists, editions, "".join(sorted({word[0] for word in words})))
    )
    for letter, group in groupby(sorted(words), key=lambda word: word[0]):
        lines = ",\n".join(f"{json_text(word)}:{json_text(_as_steps(words[word]))}" for word in group)
        text = f"zoekgegevens.woorden({json_text(letter)},{{\n{lines}\n}});\n"
        yield OutputFile(path=f"{folder}/woorden/{letter}.js", content=text.encode())


def _in_order(pages: Iterable[Page], editions: Sequence[EditionId]) -> list[Page]:
    places = {edition: number for number, edition in enumerate(editions)}
    wanted = [page for page in pages if type(page) in KINDS and (page.head.edition is None or page.head.edition in places)]
    return sorted(wanted, key=lambda page: (places.get(page.head.edition, -1) if page.head.edition else -1, page.head.path))


def _postings(pages: Sequence[Mapping[str, int]]) -> dict[str, list[int]]:
    """Of every stem the pages it stands on, each with its weight there."""
    weights: dict[str, dict[int, int]] = defaultdict(dict)
    for number, page in enumerate(pages):
        for word, weight in page.items():
            weights[word][number] = weight
    _add_tails(weights)
    kept: dict[str, list[int]] = {}
    skipped = skipped_words()
    for word, found in weights.items():
        lowest = Weight.SUMMARY if len(found) > _COMMON * len(pages) else Weight.TEXT
        postings = sorted(number * _SHIFT + weight for number, weight in found.items() if weight >= lowest)
        if postings and word not in skipped:
            kept[word] = postings
    return kept


def _add_tails(weights: Mapping[str, dict[int, int]]) -> None:
    """A compound is found by its last part too, if that is a word elsewhere: `bijstandsuitkering` by `uitkering`, one weight lower."""
    found = {word: dict(numbers) for word, numbers in weights.items()}
    for word, numbers in found.items():
        for start in range(_SHORTEST_HEAD, len(word) - _SHORTEST_TAIL + 1):
            tail = word[start:]
            if tail in found:
                for number, weight in numbers.items():
                    weights[tail][number] = max(weights[tail].get(number, Weight.TEXT), weight - 1, Weight.TEXT)


def _as_steps(numbers: Sequence[int]) -> list[int]:
    """Each number as its distance from the one before it: shorter to write."""
    return [number - before for before, number in zip((0, *numbers), numbers, strict=False)]


def _page_file(searched: Sequence[Page], lists: Mapping[str, Sequence[object]], editions: Sequence[EditionId], letters: str) -> bytes:
    kinds = list(dict.fromkeys(map(spoken, KINDS.values())))
    head = {"edities": editions, "soorten": kinds, "weg": skipped_words(), "letters": letters}
    lists = {**lists, "paginas": [_page_line(page, kinds, editions) for page in searched]}
    parts = [f"{json_text(key)}:{json_text(value)}" for key, value in head.items()]
    for key, entries in lists.items():
        lines = ",\n".join(map(json_text, entries))
        parts.append(f"{json_text(key)}:[\n{lines}\n]")
    text = ",\n".join(parts)
    return f"zoekgegevens.paginas({{\n{text}\n}});\n".encode()


def _page_line(page: Page, kinds: Sequence[str], editions: Sequence[EditionId]) -> tuple[object, ...]:
    """Title, kind, place among the editions (−1 = none), path within the edition, excerpt."""
    head = page.head
    kind = kinds.index(spoken(KINDS[type(page)]))
    if head.edition is None:
        return head.title, kind, -1, head.path, excerpt_of(head.description)
    return head.title, kind, editions.index(head.edition), head.path.removeprefix(f"{head.edition}/"), excerpt_of(head.description)


def _name_lines(pages: Iterable[Page]) -> Iterator[tuple[str, str, str, list[str]]]:
    """Every name of an area, the words beside it, where it leads, and the buurten it stands for when these are several."""
    for page in pages:
        if isinstance(page, SearchPage):
            for line in (line for block in page.blocks if block.id in AREA_BLOCKS for group in block.groups for line in group.links):
                parts = [part.target for part in line.remark if isinstance(part, Link) and not part.target.startswith("https:")]
                yield line.link.text, plain(line.remark), line.link.target, parts
