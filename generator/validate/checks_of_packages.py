"""What is checked of a data package by itself."""

from __future__ import annotations

from generator.model.check import Check
from generator.model.language import mark
from generator.model.problem import Severity

PACKAGE_CHECKS: tuple[Check, ...] = (
    Check(
        code="descriptor-missing",
        title=mark("Elk datapakket heeft een descriptor"),
        explanation=mark("De descriptor zegt wat de bestanden zijn en waar zij vandaan komen."),
    ),
    Check(
        code="descriptor-incomplete",
        title=mark("De descriptor is volledig"),
        explanation=mark("Titel, versie, licentie, bronnen en bestanden horen bij elk datapakket."),
    ),
    Check(
        code="descriptor-identity",
        title=mark("Naam en versie zijn die van de map"),
        explanation=mark("Een cijfer verwijst naar pakket en versie; die moeten kloppen."),
    ),
    Check(
        code="descriptor-unknown-property",
        title=mark("De descriptor kent alleen bekende eigenschappen"),
        explanation=mark("Een verschreven naam zou stilzwijgend niets doen."),
    ),
    Check(
        code="descriptor-profile",
        title=mark("De descriptor volgt Data Package v2"),
        explanation=mark("Een ander profiel betekent iets anders, en wordt niet opgehaald."),
    ),
    Check(
        code="licence-without-name",
        title=mark("Elke licentie heeft een naam"),
        explanation=mark("Een lezer moet weten wat er met de cijfers mag, ook als dat onbekend is."),
    ),
    Check(
        code="source-incomplete",
        title=mark("Elke levering is te herkennen"),
        explanation=mark("Uitgever, datum, licentie, sha256 en grootte wijzen één bestand aan."),
    ),
    Check(
        code="package-file-missing",
        title=mark("Een datapakket heeft alle bestanden van zijn soort"),
        explanation=mark("Waarnemingen zonder indicatoren hebben geen betekenis."),
    ),
    Check(
        code="resource-path",
        title=mark("Bestanden staan in de map van het datapakket"),
        explanation=mark("Een pad naar buiten of naar internet valt buiten de checksums."),
    ),
    Check(
        code="resource-missing",
        title=mark("Beschreven bestanden bestaan"),
        explanation=mark("De descriptor belooft wat de lezer kan ophalen."),
    ),
    Check(
        code="resource-twice",
        title=mark("Elk bestand is één keer beschreven"),
        explanation=mark("Bij twee beschrijvingen is niet duidelijk welke geldt."),
    ),
    Check(
        code="resource-undeclared",
        title=mark("Alle bestanden zijn beschreven"),
        explanation=mark("Een bestand zonder beschrijving kan niemand gebruiken."),
    ),
    Check(
        code="resource-form",
        title=mark("Bestanden hebben een vorm die iedereen leest"),
        explanation=mark("Alleen CSV met komma's en een schema, of GeoJSON; in UTF-8, niet ingepakt."),
    ),
    Check(
        code="resource-checksum",
        title=mark("De sha256 van elk bestand is die in de descriptor"),
        explanation=mark("Zo is te zien dat niemand een cijfer heeft veranderd."),
    ),
    Check(
        code="resource-bytes",
        title=mark("De grootte van elk bestand is die in de descriptor"),
        explanation=mark("Een afgebroken kopie valt zo meteen op."),
    ),
    Check(
        code="sums-syntax",
        title=mark("SHA256SUMS is te lezen met sha256sum"),
        explanation=mark("Iedereen moet de checksums met een gewoon programma kunnen nagaan."),
    ),
    Check(
        code="sums-changed-file",
        title=mark("Uitgebrachte bestanden zijn niet veranderd"),
        explanation=mark("Een uitgebrachte versie is bevroren: een verbetering is een nieuwe versie."),
    ),
    Check(
        code="sums-missing",
        title=mark("Elke versie met een nummer heeft SHA256SUMS"),
        explanation=mark("Zonder checksums is niet na te gaan of een uitgebrachte versie veranderd is."),
    ),
    Check(
        code="sums-missing-file", title=mark("Uitgebrachte bestanden zijn er nog"), explanation=mark("Een uitgebrachte versie is bevroren.")
    ),
    Check(
        code="sums-extra-file",
        title=mark("Aan een uitgebrachte versie is niets toegevoegd"),
        explanation=mark("Een uitgebrachte versie is bevroren."),
    ),
    Check(
        code="changes-missing",
        title=mark("Elke versie zegt waarom zij bestaat"),
        explanation=mark("Wie een nieuwe versie gebruikt, moet kunnen lezen wat er anders is en waarom."),
    ),
    Check(
        code="header-differs",
        title=mark("Kolommen zijn die van het contract en de descriptor"),
        explanation=mark("Een verwisselde kolom geeft overal verkeerde cijfers."),
    ),
    Check(
        code="empty-cell",
        title=mark("Verplichte cellen zijn gevuld"),
        explanation=mark("Een waarneming zonder gebied of jaar is geen waarneming."),
    ),
    Check(
        code="cell-padding",
        title=mark("Rond cellen staan geen spaties"),
        explanation=mark("'BU01 ' en 'BU01' zijn voor een computer twee gebieden."),
    ),
    Check(
        code="cell-character",
        title=mark("In cellen staan geen onzichtbare tekens"),
        explanation=mark("Zulke tekens maken gelijke namen ongelijk zonder dat iemand het ziet."),
    ),
    Check(
        code="cell-formula",
        title=mark("Geen tekst begint als een formule"),
        explanation=mark("Een rekenblad zou haar uitrekenen, en zo kan een bestand kwaad doen op de computer van een lezer."),
    ),
    Check(
        code="number-syntax",
        title=mark("Getallen zijn kaal geschreven"),
        explanation=mark("Een komma of punt te veel maakt een getal duizend keer zo groot."),
    ),
    Check(
        code="unknown-choice",
        title=mark("Cellen met vaste waarden hebben een van die waarden"),
        explanation=mark("Richting, weging, niveau en relatie bepalen hoe er gerekend wordt."),
    ),
    Check(
        code="duplicate-key",
        title=mark("Elke waarneming staat er één keer"),
        explanation=mark("Bij twee rijen voor hetzelfde is niet duidelijk welke geldt."),
    ),
    Check(
        code="indicator-id",
        title=mark("Het kenmerk van een indicator bestaat uit woorden"),
        explanation=mark("Het wordt deel van adressen en van het kenmerk van elk cijfer."),
    ),
    Check(
        code="label-too-long",
        title=mark("Korte labels zijn kort"),
        explanation=mark("Een label moet op een kaartje en in een grafiek passen."),
    ),
    Check(
        code="decimals-out-of-range",
        title=mark("Het aantal decimalen is te lezen"),
        explanation=mark("Meer cijfers dan de bron draagt, beloven een precisie die er niet is."),
    ),
    Check(
        code="indicator-phrase",
        title=mark("De zin van een indicator past bij zijn eenheid"),
        explanation=mark("Anders staat er procent waar het om euro's gaat."),
    ),
    Check(
        code="unknown-source",
        title=mark("De bron van een indicator is een levering"),
        explanation=mark("Van elk cijfer moet de herkomst te vinden zijn."),
    ),
    Check(
        code="indicator-incomplete",
        title=mark("Een indicator heeft wat zijn weging nodig heeft"),
        explanation=mark("Zonder factor of gewicht zijn buurten niet samen te nemen."),
    ),
    Check(
        code="measurement-without-counts",
        title=mark("De meting van een indicator past bij zijn weging"),
        explanation=mark("Een marge uit aantallen kan alleen als er een teller en een noemer zijn."),
    ),
    Check(
        code="unknown-indicator",
        title=mark("Elke waarneming hoort bij een indicator"),
        explanation=mark("Zonder indicator is niet bekend wat er gemeten is."),
    ),
    Check(
        code="period-syntax",
        title=mark("Elke periode is een jaar"),
        explanation=mark("Andere periodes zijn niet met elkaar te vergelijken."),
    ),
    Check(
        code="unknown-status",
        title=mark("Elke status is bekend"),
        explanation=mark("De status zegt of een cijfer gewoon, geschat, voorlopig, onbekend of geheim is."),
    ),
    Check(
        code="value-with-missing-status",
        title=mark("Een cijfer dat ontbreekt, is leeg"),
        explanation=mark("Een getal naast de status 'onbekend' spreekt zichzelf tegen."),
    ),
    Check(
        code="value-missing",
        title=mark("Een cijfer dat er is, is gevuld"),
        explanation=mark("Een lege cel zonder reden is geen nul en geen onbekend."),
    ),
    Check(
        code="value-misplaced",
        title=mark("Een verhouding wordt berekend uit teller en noemer"),
        explanation=mark("Een berekend cijfer naast zijn delen kan ervan gaan afwijken."),
    ),
    Check(
        code="remark-missing",
        title=mark("Bij twijfel of ontbreken staat een reden"),
        explanation=mark("Een lezer moet kunnen zien waarom er geen cijfer is."),
    ),
    Check(
        code="negative-count",
        title=mark("Aantallen zijn niet negatief"),
        explanation=mark("Een negatief aantal mensen is een schrijffout."),
    ),
    Check(
        code="part-above-whole",
        title=mark("Een deel is niet groter dan het geheel"),
        explanation=mark("Meer dan honderd procent wijst op een verkeerde kolom."),
    ),
    Check(
        code="percentage-out-of-range",
        title=mark("Percentages liggen tussen 0 en 100"),
        explanation=mark("Een ander getal wijst op een verkeerde kolom of komma."),
    ),
    Check(
        code="rows-unsorted",
        title=mark("Rijen staan op volgorde"),
        explanation=mark("Dan zijn twee versies regel voor regel te vergelijken."),
        severity=Severity.WARNING,
    ),
    Check(
        code="region-code",
        title=mark("Codes hebben de vorm van hun niveau"),
        explanation=mark("Een code van het CBS begint met GM, WK of BU."),
    ),
    Check(
        code="region-parent",
        title=mark("Buurten liggen in een wijk en wijken in de gemeente"),
        explanation=mark("Zo tellen buurten op tot de stad."),
    ),
    Check(
        code="region-slug",
        title=mark("Elk gebied heeft een eigen adres"),
        explanation=mark("Twee gebieden met hetzelfde adres zouden elkaar overschrijven."),
    ),
    Check(
        code="focus-region",
        title=mark("Namen van het programma wijzen naar een buurt"),
        explanation=mark("Anders telt een buurt ten onrechte wel of niet mee."),
    ),
    Check(
        code="boundary-differs",
        title=mark("Elke wijk en buurt heeft één grens"),
        explanation=mark("Een gebied zonder grens zou van de kaart verdwijnen."),
    ),
    Check(
        code="judged-cell",
        title=mark("Cellen voldoen aan het schema"),
        explanation=mark("Wie het bestand met een ander programma leest, gaat af op wat het schema belooft."),
    ),
    Check(
        code="judged-key",
        title=mark("Rijen voldoen aan de sleutels van het schema"),
        explanation=mark("Wie het bestand met een ander programma leest, gaat af op wat het schema belooft."),
    ),
    Check(
        code="judged-package",
        title=mark("Het datapakket voldoet aan Data Package v2"),
        explanation=mark("Andere steden en programma's moeten het pakket kunnen lezen."),
    ),
    Check(
        code="disclosure-rule",
        title=mark("Elke regel over kleine aantallen is volledig"),
        explanation=mark("Grens, reden en bron zijn na te lezen, en wat geheim is, is geteld."),
    ),
    Check(
        code="small-count",
        title=mark("Kleine aantallen staan niet open"),
        explanation=mark("Een aantal onder de grens kan iets over een herkenbaar mens zeggen."),
    ),
)
