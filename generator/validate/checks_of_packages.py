"""What is checked of a data package by itself."""

from __future__ import annotations

from generator.model.check import Check
from generator.model.problem import Severity

PACKAGE_CHECKS: tuple[Check, ...] = (
    Check(
        code="descriptor-missing",
        title="Elk datapakket heeft een descriptor",
        explanation="De descriptor zegt wat de bestanden zijn en waar zij vandaan komen.",
    ),
    Check(
        code="descriptor-incomplete",
        title="De descriptor is volledig",
        explanation="Titel, versie, licentie, bronnen en bestanden horen bij elk datapakket.",
    ),
    Check(
        code="descriptor-identity",
        title="Naam en versie zijn die van de map",
        explanation="Een cijfer verwijst naar pakket en versie; die moeten kloppen.",
    ),
    Check(
        code="descriptor-unknown-property",
        title="De descriptor kent alleen bekende eigenschappen",
        explanation="Een verschreven naam zou stilzwijgend niets doen.",
    ),
    Check(
        code="descriptor-profile",
        title="De descriptor volgt Data Package v2",
        explanation="Een ander profiel betekent iets anders, en wordt niet opgehaald.",
    ),
    Check(
        code="licence-without-name",
        title="Elke licentie heeft een naam",
        explanation="Een lezer moet weten wat er met de cijfers mag, ook als dat onbekend is.",
    ),
    Check(
        code="source-incomplete",
        title="Elke levering is te herkennen",
        explanation="Uitgever, datum, licentie, sha256 en grootte wijzen één bestand aan.",
    ),
    Check(
        code="package-file-missing",
        title="Een datapakket heeft alle bestanden van zijn soort",
        explanation="Waarnemingen zonder indicatoren hebben geen betekenis.",
    ),
    Check(
        code="resource-path",
        title="Bestanden staan in de map van het datapakket",
        explanation="Een pad naar buiten of naar internet valt buiten de checksums.",
    ),
    Check(code="resource-missing", title="Beschreven bestanden bestaan", explanation="De descriptor belooft wat de lezer kan ophalen."),
    Check(
        code="resource-twice",
        title="Elk bestand is één keer beschreven",
        explanation="Bij twee beschrijvingen is niet duidelijk welke geldt.",
    ),
    Check(
        code="resource-undeclared",
        title="Alle bestanden zijn beschreven",
        explanation="Een bestand zonder beschrijving kan niemand gebruiken.",
    ),
    Check(
        code="resource-form",
        title="Bestanden hebben een vorm die iedereen leest",
        explanation="Alleen CSV met komma's en een schema, of GeoJSON; in UTF-8, niet ingepakt.",
    ),
    Check(
        code="resource-checksum",
        title="De sha256 van elk bestand is die in de descriptor",
        explanation="Zo is te zien dat niemand een cijfer heeft veranderd.",
    ),
    Check(
        code="resource-bytes",
        title="De grootte van elk bestand is die in de descriptor",
        explanation="Een afgebroken kopie valt zo meteen op.",
    ),
    Check(
        code="sums-syntax",
        title="SHA256SUMS is te lezen met sha256sum",
        explanation="Iedereen moet de checksums met een gewoon programma kunnen nagaan.",
    ),
    Check(
        code="sums-changed-file",
        title="Uitgebrachte bestanden zijn niet veranderd",
        explanation="Een uitgebrachte versie is bevroren: een verbetering is een nieuwe versie.",
    ),
    Check(
        code="sums-missing",
        title="Elke versie met een nummer heeft SHA256SUMS",
        explanation="Zonder checksums is niet na te gaan of een uitgebrachte versie veranderd is.",
    ),
    Check(code="sums-missing-file", title="Uitgebrachte bestanden zijn er nog", explanation="Een uitgebrachte versie is bevroren."),
    Check(
        code="sums-extra-file", title="Aan een uitgebrachte versie is niets toegevoegd", explanation="Een uitgebrachte versie is bevroren."
    ),
    Check(
        code="header-differs",
        title="Kolommen zijn die van het contract en de descriptor",
        explanation="Een verwisselde kolom geeft overal verkeerde cijfers.",
    ),
    Check(code="empty-cell", title="Verplichte cellen zijn gevuld", explanation="Een waarneming zonder gebied of jaar is geen waarneming."),
    Check(
        code="cell-padding", title="Rond cellen staan geen spaties", explanation="'BU01 ' en 'BU01' zijn voor een computer twee gebieden."
    ),
    Check(
        code="cell-character",
        title="In cellen staan geen onzichtbare tekens",
        explanation="Zulke tekens maken gelijke namen ongelijk zonder dat iemand het ziet.",
    ),
    Check(
        code="cell-formula",
        title="Geen tekst begint als een formule",
        explanation="Een rekenblad zou haar uitrekenen, en zo kan een bestand kwaad doen op de computer van een lezer.",
    ),
    Check(
        code="number-syntax",
        title="Getallen zijn kaal geschreven",
        explanation="Een komma of punt te veel maakt een getal duizend keer zo groot.",
    ),
    Check(
        code="unknown-choice",
        title="Cellen met vaste waarden hebben een van die waarden",
        explanation="Richting, weging, niveau en relatie bepalen hoe er gerekend wordt.",
    ),
    Check(
        code="duplicate-key",
        title="Elke waarneming staat er één keer",
        explanation="Bij twee rijen voor hetzelfde is niet duidelijk welke geldt.",
    ),
    Check(
        code="indicator-id",
        title="Het kenmerk van een indicator bestaat uit woorden",
        explanation="Het wordt deel van adressen en van het kenmerk van elk cijfer.",
    ),
    Check(code="label-too-long", title="Korte labels zijn kort", explanation="Een label moet op een kaartje en in een grafiek passen."),
    Check(
        code="decimals-out-of-range",
        title="Het aantal decimalen is te lezen",
        explanation="Meer cijfers dan de bron draagt, beloven een precisie die er niet is.",
    ),
    Check(
        code="indicator-phrase",
        title="De zin van een indicator past bij zijn eenheid",
        explanation="Anders staat er procent waar het om euro's gaat.",
    ),
    Check(
        code="unknown-source",
        title="De bron van een indicator is een levering",
        explanation="Van elk cijfer moet de herkomst te vinden zijn.",
    ),
    Check(
        code="indicator-incomplete",
        title="Een indicator heeft wat zijn weging nodig heeft",
        explanation="Zonder factor of gewicht zijn buurten niet samen te nemen.",
    ),
    Check(
        code="measurement-without-counts",
        title="De meting van een indicator past bij zijn weging",
        explanation="Een marge uit aantallen kan alleen als er een teller en een noemer zijn.",
    ),
    Check(
        code="unknown-indicator",
        title="Elke waarneming hoort bij een indicator",
        explanation="Zonder indicator is niet bekend wat er gemeten is.",
    ),
    Check(code="period-syntax", title="Elke periode is een jaar", explanation="Andere periodes zijn niet met elkaar te vergelijken."),
    Check(
        code="unknown-status",
        title="Elke status is bekend",
        explanation="De status zegt of een cijfer gewoon, geschat, voorlopig, onbekend of geheim is.",
    ),
    Check(
        code="value-with-missing-status",
        title="Een cijfer dat ontbreekt, is leeg",
        explanation="Een getal naast de status 'onbekend' spreekt zichzelf tegen.",
    ),
    Check(
        code="value-missing", title="Een cijfer dat er is, is gevuld", explanation="Een lege cel zonder reden is geen nul en geen onbekend."
    ),
    Check(
        code="value-misplaced",
        title="Een verhouding wordt berekend uit teller en noemer",
        explanation="Een berekend cijfer naast zijn delen kan ervan gaan afwijken.",
    ),
    Check(
        code="remark-missing",
        title="Bij twijfel of ontbreken staat een reden",
        explanation="Een lezer moet kunnen zien waarom er geen cijfer is.",
    ),
    Check(code="negative-count", title="Aantallen zijn niet negatief", explanation="Een negatief aantal mensen is een schrijffout."),
    Check(
        code="part-above-whole",
        title="Een deel is niet groter dan het geheel",
        explanation="Meer dan honderd procent wijst op een verkeerde kolom.",
    ),
    Check(
        code="percentage-out-of-range",
        title="Percentages liggen tussen 0 en 100",
        explanation="Een ander getal wijst op een verkeerde kolom of komma.",
    ),
    Check(
        code="rows-unsorted",
        title="Rijen staan op volgorde",
        explanation="Dan zijn twee versies regel voor regel te vergelijken.",
        severity=Severity.WARNING,
    ),
    Check(code="region-code", title="Codes hebben de vorm van hun niveau", explanation="Een code van het CBS begint met GM, WK of BU."),
    Check(
        code="region-parent", title="Buurten liggen in een wijk en wijken in de gemeente", explanation="Zo tellen buurten op tot de stad."
    ),
    Check(
        code="region-slug",
        title="Elk gebied heeft een eigen adres",
        explanation="Twee gebieden met hetzelfde adres zouden elkaar overschrijven.",
    ),
    Check(
        code="focus-region",
        title="Namen van het programma wijzen naar een buurt",
        explanation="Anders telt een buurt ten onrechte wel of niet mee.",
    ),
    Check(
        code="boundary-differs",
        title="Elke wijk en buurt heeft één grens",
        explanation="Een gebied zonder grens zou van de kaart verdwijnen.",
    ),
    Check(
        code="judged-cell",
        title="Cellen voldoen aan het schema",
        explanation="Wie het bestand met een ander programma leest, gaat af op wat het schema belooft.",
    ),
    Check(
        code="judged-key",
        title="Rijen voldoen aan de sleutels van het schema",
        explanation="Wie het bestand met een ander programma leest, gaat af op wat het schema belooft.",
    ),
    Check(
        code="judged-package",
        title="Het datapakket voldoet aan Data Package v2",
        explanation="Andere steden en programma's moeten het pakket kunnen lezen.",
    ),
    Check(
        code="disclosure-rule",
        title="Elke regel over kleine aantallen is volledig",
        explanation="Grens, reden en bron zijn na te lezen, en wat geheim is, is geteld.",
    ),
    Check(
        code="small-count",
        title="Kleine aantallen staan niet open",
        explanation="Een aantal onder de grens kan iets over een herkenbaar mens zeggen.",
    ),
)
