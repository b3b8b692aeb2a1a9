"""Text of one `{{ … }}` → a typed request, through Jinja's own parser in its sandbox; only our macros with literal arguments."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import SandboxedEnvironment

from generator.load.limits import DEEPEST_MACRO
from generator.load.macros import MACROS, Argument, Macro, describe, read_argument
from generator.model.advice import advise_on_jinja
from generator.model.characters import RETYPE, describe_unseen, shorten, unfit_for_text
from generator.model.narrative import Request
from generator.model.package import LONGEST_NUMBER
from generator.model.problem import Place, Problem
from generator.model.suggestion import did_you_mean

_TOO_DEEP = "er staan te veel haakjes of tekens in elkaar"


class _MacroError(Exception):
    def __init__(self, *, code: str, found: str, expected: str = "", next_step: str = "") -> None:
        super().__init__(found)
        self.code = code
        self.found = found
        self.expected = expected
        self.next_step = next_step


@lru_cache(maxsize=1)
def sandbox() -> SandboxedEnvironment:
    """The environment narratives are read in: nothing but literals and our macros has a meaning there."""
    environment = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True, keep_trailing_newline=True)
    environment.globals.clear()
    environment.filters.clear()
    environment.tests.clear()
    return environment


def read_expression(text: str, place: Place) -> Request | Problem:
    """Read `{{ … }}` as written, braces included; a mistake becomes a problem at its place."""
    try:
        call = _parse(text)
        name, macro = _macro(call)
        return macro.make(_bind(name, macro, call), place)
    except _MacroError as error:
        return Problem(place=place, code=error.code, found=error.found, expected=error.expected, next_step=error.next_step)


def _parse(text: str) -> nodes.Expr:
    _bound(text)
    try:
        body = sandbox().parse(text).body
    except TemplateSyntaxError as error:
        advice = advise_on_jinja(error.message or "")
        raise _syntax(text, f": {advice.reason}", advice.next_step) from error
    except RecursionError as error:  # signs before signs, as in `not not not …`
        raise _syntax(text, f": {_TOO_DEEP}") from error
    match body:
        case [nodes.Output(nodes=[expression])]:
            return expression
    raise _syntax(text)


def _bound(text: str) -> None:
    """Refuse a number or a depth that Python itself could not read, before it tries; how words end is judged when they are parsed."""
    depth = 0
    try:
        for _, kind, written in sandbox().lex(text):
            if kind in ("integer", "float") and len(written) > LONGEST_NUMBER:
                found = f"Het getal {shorten(written, 30)} heeft {len(written)} tekens."
                expected = f"Een getal in een macro is een jaar, zoals in {{{{ {MACROS['cijfer'].example} }}}}."
                raise _MacroError(code="macro-argument", found=found, expected=expected)
            depth += (kind == "operator" and written in "([{") - (kind == "operator" and written in ")]}")
            if depth > DEEPEST_MACRO:
                raise _syntax(text, f": {_TOO_DEEP}")
    except TemplateSyntaxError:
        return  # told by who parses it


def _syntax(text: str, reason: str = "", next_step: str = "") -> _MacroError:
    expected = f"Een macro ziet eruit als {{{{ {MACROS['cijfer'].example} }}}}."
    return _MacroError(code="macro-syntax", found=f"{shorten(text)} is niet te lezen{reason}.", expected=expected, next_step=next_step)


def _macro(expression: nodes.Expr) -> tuple[str, Macro]:
    match expression:
        case nodes.Call(node=nodes.Name(name=name)) if name in MACROS:
            return name, MACROS[name]
        case nodes.Call(node=nodes.Name(name=name)) | nodes.Name(name=name):
            known = f"Er zijn: {', '.join(MACROS)}."
            if name in MACROS:
                raise _MacroError(
                    code="macro-syntax",
                    found=f"Na '{name}' ontbreken de haakjes.",
                    expected=f"Bijvoorbeeld: {{{{ {MACROS[name].example} }}}}.",
                )
            raise _MacroError(
                code="macro-unknown", found=f"De macro '{name}' bestaat niet.", expected=known, next_step=did_you_mean(name, MACROS)
            )
    raise _MacroError(
        code="macro-syntax",
        found="Tussen {{ en }} staat geen aanroep van een macro.",
        expected=f"Een macro ziet eruit als {{{{ {MACROS['cijfer'].example} }}}}.",
    )


def _bind(name: str, macro: Macro, call: nodes.Expr) -> Mapping[str, Argument]:
    if not isinstance(call, nodes.Call) or call.dyn_args is not None or call.dyn_kwargs is not None:
        raise _argument(name, "De argumenten van een macro staan er voluit, zonder sterretjes.")
    given: dict[str, object] = {}
    if len(call.args) > len(macro.parameters):
        raise _argument(name, f"'{name}' krijgt {len(call.args)} argumenten en kent er {len(macro.parameters)}.")
    for parameter, node in zip(macro.parameters, call.args, strict=False):
        given[parameter.name] = _literal(name, node)
    names = [parameter.name for parameter in macro.parameters]
    for keyword in call.kwargs:
        if keyword.key not in names:
            raise _argument(name, f"'{name}' kent geen argument '{keyword.key}'.", did_you_mean(keyword.key, names))
        if keyword.key in given:
            raise _argument(name, f"'{keyword.key}' is twee keer gegeven.")
        given[keyword.key] = _literal(name, keyword.value)
    return _fill(name, macro, given)


def _fill(name: str, macro: Macro, given: Mapping[str, object]) -> Mapping[str, Argument]:
    values: dict[str, Argument] = {}
    for parameter in macro.parameters:
        if parameter.name not in given:
            if parameter.default is None:
                raise _argument(name, f"Bij '{name}' ontbreekt '{parameter.name}': {describe(parameter)}.")
            values[parameter.name] = parameter.default
            continue
        value = read_argument(parameter, given[parameter.name])
        if value is None:
            found = f"'{parameter.name}' is {_written(given[parameter.name])}; het moet zijn: {describe(parameter)}."
            raise _argument(name, found, did_you_mean(str(given[parameter.name]), parameter.choices))
        values[parameter.name] = value
    return values


def _written(value: object) -> str:
    match value:
        case str():
            return f'"{shorten(value, 30)}"'
        case True:
            return "true"
        case False:
            return "false"
        case None:
            return "none"
    return shorten(str(value), 30)


def _literal(name: str, node: nodes.Expr) -> object:
    match node:
        case nodes.Const(value=value):
            unfit = unfit_for_text(value) if isinstance(value, str) else ()  # written as a code, which Jinja reads
            if unfit:
                raise _MacroError(code="text-character", found=describe_unseen(min(unfit)), next_step=RETYPE)
            return value
        case nodes.List(items=items):
            return [_literal(name, entry) for entry in items]
        case nodes.Name(name=word):
            raise _argument(name, f"'{word}' staat niet tussen aanhalingstekens.")
    raise _argument(name, f"'{name}' krijgt iets anders dan een tekst, een jaar of een lijst.", "Reken niet in een macro.")


def _argument(name: str, found: str, next_step: str = "") -> _MacroError:
    expected = f"Bijvoorbeeld: {{{{ {MACROS[name].example} }}}}."
    return _MacroError(code="macro-argument", found=found, expected=expected, next_step=next_step)
