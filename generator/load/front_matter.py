"""The YAML between `---` at the top of a narrative → its values as text, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import yaml

from generator.load.front_matter_lines import (
    advise_quotes,
    find_lines_without_name,
    find_open_quotes,
    list_meant,
    split_parts,
)
from generator.load.text import judge_value, place_at
from generator.model.advice import advise_on_yaml
from generator.model.excess import find_excess
from generator.model.narrative import Entry
from generator.model.problem import Place, Problem
from generator.model.suggestion import did_you_mean, nearest

_CURLY = re.compile(r"[“”„‟][^“”„‟]*[“”„‟]|[‘’‚‛][^‘’‚‛]*[‘’‚‛]")
_LONE = re.compile(r"[\"“”„‟][^\"“”„‟]*|[^\"“”„‟]*[\"“”„‟]|[^'‘’‚‛]*[^sxzSXZ'‘’‚‛]['‘’‚‛]")
"""A text with one quotation mark, at its begin or end; `Hans'` and `'s avonds` have an apostrophe."""
_MARKS = "\"“”„‟'‘’‚‛"
_FENCE = "---\n"
_FIRST = 2
"""The line of a file on which its head begins, behind the fence."""
_TEXT = ("tekst", "Zet er één tekst achter.")
_LIST = ("lijst van teksten", 'Zet er teksten achter, zoals ["wonen", "werk"].')
"""What a value should be, and how to write it."""


@dataclass(frozen=True, kw_only=True)
class HeadKeys:
    """What may and must stand in the head of one kind of text."""

    texts: tuple[str, ...] = ("titel", "samenvatting")
    """Keys with one text."""
    lists: tuple[str, ...] = ()
    """Keys with a list of texts; a single text is a list of one."""
    required: tuple[str, ...] = ("titel",)

    @property
    def all(self) -> tuple[str, ...]:
        """Every key there is."""
        return (*self.texts, *self.lists)


PLAIN = HeadKeys()
"""The head of a narrative that is nothing but a text."""


@dataclass(frozen=True, kw_only=True)
class FrontMatter:
    """What stands above a narrative."""

    entries: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    """By key, in order."""
    end: int = 0
    """Offset of the first character of the Markdown."""
    unread: frozenset[str] = frozenset()
    """Keys that are there, and of which the value could not be read: nothing is to be said of what they lack."""
    closed: bool = True
    """Whether the head has an end; without one everything is head, and of the text nothing is known."""

    def text(self, key: str) -> str:
        """The text of a key; empty when it is not there."""
        return next((entry.text for entry in self.entries.get(key, ())), "")


def read_front_matter(text: str, path: str, keys: HeadKeys = PLAIN) -> tuple[FrontMatter, tuple[Problem, ...]]:
    """Read the front matter; without one everything is Markdown."""
    if not text.startswith(_FENCE):
        found = "Het bestand begint niet met een regel '---'."
        return FrontMatter(), (_broken(Place(path=path, line=1, column=1), found, "Zet bovenaan: ---, titel: …, ---."),)
    closing = text.find("\n" + _FENCE, len(_FENCE) - 1)
    if closing < 0 and text.endswith("\n---"):
        closing = len(text) - len("\n---")
    if closing < 0:
        found = "De kop wordt niet afgesloten."
        return FrontMatter(end=len(text), closed=False), (
            _broken(Place(path=path, line=1, column=1), found, "Zet onder de kop een regel '---'."),
        )
    end = min(len(text), closing + 1 + len(_FENCE))
    head = text[len(_FENCE) : closing + 1]
    pairs, unread, faults = _read_pairs(head, path, keys)
    if not pairs and not unread:
        return FrontMatter(end=end), faults or (_broken(Place(path=path, line=2), "De kop bestaat niet uit regels 'naam: waarde'."),)
    named = [*((str(key.value), _place(path, key.start_mark)) for key, _ in pairs), *unread.items()]
    entries, problems = _read_values(pairs, path, keys)
    lacking = frozenset(name for name in keys.all if name in dict(named) and name not in entries)
    return FrontMatter(entries=entries, end=end, unread=lacking), (*faults, *_judge_keys(named, path, keys), *problems)


_Pairs = list[tuple[yaml.Node, yaml.Node]]


def _read_pairs(head: str, path: str, keys: HeadKeys) -> tuple[_Pairs, dict[str, Place], tuple[Problem, ...]]:
    """Names with their values; of a head that cannot be read as a whole what can be, and the names of which the value is not known."""
    unclosed = tuple(find_open_quotes(head, path))
    whole, problem = (None, None) if unclosed else _compose(head, path)
    if isinstance(whole, yaml.MappingNode):
        return whole.value, {}, ()
    open_lines = {slip.place.line for slip in unclosed}
    nameless = tuple(find_lines_without_name(head, path, keys.all, open_lines))
    if not unclosed and not nameless and not problem:
        return [], {}, ()
    pairs: _Pairs = []
    faults = [*unclosed, *nameless]
    unread = {name: Place(path=path, line=1) for name in list_meant(head, keys.all)}
    for part in split_parts(head):
        node, fault = (None, None) if part.line in open_lines else _compose(part.text, path, part.line)
        if isinstance(node, yaml.MappingNode):
            pairs += node.value
        else:
            unread[part.name] = Place(path=path, line=part.line, column=1)
        faults += [fault] if fault else []
    return pairs, unread, tuple(faults) or ((problem,) if problem else ())


def _broken(place: Place, found: str, next_step: str = "") -> Problem:
    return Problem(place=place, code="front-matter-syntax", found=found, next_step=next_step)


def _place(path: str, mark: yaml.Mark) -> Place:
    """Place of a spot in the YAML, which begins on the second line of the file."""
    return Place(path=path, line=mark.line + 2, column=mark.column + 1)


def _compose(text: str, path: str, line: int = _FIRST) -> tuple[yaml.Node | None, Problem | None]:
    """Read what begins on this line of the file."""
    try:
        return yaml.compose("\n" * (line - _FIRST) + text, Loader=yaml.SafeLoader), None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = _place(path, mark) if mark else Place(path=path, line=1)
        advice = advise_on_yaml(error.problem or "")
        return None, _broken(place, f"De kop is niet te lezen: {advice.reason}.", advice.next_step)
    except RecursionError:
        excess = find_excess(text)
        place = place_at(path, "\n" * (line - 1) + text, line - 1 + excess.offset)
        return None, _broken(place, f"De kop is niet te lezen: {excess.reason}.", excess.next_step)
    except yaml.YAMLError:
        return None, _broken(Place(path=path, line=line), "In de kop staat een teken dat in YAML niet mag.")


def _read_values(pairs: _Pairs, path: str, keys: HeadKeys) -> tuple[dict[str, tuple[Entry, ...]], list[Problem]]:
    entries: dict[str, tuple[Entry, ...]] = {}
    problems: list[Problem] = []
    for key, value in pairs:
        found = _texts(value, path, listed=key.value in keys.lists)
        if found is None:
            kind, next_step = _LIST if key.value in keys.lists else _TEXT
            problems.append(_broken(_place(path, value.start_mark), f"'{key.value}' is geen {kind}.", next_step))
        elif key.value in keys.all:
            entries[key.value] = found
            problems += _judge_texts(str(key.value), found, keys)
    return entries, problems


def _judge_texts(name: str, entries: tuple[Entry, ...], keys: HeadKeys) -> Iterator[Problem]:
    """A text that must be there says something, and stands between straight quotation marks or none: others are part of it."""
    for entry in entries:
        yield from judge_value(entry.text, entry.place)
        if name in keys.required and not entry.text.strip():
            next_step = f"Schrijf achter '{name}:' een tekst."
            yield Problem(place=entry.place, code="front-matter-missing-key", found=f"'{name}' is leeg.", next_step=next_step)
        if _CURLY.fullmatch(entry.text.strip()):
            found = f"Om '{name}' staan kromme aanhalingstekens; die komen zo op de pagina."
            yield _broken(entry.place, found, f'Schrijf rechte: {name}: "{entry.text.strip()[1:-1]}".')
        elif _LONE.fullmatch(entry.text.strip()):
            found = f"Bij '{name}' staat maar één aanhalingsteken; dat komt zo op de pagina."
            yield _broken(entry.place, found, advise_quotes(name, entry.text.strip().strip(_MARKS)))


def _texts(value: yaml.Node, path: str, *, listed: bool) -> tuple[Entry, ...] | None:
    """The text of a value, or the texts of a list of them; None for anything else."""
    nodes = value.value if listed and isinstance(value, yaml.SequenceNode) else [value]
    entries = tuple(_entry(node, path) for node in nodes if isinstance(node, yaml.ScalarNode))
    return entries if len(entries) == len(nodes) else None


def _entry(node: yaml.ScalarNode, path: str) -> Entry:
    start = _place(path, node.start_mark)
    quoted = node.style in ("'", '"')
    return Entry(text=node.value, place=Place(path=path, line=start.line, column=start.column + quoted))


def _judge_keys(named: Iterable[tuple[str, Place]], path: str, keys: HeadKeys) -> Iterator[Problem]:
    seen: set[str] = set()
    for name, place in named:
        if name in seen:
            yield _broken(place, f"'{name}' staat twee keer in de kop.", "Haal er één weg.")
        elif name not in keys.all:
            yield Problem(
                place=place,
                code="front-matter-unknown-key",
                found=f"De kop kent geen '{name}'.",
                expected=f"Er zijn: {', '.join(keys.all)}.",
                next_step=did_you_mean(name, keys.all) or "Haal de regel uit de kop.",
            )
        seen.add(name)
    meant = {nearest(name, keys.all) for name in seen if name not in keys.all}
    for required in keys.required:
        if required not in seen and required not in meant:
            found = f"In de kop ontbreekt '{required}'."
            next_step = f"Zet in de kop een regel '{required}: …'."
            yield Problem(place=Place(path=path, line=1), code="front-matter-missing-key", found=found, next_step=next_step)
