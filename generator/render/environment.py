"""A tree of templates in, a strict Jinja environment out; the filters are all a template can do to a value."""

from __future__ import annotations

from functools import lru_cache

from jinja2 import Environment, FunctionLoader, StrictUndefined

from generator.model.language import form_of, spoken
from generator.model.sentence import plain
from generator.model.table_reading import remarks_of, stack_labels, word_columns
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


def compile_templates(templates: SourceTree) -> None:
    """Compile every template now, so that processes forked hereafter need not, each for itself."""
    environment = create_environment(templates)
    for path in templates.files(""):
        if path.endswith(".html"):
            environment.get_template(path)


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
        plain=plain,
        remarks=remarks_of,
        spoken=spoken,
        stack_labels=stack_labels,
        unit=mark_unit,
        word_columns=word_columns,
    )
    return environment
