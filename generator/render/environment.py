"""A tree of templates in, a strict Jinja environment out; the filters are all a template can do to a value."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup, escape

from generator.model.language import form_of, spoken
from generator.model.sentence import plain_with_status
from generator.model.table_reading import is_wide, remarks_of, stack_labels, word_columns
from generator.render.contents import page_parts
from generator.render.gaps import bar_lengths
from generator.render.marking import mark_code, mark_digits, mark_dutch, mark_kept, mark_moments, mark_unit
from generator.render.values import cells_html, figure_html, link_html, sentence_html
from generator.system.files import SourceTree


def kind(value: object) -> str:
    """Name of a value's class, by which a template chooses the element."""
    return type(value).__name__


def create_environment(templates: SourceTree) -> Environment:
    """Escape always, refuse the unknown, write no line for a block; compiled once as long as no template changes."""
    return _environment(tuple((path, templates.read(path).decode()) for path in templates.files("") if path.endswith(".html")))


def compile_templates(environment: Environment, templates: SourceTree) -> None:
    """Compile every template now, so that processes forked hereafter need not, each for itself."""
    for path in templates.files(""):
        if path.endswith(".html"):
            environment.get_template(path)


def _said(message: str, /, **places: object) -> Markup:
    """What jinja's own does, but with each place escaped once and not by way of a wrapper: a site says a hundred thousand messages."""
    return _placed(spoken(message), places)


def _said_counted(one: str, more: str, number: int, /, **places: object) -> Markup:
    return _placed(form_of(one, more, number), {"num": number, **places})


def _placed(message: str, places: Mapping[str, object]) -> Markup:
    return Markup(message % {name: escape(value) for name, value in places.items()})  # noqa: S704 - a message of ours, its places escaped


@lru_cache(maxsize=2)
def _environment(sources: tuple[tuple[str, str], ...]) -> Environment:
    texts = dict(sources)
    environment = Environment(
        loader=FunctionLoader(lambda name: (texts[name], f"site_templates/{name}", None) if name in texts else None),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=["jinja2.ext.i18n"],
    )
    environment.policies["ext.i18n.trimmed"] = True
    environment.install_gettext_callables(spoken, form_of, newstyle=True)  # type: ignore[attr-defined]
    environment.globals.update(_=_said, gettext=_said, ngettext=_said_counted)
    environment.filters.update(
        bar_lengths=bar_lengths,
        cells=cells_html,
        code=mark_code,
        digits=mark_digits,
        dutch=mark_dutch,
        figure=figure_html,
        link=link_html,
        sentence=sentence_html,
        kept=mark_kept,
        kind=kind,
        moments=mark_moments,
        parts=page_parts,
        plain=plain_with_status,
        remarks=remarks_of,
        spoken=spoken,
        stack_labels=stack_labels,
        is_wide=is_wide,
        unit=mark_unit,
        word_columns=word_columns,
    )
    return environment
