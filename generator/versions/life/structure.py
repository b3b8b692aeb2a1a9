"""Two versions → what differs in files, fields, types and keys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model.difference import Change, Kind, Subject
from generator.model.documents import Json, entries, named, written
from generator.model.package import DataPackage
from generator.model.version_number import Step

_MEASURED = ("bytes", "hash", "rows")  # follow from the bytes, whose differences are told row by row
_WORDS = ("title", "description")


def compare_structure(old: DataPackage, new: DataPackage) -> Iterator[Change]:
    """Give the files that came or went, and every property of a file, schema or field that is not the same."""
    before, after = named(old.descriptor.get("resources"), "path"), named(new.descriptor.get("resources"), "path")
    for file in sorted(before.keys() | after.keys()):
        if file not in before:
            yield _change(file, Kind.ADDED, "", written(after[file].get("title", file)), Step.MINOR)
        elif file not in after:
            yield _change(file, Kind.REMOVED, written(before[file].get("title", file)), "", Step.MAJOR)
        else:
            yield from _compare_resources(file, before[file], after[file])


def _compare_resources(file: str, old: Json, new: Json) -> Iterator[Change]:
    skipped = (*_MEASURED, "schema")
    yield from compare_properties(file, _without(old, skipped), _without(new, skipped))
    before, after = _schema(old), _schema(new)
    yield from compare_properties(file, _without(before, ("fields",)), _without(after, ("fields",)))
    yield from _compare_fields(file, named(before.get("fields"), "name"), named(after.get("fields"), "name"))
    order = [str(field.get("name")) for field in entries(before.get("fields"))]
    wanted = [str(field.get("name")) for field in entries(after.get("fields"))]
    if order != wanted and sorted(order) == sorted(wanted):
        yield _change(f"{file} / fields", Kind.CHANGED, ", ".join(order), ", ".join(wanted), Step.MAJOR)


def _compare_fields(file: str, old: Mapping[str, Json], new: Mapping[str, Json]) -> Iterator[Change]:
    for name in sorted(old.keys() | new.keys()):
        if name not in old:
            yield _change(f"{file} / {name}", Kind.ADDED, "", written(new[name].get("type", "")), Step.MAJOR)
        elif name not in new:
            yield _change(f"{file} / {name}", Kind.REMOVED, written(old[name].get("type", "")), "", Step.MAJOR)
        else:
            yield from compare_properties(f"{file} / {name}", old[name], new[name])


def compare_properties(name: str, old: Json, new: Json) -> Iterator[Change]:
    """Give the properties that differ; other words are a patch, anything else changes how the file must be read."""
    for key in sorted(old.keys() | new.keys()):
        if old.get(key) == new.get(key) and (key in old) == (key in new):
            continue
        step = Step.PATCH if key in _WORDS else Step.MAJOR
        kind = Kind.ADDED if key not in old else Kind.REMOVED if key not in new else Kind.CHANGED
        yield _change(f"{name} / {key}", kind, _text(old, key), _text(new, key), step)


def _text(properties: Json, key: str) -> str:
    return written(properties[key]) if key in properties else ""


def _schema(resource: Json) -> Json:
    schema = resource.get("schema")
    return schema if isinstance(schema, dict) else {}


def _without(properties: Json, names: tuple[str, ...]) -> Json:
    return {key: value for key, value in properties.items() if key not in names}


def _change(name: str, kind: Kind, old: str, new: str, step: Step) -> Change:
    return Change(subject=Subject.STRUCTURE, name=name, kind=kind, old=old, new=new, step=step)
