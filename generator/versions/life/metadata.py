"""Two versions → what differs in the words about a package: properties of the descriptor, licences, deliveries."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.difference import Change, Kind, Subject
from generator.model.documents import Json, named, texts, written
from generator.model.package import DataPackage
from generator.model.version_number import Step, parse_number, step_between

_ELSEWHERE = ("version", "resources", "sources", "checks", "regions")


def compare_metadata(old: DataPackage, new: DataPackage) -> Iterator[Change]:
    """Give the properties that differ, delivery by delivery and check by check; words never weigh more than a patch."""
    yield from _compare("", _without(old.descriptor, _ELSEWHERE), _without(new.descriptor, _ELSEWHERE))
    for name, key in (("sources", "name"), ("checks", "title")):
        yield from _compare_lists(name, key, old, new)
    yield from _compare_regions(old, new)


def _compare_lists(name: str, key: str, old: DataPackage, new: DataPackage) -> Iterator[Change]:
    before, after = named(old.descriptor.get(name), key), named(new.descriptor.get(name), key)
    for entry in sorted(before.keys() | after.keys()):
        place = f"{name} / {entry}"
        if entry not in before:
            yield _change(place, Kind.ADDED, "", _summary(after[entry]))
        elif entry not in after:
            yield _change(place, Kind.REMOVED, _summary(before[entry]), "")
        else:
            yield from _compare(f"{place} / ", before[entry], after[entry])


def _compare(prefix: str, old: Json, new: Json) -> Iterator[Change]:
    for key in sorted(old.keys() | new.keys()):
        if old.get(key) == new.get(key) and (key in old) == (key in new):
            continue
        kind = Kind.ADDED if key not in old else Kind.REMOVED if key not in new else Kind.CHANGED
        before, after = old.get(key, {}), new.get(key, {})  # what is not there has no properties
        if isinstance(before, dict) and isinstance(after, dict):
            yield from _compare(f"{prefix}{key} / ", before, after)
        elif _are_texts(before) and _are_texts(after) and set(texts(before)) != set(texts(after)):
            yield from _compare_texts(f"{prefix}{key}", texts(before), texts(after))
        else:
            yield _change(f"{prefix}{key}", kind, *(written(entry[key]) if key in entry else "" for entry in (old, new)))


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and len(texts(value)) == len(value)


def _compare_texts(name: str, old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[Change]:
    """Of a list of words or sentences only those that came or went: the rest is the same for a reader."""
    for text in old:
        if text not in new:
            yield _change(name, Kind.REMOVED, text, "")
    for text in new:
        if text not in old:
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
    """What identifies a delivery or a check, in one line."""
    return ", ".join(written(entry[key]) for key in ("title", "publisher", "table", "date", "found") if entry.get(key) not in (None, ""))


def _without(properties: Json, names: tuple[str, ...]) -> Json:
    return {key: value for key, value in properties.items() if key not in names}


def _change(name: str, kind: Kind, old: str, new: str, *, step: Step = Step.PATCH) -> Change:
    return Change(subject=Subject.METADATA, name=name, kind=kind, old=old, new=new, step=step)
