"""What is checked of an edition: its packages together, and its narratives."""

from __future__ import annotations

from generator.model.check import Check
from generator.model.language import mark
from generator.model.problem import Severity

EDITION_CHECKS: tuple[Check, ...] = (
    Check(
        code="package-not-as-locked",
        title=mark("Datapakketten zijn zoals de editie hen heeft vastgelegd"),
        explanation=mark("Ook wie een datapakket en zijn checksums samen verandert, wordt betrapt: de editie weet hoe het was."),
    ),
    Check(
        code="lock-missing",
        title=mark("Een gepubliceerde editie legt haar datapakketten vast"),
        explanation=mark("In pakketten.lock staat van elk datapakket de sha256 van zijn checksums."),
    ),
    Check(
        code="lock-incomplete",
        title=mark("Elk datapakket van een gepubliceerde editie is vastgelegd"),
        explanation=mark("Wat niet is vastgelegd, kan ongemerkt veranderen."),
    ),
    Check(
        code="lock-stale",
        title=mark("Alleen de datapakketten van een editie zijn vastgelegd"),
        explanation=mark("Een regel te veel wijst op een versie die verwisseld is."),
    ),
    Check(
        code="figures-not-locked",
        title=mark("Een gepubliceerde editie legt haar cijfers vast"),
        explanation=mark("In cijfers.lock staat elk cijfer zoals het is gepubliceerd; zo verandert er geen ongemerkt."),
    ),
    Check(
        code="figure-changed",
        title=mark("Een gepubliceerd cijfer verandert alleen met een verbetering"),
        explanation=mark("Wie een cijfer heeft aangehaald, moet kunnen zien dat het anders is geworden, en waarom. De bouw kijkt dit na."),
    ),
    Check(
        code="correction-form",
        title=mark("Een verbetering noemt cijfer, oud, nieuw, reden en datum"),
        explanation=mark("De lezer ziet deze regel op de pagina Verantwoording."),
    ),
    Check(
        code="correction-unfounded",
        title=mark("Een verbetering begint bij het cijfer dat er stond"),
        explanation=mark("Anders zou de lijst iets anders vertellen dan wat er is gepubliceerd."),
    ),
    Check(
        code="unknown-region",
        title=mark("Elke waarneming is van een gebied van de editie"),
        explanation=mark("Een verschreven code zou een gebied laten verdwijnen."),
    ),
    Check(
        code="unknown-theme",
        title=mark("Elke indicator hoort bij een thema van de site"),
        explanation=mark("Anders komt hij op geen enkele pagina."),
    ),
    Check(
        code="unknown-reference",
        title=mark("Noemers en gewichten zijn aantallen van de editie"),
        explanation=mark("Alleen aantallen zijn op te tellen."),
    ),
    Check(
        code="indicator-twice",
        title=mark("Elke indicator staat in één datapakket"),
        explanation=mark("Bij twee is niet duidelijk welke geldt."),
    ),
    Check(
        code="indicator-unobserved",
        title=mark("Elke open indicator heeft waarnemingen"),
        explanation=mark("Anders belooft de site een cijfer dat er niet is."),
    ),
    Check(
        code="row-missing",
        title=mark("Voor elk gebied is er een rij"),
        explanation=mark("Een cijfer dat ontbreekt, is een rij met een reden; het valt nooit stil weg."),
    ),
    Check(
        code="unknown-headline",
        title=mark("De cijfers van de voorpagina bestaan"),
        explanation=mark("De voorpagina zou anders een gat hebben."),
    ),
    Check(
        code="unknown-in-gap",
        title=mark("Wat over de kloof is afgesproken, gaat over cijfers die er zijn"),
        explanation=mark("Een basisjaar of doel van een indicator die niet bestaat, doet niets."),
    ),
    Check(
        code="period-after-edition",
        title=mark("Een editie gebruikt geen cijfers van na haar jaar"),
        explanation=mark("Anders verandert een oude editie van inhoud door wat later bekend werd."),
    ),
    Check(
        code="next-in-published",
        title=mark("Een gepubliceerde editie rust op uitgebrachte versies"),
        explanation=mark("Een versie in bewerking kan morgen anders zijn."),
    ),
    Check(
        code="changes-undeclared",
        title=mark("Een gepubliceerde editie zegt wat er anders is"),
        explanation=mark("Wie een getal van vorig jaar kent, moet kunnen zien waarom het nu anders is."),
    ),
    Check(
        code="text-not-reviewed",
        title=mark("Teksten van een gepubliceerde editie zijn nagelezen"),
        explanation=mark("Een tekst van vorig jaar die niemand las, zegt al gauw iets dat niet meer klopt."),
    ),
    Check(
        code="secret-published",
        title=mark("Wat geheim is, staat in geen andere versie open"),
        explanation=mark("Wie een oude editie heeft, leest het cijfer anders daar."),
    ),
    Check(
        code="secret-derivable",
        title=mark("Wat geheim is, is niet uit te rekenen"),
        explanation=mark("Uit totalen, andere gebieden, percentages en oude edities samen mag niemand een klein aantal kunnen afleiden."),
    ),
    Check(
        code="totals-differ",
        title=mark("Buurten tellen op tot wijken en de stad"),
        explanation=mark("Een verschil dat geen afronding is, verdient uitleg."),
        severity=Severity.WARNING,
    ),
    Check(
        code="implausible-jump",
        title=mark("Cijfers springen niet van jaar op jaar"),
        explanation=mark("Een sprong is vaak een schrijffout, en soms nieuws."),
        severity=Severity.WARNING,
    ),
    Check(
        code="narrative-missing",
        title=mark("De verplichte verhalen zijn er"),
        explanation=mark("Voorpagina, thema's, methoden en programma kunnen niet zonder tekst."),
    ),
    Check(
        code="narrative-without-page",
        title=mark("Elk verhaal heeft een pagina"),
        explanation=mark("Een verschreven bestandsnaam zou een verhaal laten verdwijnen."),
    ),
    Check(
        code="request-indicator",
        title=mark("Verhalen noemen indicatoren die er zijn"),
        explanation=mark("Anders is er geen cijfer om te tonen."),
    ),
    Check(
        code="request-area", title=mark("Verhalen noemen gebieden die er zijn"), explanation=mark("Anders is er geen cijfer om te tonen.")
    ),
    Check(
        code="request-period",
        title=mark("Verhalen noemen jaren waarover er cijfers zijn"),
        explanation=mark("Een jaar zonder waarneming heeft geen cijfer, ook geen reden waarom het ontbreekt."),
    ),
    Check(
        code="fact-source",
        title=mark("Een feit heeft een bron die te openen is"),
        explanation=mark("Wat niet uit de gegevens komt, moet elders na te gaan zijn."),
    ),
    Check(
        code="block-in-paragraph",
        title=mark("Grafieken, kaarten en tabellen staan los van de tekst"),
        explanation=mark("Midden in een zin is een grafiek niet te lezen."),
    ),
    Check(
        code="typed-number",
        title=mark("Getallen in teksten komen uit de gegevens"),
        explanation=mark("Een getypt getal is niet terug te volgen en veroudert ongemerkt."),
    ),
    Check(
        code="number-word",
        title=mark("Ook aantallen en vergelijkingen in woorden komen uit de gegevens"),
        explanation=mark("Ook ‘drie keer’ of ‘de helft’ is een cijfer. Het lidwoord ‘een’ mag; ‘één’ is een aantal."),
    ),
    Check(
        code="broken-link", title=mark("Links leiden naar een pagina die bestaat"), explanation=mark("Een dode link laat een lezer staan.")
    ),
    Check(
        code="unknown-anchor",
        title=mark("Links naar een kop leiden naar een kop die bestaat"),
        explanation=mark("Anders komt een lezer boven aan de pagina terecht en moet hij zelf zoeken."),
    ),
    Check(
        code="narrative-html",
        title=mark("Teksten bevatten geen HTML"),
        explanation=mark("De meeste HTML komt niet op de pagina: wat een schrijver bedoelde, zou stil verdwijnen."),
    ),
    Check(
        code="narrative-image",
        title=mark("Teksten bevatten geen plaatjes"),
        explanation=mark("Een plaatje komt niet op de pagina; een grafiek of kaart wordt uit de cijfers getekend."),
    ),
    Check(
        code="stray-brace",
        title=mark("Accolades staan alleen om macro's"),
        explanation=mark("Een losse accolade is bijna altijd een macro die mislukt is, en komt zo op de pagina."),
    ),
    Check(
        code="long-sentence",
        title=mark("Zinnen in verhalen zijn kort"),
        explanation=mark("Wie moeite heeft met lezen, raakt in een lange zin de draad kwijt."),
        severity=Severity.WARNING,
    ),
    Check(
        code="heavy-word",
        title=mark("Verhalen gebruiken gewone woorden"),
        explanation=mark("In site.toml staat onder [woorden] welke woorden veel lezers moeilijk vinden, met een gewoner woord."),
        severity=Severity.WARNING,
    ),
    Check(
        code="heavy-text",
        title=mark("Verhalen zijn goed te lezen"),
        explanation=mark(
            "De score van Flesch-Douma telt woorden per zin en lettergrepen per woord. Zij zegt niet dat een tekst op niveau B1 is: "
            "laat dat door lezers beoordelen."
        ),
        severity=Severity.WARNING,
    ),
    Check(
        code="link-address",
        title=mark("Links zijn geschreven zoals de site ze kent"),
        explanation=mark("Alleen dan werken zij op elke plek waar de site staat."),
    ),
    Check(
        code="unknown-language",
        title=mark("Het programma kent elke taal van de site"),
        explanation=mark(
            "Knoppen, koppen en zinnen van het programma komen uit een lijst met vertalingen, die er voor die taal moet zijn."
        ),
    ),
    Check(
        code="po-syntax",
        title=mark("Vertalingen zijn te lezen"),
        explanation=mark("Een aanhalingsteken te veel kan de vertalingen erna opslokken."),
    ),
    Check(
        code="untranslated",
        title=mark("Wat de stad schrijft, is er in elke taal van de site"),
        explanation=mark(
            "Namen van cijfers, vragen en toelichtingen zonder vertaling blijven Nederlands op een pagina in een andere taal."
        ),
        severity=Severity.WARNING,
    ),
    Check(
        code="translation-mark",
        title=mark("Een vertaling heeft evenveel plekken voor een cijfer"),
        explanation=mark("Zonder die plek valt het cijfer weg, en met een te veel staat het er dubbel."),
    ),
    Check(
        code="area-name",
        title=mark("Een naam om op te zoeken hoort bij buurten die er zijn"),
        explanation=mark("Wie zo'n naam intypt, moet bij een buurt uitkomen. De bron zegt welke buurten eronder vallen."),
    ),
    Check(
        code="initiative-area",
        title=mark("Maatregelen en verhalen horen bij een gebied dat er is"),
        explanation=mark("Anders komen zij op de pagina van geen enkele buurt."),
    ),
    Check(
        code="initiative-theme",
        title=mark("Maatregelen horen bij een thema van de site"),
        explanation=mark("Anders komen zij op de pagina van geen enkel thema."),
    ),
    Check(
        code="initiative-indicator",
        title=mark("Maatregelen noemen indicatoren die er zijn"),
        explanation=mark("Een lezer volgt daar hoe het gaat met waar de maatregel over gaat."),
    ),
    Check(
        code="initiative-status",
        title=mark("Van een maatregel is bekend hoe ver zij is"),
        explanation=mark("Zegt geen bron hoe ver het is, dan staat er dat het onbekend is."),
    ),
    Check(
        code="initiative-source",
        title=mark("Een maatregel heeft een bron met naam en datum"),
        explanation=mark("Wat er gedaan wordt, moet elders na te lezen zijn. Met de datum ziet een lezer hoe oud het is."),
    ),
    Check(
        code="initiative-date",
        title=mark("Data van maatregelen en verhalen zijn te lezen"),
        explanation=mark("Een lezer moet kunnen zien van wanneer iets is."),
    ),
    Check(
        code="budget-source",
        title=mark("Een budget heeft een bron die te openen is"),
        explanation=mark("Een bedrag is een getal dat niet uit de gegevens komt, en moet elders na te gaan zijn."),
    ),
    Check(
        code="story-teller",
        title=mark("Bij een verhaal staat wie het vertelt"),
        explanation=mark("Een bewoner, iemand uit het bestuur, of een partner: dat maakt verschil voor hoe u het leest."),
    ),
    Check(
        code="story-consent",
        title=mark("Een verhaal mag er staan"),
        explanation=mark("Het was al openbaar, of wie het vertelt heeft het goedgevonden."),
    ),
)
