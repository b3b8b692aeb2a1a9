"""What is checked while reading: text, CSV, JSON, TOML, front matter and macros."""

from __future__ import annotations

from generator.model.check import Check
from generator.model.language import mark

FILE_CHECKS: tuple[Check, ...] = (
    Check(
        code="not-utf8",
        title=mark("Alle bestanden zijn UTF-8"),
        explanation=mark("In een andere codering worden letters met een accent andere letters."),
    ),
    Check(
        code="conflict-marker",
        title=mark("Teksten zijn samengevoegd"),
        explanation=mark("Git zet regels met <<<<<<< en >>>>>>> om twee versies van een tekst. Wie niet kiest, zet beide op de pagina."),
    ),
    Check(
        code="file-unread",
        title=mark("Elk bestand bij de teksten wordt gelezen"),
        explanation=mark("Een tekst met een andere naam dan .md zou stil van de site wegblijven."),
    ),
    Check(
        code="byte-order-mark",
        title=mark("Bestanden beginnen zonder byte order mark"),
        explanation=mark("Zo'n onzichtbaar teken wordt deel van de eerste kolomnaam."),
    ),
    Check(
        code="text-character",
        title=mark("In teksten en instellingen staan geen onzichtbare tekens"),
        explanation=mark(
            "Een stuurteken hoort niet op een pagina, en een teken dat de leesrichting omkeert laat iets anders zien dan er staat."
        ),
    ),
    Check(
        code="file-symlink",
        title=mark("Teksten en datapakketten zijn echte bestanden"),
        explanation=mark("Een verwijzing kan naar een bestand buiten het pakket of het project leiden, dat geen checksum dekt."),
    ),
    Check(
        code="file-hidden",
        title=mark("Een datapakket is één map met zichtbare bestanden"),
        explanation=mark("Verborgen bestanden en mappen ziet niemand, en zij zouden voorgoed meegaan."),
    ),
    Check(
        code="file-too-large",
        title=mark("Bestanden zijn niet groter dan een gewone computer leest"),
        explanation=mark("Een CSV-bestand heeft hooguit vijftig megabyte; wat groter is, wordt niet geopend."),
    ),
    Check(
        code="file-compressed",
        title=mark("Bestanden zijn niet ingepakt"),
        explanation=mark("Uit een klein ingepakt bestand kan een bestand komen dat het geheugen vult."),
    ),
    Check(
        code="table-too-large",
        title=mark("Een tabel past in een rekenblad"),
        explanation=mark("Meer regels, kolommen of tekens kan een lezer niet openen."),
    ),
    Check(
        code="cell-too-long",
        title=mark("Een cel is niet langer dan een bladzijde tekst of twintig"),
        explanation=mark("Een langere cel is bijna altijd een vergeten aanhalingsteken."),
    ),
    Check(
        code="csv-empty", title=mark("Een CSV-bestand heeft een kop"), explanation=mark("Zonder kop is niet te zien wat de kolommen zijn.")
    ),
    Check(
        code="csv-line-end",
        title=mark("Alle regels eindigen op dezelfde manier"),
        explanation=mark("Gemengde regeleindes geven bij elke lezer een ander regelnummer."),
    ),
    Check(
        code="csv-empty-line",
        title=mark("Er zijn geen lege regels"),
        explanation=mark("Een lege regel is geen waarneming; sommige programma's stoppen er met lezen."),
    ),
    Check(
        code="csv-quote",
        title=mark("Aanhalingstekens staan om de hele cel"),
        explanation=mark("Een los aanhalingsteken kan de regels erna opslokken."),
    ),
    Check(
        code="csv-width",
        title=mark("Elke regel heeft evenveel cellen als de kop"),
        explanation=mark("Een komma te veel schuift alle cijfers een kolom op."),
    ),
    Check(
        code="csv-column-twice",
        title=mark("Elke kolom komt één keer voor"),
        explanation=mark("Bij twee gelijke kolommen is niet duidelijk welke geldt."),
    ),
    Check(
        code="json-syntax",
        title=mark("Descriptor en grenzen zijn geldige JSON"),
        explanation=mark("Wat niet te lezen is, is niet te controleren."),
    ),
    Check(
        code="json-key-twice",
        title=mark("Elke sleutel in de descriptor komt één keer voor"),
        explanation=mark("De meeste programma's nemen stilzwijgend de laatste."),
    ),
    Check(
        code="json-character",
        title=mark("In de descriptor staan geen onzichtbare tekens"),
        explanation=mark("Zulke tekens keren tekst om of maken gelijke namen ongelijk zonder dat iemand het ziet."),
    ),
    Check(
        code="toml-syntax", title=mark("Instellingen zijn geldige TOML"), explanation=mark("Wat niet te lezen is, is niet te gebruiken.")
    ),
    Check(
        code="toml-missing-key",
        title=mark("Alle verplichte instellingen zijn er"),
        explanation=mark("Zonder titel, datum of datapakketten is er geen editie."),
    ),
    Check(
        code="toml-unknown-key",
        title=mark("Instellingen hebben bekende namen"),
        explanation=mark("Een verschreven naam zou stilzwijgend niets doen."),
    ),
    Check(
        code="toml-value",
        title=mark("Instellingen hebben een waarde die kan"),
        explanation=mark("Een datum, status of adres in een andere vorm is niet te gebruiken."),
    ),
    Check(
        code="site-missing",
        title=mark("De site heeft instellingen"),
        explanation=mark("content/site.toml noemt titel, stad, thema's en adres."),
    ),
    Check(
        code="site-without-editions", title=mark("Er is ten minste één editie te lezen"), explanation=mark("Zonder editie is er geen site.")
    ),
    Check(
        code="edition-folder",
        title=mark("De map van een editie heet naar haar jaar"),
        explanation=mark("Het jaar staat in elk adres en in elk kenmerk van een cijfer."),
    ),
    Check(
        code="lock-syntax",
        title=mark("Het slot van een editie is te lezen met sha256sum"),
        explanation=mark("Iedereen moet met een gewoon programma kunnen nagaan of de datapakketten nog zijn zoals zij waren."),
    ),
    Check(
        code="edition-without-regions",
        title=mark("Elke editie heeft gebieden met één gemeente"),
        explanation=mark("Zonder gebieden is er niets om te vergelijken."),
    ),
    Check(
        code="unknown-package",
        title=mark("De vastgelegde versies van datapakketten bestaan"),
        explanation=mark("Een editie noemt precies de versies waar zij op rust."),
    ),
    Check(
        code="front-matter-syntax", title=mark("De kop van een verhaal is te lezen"), explanation=mark("De kop geeft de pagina haar titel.")
    ),
    Check(
        code="front-matter-missing-key",
        title=mark("Elk verhaal heeft een titel"),
        explanation=mark("De titel staat boven de pagina en in de navigatie."),
    ),
    Check(
        code="front-matter-unknown-key",
        title=mark("De kop van een verhaal heeft bekende namen"),
        explanation=mark("Een verschreven naam zou stilzwijgend niets doen."),
    ),
    Check(
        code="macro-syntax",
        title=mark("Macro's in verhalen zijn te lezen"),
        explanation=mark("Alleen zo komt een cijfer met zijn herkomst in de tekst."),
    ),
    Check(
        code="macro-open",
        title=mark("Macro's en opmerkingen in verhalen zijn afgesloten"),
        explanation=mark("Anders verdwijnt de tekst erachter."),
    ),
    Check(
        code="macro-unknown",
        title=mark("Macro's in verhalen bestaan"),
        explanation=mark("Er zijn macro's voor cijfers, gebieden, grafieken, kaarten, tabellen en feiten."),
    ),
    Check(
        code="macro-argument",
        title=mark("Macro's krijgen de argumenten die zij kennen"),
        explanation=mark("Met een verkeerd argument is niet duidelijk welk cijfer bedoeld is."),
    ),
    Check(
        code="macro-statement",
        title=mark("Verhalen bevatten geen opdrachten"),
        explanation=mark("Een verhaal is tekst; rekenen en herhalen horen er niet in."),
    ),
)
