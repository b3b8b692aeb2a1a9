"""`schema` of a resource → a typed schema; what cannot be meant or is not read is named at its place in the descriptor."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.model.package import DataPackage
from generator.model.problem import Place, Problem
from generator.model.suggestion import did_you_mean
from generator.validate.schema.fields import BOUNDS, MATCHES, Field, TableSchema, is_number
from generator.validate.schema.grammar import (
    FALSE_VALUES,
    GRAMMARS,
    GROUP_CHARACTERS,
    TRUE_VALUES,
    Grammar,
    Value,
    boolean_grammar,
    number_grammar,
)
from generator.validate.schema.patterns import refuse_pattern
from generator.validate.schema.read_keys import read_foreign_keys, read_key, read_unique_keys


@dataclass
class Reading:
    """One schema while it is read."""

    package: DataPackage
    path: str
    """Dotted path of the schema in the descriptor, e.g. `resources.0.schema`."""
    problems: list[Problem] = field(default_factory=list)

    def place(self, path: str) -> Place:
        """Place of a property, or of what it should stand in."""
        name = f"{self.path}.{path}" if path else self.path
        while name and name not in self.package.places:
            name = name.rpartition(".")[0]
        return self.package.places.get(name, self.package.place)

    def refuse(self, path: str, found: str, expected: str = "", next_step: str = "") -> None:
        """Name what is wrong."""
        place = self.place(path)
        self.problems.append(Problem(place=place, code="judged-package", found=found, expected=expected, next_step=next_step))


def read_schemas(package: DataPackage) -> tuple[tuple[TableSchema, ...], tuple[Problem, ...]]:
    """Read the schema of every CSV file of the package; one with a mistake is left out and named."""
    schemas: list[TableSchema] = []
    problems: list[Problem] = []
    resources = package.descriptor.get("resources")
    for number, entry in enumerate(resources if isinstance(resources, list) else []):
        schema = entry.get("schema") if isinstance(entry, dict) else None
        if isinstance(schema, dict) and isinstance(schema.get("fields"), list):
            reading = Reading(package=package, path=f"resources.{number}.schema")
            read = _read_schema(reading, entry, schema)
            problems += reading.problems
            if not reading.problems:
                schemas.append(read)
    return tuple(schemas), tuple(problems)


def _read_schema(reading: Reading, entry: Mapping[str, object], schema: Mapping[str, object]) -> TableSchema:
    missing = _missing(reading, schema, "", [""])
    fields = tuple(_read_fields(reading, schema["fields"], missing))
    names = [each.name for each in fields]
    for name in sorted({name for name in names if names.count(name) > 1}):
        reading.refuse("fields", f"Het veld '{name}' staat twee keer in het schema.")
    match = schema.get("fieldsMatch", "exact")
    match = match[0] if isinstance(match, list) and len(match) == 1 else match
    if match not in MATCHES:
        reading.refuse("fieldsMatch", f"'{match}' is geen waarde van fieldsMatch.", f"Er zijn: {', '.join(MATCHES)}.")
    return TableSchema(
        resource=str(entry.get("name", "")),
        file=str(entry.get("path", "")),
        fields=fields,
        match=str(match),
        primary_key=read_key(reading, "primaryKey", schema.get("primaryKey", []), names),
        unique_keys=read_unique_keys(reading, schema.get("uniqueKeys", []), names),
        foreign_keys=read_foreign_keys(reading, schema.get("foreignKeys", []), names),
        stated=tuple(entry for entry in schema["fields"] if isinstance(entry, dict)) if isinstance(schema["fields"], list) else (),
        place=reading.place(""),
    )


def _missing(reading: Reading, owner: Mapping[str, object], path: str, default: list[str]) -> frozenset[str]:
    """Cells that stand for no value, given as texts or as texts with a label."""
    entries = owner.get("missingValues", default)
    where = f"{path}.missingValues" if path else "missingValues"
    return frozenset(_listed(reading, entries, where))


def _listed(reading: Reading, entries: object, path: str) -> list[str]:
    """Texts of a list that may carry labels; an entry that is neither is named."""
    values = [entry.get("value") if isinstance(entry, dict) else entry for entry in entries] if isinstance(entries, list) else [None]
    texts = [value for value in values if isinstance(value, str)]
    if len(texts) < len(values):
        reading.refuse(path, "Dit is geen lijst van teksten, of van teksten met een label.")
    if len(set(texts)) < len(texts):
        reading.refuse(path, "Een waarde staat twee keer in deze lijst.")
    return texts


def _read_fields(reading: Reading, entries: object, missing: frozenset[str]) -> Iterator[Field]:
    if not isinstance(entries, list) or not entries:
        reading.refuse("fields", "Het schema heeft geen velden.")
        return
    for number, entry in enumerate(entries):
        path = f"fields.{number}"
        if not isinstance(entry, dict) or not isinstance(entry.get("name"), str) or not entry["name"]:
            reading.refuse(path, "Dit veld heeft geen 'name'.")
            continue
        grammar = _grammar(reading, entry, path)
        if grammar is not None:
            yield _read_field(reading, entry, path, (grammar, missing))


def _grammar(reading: Reading, entry: Mapping[str, object], path: str) -> Grammar | None:
    kind = entry.get("type")
    if not isinstance(kind, str) or kind not in GRAMMARS:
        known = f"Er zijn: {', '.join(GRAMMARS)}."
        reading.refuse(f"{path}.type", f"Het type '{kind}' lezen we niet.", known, did_you_mean(str(kind), list(GRAMMARS)))
        return None
    if entry.get("format", "default") != "default" or entry.get("bareNumber", True) is not True:
        reading.refuse(path, "Dit veld laat meer dan één schrijfwijze toe (format, bareNumber).", "Elke cel is op één manier te lezen.")
        return None
    if kind == "number":
        return _number(reading, entry, path)
    if kind == "boolean":
        true = _listed(reading, entry.get("trueValues", list(TRUE_VALUES)), f"{path}.trueValues")
        false = _listed(reading, entry.get("falseValues", list(FALSE_VALUES)), f"{path}.falseValues")
        if set(true) & set(false) or not true or not false:
            reading.refuse(path, "Een waarde betekent hier zowel ja als nee, of er is er geen.")
        return boolean_grammar(true, false)
    return GRAMMARS[kind]


def _number(reading: Reading, entry: Mapping[str, object], path: str) -> Grammar | None:
    decimal, group = entry.get("decimalChar", "."), entry.get("groupChar", "")
    if decimal not in (".", ","):
        reading.refuse(f"{path}.decimalChar", f"'{decimal}' is geen decimaalteken.", "Een punt of een komma.")
        return None
    if group not in ("", *GROUP_CHARACTERS):
        found = f"Met '{group}' tussen duizendtallen is 1{group}234 op twee manieren te lezen."
        reading.refuse(f"{path}.groupChar", found, "Geen teken, een spatie of een apostrof.", "Schrijf getallen zonder scheiding.")
        return None
    return number_grammar(str(decimal), str(group))


def _read_field(reading: Reading, entry: Mapping[str, object], path: str, reads: tuple[Grammar, frozenset[str]]) -> Field:
    grammar, inherited = reads
    constraints = entry.get("constraints", {})
    if not isinstance(constraints, dict):
        reading.refuse(f"{path}.constraints", "'constraints' is geen object.")
        constraints = {}
    within = f"{path}.constraints"
    text = entry["type"] == "string"
    for name in constraints:
        if (name in ("minLength", "maxLength", "pattern") and not text) or (name in BOUNDS and (text or entry["type"] == "boolean")):
            reading.refuse(f"{within}.{name}", f"'{name}' past niet bij het type '{entry['type']}'.")
    choices = _choices(reading, entry, constraints, path, grammar)
    return Field(
        name=str(entry["name"]),
        type=str(entry["type"]),
        grammar=grammar,
        missing=_missing(reading, entry, path, []) if "missingValues" in entry else inherited,
        required=_truth(reading, constraints, "required", within),
        unique=_truth(reading, constraints, "unique", within),
        pattern=_pattern(reading, constraints, within),
        lengths=(_length(reading, constraints, "minLength", within) or 0, _length(reading, constraints, "maxLength", within)),
        bounds=dict(_bounds(reading, constraints, within, grammar)),
        choices=choices,
        declared=frozenset(choice for choice in choices or () if isinstance(choice, str)),
    )


def _truth(reading: Reading, constraints: Mapping[str, object], name: str, path: str) -> bool:
    value = constraints.get(name, False)
    if not isinstance(value, bool):
        reading.refuse(f"{path}.{name}", f"'{name}' is waar (true) of onwaar (false).")
    return value is True


def _length(reading: Reading, constraints: Mapping[str, object], name: str, path: str) -> int | None:
    value = constraints.get(name)
    if value is None:
        return None
    if isinstance(value, int) and is_number(value) and value >= 0:
        return value
    reading.refuse(f"{path}.{name}", f"'{name}' is een aantal tekens.")
    return None


def _pattern(reading: Reading, constraints: Mapping[str, object], path: str) -> re.Pattern[str] | None:
    text = constraints.get("pattern")
    if text is None:
        return None
    reason = refuse_pattern(text)
    if reason:
        reading.refuse(f"{path}.pattern", reason)
        return None
    return re.compile(str(text))


def _bounds(reading: Reading, constraints: Mapping[str, object], path: str, grammar: Grammar) -> Iterator[tuple[str, Value]]:
    for name in BOUNDS:
        if name in constraints:
            bound = _constant(constraints[name], grammar)
            if bound is None:
                reading.refuse(f"{path}.{name}", f"'{constraints[name]}' is geen {grammar.name}.")
            else:
                yield name, bound


def _choices(
    reading: Reading, entry: Mapping[str, object], constraints: Mapping[str, object], path: str, grammar: Grammar
) -> tuple[Value, ...] | None:
    """What `enum` and `categories` allow, both when both are there."""
    found: tuple[Value, ...] | None = None
    for name, listed, where in (
        ("enum", constraints.get("enum"), f"{path}.constraints.enum"),
        ("categories", entry.get("categories"), f"{path}.categories"),
    ):
        if listed is None:
            continue
        values = [item.get("value") if isinstance(item, dict) else item for item in listed] if isinstance(listed, list) else []
        read = tuple(value for item in values if (value := _constant(item, grammar)) is not None)
        if not values or len(read) < len(values):
            reading.refuse(where, f"'{name}' is een lijst van waarden van het type '{entry['type']}'.")
        found = read if found is None else tuple(value for value in found if value in read)
    return found


def _constant(value: object, grammar: Grammar) -> Value | None:
    """A value of the descriptor, read as a cell would be; numbers of JSON have a decimal point."""
    if isinstance(value, bool):
        return value if grammar.name == GRAMMARS["boolean"].name else None
    if is_number(value) and grammar.name in (GRAMMARS["number"].name, GRAMMARS["integer"].name, GRAMMARS["year"].name):
        return GRAMMARS["number"].value(str(value))
    return grammar.value(value) if isinstance(value, str) else None
