"""The macros of narratives: which arguments each takes, and the typed request it stands for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from generator.model.narrative import AreaRequest, ChartRequest, FactRequest, FigureRequest, MapRequest, Request, TableRequest
from generator.model.problem import Place

Literal = str | int | float | bool | list[object] | None
Argument = str | tuple[str, ...]


class Kind(Enum):
    """What an argument holds."""

    TEXT = auto()
    PERIOD = auto()
    TEXTS = auto()
    PERIODS = auto()


@dataclass(frozen=True, kw_only=True)
class Parameter:
    """One argument of a macro."""

    name: str
    kind: Kind = Kind.TEXT
    default: Argument | None = None
    """None = must be given."""
    choices: tuple[str, ...] = ()
    """Empty = any text."""


@dataclass(frozen=True, kw_only=True)
class Macro:
    """One macro: its arguments in order, an example, and how they become a request."""

    parameters: tuple[Parameter, ...]
    example: str
    make: Callable[[Mapping[str, Argument], Place], Request]


def _text(values: Mapping[str, Argument], name: str) -> str:
    value = values[name]
    return value if isinstance(value, str) else ""


def _texts(values: Mapping[str, Argument], name: str) -> tuple[str, ...]:
    value = values[name]
    return (value,) if isinstance(value, str) else value


def _figure(measure: str) -> Callable[[Mapping[str, Argument], Place], Request]:
    def make(values: Mapping[str, Argument], place: Place) -> Request:
        return FigureRequest(
            measure=measure,
            indicator=_text(values, "indicator"),
            area=_text(values, "gebied"),
            period=_text(values, "periode"),
            against=_text(values, "tegenover") if "tegenover" in values else "",
            place=place,
        )

    return make


def _area(values: Mapping[str, Argument], place: Place) -> Request:
    return AreaRequest(area=_text(values, "code"), place=place)


def _chart(values: Mapping[str, Argument], place: Place) -> Request:
    return ChartRequest(
        kind=_text(values, "soort"),
        indicator=_text(values, "indicator"),
        areas=_texts(values, "gebieden"),
        period=_text(values, "periode"),
        place=place,
    )


def _map(values: Mapping[str, Argument], place: Place) -> Request:
    return MapRequest(indicator=_text(values, "indicator"), period=_text(values, "periode"), place=place)


def _table(values: Mapping[str, Argument], place: Place) -> Request:
    return TableRequest(
        indicator=_text(values, "indicator"),
        areas=_texts(values, "gebieden"),
        periods=_texts(values, "perioden"),
        place=place,
    )


def _fact(values: Mapping[str, Argument], place: Place) -> Request:
    return FactRequest(text=_text(values, "tekst"), source=_text(values, "bron"), place=place)


_INDICATOR = Parameter(name="indicator")
_FIGURE = (_INDICATOR, Parameter(name="gebied"), Parameter(name="periode", kind=Kind.PERIOD))
_COMPARED = (*_FIGURE, Parameter(name="tegenover", default="gemeente", choices=("gemeente", "overig")))
_NEWEST = Parameter(name="periode", kind=Kind.PERIOD, default="")

MACROS: Mapping[str, Macro] = {
    "cijfer": Macro(parameters=_FIGURE, example='cijfer("bijstand", "BU07580502", 2020)', make=_figure("cijfer")),
    "verhouding": Macro(
        parameters=_COMPARED, example='verhouding("bijstand", "focus", 2020, tegenover="overig")', make=_figure("verhouding")
    ),
    "verschil": Macro(parameters=_COMPARED, example='verschil("bijstand", "focus", 2020, tegenover="overig")', make=_figure("verschil")),
    "gebied": Macro(parameters=(Parameter(name="code"),), example='gebied("BU07580502")', make=_area),
    "grafiek": Macro(
        parameters=(
            Parameter(name="soort", choices=("trend", "rangorde", "kloof")),
            _INDICATOR,
            Parameter(name="gebieden", kind=Kind.TEXTS, default=()),
            _NEWEST,
        ),
        example='grafiek("trend", indicator="bijstand", gebieden=["focus", "overig"])',
        make=_chart,
    ),
    "kaart": Macro(parameters=(_INDICATOR, _NEWEST), example='kaart(indicator="bijstand", periode=2020)', make=_map),
    "tabel": Macro(
        parameters=(_INDICATOR, Parameter(name="gebieden", kind=Kind.TEXTS), Parameter(name="perioden", kind=Kind.PERIODS)),
        example='tabel(indicator="bijstand", gebieden=["focus", "overig"], perioden=[2020])',
        make=_table,
    ),
    "feit": Macro(
        parameters=(Parameter(name="tekst"), Parameter(name="bron")), example='feit("16", bron="https://verbeterbreda.nl/")', make=_fact
    ),
}
"""By name as written in a narrative."""


def read_argument(parameter: Parameter, value: object) -> Argument | None:
    """Turn a literal into the argument a parameter takes; None when it does not fit."""
    match parameter.kind:
        case Kind.TEXT:
            return value if isinstance(value, str) and value and (not parameter.choices or value in parameter.choices) else None
        case Kind.PERIOD:
            return _period(value)
        case Kind.TEXTS:
            return _each(value, lambda entry: entry if isinstance(entry, str) and entry else None)
        case Kind.PERIODS:
            return _each(value, _period)


def _period(value: object) -> str | None:
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value if isinstance(value, str) and value else None


def _each(value: object, read: Callable[[object], str | None]) -> tuple[str, ...] | None:
    if not isinstance(value, list) or not value:
        return None
    entries = [read(entry) for entry in value]
    return tuple(entry for entry in entries if entry is not None) if None not in entries else None


def describe(parameter: Parameter) -> str:
    """What a parameter takes, in Dutch."""
    if parameter.choices:
        return "één van " + ", ".join(f'"{choice}"' for choice in parameter.choices)
    return {
        Kind.TEXT: "een tekst tussen aanhalingstekens",
        Kind.PERIOD: "een jaar, zoals 2020",
        Kind.TEXTS: 'een lijst van gebieden, zoals ["focus", "overig"]',
        Kind.PERIODS: "een lijst van jaren, zoals [2019, 2020]",
    }[parameter.kind]
