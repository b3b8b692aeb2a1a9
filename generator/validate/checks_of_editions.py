"""What is checked of an edition: its packages together, its locks and its figures."""

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
        code="addresses-not-locked",
        title=mark("Een gepubliceerde editie legt vast welke adressen blijven"),
        explanation=mark("Wie naar een pagina is verwezen, moet haar later ook vinden."),
    ),
    Check(
        code="page-gone",
        title=mark("Een pagina van een gepubliceerde editie blijft bestaan"),
        explanation=mark("In adressen.lock staan de edities, de maatregelen en de verhalen die zijn gepubliceerd."),
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
        code="unknown-headline", title=mark("De cijfers van de voorpagina bestaan"), explanation=mark("Anders heeft de voorpagina een gat.")
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
        code="edition-date-early",
        title=mark("Een editie verschijnt na haar gegevens, en na de editie ervoor"),
        explanation=mark("Wat later bekend werd, kan een editie niet weten. De datum staat op elke pagina."),
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
)
