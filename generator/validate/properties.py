"""`datapackage.json` → properties that nobody knows: most often a misspelt one, which every program would silently ignore."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model.package import DataPackage
from generator.model.problem import Problem
from generator.model.suggestion import did_you_mean
from generator.validate.places import place_of

_TITLED = ("name", "title", "description", "path")
_V2 = "https://datapackage.org/profiles/2."
_LABELS = ("value", "label")

KNOWN: Mapping[str, tuple[str, ...]] = {
    "": (
        *("$schema", "name", "id", "title", "description", "homepage", "version", "created", "image", "keywords"),
        *("licenses", "contributors", "sources", "resources"),
        # of our own: where and when it holds, what was checked, how series were delivered, what may be told
        *("spatial", "temporal", "regions", "checks", "series", "sameCodes", "disclosure", "focusSource"),
    ),
    "licenses": _TITLED,
    "contributors": ("title", "givenName", "familyName", "path", "email", "roles", "role", "organization"),
    "sources": (*_TITLED, "email", "version", "publisher", "table", "date", "license", "sha256", "bytes", "file", "remarks"),
    "resources": (
        *("$schema", *_TITLED, "homepage", "type", "profile", "format", "mediatype", "encoding", "bytes", "hash", "rows", "dialect"),
        *("schema", "licenses", "sources"),
    ),
    "resources.dialect": (
        *("$schema", *_TITLED, "header", "headerRows", "headerJoin", "commentRows", "commentChar", "delimiter", "lineTerminator"),
        *("quoteChar", "doubleQuote", "escapeChar", "nullSequence", "skipInitialSpace"),
    ),
    "resources.schema": (
        *("$schema", *_TITLED, "homepage", "fields", "fieldsMatch", "missingValues", "primaryKey", "uniqueKeys", "foreignKeys"),
        *("version", "created", "keywords", "contributors"),
    ),
    "resources.schema.fields": (
        *("name", "type", "format", "title", "description", "example", "constraints", "missingValues", "categories"),
        *("categoriesOrdered", "rdfType", "decimalChar", "groupChar", "bareNumber", "trueValues", "falseValues", "unit"),
    ),
    "resources.schema.fields.constraints": (
        *("required", "unique", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
        *("pattern", "enum"),
    ),
    "resources.schema.fields.missingValues": _LABELS,
    "resources.schema.fields.categories": _LABELS,
    "resources.schema.missingValues": _LABELS,
    "resources.schema.foreignKeys": ("fields", "reference"),
    "resources.schema.foreignKeys.reference": ("resource", "fields"),
}
"""What each kind of object may hold, by the path to it without numbers; what stands in our own properties is judged elsewhere."""


def check_property_names(package: DataPackage) -> Iterator[Problem]:
    """Every property is one of Data Package v2 or of ours."""
    for path, kind, entry in _objects(package.descriptor, "", ""):
        for name in entry:
            if name not in KNOWN[kind]:
                yield Problem(
                    place=place_of(package, f"{path}.{name}" if path else name),
                    code="descriptor-unknown-property",
                    found=f"De descriptor kent geen '{name}'.",
                    expected=f"Hier kan staan: {', '.join(KNOWN[kind])}.",
                    next_step=did_you_mean(name, KNOWN[kind]),
                )


def _objects(value: object, path: str, kind: str) -> Iterator[tuple[str, str, Mapping[str, object]]]:
    """Every object of a known kind, with its dotted path and its kind."""
    if isinstance(value, list):
        for number, entry in enumerate(value):
            yield from _objects(entry, f"{path}.{number}", kind)
    elif isinstance(value, dict):
        yield path, kind, value
        for name, entry in value.items():
            below = f"{kind}.{name}" if kind else name
            if below in KNOWN:
                yield from _objects(entry, f"{path}.{name}" if path else name, below)


def check_profile(package: DataPackage) -> Iterator[Problem]:
    """The descriptor follows Data Package v2; no other profile is fetched or followed."""
    profile = package.descriptor.get("$schema")
    if profile and not (isinstance(profile, str) and profile.startswith(_V2) and profile.endswith("/datapackage.json")):
        yield Problem(
            place=place_of(package, "$schema"),
            code="descriptor-profile",
            found=f"'{profile}' is niet het profiel van Data Package v2.",
            expected=f"{_V2}0/datapackage.json.",
        )
