"""The CSV files of a package → problems with header, empty cells, characters, numbers, choices and keys."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence

from generator.model.characters import find_invisible, is_composed, name_character, shorten
from generator.model.package import LONGEST_NUMBER, DataPackage
from generator.model.problem import Place, Problem
from generator.model.suggestion import did_you_mean
from generator.validate.columns import Columns, first_difference, view_table
from generator.validate.contracts import CONTRACTS, Contract
from generator.validate.schema.grammar import PLAIN_INTEGER, PLAIN_NUMBER

NUMBER, INTEGER = PLAIN_NUMBER, PLAIN_INTEGER
_SEPARATORS = {";": "puntkomma's", "\t": "tabs"}
_ZERO_WITH_SIGN = re.compile(r"-0(?:\.0+)?")


def _tables(package: DataPackage) -> Iterator[tuple[Columns, Contract]]:
    for file, contract in CONTRACTS.items():
        columns = view_table(package, file, ())
        if columns is not None:
            yield columns, contract


def _present(columns: Columns, names: Iterable[str]) -> list[str]:
    """Those of the columns that the table has; `check_header` names the others."""
    return [name for name in names if name in columns.position]


def check_header(package: DataPackage) -> Iterator[Problem]:
    """The header is the one of the contract; that it is also the one of the descriptor is judged with the schema."""
    for columns, _ in _tables(package):
        header, expected = columns.table.header, columns.expected
        if header == expected:
            continue
        position, here, wanted = first_difference(header, expected)
        yield Problem(
            place=Place(path=columns.table.path, line=1, column=position + 1),
            code="header-differs",
            found=f"Kolom {position + 1} is {here}.",
            expected=f"Volgens het contract is dat {wanted}.",
            next_step=_mend_separator(header),
        )


def _mend_separator(header: Sequence[str]) -> str:
    """What to do about a table that a spreadsheet wrote with something else between its cells; empty for any other header."""
    sign = next((word for sign, word in _SEPARATORS.items() if len(header) == 1 and sign in header[0]), "")
    return f"De kolommen zijn gescheiden door {sign}. Sla het bestand op met komma's ertussen, en met een punt in getallen." if sign else ""


def check_required(package: DataPackage) -> Iterator[Problem]:
    """Required cells are filled."""
    for columns, contract in _tables(package):
        for name in _present(columns, contract.required):
            for place, _ in columns.find(name, lambda cell: not cell):
                yield Problem(place=place, code="empty-cell", found=f"De cel '{name}' is leeg.", expected="Deze kolom is altijd gevuld.")


def check_characters(package: DataPackage) -> Iterator[Problem]:
    """No cell of any table, nor a name in its header, has spaces around it, an invisible character, or letters built from parts."""
    for _, table in sorted(package.tables.items()):
        columns = Columns(table=table)
        for position, name in enumerate(table.header):
            if not _clean(name):
                yield _character_problem(Place(path=table.path, line=1, column=position + 1), name)
            unclean = _unclean(table.distinct[position])
            for row, cell in enumerate(table.columns[position]) if unclean else ():
                if cell in unclean:
                    yield _character_problem(columns.place_at(row, position), cell)


def _unclean(cells: frozenset[str]) -> set[str]:
    """Cells with something wrong; plain letters and digits are seen to be clean all at once."""
    text = "\n".join(cells)
    plain = text.isascii() and text.count("\n") == max(len(cells) - 1, 0) and text.replace("\n", "").isprintable()
    if plain and " \n" not in text and "\n " not in text and not text.startswith(" ") and not text.endswith(" "):
        return set()
    return {cell for cell in cells if not _clean(cell)}


def _clean(cell: str) -> bool:
    return cell == cell.strip() and not find_invisible(cell) and is_composed(cell)


def _character_problem(place: Place, cell: str) -> Problem:
    if cell != cell.strip():
        return Problem(place=place, code="cell-padding", found=f"Rond '{cell.strip()}' staan spaties.", next_step="Haal ze weg.")
    character = find_invisible(cell)
    if character == "\n":
        found = "In de cel staat een regeleinde."
        next_step = "Maak er één regel van: rekenbladen en programma's tellen anders verkeerde regelnummers."
        return Problem(place=place, code="cell-character", found=found, next_step=next_step)
    if character:
        found = f"In de cel staat een teken dat een lezer niet ziet ({name_character(character)})."
        return Problem(place=place, code="cell-character", found=found, next_step="Typ de cel opnieuw.")
    found = "Letters met een accent staan hier als losse delen."
    return Problem(
        place=place, code="cell-character", found=found, expected=f"'{unicodedata.normalize('NFC', cell)}' in één teken per letter (NFC)."
    )


def check_numbers(package: DataPackage) -> Iterator[Problem]:
    """Numbers are plain: digits, at most a decimal point and a minus, and not too many; a padded cell is named by `check_characters`."""
    for columns, contract in _tables(package):
        for names, grammar, kind in ((contract.numbers, NUMBER, "getal"), (contract.integers, INTEGER, "geheel getal")):
            for name in _present(columns, names):
                if columns.table.all_match(columns.position[name], grammar):
                    continue
                for place, cell in columns.find(name, lambda cell, grammar=grammar: _wrong(cell, grammar)):  # type: ignore[misc]
                    yield _number_problem(place, cell, kind)


def _wrong(cell: str, grammar: re.Pattern[str]) -> bool:
    return bool(cell) and not grammar.fullmatch(cell) and cell == cell.strip() and not find_invisible(cell)


def _number_problem(place: Place, cell: str, kind: str) -> Problem:
    if _ZERO_WITH_SIGN.fullmatch(cell):
        found, next_step = f"'{cell}' is nul met een minteken.", "Kijk in de levering; is het nul, schrijf dan het minteken niet."
        return Problem(place=place, code="number-syntax", found=found, expected="Nul heeft geen teken.", next_step=next_step)
    if len(cell) > LONGEST_NUMBER:
        found = f"'{shorten(cell)}' ({len(cell)} tekens) is geen {kind}."
        expected = f"Een getal heeft hooguit {LONGEST_NUMBER} tekens."
        return Problem(place=place, code="number-syntax", found=found, expected=expected, next_step="Kijk in de levering wat er hoort.")
    if "," in cell:
        expected = "Een getal heeft een decimale punt en geen scheiding van duizendtallen."
    elif not cell.isascii():
        expected = "Alleen de cijfers 0 tot en met 9."
    else:
        expected = "Alleen cijfers, hooguit één punt en een minteken; een cijfer dat ontbreekt is een lege cel met een status."
    found = f"'{cell}' is geen {kind}."
    return Problem(place=place, code="number-syntax", found=found, expected=expected, next_step="Kijk in de levering wat er hoort.")


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
        plain = all(cell == same for name in contract.key for cell, same in _plainly(columns, name).items())
        if plain and columns.table.all_differ(tuple(columns.position[name] for name in contract.key)):
            continue
        keys = list(zip(*(map(_plainly(columns, name).__getitem__, columns.cells(name)) for name in contract.key), strict=True))
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


def _plainly(columns: Columns, name: str) -> dict[str, str]:
    """Each different cell of a column without spaces around it and in one character per letter: what a reader takes for the same is."""
    return {cell: unicodedata.normalize("NFC", cell).strip() for cell in columns.distinct(name)}


CELL_RULES: tuple[Callable[[DataPackage], Iterator[Problem]], ...] = (
    check_header,
    check_required,
    check_characters,
    check_numbers,
    check_choices,
    check_keys,
)
