"""A `pattern` of a schema → why it is refused; one that could take forever on a short cell never runs."""

from __future__ import annotations

import re

_LONGEST = 200
_ENDLESS = re.compile(r"[*+]|\{\d*,\}")
_GROUP = re.compile(r"(?<!\\)\((?P<body>[^()]*)\)(?P<times>[*+]|\{\d*,\d*\}|\{\d+\})?")
_SEPARATED = re.compile(r"(?P<first>\\?[^\w\s\\.()\[\]*+?{}|^$])(?P<rest>[^|]*)")
_MOST_ENDLESS = 3
_MANY_WAYS = re.compile(r"[*+?{|\0]")
LONGEST_CELL = 200
"""Characters of a cell that a pattern is tried on: longer ones do not match, for time grows with the third power of the length."""


def refuse_pattern(pattern: object) -> str:
    """Say in Dutch why a pattern is not used; empty when it is.

    Refused are back references and lookarounds, a repetition inside a repetition that does not begin with a separator of its own, as
    in `(a+)+`, and more than three repetitions without an end: all of these can take longer than the age of the universe.
    """
    if not isinstance(pattern, str) or len(pattern) > _LONGEST:
        return f"'pattern' is een tekst van hooguit {_LONGEST} tekens."
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError):
        return f"'{pattern}' is geen patroon."
    if re.search(r"\(\?(?!:)|\\[1-9]", pattern):
        return "Een patroon met verwijzingen of vooruitkijken lezen we niet."
    if len(_ENDLESS.findall(pattern)) > _MOST_ENDLESS or _repeats_itself(pattern):
        return f"Het patroon '{pattern}' kan eindeloos lang rekenen: het herhaalt een herhaling."
    return ""


def _repeats_itself(pattern: str) -> bool:
    """Take the innermost groups away one by one: one that repeats holds no repetition, or begins with a sign it does not hold."""
    while match := _GROUP.search(pattern):
        body = match["body"].removeprefix("?:")
        if match["times"] and _MANY_WAYS.search(body):
            separated = _SEPARATED.fullmatch(body)
            if "\0" in body or not separated or separated["first"].lstrip("\\") in _without_ranges(separated["rest"]) or "." in body:
                return True
        inner = "\0" if match["times"] and match["times"] != "{1}" else "x"
        pattern = pattern[: match.start()] + (inner if inner == "\0" or not _ENDLESS.search(body) else "\0") + pattern[match.end() :]
    return False


def _without_ranges(text: str) -> str:
    """The text without the hyphens of ranges such as `a-z`."""
    return re.sub(r"(\w)-(\w)", r"\1\2", text)
