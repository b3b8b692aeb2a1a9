"""The Table Schemas of the four CSV files of a data package, with Dutch descriptions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.model.indicator import Availability, Claim, Combination, Direction, Measurement
from generator.model.region import Level, Relation
from generator.model.status import Status

Json = Mapping[str, object]

_CODE = r"^(GM\d{4}|WK\d{6}|BU\d{8})$"
_ID = r"^[a-z]+(-[a-z]+)*$"


def _field(name: str, kind: str, description: str, **constraints: object) -> Json:
    field: dict[str, object] = {"name": name, "type": kind, "description": description}
    if constraints:
        field["constraints"] = constraints
    return field


def _quantity(name: str, kind: str, unit: str, description: str, **constraints: object) -> Json:
    """A field that counts or measures something; `unit` says in what."""
    return {**_field(name, kind, description, **constraints), "unit": unit}


def _schema(fields: Sequence[Json], key: Sequence[str], foreign: Sequence[Json] = ()) -> Json:
    schema: dict[str, object] = {"fields": list(fields), "primaryKey": list(key), "missingValues": [""]}
    if foreign:
        schema["foreignKeys"] = list(foreign)
    return schema


INDICATORS = _schema(
    [
        _field("id", "string", "Kenmerk van de indicator.", required=True, unique=True, pattern=_ID),
        _field("naam", "string", "Volledige naam.", required=True),
        _field("kort", "string", "Kort label voor grafieken en kaartjes.", required=True, maxLength=28),
        _field("eenheid", "string", "Hoe het gepubliceerde getal gelezen wordt.", required=True),
        _field("decimalen", "integer", "Hoeveel decimalen getoond worden; -3 = hele duizendtallen.", required=True, minimum=-6, maximum=4),
        _field("richting", "string", "Wat beter is: hoger, lager of geen van beide.", required=True, enum=[d.value for d in Direction]),
        _field("thema", "string", "Thema van het programma, of bevolking (achtergrond).", required=True),
        _field("weging", "string", "Hoe gebieden samen één getal geven.", required=True, enum=[c.value for c in Combination]),
        _field("factor", "integer", "Vermenigvuldiger van een verhouding: 1, 100 of 1000.", enum=[1, 100, 1000]),
        _field("noemer_indicator", "string", "Indicator die de noemer levert als de regels er geen hebben."),
        _field("weeg_indicator", "string", "Indicator waarmee gebieden gewogen worden."),
        _quantity("minimale_noemer", "integer", "aantal", "Onder deze noemer wordt geen verhouding gegeven.", minimum=0),
        _field("definitie", "string", "Wat er gemeten is.", required=True),
        _field("bron", "string", "Naam van de levering in sources."),
        _field("bronkolom", "string", "Kolom of soort in de levering."),
        _field("beschikbaarheid", "string", "Of er open cijfers zijn.", required=True, enum=[a.value for a in Availability]),
        _field("houder", "string", "Wie de cijfers heeft als ze niet open zijn."),
        _field("toelichting", "string", "Wat een lezer erbij moet weten."),
        _field("zin", "string", "Wat in een zin na de naam van het gebied komt; {} is het cijfer. Leeg: een algemene zin."),
        _field("verleden", "string", "Het werkwoord vooraan in de zin, in de verleden tijd. Leeg: de zin staat al in de verleden tijd."),
        _field(
            "opvallend",
            "string",
            "Of gezegd mag worden dat een gebied hierin opvalt: ja (ook als leeg) of nee.",
            enum=[c.value for c in Claim],
        ),
        _field(
            "meting",
            "string",
            "Wat voor getal de bron geeft; dat bepaalt welke marge erbij hoort.",
            enum=[m.value for m in Measurement if m],
        ),
        _quantity(
            "afronding",
            "number",
            "die van de teller of de waarde",
            "Stap waarop de bron de teller afrondt, of de waarde als er geen teller is.",
            minimum=0,
        ),
    ],
    ["id"],
)

OBSERVATIONS = _schema(
    [
        _field("indicator", "string", "Kenmerk van de indicator.", required=True),
        _field("gebied", "string", "CBS-code van gemeente, wijk of buurt.", required=True, pattern=_CODE),
        _field("periode", "string", "Jaar.", required=True, pattern=r"^\d{4}$"),
        _quantity("waarde", "number", "zie kolom eenheid in indicatoren.csv", "Waarde zoals geleverd, in de eenheid van de indicator."),
        _field("status", "string", "Status volgens SDMX CL_OBS_STATUS.", required=True, enum=[s.value for s in Status]),
        _quantity("teller", "number", "aantal", "Geteld aantal van een verhouding."),
        _quantity("noemer", "number", "aantal", "Aantal waarop de teller betrekking heeft, uit dezelfde levering."),
        _field("opmerking", "string", "Reden waarom een waarde ontbreekt of twijfelachtig is, of wat erbij is opgemerkt."),
    ],
    ["indicator", "gebied", "periode"],
    [{"fields": ["indicator"], "reference": {"resource": "indicatoren", "fields": ["id"]}}],
)

REGIONS = _schema(
    [
        _field("code", "string", "CBS-code.", required=True, unique=True, pattern=_CODE),
        _field("naam", "string", "Naam volgens de codelijst van het CBS.", required=True),
        _field("niveau", "string", "gemeente, wijk of buurt.", required=True, enum=[level.value for level in Level]),
        _field("bovenliggend", "string", "Code van het gebied waar dit gebied in ligt."),
        _field("indelingsjaar", "string", "Jaar van de gebiedsindeling.", required=True, pattern=r"^\d{4}$"),
        _field("slug", "string", "Naam voor in een webadres; uniek per niveau.", required=True, pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$"),
        _field("opmerking", "string", "Wat een lezer over het gebied moet weten."),
    ],
    ["code"],
    [{"fields": ["bovenliggend"], "reference": {"resource": "", "fields": ["code"]}}],
)

FOCUS = _schema(
    [
        _field("nummer", "integer", "Plaats op de lijst van het programma.", required=True, unique=True, minimum=1),
        _field("naam", "string", "Naam op de lijst van het programma.", required=True),
        _field("gebied", "string", "CBS-buurt waar de naam bij hoort; leeg als die niet is vastgesteld."),
        _field("relatie", "string", "gelijk, deel of geen.", required=True, enum=[relation.value for relation in Relation]),
        _field("toelichting", "string", "Uitleg bij de koppeling."),
    ],
    ["nummer"],
    [{"fields": ["gebied"], "reference": {"resource": "gebieden", "fields": ["code"]}}],
)
