"""The CSV files of a package → problems with header, empty cells, characters, numbers, choices and keys."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping

from generator.model.package import DataPackage
from generator.model.problem import Place, Problem
from generator.model.suggestion import did_you_mean
from generator.validate.columns import Columns, view_table
from generator.validate.contracts import CONTRACTS, Contract

NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")
_INVISIBLE = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})


def _tables(package: DataPackage) -> Iterator[tuple[Columns, Contract]]:
    for file, contract in CONTRACTS.items():
        columns = view_table(package, file, ())
        if columns is not None:
            yield columns, contract


def _present(columns: Columns, names: Iterable[str]) -> list[str]:
    """Those of the columns that the table has; `check_header` names the others."""
    return [name for name in names if name in columns.position]


def check_header(package: DataPackage) -> Iterator[Problem]:
    """The header is the one of the contract, and the one the descriptor declares."""
    declared = _declared_fields(package)
    for file, table in sorted(package.tables.items()):
        contract = CONTRACTS.get(file)
        agreed = contract.header(table.header) if contract else None
        for expected, source in ((agreed, "het contract"), (declared.get(file), "de descriptor")):
            if expected is not None and table.header != expected:
                yield _header_problem(table.path, table.header, expected, source)
                break


def _declared_fields(package: DataPackage) -> Mapping[str, tuple[str, ...]]:
    """Names of the fields that the descriptor declares, by file."""
    found: dict[str, tuple[str, ...]] = {}
    resources = package.descriptor.get("resources")
    for entry in resources if isinstance(resources, list) else []:
        schema = entry.get("schema") if isinstance(entry, dict) else None
        fields = schema.get("fields") if isinstance(schema, dict) else None
        if isinstance(fields, list):
            found[str(entry.get("path"))] = tuple(str(field.get("name")) for field in fields if isinstance(field, dict))
    return found


def _header_problem(path: str, header: tuple[str, ...], expected: tuple[str, ...], source: str) -> Problem:
    position = next(
        (n for n, (left, right) in enumerate(zip(header, expected, strict=False)) if left != right), min(len(header), len(expected))
    )
    here = f"'{header[position]}'" if position < len(header) else "niets meer"
    wanted = f"'{expected[position]}'" if position < len(expected) else "geen kolom meer"
    return Problem(
        place=Place(path=path, line=1, column=position + 1),
        code="header-differs",
        found=f"Kolom {position + 1} is {here}.",
        expected=f"Volgens {source} is dat {wanted}.",
    )


def check_required(package: DataPackage) -> Iterator[Problem]:
    """Required cells are filled."""
    for columns, contract in _tables(package):
        for name in _present(columns, contract.required):
            for place, _ in columns.find(name, lambda cell: not cell):
                yield Problem(place=place, code="empty-cell", found=f"De cel '{name}' is leeg.", expected="Deze kolom is altijd gevuld.")


def check_characters(package: DataPackage) -> Iterator[Problem]:
    """No cell has spaces around it, an invisible character, or letters built from parts."""
    for columns, contract in _tables(package):
        for name in _present(columns, (*contract.columns, *contract.optional)):
            for place, cell in columns.find(name, lambda cell: not _clean(cell)):
                yield _character_problem(place, cell)


def _clean(cell: str) -> bool:
    if cell.isascii() and cell.isprintable():
        return not cell.startswith(" ") and not cell.endswith(" ")
    return cell == cell.strip() and not _invisible(cell) and unicodedata.is_normalized("NFC", cell)


def _invisible(cell: str) -> str:
    return next(
        (c for c in cell if c == "\N{REPLACEMENT CHARACTER}" or (unicodedata.category(c) in _INVISIBLE and c != "\n") or _odd_space(c)), ""
    )


def _odd_space(character: str) -> bool:
    return unicodedata.category(character) == "Zs" and character != " "


def _character_problem(place: Place, cell: str) -> Problem:
    if cell != cell.strip():
        return Problem(place=place, code="cell-padding", found=f"Rond '{cell.strip()}' staan spaties.", next_step="Haal ze weg.")
    character = _invisible(cell)
    if character:
        name = unicodedata.name(character, f"U+{ord(character):04X}")
        found = f"In de cel staat een teken dat een lezer niet ziet (U+{ord(character):04X}, {name})."
        return Problem(place=place, code="cell-character", found=found, next_step="Typ de cel opnieuw.")
    found = "Letters met een accent staan hier als losse delen."
    return Problem(
        place=place, code="cell-character", found=found, expected=f"'{unicodedata.normalize('NFC', cell)}' in één teken per letter (NFC)."
    )


def check_numbers(package: DataPackage) -> Iterator[Problem]:
    """Numbers are plain: digits, at most a decimal point and a minus; a padded cell is named by `check_characters`."""
    for columns, contract in _tables(package):
        for name in _present(columns, contract.numbers):
            for place, cell in columns.find(name, lambda cell: _wrong(cell, NUMBER)):
                yield _number_problem(place, cell, "een getal")
        for name in _present(columns, contract.integers):
            for place, cell in columns.find(name, lambda cell: _wrong(cell, INTEGER)):
                yield _number_problem(place, cell, "een geheel getal")


def _wrong(cell: str, grammar: re.Pattern[str]) -> bool:
    return bool(cell) and cell == cell.strip() and not _invisible(cell) and not grammar.fullmatch(cell)


def _number_problem(place: Place, cell: str, kind: str) -> Problem:
    if "," in cell:
        expected = "Een getal heeft een decimale punt en geen scheiding van duizendtallen."
    elif not cell.isascii():
        expected = "Alleen de cijfers 0 tot en met 9."
    else:
        expected = "Alleen cijfers, hooguit één punt en een minteken; een cijfer dat ontbreekt is een lege cel met een status."
    return Problem(place=place, code="number-syntax", found=f"'{cell}' is niet {kind}.", expected=expected)


def check_choices(package: DataPackage) -> Iterator[Problem]:
    """Cells of a closed list hold one of its values."""
    for columns, contract in _tables(package):
        for name in _present(columns, contract.choices):
            choices = contract.choices[name]
            for place, cell in columns.find(name, lambda cell, choices=choices: bool(cell) and cell not in choices):  # type: ignore[misc]
                expected = f"Er zijn: {', '.join(choices)}."
                yield Problem(
                    place=place,
                    code="unknown-choice",
                    found=f"'{cell}' is geen waarde van '{name}'.",
                    expected=expected,
                    next_step=did_you_mean(cell, choices),
                )


def check_keys(package: DataPackage) -> Iterator[Problem]:
    """No two rows have the same key."""
    for columns, contract in _tables(package):
        if len(_present(columns, contract.key)) < len(contract.key):
            continue
        keys = list(zip(*(columns.cells(name) for name in contract.key), strict=True))
        if len(set(keys)) == len(keys):
            continue
        first: dict[tuple[str, ...], int] = {}
        for row, key in enumerate(keys):
            if key in first:
                line = columns.table.lines[first[key]]
                found = f"De rij voor {', '.join(key)} staat ook op regel {line}."
                yield Problem(place=columns.place(row, contract.key[0]), code="duplicate-key", found=found, next_step="Haal er één weg.")
            else:
                first[key] = row


CELL_RULES: tuple[Callable[[DataPackage], Iterator[Problem]], ...] = (
    check_header,
    check_required,
    check_characters,
    check_numbers,
    check_choices,
    check_keys,
)
