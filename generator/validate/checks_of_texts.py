"""What is checked of texts: narratives, their macros and links, translations, measures and stories."""

from __future__ import annotations

from generator.model.check import Check
from generator.model.language import mark
from generator.model.problem import Severity

TEXT_CHECKS: tuple[Check, ...] = (
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
        code="request-unanswered",
        title=mark("Bij elke macro is een cijfer, kaart of grafiek te maken"),
        explanation=mark("Een trend heeft twee jaren nodig, een kaart grenzen, een kloof focusbuurten. Anders stopt het bouwen."),
    ),
    Check(
        code="written-unit",
        title=mark("Naast een cijfer staat zijn eigen eenheid"),
        explanation=mark("Anders klopt het getal en de zin niet: 'procent' achter een cijfer per duizend inwoners zegt veel te veel."),
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
        code="macro-in-plain-text",
        title=mark("Macro's staan alleen in de tekst onder een kop"),
        explanation=mark("In een titel, een samenvatting en de instellingen werkt geen macro: hij zou zo op de pagina komen."),
    ),
    Check(
        code="markdown-in-plain-text",
        title=mark("Vet, links en lijsten staan alleen in de tekst onder een kop"),
        explanation=mark("In een titel, een samenvatting en de instellingen zouden de tekens ervan zo op de pagina komen."),
    ),
    Check(
        code="bare-address",
        title=mark("Adressen van websites zijn links"),
        explanation=mark("Een kaal adres is op de pagina geen link, en de cijfers erin lijken getypte getallen."),
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
        code="deep-nesting",
        title=mark("Lijsten en citaten staan niet te diep in elkaar"),
        explanation=mark("Op een telefoon blijft er anders geen plaats over voor de woorden."),
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
        code="link-space",
        title=mark("In een link staat geen spatie"),
        explanation=mark("Met een spatie voor het adres komt er geen link op de pagina, en met een spatie erin leidt hij nergens heen."),
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
        code="translation-macros",
        title=mark("Een vertaling heeft dezelfde macro's als de Nederlandse tekst"),
        explanation=mark("Anders staat er in de ene taal een ander cijfer of een andere bron dan in de andere."),
    ),
    Check(
        code="translation-head",
        title=mark("De kop van een vertaling zegt hetzelfde als de Nederlandse"),
        explanation=mark("Gebied, status, datum en bron komen uit de Nederlandse tekst; wat in de vertaling anders staat, ziet niemand."),
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
        code="search-word", title=mark("Een zoekwoord leidt naar een pagina die er is"), explanation=mark("Anders vindt wie zoekt niets.")
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
        code="initiative-after-edition",
        title=mark("Data van maatregelen en verhalen zijn niet later dan de editie"),
        explanation=mark("Een datum in de toekomst is bijna altijd een tikfout."),
        severity=Severity.WARNING,
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
