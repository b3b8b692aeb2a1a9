"""The surroundings of the sample pages: two editions and four themes."""

from __future__ import annotations

from generator.model.edition import EditionConfig, SiteConfig, Theme
from generator.model.identifiers import EditionId, ThemeId
from generator.model.problem import Place
from generator.render.chrome import Chrome


def edition(name: str, status: str) -> EditionConfig:
    """The settings of an edition."""
    return EditionConfig(
        id=EditionId(name),
        title=f"Staat van de wijken {name}",
        date=f"{name}-12-01",
        status=status,
        pins={},
        headline=(),
        changes=(),
        place=Place(path=f"content/{name}/editie.toml"),
    )


CHROME = Chrome(
    site=SiteConfig(
        title="Staat van de wijken",
        city="Breda",
        programme="Verbeter Breda",
        base_address="https://voorbeeld.nl/breda/",
        publisher="Gemeente Breda",
        contact="wijken@voorbeeld.nl",
        themes=(
            Theme(id=ThemeId("wonen"), name="Wonen", question="Kan iedereen goed wonen?"),
            Theme(id=ThemeId("onderwijs"), name="Onderwijs", question="Kan elk kind goed leren?"),
            Theme(id=ThemeId("veiligheid"), name="Veiligheid", question="Is het veilig?"),
            Theme(id=ThemeId("werk"), name="Werk en inkomen", question="Komen mensen rond?"),
        ),
        place=Place(path="content/site.toml"),
    ),
    editions=(edition("2021", "gepubliceerd"), edition("2022", "gepubliceerd")),
)
