"""Two versions → what differs in the words about a package: properties of the descriptor, licences, deliveries."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from generator.model.difference import Change, Kind, Subject
from generator.model.documents import Json, entries, named, texts, written
from generator.model.package import DataPackage
from generator.model.version_number import Step, parse_number, step_between

_ELSEWHERE = ("version", "resources", "sources", "checks", "regions")
_ABOUT = (("indicators",), ("indicator", "source"), ("region", "period"), ("whole",), ("name",), ("title",), ("source", "year"))
"""Properties that say what an object in a list is about: the first of these that it has."""

_PLACE = ": "
"""What stands between the place of a finding and what was found."""

Objects = Mapping[str, Json]
"""Objects by what they are called or are about."""


def compare_metadata(old: DataPackage, new: DataPackage) -> Iterator[Change]:
    """Give the properties that differ, delivery by delivery and check by check; words never weigh more than a patch."""
    yield from _compare("", _without(old.descriptor, _ELSEWHERE), _without(new.descriptor, _ELSEWHERE))
    for name, key in (("sources", "name"), ("checks", "title")):
        before, after = (named(one.descriptor.get(name), key) for one in (old, new))
        yield from _compare_named(name, before, after, _summary)
    yield from _compare_regions(old, new)


def _compare(prefix: str, old: Json, new: Json) -> Iterator[Change]:
    for key in sorted(old.keys() | new.keys()):
        if old.get(key) == new.get(key) and (key in old) == (key in new):
            continue
        kind = Kind.ADDED if key not in old else Kind.REMOVED if key not in new else Kind.CHANGED
        before, after = old.get(key, {}), new.get(key, {})  # what is not there has no properties
        if isinstance(before, dict) and isinstance(after, dict):
            yield from _compare(f"{prefix}{key} / ", before, after)
        elif _are_objects(before) and _are_objects(after) and _known(entries(before)) != _known(entries(after)):
            yield from _compare_named(f"{prefix}{key}", _known(entries(before)), _known(entries(after)), _in_words)
        elif _are_texts(before) and _are_texts(after) and set(texts(before)) != set(texts(after)):
            yield from _compare_texts(f"{prefix}{key}", texts(before), texts(after))
        else:
            yield _change(f"{prefix}{key}", kind, *(_in_words(entry[key]) if key in entry else "" for entry in (old, new)))


def _compare_named(name: str, old: Objects, new: Objects, told: Callable[[Json], str]) -> Iterator[Change]:
    """Of objects with a name those that differ: property by property when both sides have it, else in one line."""
    for entry in sorted(old.keys() | new.keys()):
        place = f"{name} / {entry}"
        if entry not in old:
            yield _change(place, Kind.ADDED, "", told(new[entry]))
        elif entry not in new:
            yield _change(place, Kind.REMOVED, told(old[entry]), "")
        else:
            yield from _compare(f"{place} / ", old[entry], new[entry])


def _known(objects: tuple[Json, ...]) -> Objects:
    """Objects by what they are about: `woz, woz-reeks`; more than one about the same are told apart by their place."""
    found: dict[str, Json] = {}
    for number, one in enumerate(objects, 1):
        keys: tuple[str, ...] = next((keys for keys in _ABOUT if keys[0] in one), ())
        about = ", ".join(_in_words(one[key]) for key in keys if key in one) or str(number)
        found[about if about not in found else f"{about} ({number})"] = one
    return found


def _in_words(value: object) -> str:
    """A property as a reader sees it: lists with commas, objects as `name: value`; what is no text as in JSON."""
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_in_words(part)}" for key, part in value.items())
    if isinstance(value, list):
        return ", ".join(map(_in_words, value))
    return written(value)


def _are_objects(value: object) -> bool:
    """Say so of what is not there too, which has none."""
    return value == {} or (isinstance(value, list) and len(entries(value)) == len(value))


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and len(texts(value)) == len(value)


def _compare_texts(name: str, old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[Change]:
    """Of a list of words or sentences only those that came or went: the rest is the same for a reader.

    Two that say something else of the same place (`Overakker, 2021: …`) are one that changed.
    """
    gone, came = ([text for text in one if text not in other] for one, other in ((old, new), (new, old)))
    for text in gone:
        again = next((other for other in came if _PLACE in text and other.partition(_PLACE)[0] == text.partition(_PLACE)[0]), None)
        if again is None:
            yield _change(name, Kind.REMOVED, text, "")
        else:
            came.remove(again)
            yield _change(name, Kind.CHANGED, text, again)
    for text in came:
        yield _change(name, Kind.ADDED, "", text)


def _compare_regions(old: DataPackage, new: DataPackage) -> Iterator[Change]:
    """Another version of the areas weighs as much as the step between those versions: its boundaries are ours."""
    before, after = old.descriptor.get("regions"), new.descriptor.get("regions")
    if before == after:
        return
    numbers = [parse_number(str(entry.get("version", ""))) if isinstance(entry, dict) else None for entry in (before, after)]
    step = Step.MAJOR
    if numbers[0] and numbers[1]:
        step = max(step_between(*sorted((numbers[0], numbers[1]))), Step.PATCH)
    kind = Kind.ADDED if before is None else Kind.REMOVED if after is None else Kind.CHANGED
    texts = ("" if entry is None else written(entry) for entry in (before, after))
    yield _change("regions", kind, *texts, step=step)


def _summary(entry: Json) -> str:
    """What identifies a delivery, or the outcome of a check, in one line."""
    if "found" in entry:
        return f"found: {written(entry['found'])}"
    return ", ".join(written(entry[key]) for key in ("title", "publisher", "table", "date") if entry.get(key) not in (None, ""))


def _without(properties: Json, names: tuple[str, ...]) -> Json:
    return {key: value for key, value in properties.items() if key not in names}


def _change(name: str, kind: Kind, old: str, new: str, *, step: Step = Step.PATCH) -> Change:
    return Change(subject=Subject.METADATA, name=name, kind=kind, old=old, new=new, step=step)
