"""What is checked of an edition: its packages together, and its narratives."""

from __future__ import annotations

from generator.model.check import Check
from generator.model.problem import Severity

EDITION_CHECKS: tuple[Check, ...] = (
    Check(
        code="package-not-as-locked",
        title="Datapakketten zijn zoals de editie hen heeft vastgelegd",
        explanation="Ook wie een datapakket en zijn checksums samen verandert, wordt betrapt: de editie weet hoe het was.",
    ),
    Check(
        code="lock-missing",
        title="Een gepubliceerde editie legt haar datapakketten vast",
        explanation="In pakketten.lock staat van elk datapakket de sha256 van zijn checksums.",
    ),
    Check(
        code="lock-incomplete",
        title="Elk datapakket van een gepubliceerde editie is vastgelegd",
        explanation="Wat niet is vastgelegd, kan ongemerkt veranderen.",
    ),
    Check(
        code="lock-stale",
        title="Alleen de datapakketten van een editie zijn vastgelegd",
        explanation="Een regel te veel wijst op een versie die verwisseld is.",
    ),
    Check(
        code="figures-not-locked",
        title="Een gepubliceerde editie legt haar cijfers vast",
        explanation="In cijfers.lock staat elk cijfer zoals het is gepubliceerd; zo verandert er geen ongemerkt.",
    ),
    Check(
        code="figure-changed",
        title="Een gepubliceerd cijfer verandert alleen met een verbetering",
        explanation="Wie een cijfer heeft aangehaald, moet kunnen zien dat het anders is geworden, en waarom. De bouw kijkt dit na.",
    ),
    Check(
        code="correction-form",
        title="Een verbetering noemt cijfer, oud, nieuw, reden en datum",
        explanation="De lezer ziet deze regel op de pagina Verantwoording.",
    ),
    Check(
        code="correction-unfounded",
        title="Een verbetering begint bij het cijfer dat er stond",
        explanation="Anders zou de lijst iets anders vertellen dan wat er is gepubliceerd.",
    ),
    Check(
        code="unknown-region",
        title="Elke waarneming is van een gebied van de editie",
        explanation="Een verschreven code zou een gebied laten verdwijnen.",
    ),
    Check(
        code="unknown-theme", title="Elke indicator hoort bij een thema van de site", explanation="Anders komt hij op geen enkele pagina."
    ),
    Check(
        code="unknown-reference",
        title="Noemers en gewichten zijn aantallen van de editie",
        explanation="Alleen aantallen zijn op te tellen.",
    ),
    Check(code="indicator-twice", title="Elke indicator staat in één datapakket", explanation="Bij twee is niet duidelijk welke geldt."),
    Check(
        code="indicator-unobserved",
        title="Elke open indicator heeft waarnemingen",
        explanation="Anders belooft de site een cijfer dat er niet is.",
    ),
    Check(
        code="row-missing",
        title="Voor elk gebied is er een rij",
        explanation="Een cijfer dat ontbreekt, is een rij met een reden; het valt nooit stil weg.",
    ),
    Check(code="unknown-headline", title="De cijfers van de voorpagina bestaan", explanation="De voorpagina zou anders een gat hebben."),
    Check(
        code="unknown-in-gap",
        title="Wat over de kloof is afgesproken, gaat over cijfers die er zijn",
        explanation="Een basisjaar of doel van een indicator die niet bestaat, doet niets.",
    ),
    Check(
        code="period-after-edition",
        title="Een editie gebruikt geen cijfers van na haar jaar",
        explanation="Anders verandert een oude editie van inhoud door wat later bekend werd.",
    ),
    Check(
        code="next-in-published",
        title="Een gepubliceerde editie rust op uitgebrachte versies",
        explanation="Een versie in bewerking kan morgen anders zijn.",
    ),
    Check(
        code="changes-undeclared",
        title="Een gepubliceerde editie zegt wat er anders is",
        explanation="Wie een getal van vorig jaar kent, moet kunnen zien waarom het nu anders is.",
    ),
    Check(
        code="text-not-reviewed",
        title="Teksten van een gepubliceerde editie zijn nagelezen",
        explanation="Een tekst van vorig jaar die niemand las, zegt al gauw iets dat niet meer klopt.",
    ),
    Check(
        code="secret-published",
        title="Wat geheim is, staat in geen andere versie open",
        explanation="Wie een oude editie heeft, leest het cijfer anders daar.",
    ),
    Check(
        code="secret-derivable",
        title="Wat geheim is, is niet uit te rekenen",
        explanation="Uit totalen, andere gebieden, percentages en oude edities samen mag niemand een klein aantal kunnen afleiden.",
    ),
    Check(
        code="totals-differ",
        title="Buurten tellen op tot wijken en de stad",
        explanation="Een verschil dat geen afronding is, verdient uitleg.",
        severity=Severity.WARNING,
    ),
    Check(
        code="implausible-jump",
        title="Cijfers springen niet van jaar op jaar",
        explanation="Een sprong is vaak een schrijffout, en soms nieuws.",
        severity=Severity.WARNING,
    ),
    Check(
        code="narrative-missing",
        title="De verplichte verhalen zijn er",
        explanation="Voorpagina, thema's, methoden en programma kunnen niet zonder tekst.",
    ),
    Check(
        code="narrative-without-page",
        title="Elk verhaal heeft een pagina",
        explanation="Een verschreven bestandsnaam zou een verhaal laten verdwijnen.",
    ),
    Check(code="request-indicator", title="Verhalen noemen indicatoren die er zijn", explanation="Anders is er geen cijfer om te tonen."),
    Check(code="request-area", title="Verhalen noemen gebieden die er zijn", explanation="Anders is er geen cijfer om te tonen."),
    Check(
        code="request-period",
        title="Verhalen noemen jaren waarover er cijfers zijn",
        explanation="Een jaar zonder waarneming heeft geen cijfer, ook geen reden waarom het ontbreekt.",
    ),
    Check(
        code="fact-source",
        title="Een feit heeft een bron die te openen is",
        explanation="Wat niet uit de gegevens komt, moet elders na te gaan zijn.",
    ),
    Check(
        code="block-in-paragraph",
        title="Grafieken, kaarten en tabellen staan los van de tekst",
        explanation="Midden in een zin is een grafiek niet te lezen.",
    ),
    Check(
        code="typed-number",
        title="Getallen in teksten komen uit de gegevens",
        explanation="Een getypt getal is niet terug te volgen en veroudert ongemerkt.",
    ),
    Check(
        code="number-word",
        title="Ook aantallen en vergelijkingen in woorden komen uit de gegevens",
        explanation="Ook ‘drie keer’ of ‘de helft’ is een cijfer. Het lidwoord ‘een’ mag; ‘één’ is een aantal.",
    ),
    Check(code="broken-link", title="Links leiden naar een pagina die bestaat", explanation="Een dode link laat een lezer staan."),
    Check(
        code="unknown-anchor",
        title="Links naar een kop leiden naar een kop die bestaat",
        explanation="Anders komt een lezer boven aan de pagina terecht en moet hij zelf zoeken.",
    ),
    Check(
        code="narrative-html",
        title="Teksten bevatten geen HTML",
        explanation="De meeste HTML komt niet op de pagina: wat een schrijver bedoelde, zou stil verdwijnen.",
    ),
    Check(
        code="narrative-image",
        title="Teksten bevatten geen plaatjes",
        explanation="Een plaatje komt niet op de pagina; een grafiek of kaart wordt uit de cijfers getekend.",
    ),
    Check(
        code="stray-brace",
        title="Accolades staan alleen om macro's",
        explanation="Een losse accolade is bijna altijd een macro die mislukt is, en komt zo op de pagina.",
    ),
    Check(
        code="long-sentence",
        title="Zinnen in verhalen zijn kort",
        explanation="Wie moeite heeft met lezen, raakt in een lange zin de draad kwijt.",
        severity=Severity.WARNING,
    ),
    Check(
        code="heavy-word",
        title="Verhalen gebruiken gewone woorden",
        explanation="In site.toml staat onder [woorden] welke woorden veel lezers moeilijk vinden, met een gewoner woord.",
        severity=Severity.WARNING,
    ),
    Check(
        code="heavy-text",
        title="Verhalen zijn goed te lezen",
        explanation=(
            "De score van Flesch-Douma telt woorden per zin en lettergrepen per woord. Zij zegt niet dat een tekst op niveau B1 is: "
            "laat dat door lezers beoordelen."
        ),
        severity=Severity.WARNING,
    ),
    Check(
        code="link-address",
        title="Links zijn geschreven zoals de site ze kent",
        explanation="Alleen dan werken zij op elke plek waar de site staat.",
    ),
    Check(
        code="area-name",
        title="Een naam om op te zoeken hoort bij buurten die er zijn",
        explanation="Wie zo'n naam intypt, moet bij een buurt uitkomen. De bron zegt welke buurten eronder vallen.",
    ),
    Check(
        code="initiative-area",
        title="Maatregelen en verhalen horen bij een gebied dat er is",
        explanation="Anders komen zij op de pagina van geen enkele buurt.",
    ),
    Check(
        code="initiative-theme",
        title="Maatregelen horen bij een thema van de site",
        explanation="Anders komen zij op de pagina van geen enkel thema.",
    ),
    Check(
        code="initiative-indicator",
        title="Maatregelen noemen indicatoren die er zijn",
        explanation="Een lezer volgt daar hoe het gaat met waar de maatregel over gaat.",
    ),
    Check(
        code="initiative-status",
        title="Van een maatregel is bekend hoe ver zij is",
        explanation="Zegt geen bron hoe ver het is, dan staat er dat het onbekend is.",
    ),
    Check(
        code="initiative-source",
        title="Een maatregel heeft een bron met naam en datum",
        explanation="Wat er gedaan wordt, moet elders na te lezen zijn. Met de datum ziet een lezer hoe oud het is.",
    ),
    Check(
        code="initiative-date",
        title="Data van maatregelen en verhalen zijn te lezen",
        explanation="Een lezer moet kunnen zien van wanneer iets is.",
    ),
    Check(
        code="budget-source",
        title="Een budget heeft een bron die te openen is",
        explanation="Een bedrag is een getal dat niet uit de gegevens komt, en moet elders na te gaan zijn.",
    ),
    Check(
        code="story-teller",
        title="Bij een verhaal staat wie het vertelt",
        explanation="Een bewoner, iemand uit het bestuur, of een partner: dat maakt verschil voor hoe u het leest.",
    ),
    Check(
        code="story-consent",
        title="Een verhaal mag er staan",
        explanation="Het was al openbaar, of wie het vertelt heeft het goedgevonden.",
    ),
)
