"""Every page context has a template, which places all of its fields and nothing else."""

import dataclasses
from typing import get_args

import pytest
from jinja2 import nodes

from generator.model import page as page_module
from generator.model.page import Page
from generator.model.page_head import PageHead
from generator.render.environment import create_environment
from generator.render.site import template_of
from tests.render.sample_heads import TEMPLATES
from tests.render.sample_pages import sample_pages

KINDS: tuple[type[Page], ...] = get_args(Page)
LAYOUT = "layouts/base.html"


def fields_used(template: str, path: tuple[str, ...]) -> set[str]:
    """Fields that a template takes of `page` (or, for the path ("page", "head"), of `page.head`)."""
    tree = create_environment(TEMPLATES).parse(TEMPLATES.read(template).decode())
    return {node.attr for node in tree.find_all(nodes.Getattr) if dotted(node.node) == path}


def dotted(node: nodes.Node) -> tuple[str, ...]:
    if isinstance(node, nodes.Name):
        return (node.name,)
    return (*dotted(node.node), node.attr) if isinstance(node, nodes.Getattr) else ()


@pytest.mark.parametrize("kind", KINDS)
def test_a_template_places_every_field_of_its_context_and_no_other(kind: type[Page]) -> None:
    used = fields_used(template_of(kind), ("page",)) | fields_used(LAYOUT, ("page",))

    assert used - properties_of(kind) == {field.name for field in dataclasses.fields(kind)}


def properties_of(kind: type[Page]) -> set[str]:
    """What a context works out of its own fields; a template may place it, and need not."""
    return {name for name, value in vars(kind).items() if isinstance(value, property)}


def test_the_layout_places_every_field_of_the_head() -> None:
    assert fields_used(LAYOUT, ("page", "head")) == {field.name for field in dataclasses.fields(PageHead)}


def test_there_is_no_template_without_a_context() -> None:
    templates = {path for path in TEMPLATES.files("pages") if path.endswith(".html")}

    assert templates == {template_of(kind) for kind in KINDS}


def test_every_context_of_the_model_is_a_kind_of_page() -> None:
    contexts = {value for name, value in vars(page_module).items() if name.endswith("Page") and dataclasses.is_dataclass(value)}

    assert contexts == set(KINDS)


def test_the_sample_site_has_a_page_of_every_kind() -> None:
    assert {type(page) for page in sample_pages()} == set(KINDS)


@pytest.mark.parametrize("path", tuple(TEMPLATES.files("pages")))
def test_page_templates_only_loop_and_place(path: str) -> None:
    """Arithmetic, comparison of figures and formatting belong to Python."""
    tree = create_environment(TEMPLATES).parse(TEMPLATES.read(path).decode())
    arithmetic = [
        type(node).__name__ for kind in (nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.Mod, nodes.Pow) for node in tree.find_all(kind)
    ]

    assert arithmetic == []
