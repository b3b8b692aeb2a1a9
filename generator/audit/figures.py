"""Records of a site in, figures that do not follow from their operands out: cell, formula, value and rounding."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.audit.cells import Cells, NoCellError
from generator.audit.records import Record
from generator.model.figure import Figure, SourceCell
from generator.model.finding import Deviation, Finding
from generator.model.formula import FormulaError
from generator.model.identifiers import FigureId, PackageName, PackageVersion
from generator.model.language import DUTCH
from generator.model.notation import shown

_CELL_KEYS = frozenset({"pakket", "versie", "bestand", "sha256", "regel", "kolom", "ruw"})
_MOST_DECIMALS = 15


def _locale(path: str) -> str:
    """The language of the pages a record is for, by the folder it stands in: `en/2022/…`; an edition is a year."""
    first = path.partition("/")[0]
    return first if first.isalpha() else DUTCH.locale


class _WrongError(Exception):
    """A record that does not hold; the message is Dutch."""


def recompute_figures(records: Mapping[str, Record], cells: Cells) -> Iterator[Finding]:
    """Compute every record anew from the cells, each once, and compare value and text exactly."""
    auditor = _Auditor(records, cells)
    for name, record in records.items():
        try:
            auditor.judge(name)
        except _WrongError as error:
            yield Finding(path=record.path, kind=Deviation.FIGURE, figure=name, text=str(error))


class _Auditor:
    """Figures as they follow from their records; one that rests on itself is found, not followed."""

    def __init__(self, records: Mapping[str, Record], cells: Cells) -> None:
        self._records = records
        self._cells = cells
        self._made: dict[str, Figure] = {}
        self._under_way: set[str] = set()

    def judge(self, name: str) -> None:
        """Raise _WrongError when a record does not hold."""
        content = self._records[name].content
        if not isinstance(content, dict):
            message = "dit is geen herkomst"
            raise _WrongError(message)
        if "waarde" not in content:
            if not content.get("status") or not content.get("reden"):
                message = "heeft geen waarde en geen reden"
                raise _WrongError(message)
            return
        figure = self._figure(name)
        if figure.value != content["waarde"]:
            message = f"narekenen geeft {figure.value}, in de herkomst staat {content['waarde']}"
            raise _WrongError(message)
        text = shown(figure, _locale(self._records[name].path))
        if text != content.get("getoond"):
            message = f"afronden geeft {text}, getoond wordt {content.get('getoond')}"
            raise _WrongError(message)

    def _figure(self, name: str) -> Figure:
        if name in self._made:
            return self._made[name]
        if name not in self._records or name in self._under_way:
            message = f"het cijfer {name} bestaat niet, of rust op zichzelf"
            raise _WrongError(message)
        self._under_way.add(name)
        try:
            self._made[name] = self._make(name, self._records[name].content)
        except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
            message = f"de herkomst van {name} is niet volledig ({error!r})"
            raise _WrongError(message) from error
        except (FormulaError, NoCellError) as error:
            raise _WrongError(str(error)) from error
        finally:
            self._under_way.discard(name)
        return self._made[name]

    def _make(self, name: str, content: dict[str, Any]) -> Figure:
        rounding = content["afronding"]
        if rounding["regel"] != "half-up" or abs(rounding["decimalen"]) > _MOST_DECIMALS or not content["operanden"]:
            message = "onbekende afronding, of geen operanden"
            raise _WrongError(message)
        return Figure(
            id=FigureId(name),
            formula=content["formule"],
            operands={key: self._operand(operand) for key, operand in content["operanden"].items()},
            unit=content["eenheid"],
            decimals=rounding["decimalen"],
            signed=content["getoond"].startswith("+"),
        )

    def _operand(self, operand: dict[str, Any]) -> SourceCell | Figure:
        if operand.keys() == {"cijfer"}:
            return self._figure(operand["cijfer"])
        if operand.keys() != _CELL_KEYS:
            message = f"een operand is geen cel en geen cijfer: {operand!r:.100}"
            raise _WrongError(message)
        cell = SourceCell(
            package=PackageName(operand["pakket"]),
            version=PackageVersion(operand["versie"]),
            file=operand["bestand"],
            line=operand["regel"],
            column=operand["kolom"],
            raw=operand["ruw"],
        )
        self._cells.check(cell, operand["sha256"])
        return cell
