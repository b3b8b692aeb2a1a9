"""Read the examples of a component from its TOML and build the model's values they stand for."""

from __future__ import annotations

import dataclasses
import tomllib
import types
from dataclasses import dataclass
from typing import Any, Union, get_args, get_origin, get_type_hints

from generator.model import blocks, chart, figure, gap_blocks, language, origin_blocks, proof, sentence, theme_table
from generator.model.chart import Chart
from generator.model.identifiers import PagePath
from generator.model.status import Status
from generator.render import contents, embedding
from generator.render.environment import create_environment
from generator.render.links import LinkRegister
from generator.render.view import PageView
from generator.system.files import SourceTree
from tests.render.sample_chrome import CHROME
from tests.render.sample_figures import SVG, cell
from tests.render.sample_pages import sample_pages

AMBIENT = ("at", "chrome")
"""Parameters that every page has; examples do not spell them out."""
PATH = PagePath("2022/buurten/tuinzigt/index.html")
TYPES: dict[str, Any] = {
    **vars(blocks),
    **vars(gap_blocks),
    **vars(contents),
    **vars(embedding),
    **vars(origin_blocks),
    **vars(chart),
    **vars(figure),
    **vars(proof),
    **vars(sentence),
    **vars(theme_table),
    **vars(language),
}


@dataclass(frozen=True, kw_only=True)
class Parameter:
    """One parameter of a component."""

    type: str
    help: str


@dataclass(frozen=True, kw_only=True)
class Example:
    """One example of a component."""

    name: str
    values: dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Component:
    """A component as its TOML describes it."""

    name: str
    description: str
    parameters: dict[str, Parameter]
    examples: tuple[Example, ...]

    @property
    def template(self) -> str:
        """Path of the file with the macro."""
        return f"components/{self.name}/{self.name}.html"

    @property
    def macro(self) -> str:
        """Name of the macro."""
        return self.name.replace("-", "_")


def read_component(templates: SourceTree, name: str) -> Component:
    """A component from `components/<name>/<name>.toml`."""
    written = tomllib.loads(templates.read(f"components/{name}/{name}.toml").decode())
    parameters = {key: Parameter(type=value["type"], help=value["help"]) for key, value in written["params"].items()}
    examples = tuple(
        Example(name=given["name"], values={key: build(_annotation(parameters[key].type), raw) for key, raw in given["params"].items()})
        for given in written["examples"]
    )
    return Component(name=name, description=written["description"], parameters=parameters, examples=examples)


def render_example(templates: SourceTree, component: Component, example: Example) -> str:
    """HTML of one example, as it would stand on the page of a neighbourhood."""
    environment = create_environment(templates)
    names = _chart_names(example.values)
    at = PageView(
        path=PATH,
        edition=None,
        anywhere=False,
        chrome=CHROME,
        charts={(PATH, name): Chart(svg=SVG.format(id=name)) for name in names},
        links=LinkRegister(pages=frozenset(page.head.path for page in sample_pages())),
        origins={},
        picture=None,
        vega="static/vega.js",
        environment=environment,
        styles="",
        walked=False,
    )
    ambient = {"at": at, "chrome": CHROME}
    values = {**{name: ambient[name] for name in AMBIENT if name in component.parameters}, **example.values}
    macro = getattr(environment.get_template(component.template).module, component.macro)
    return str(macro(**values))


def build(annotation: Any, raw: Any) -> Any:  # noqa: ANN401 - any type of the model, from any TOML value
    """The value of the annotated type that a TOML value stands for; a table with the name of a class as its only key chooses that class."""
    if get_origin(annotation) in (Union, types.UnionType):
        return _build_one_of(get_args(annotation), raw)
    if get_origin(annotation) is tuple:
        members = get_args(annotation)
        kinds = [members[0]] * len(raw) if members[-1] is ... else members
        return tuple(build(kind, value) for kind, value in zip(kinds, raw, strict=True))
    if annotation in (Status, proof.Mark):
        return annotation(raw)
    if not dataclasses.is_dataclass(annotation):
        return raw
    hints = get_type_hints(annotation)
    if annotation is figure.Figure:
        operands = {name: cell(text) for name, text in raw["operands"].items()}
        return figure.Figure(**{**raw, "operands": operands, "status": Status(raw.get("status", "A"))})
    return annotation(**{name: build(hints[name], value) for name, value in raw.items()})  # type: ignore[operator] # a dataclass type


def _build_one_of(choices: tuple[Any, ...], raw: Any) -> Any:  # noqa: ANN401 - idem
    if isinstance(raw, str):
        return raw
    if isinstance(raw, list):
        return build(next(choice for choice in choices if get_origin(choice) is tuple), raw)
    if len(raw) == 1:
        named = [choice for choice in choices if getattr(choice, "__name__", "") in raw]
        if named:
            return build(named[0], raw[named[0].__name__])
    fitting = [
        choice
        for choice in choices
        if dataclasses.is_dataclass(choice) and raw.keys() <= {field.name for field in dataclasses.fields(choice)}
    ]
    (only,) = fitting
    return build(only, raw)


def _annotation(text: str) -> Any:  # noqa: ANN401 - idem
    return eval(text, {"__builtins__": {}, "tuple": tuple, "str": str, "int": int, "bool": bool}, TYPES)  # noqa: S307 - our own TOML, types only


def _chart_names(value: object) -> list[str]:
    if isinstance(value, blocks.ChartBlock):
        return [value.text.id]
    if isinstance(value, dict):
        return [name for part in value.values() for name in _chart_names(part)]
    if isinstance(value, tuple):
        return [name for part in value for name in _chart_names(part)]
    if isinstance(value, blocks.Prose | blocks.Section):
        return [name for field in dataclasses.fields(value) for name in _chart_names(getattr(value, field.name))]
    return []
