"""Problems → text for a terminal, JSON for a program, or annotations for GitHub; sorted by place, on a terminal with the errors last."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from enum import StrEnum
from pathlib import Path

from generator.commands.order import COMMAND, typed_command
from generator.model.problem import Place, Problem, Severity
from generator.validate.catalogue import ANCHORS

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_MESSAGE_ESCAPES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY_ESCAPES = _MESSAGE_ESCAPES | {":": "%3A", ",": "%2C"}


HIDDEN = (
    "Dit is misschien niet alles. Een editie of datapakket is niet te lezen, en wat daarvan afhangt is niet nagekeken. "
    "Verbeter dat eerst en controleer dan opnieuw."
)


class ProblemFormat(StrEnum):
    """How problems are written."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


def typed_for(problems: Iterable[Problem], program: Path, project: Path) -> tuple[Problem, ...]:
    """The same problems; what one is told to type names the project when it is not the program's own."""
    command = typed_command(program, project, "")
    return tuple(replace(problem, next_step=problem.next_step.replace(COMMAND, command)) for problem in problems)


def format_all_problems(problems: Iterable[Problem]) -> str:
    """Write every problem for a terminal, also those that only follow from others."""
    return "".join(f"{line}\n" for line in list_all_lines(problems))


def format_problems(problems: Iterable[Problem], form: ProblemFormat) -> str:
    """Write problems, each ending in a newline; no problems give an empty text, or an empty JSON list."""
    return _WRITERS[form](sorted(problems))


def list_lines(problems: Iterable[Problem]) -> tuple[str, ...]:
    """Each problem as a line, but for those that only follow from others: these are counted, for one mistake must fit on a screen."""
    told = list(problems)
    counted = _counted(problem for problem in told if problem.follows)
    return (*list_all_lines(problem for problem in told if not problem.follows), *list_all_lines(counted))


def say_hidden(problems: Iterable[Problem]) -> tuple[str, ...]:
    """A line that tells that there may be more, when something could not be read; nothing otherwise."""
    return (HIDDEN,) if any(problem.hides for problem in problems) else ()


def _counted(followers: Iterable[Problem]) -> Iterator[Problem]:
    """One problem for all of a code in a file."""
    counts = Counter((problem.place.path, problem.code, problem.severity) for problem in followers)
    for (path, code, severity), count in counts.items():
        found = f"Hierdoor, of daarnaast, nog meldingen van deze soort in dit bestand: {count}."
        next_step = "Begin met wat hierboven staat. Alles zien: zet `--all` achter `build`."
        yield Problem(place=Place(path=path), code=code, found=found, next_step=next_step, severity=severity)


def list_all_lines(problems: Iterable[Problem]) -> tuple[str, ...]:
    """Each problem as `path:line:column: error[code] message Zie guide#code.`, so that an editor can jump to the place and to the guide.

    Errors come after warnings: what must be mended is then the last thing on the screen.
    """
    ordered = sorted(sorted(problems), key=lambda problem: problem.severity is Severity.ERROR)
    return tuple(f"{problem.place}: {problem.severity}[{problem.code}] {_visible(problem.message)}{_see(problem)}" for problem in ordered)


def _as_text(problems: list[Problem]) -> str:
    return "".join(f"{line}\n" for line in list_lines(problems))


def _see(problem: Problem) -> str:
    """Where the guide explains the problem; the guide is about packages and texts, so a mistake in a mapping is explained by itself."""
    anchor = ANCHORS.get(problem.code)
    return f" Zie {anchor}." if anchor else ""


def _visible(text: str) -> str:
    """A cell may hold anything; a character that would move the cursor or turn the text is written as its code."""
    return "".join(f"\\u{{{ord(letter):04X}}}" if unicodedata.category(letter) in _UNSEEN else letter for letter in text)


def _as_json(problems: list[Problem]) -> str:
    entries = [
        {
            "path": problem.place.path,
            "line": problem.place.line,
            "column": problem.place.column,
            "severity": str(problem.severity),
            "code": problem.code,
            "found": problem.found,
            "expected": problem.expected,
            "next_step": problem.next_step,
            "message": problem.message,
            "guide": ANCHORS.get(problem.code, ""),
        }
        for problem in problems
    ]
    return json.dumps(entries, ensure_ascii=False, indent=2) + "\n"


def _as_github(problems: list[Problem]) -> str:
    """Workflow commands. Source: docs.github.com, Workflow commands for GitHub Actions; escapes as in actions/toolkit `command.ts`."""
    return "".join(_annotation(problem) for problem in problems)


def _annotation(problem: Problem) -> str:
    level = "error" if problem.severity is Severity.ERROR else "warning"
    properties = {"file": problem.place.path}
    if problem.place.line:
        properties["line"] = str(problem.place.line)
        if problem.place.column:
            properties["col"] = str(problem.place.column)
    properties["title"] = problem.code
    written = ",".join(f"{name}={_escape(value, _PROPERTY_ESCAPES)}" for name, value in properties.items())
    return f"::{level} {written}::{_escape(problem.message + _see(problem), _MESSAGE_ESCAPES)}\n"


def _escape(text: str, escapes: Mapping[str, str]) -> str:
    return "".join(escapes.get(letter, letter) for letter in text)


_WRITERS: Mapping[ProblemFormat, Callable[[list[Problem]], str]] = {
    ProblemFormat.TEXT: _as_text,
    ProblemFormat.JSON: _as_json,
    ProblemFormat.GITHUB: _as_github,
}
