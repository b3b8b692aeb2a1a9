"""The YAML between `---` at the top of a narrative → its values as text, each with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import yaml

from generator.model.advice import advise_on_yaml
from generator.model.problem import Place, Problem
from generator.model.suggestion import did_you_mean

KEYS = ("titel", "samenvatting")
REQUIRED = "titel"
_FENCE = "---\n"


@dataclass(frozen=True, kw_only=True)
class FrontMatter:
    """What stands above a narrative."""

    values: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    """Where the text of each value begins."""
    end: int = 0
    """Offset of the first character of the Markdown."""


def read_front_matter(text: str, path: str) -> tuple[FrontMatter, tuple[Problem, ...]]:
    """Read the front matter; without one everything is Markdown."""
    if not text.startswith(_FENCE):
        found = "Het bestand begint niet met een regel '---'."
        return FrontMatter(), (_broken(Place(path=path, line=1, column=1), found, "Zet bovenaan: ---, titel: …, ---."),)
    closing = text.find("\n" + _FENCE, len(_FENCE) - 1)
    if closing < 0 and text.endswith("\n---"):
        closing = len(text) - len("\n---")
    if closing < 0:
        found = "De kop wordt niet afgesloten."
        return FrontMatter(end=len(text)), (_broken(Place(path=path, line=1, column=1), found, "Zet onder de kop een regel '---'."),)
    end = min(len(text), closing + 1 + len(_FENCE))
    node, problem = _compose(text[len(_FENCE) : closing + 1], path)
    if problem:
        return FrontMatter(end=end), (problem,)
    values, places, problems = _read_mapping(node, path)
    return FrontMatter(values=values, places=places, end=end), tuple(problems)


def _broken(place: Place, found: str, next_step: str = "") -> Problem:
    return Problem(place=place, code="front-matter-syntax", found=found, next_step=next_step)


def _place(path: str, mark: yaml.Mark) -> Place:
    """Place of a spot in the YAML, which begins on the second line of the file."""
    return Place(path=path, line=mark.line + 2, column=mark.column + 1)


def _compose(text: str, path: str) -> tuple[yaml.Node | None, Problem | None]:
    try:
        return yaml.compose(text, Loader=yaml.SafeLoader), None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = _place(path, mark) if mark else Place(path=path, line=1)
        advice = advise_on_yaml(error.problem or "")
        return None, _broken(place, f"De kop is niet te lezen: {advice.reason}.", advice.next_step)
    except yaml.YAMLError:
        return None, _broken(Place(path=path, line=1), "In de kop staat een teken dat in YAML niet mag.")


def _read_mapping(node: yaml.Node | None, path: str) -> tuple[dict[str, str], dict[str, Place], list[Problem]]:
    values: dict[str, str] = {}
    places: dict[str, Place] = {}
    if not isinstance(node, yaml.MappingNode):
        return values, places, [_broken(Place(path=path, line=2), "De kop bestaat niet uit regels 'naam: waarde'.")]
    problems = list(_judge_keys(node, path))
    for key, value in node.value:
        if not isinstance(value, yaml.ScalarNode):
            problems.append(_broken(_place(path, value.start_mark), f"'{key.value}' is geen tekst.", "Zet er één tekst achter."))
        elif key.value in KEYS:
            values[key.value] = value.value
            start = _place(path, value.start_mark)
            quoted = value.style in ("'", '"')
            places[key.value] = Place(path=path, line=start.line, column=start.column + quoted)
    return values, places, problems


def _judge_keys(node: yaml.MappingNode, path: str) -> Iterator[Problem]:
    seen: set[str] = set()
    for key, _ in node.value:
        place = _place(path, key.start_mark)
        name = str(key.value)
        if name in seen:
            yield _broken(place, f"'{name}' staat twee keer in de kop.", "Haal er één weg.")
        elif name not in KEYS:
            yield Problem(
                place=place,
                code="front-matter-unknown-key",
                found=f"De kop kent geen '{name}'.",
                expected=f"Er zijn: {', '.join(KEYS)}.",
                next_step=did_you_mean(name, KEYS),
            )
        seen.add(name)
    if REQUIRED not in seen:
        found = f"In de kop ontbreekt '{REQUIRED}'."
        next_step = f"Zet in de kop een regel '{REQUIRED}: …'."
        yield Problem(place=Place(path=path, line=1), code="front-matter-missing-key", found=found, next_step=next_step)
