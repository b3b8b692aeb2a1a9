"""The newest edition of Breda and its figures, read and computed once for all tests of a run."""

from functools import lru_cache

from generator.compute.figures import compute_figures
from generator.load.site import load_site
from generator.model.book import FigureBook
from generator.model.edition import Edition
from generator.system.files import SourceTree
from tests.reference.arithmetic import ROOT

WORKED_OUT = "2022"
"""The edition that the worked examples are about."""


@lru_cache(maxsize=1)
def real_edition() -> tuple[Edition, FigureBook]:
    """Give the edition and its figures."""
    source, _ = load_site(SourceTree(ROOT))
    assert source is not None
    edition = next(edition for edition in source.editions if edition.config.id == WORKED_OUT)
    return edition, compute_figures(edition)
