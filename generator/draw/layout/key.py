"""What the signs of a chart mean → small signs with a word beside them, in lines that fit the width."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from generator.draw.drawing import Letters, Row, add_rows, cross_row, mark_row, place, text_row
from generator.draw.lettering import text_width
from generator.draw.sketch import Amount
from generator.draw.theme import LOOKS, SMALL, WIDTH
from generator.draw.words import HOLLOW, HOLLOW_AND, HOLLOW_SIGNED
from generator.model.chart import Role
from generator.model.language import filled, spoken

LINE_HEIGHT = 18
SIGN = 20
GAP = 14
CROSS = 10
SIGN_ASIDE = 3.0
SIGN_ABOVE = 5.0
SIGN_BELOW = 14.0
SIGN_WIDE, SIGN_HIGH = 7.0, 10.0


@dataclass(frozen=True, kw_only=True)
class KeyEntry:
    """One sign and its meaning."""

    kind: str
    """`marker`, `line`, `crosses`, `patch` (a piece of map), `dot` (in a focus area of a map) or `text` (no sign)."""
    text: str
    role: str = ""
    """Role of a marker or line; colour of a patch."""
    hollow: bool = False
    roles: tuple[str, ...] = ()
    """For `crosses`: one cross for each of these."""


@dataclass(frozen=True, kw_only=True)
class Key:
    """Rows to add to a drawing, by dataset, and the height they take."""

    rows: dict[str, list[Row]]
    height: float


def lay_out_key(entries: Sequence[KeyEntry], top: float) -> Key:
    """Place the entries from left to right, in as many lines as they need."""
    rows: dict[str, list[Row]] = {"assen": []}
    x, line = 0.0, 0
    for entry in (piece for whole in entries for piece in _broken(whole)):
        sign = 0 if entry.kind == "text" else max(SIGN, CROSS * len(entry.roles) + 9)
        width = sign + text_width(entry.text, SMALL)
        if x and x + width > WIDTH:
            x, line = 0.0, line + 1
        y = top + line * LINE_HEIGHT + LINE_HEIGHT / 2
        if entry.text:
            rows["assen"].append(text_row(x + sign, y + 4, entry.text, Letters()))
        add_rows(rows, _sign(entry, x, y))
        x += width + GAP
    return Key(rows=rows, height=(line + 1) * LINE_HEIGHT if entries else 0)


def _broken(entry: KeyEntry) -> list[KeyEntry]:
    """More crosses than fit on a line go on over the next lines, the words behind the last: in a large city hundreds of areas may lack."""
    if not entry.roles:
        return [entry]
    fit = int((WIDTH - text_width(entry.text, SMALL) - 9) // CROSS)
    if len(entry.roles) <= fit:
        return [entry]
    starts = range(0, len(entry.roles), fit)
    pieces = [replace(entry, roles=entry.roles[start : start + fit], text="") for start in starts]
    return [*pieces[:-1], replace(pieces[-1], text=entry.text)]


def reservations(amounts: Iterable[Amount], full: str = "") -> list[KeyEntry]:
    """What hollow marks mean, when there are any, with their signs where these are drawn.

    `full` is the area whose mark is full though the same goes for it; beside its figure stands its sign, if signs are drawn.
    """
    amounts = tuple(amounts)
    reasons = sorted({(amount["reserve"], amount["sign"]) for amount in amounts if amount["reserve"]})
    if need_signs(amounts):
        texts = [filled(spoken(HOLLOW_SIGNED), {"teken": sign, "reden": reason}) for reason, sign in reasons]
    elif full and reasons:
        marks, meaning = filled(spoken(HOLLOW_AND), {"gebied": full}), reasons[0][0]
        whole = f"{marks} {meaning}"
        texts = [whole] if text_width(whole, SMALL) <= WIDTH else [marks, meaning]
    else:
        texts = [filled(spoken(HOLLOW), {"reden": reason}) for reason, _ in reasons]
    return [KeyEntry(kind="text", text=text) for text in texts]


def need_signs(amounts: Iterable[Amount]) -> bool:
    """Say whether every reserved figure needs its sign: not when all figures share one reason, which the key then says of them all."""
    return len({amount["sign"] for amount in amounts if amount["number"] is not None}) > 1


def bare_text(amount: Amount) -> str:
    """A figure as its table writes it."""
    return amount["text"]


def signed_text(amount: Amount) -> str:
    """A figure with the sign of its reservation."""
    return f"{amount['text']} {amount['sign']}".strip()


def writer_of(amounts: Iterable[Amount]) -> Callable[[Amount], str]:
    """How the figures of a chart are written."""
    return signed_text if need_signs(amounts) else bare_text


@dataclass(frozen=True, kw_only=True)
class Side:
    """Where a sign stands beside its mark."""

    above: bool = True
    before: bool = False
    """To the left of it: behind the last mark of a line stands its figure."""


ABOVE = Side()


def sign_row(x: float, y: float, sign: str, role: str, side: Side = ABOVE) -> Row:
    """The sign of a reservation beside a mark."""
    letters = Letters(colour=LOOKS[Role(role)].colour, weight="bold", anchor="right" if side.before else "left")
    return text_row(x - SIGN_ASIDE if side.before else x + SIGN_ASIDE, _foot(y, side), sign, letters)


def sign_box(x: float, y: float, side: Side) -> tuple[float, float, float, float]:
    """The room that such a sign takes, with a little around it: left, top, right, bottom."""
    left = x - SIGN_ASIDE - SIGN_WIDE if side.before else x + SIGN_ASIDE
    foot = _foot(y, side)
    return left - 1, foot - SIGN_HIGH, left + SIGN_WIDE + 1, foot + 1


def _foot(y: float, side: Side) -> float:
    return y - SIGN_ABOVE if side.above else y + SIGN_BELOW


def _sign(entry: KeyEntry, x: float, y: float) -> dict[str, list[Row]]:
    middle = place(x + SIGN / 2 - 3)
    match entry.kind:
        case "line":
            return {"sleutellijnen": [{"role": entry.role, "x": place(x), "x2": place(x + SIGN - 5), "y": place(y)}]}
        case "patch":
            return {"sleutelvlakken": [{"colour": entry.role, "x": place(x), "y": place(y)}]}
        case "text":
            return {}
        case "dot":
            return {"focus": [{"x": middle, "y": place(y)}]}
        case "crosses":
            return {"ontbrekend": [cross_row(x + 5 + CROSS * index, y, role) for index, role in enumerate(entry.roles)]}
        case _:
            return {"sleutel": [mark_row(middle, place(y), entry.role, hollow=entry.hollow)]}
