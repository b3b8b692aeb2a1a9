"""Every component is a folder with a macro, a style sheet and typed, rendering examples."""

import pytest
from jinja2 import nodes

from generator.render.environment import create_environment
from tests.render.component_examples import AMBIENT, Component, read_component, render_example
from tests.render.markup import require_well_formed
from tests.render.sample_heads import TEMPLATES

NAMES = TEMPLATES.folders("components")
COMPONENTS = [read_component(TEMPLATES, name) for name in NAMES]


def macro_arguments(component: Component) -> list[str]:
    source = TEMPLATES.read(component.template).decode()
    macros = {macro.name: macro for macro in create_environment(TEMPLATES).parse(source).find_all(nodes.Macro)}
    return [argument.name for argument in macros[component.macro].args]


@pytest.mark.parametrize("name", NAMES)
def test_a_component_is_a_macro_a_style_sheet_and_a_description(name: str) -> None:
    files = set(TEMPLATES.files(f"components/{name}"))

    assert files == {f"components/{name}/{name}.{kind}" for kind in ("css", "html", "toml")}


@pytest.mark.parametrize("component", COMPONENTS, ids=NAMES)
def test_the_described_parameters_are_those_of_the_macro(component: Component) -> None:
    assert macro_arguments(component) == list(component.parameters)
    assert all(parameter.help for parameter in component.parameters.values())


@pytest.mark.parametrize(
    ("component", "number"),
    [
        pytest.param(component, number, id=f"{component.name}: {example.name}")
        for component in COMPONENTS
        for number, example in enumerate(component.examples)
    ],
)
def test_every_example_renders_to_well_formed_html_without_loose_digits(component: Component, number: int) -> None:
    html = render_example(TEMPLATES, component, component.examples[number])

    assert html.strip()
    require_well_formed(html)


@pytest.mark.parametrize("component", COMPONENTS, ids=NAMES)
def test_every_example_gives_every_parameter_of_its_own(component: Component) -> None:
    assert component.examples
    for example in component.examples:
        assert set(example.values) == set(component.parameters) - set(AMBIENT), example.name


@pytest.mark.parametrize("path", [path for path in TEMPLATES.files("") if path.endswith(".html")])
def test_no_template_marks_text_safe(path: str) -> None:
    """What is safe was made safe in Python, where a type says so."""
    filters = {found.name for found in create_environment(TEMPLATES).parse(TEMPLATES.read(path).decode()).find_all(nodes.Filter)}

    assert filters.isdisjoint({"safe", "forceescape", "format", "round", "replace"})
