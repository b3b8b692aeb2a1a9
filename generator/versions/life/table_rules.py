"""What each column of each table weighs: a change of meaning is major, something new minor, a correction a patch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.difference import OBSERVATIONS, Kind
from generator.model.documents import resource_of, texts
from generator.model.package import DataPackage, Table
from generator.model.version_number import Step
from generator.versions.life.rows import RowPair


@dataclass(frozen=True, kw_only=True)
class TableRule:
    """How the differences of one table weigh."""

    key: tuple[str, ...]
    added: Step = Step.MINOR
    removed: Step = Step.MAJOR
    columns: Mapping[str, Step] = field(default_factory=dict)
    """Columns that weigh more than a correction."""
    reasoned: tuple[str, ...] = ()
    """Columns whose change needs a declared reason; with any, a row that disappeared needs one too."""

    def weigh(self, kind: Kind, changed: tuple[str, ...]) -> Step:
        """Give the step of one row; `changed` are the columns that differ."""
        if kind is Kind.ADDED:
            return self.added
        if kind is Kind.REMOVED:
            return self.removed
        return max((self.columns.get(name, Step.PATCH) for name in changed), default=Step.PATCH)

    def asks_reason(self, kind: Kind, changed: tuple[str, ...]) -> bool:
        """Say whether the editor must declare why this row differs."""
        if kind is Kind.REMOVED:
            return bool(self.reasoned)
        return kind is Kind.CHANGED and any(name in self.reasoned for name in changed)


_MEANING = (
    *("eenheid", "decimalen", "richting", "weging", "factor", "noemer_indicator", "weeg_indicator", "minimale_noemer", "definitie"),
    *("meting", "afronding"),
)
_ORIGIN = ("thema", "bron", "bronkolom", "beschikbaarheid")

TABLE_RULES: Mapping[str, TableRule] = {
    "indicatoren.csv": TableRule(
        key=("id",),
        columns={**dict.fromkeys(_MEANING, Step.MAJOR), **dict.fromkeys(_ORIGIN, Step.MINOR)},
    ),
    OBSERVATIONS: TableRule(key=("indicator", "gebied", "periode"), reasoned=("waarde", "status", "teller", "noemer")),
    "gebieden.csv": TableRule(key=("code",), columns=dict.fromkeys(("niveau", "bovenliggend", "indelingsjaar", "slug"), Step.MAJOR)),
    "focusbuurten.csv": TableRule(
        key=("nummer",),
        added=Step.MAJOR,  # the list decides what the focus is: a longer list is another focus
        columns=dict.fromkeys(("gebied", "relatie"), Step.MAJOR),
    ),
}


def rule_of(package: DataPackage, file: str) -> TableRule | None:
    """Give the rule of a table; of one we do not know, the primary key of its schema. None when rows cannot be told apart."""
    if file in TABLE_RULES:
        return TABLE_RULES[file]
    schema = resource_of(package, file).get("schema")
    key = schema.get("primaryKey") if isinstance(schema, dict) else None
    names = (key,) if isinstance(key, str) else texts(key)
    return TableRule(key=names) if names else None


def comparable(rule: TableRule | None, old: Table, new: Table) -> bool:
    """Say whether both tables have the key."""
    return rule is not None and set(rule.key) <= set(old.header) and set(rule.key) <= set(new.header)


def changed_columns(pair: RowPair, columns: tuple[str, ...]) -> tuple[str, ...]:
    """Columns in which two rows differ; none for a row that stands on one side."""
    if pair.kind is not Kind.CHANGED:
        return ()
    return tuple(name for name, old, new in zip(columns, pair.old, pair.new, strict=True) if old != new)
