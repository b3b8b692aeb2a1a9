"""What is checked while reading: text, CSV, JSON, TOML, front matter and macros."""

from __future__ import annotations

from generator.model.check import Check

FILE_CHECKS: tuple[Check, ...] = (
    Check(
        code="not-utf8",
        title="Alle bestanden zijn UTF-8",
        explanation="In een andere codering worden letters met een accent andere letters.",
    ),
    Check(
        code="byte-order-mark",
        title="Bestanden beginnen zonder byte order mark",
        explanation="Zo'n onzichtbaar teken wordt deel van de eerste kolomnaam.",
    ),
    Check(
        code="file-symlink",
        title="Een datapakket bevat echte bestanden",
        explanation="Een verwijzing kan naar een bestand buiten het pakket leiden, dat de checksum niet dekt.",
    ),
    Check(
        code="file-hidden",
        title="Een datapakket is één map met zichtbare bestanden",
        explanation="Verborgen bestanden en mappen ziet niemand, en zij zouden voorgoed meegaan.",
    ),
    Check(
        code="file-too-large",
        title="Bestanden zijn niet groter dan een gewone computer leest",
        explanation="Een CSV-bestand heeft hooguit vijftig megabyte; wat groter is, wordt niet geopend.",
    ),
    Check(
        code="file-compressed",
        title="Bestanden zijn niet ingepakt",
        explanation="Uit een klein ingepakt bestand kan een bestand komen dat het geheugen vult.",
    ),
    Check(
        code="table-too-large",
        title="Een tabel past in een rekenblad",
        explanation="Meer regels, kolommen of tekens kan een lezer niet openen.",
    ),
    Check(
        code="cell-too-long",
        title="Een cel is niet langer dan een bladzijde tekst of twintig",
        explanation="Een langere cel is bijna altijd een vergeten aanhalingsteken.",
    ),
    Check(code="csv-empty", title="Een CSV-bestand heeft een kop", explanation="Zonder kop is niet te zien wat de kolommen zijn."),
    Check(
        code="csv-line-end",
        title="Alle regels eindigen op dezelfde manier",
        explanation="Gemengde regeleindes geven bij elke lezer een ander regelnummer.",
    ),
    Check(
        code="csv-empty-line",
        title="Er zijn geen lege regels",
        explanation="Een lege regel is geen waarneming; sommige programma's stoppen er met lezen.",
    ),
    Check(
        code="csv-quote", title="Aanhalingstekens staan om de hele cel", explanation="Een los aanhalingsteken kan de regels erna opslokken."
    ),
    Check(
        code="csv-width",
        title="Elke regel heeft evenveel cellen als de kop",
        explanation="Een komma te veel schuift alle cijfers een kolom op.",
    ),
    Check(
        code="csv-column-twice",
        title="Elke kolom komt één keer voor",
        explanation="Bij twee gelijke kolommen is niet duidelijk welke geldt.",
    ),
    Check(code="json-syntax", title="Descriptor en grenzen zijn geldige JSON", explanation="Wat niet te lezen is, is niet te controleren."),
    Check(
        code="json-key-twice",
        title="Elke sleutel in de descriptor komt één keer voor",
        explanation="De meeste programma's nemen stilzwijgend de laatste.",
    ),
    Check(
        code="json-character",
        title="In de descriptor staan geen onzichtbare tekens",
        explanation="Zulke tekens keren tekst om of maken gelijke namen ongelijk zonder dat iemand het ziet.",
    ),
    Check(code="toml-syntax", title="Instellingen zijn geldige TOML", explanation="Wat niet te lezen is, is niet te gebruiken."),
    Check(
        code="toml-missing-key",
        title="Alle verplichte instellingen zijn er",
        explanation="Zonder titel, datum of datapakketten is er geen editie.",
    ),
    Check(
        code="toml-unknown-key", title="Instellingen hebben bekende namen", explanation="Een verschreven naam zou stilzwijgend niets doen."
    ),
    Check(
        code="toml-value",
        title="Instellingen hebben een waarde die kan",
        explanation="Een datum, status of adres in een andere vorm is niet te gebruiken.",
    ),
    Check(code="site-missing", title="De site heeft instellingen", explanation="content/site.toml noemt titel, stad, thema's en adres."),
    Check(code="site-without-editions", title="Er is ten minste één editie te lezen", explanation="Zonder editie is er geen site."),
    Check(
        code="edition-folder",
        title="De map van een editie heet naar haar jaar",
        explanation="Het jaar staat in elk adres en in elk kenmerk van een cijfer.",
    ),
    Check(
        code="lock-syntax",
        title="Het slot van een editie is te lezen met sha256sum",
        explanation="Iedereen moet met een gewoon programma kunnen nagaan of de datapakketten nog zijn zoals zij waren.",
    ),
    Check(
        code="edition-without-regions",
        title="Elke editie heeft gebieden met één gemeente",
        explanation="Zonder gebieden is er niets om te vergelijken.",
    ),
    Check(
        code="unknown-package",
        title="De vastgelegde versies van datapakketten bestaan",
        explanation="Een editie noemt precies de versies waar zij op rust.",
    ),
    Check(code="front-matter-syntax", title="De kop van een verhaal is te lezen", explanation="De kop geeft de pagina haar titel."),
    Check(
        code="front-matter-missing-key",
        title="Elk verhaal heeft een titel",
        explanation="De titel staat boven de pagina en in de navigatie.",
    ),
    Check(
        code="front-matter-unknown-key",
        title="De kop van een verhaal heeft bekende namen",
        explanation="Een verschreven naam zou stilzwijgend niets doen.",
    ),
    Check(
        code="macro-syntax",
        title="Macro's in verhalen zijn te lezen",
        explanation="Alleen zo komt een cijfer met zijn herkomst in de tekst.",
    ),
    Check(code="macro-open", title="Macro's en opmerkingen in verhalen zijn afgesloten", explanation="Anders verdwijnt de tekst erachter."),
    Check(
        code="macro-unknown",
        title="Macro's in verhalen bestaan",
        explanation="Er zijn macro's voor cijfers, gebieden, grafieken, kaarten, tabellen en feiten.",
    ),
    Check(
        code="macro-argument",
        title="Macro's krijgen de argumenten die zij kennen",
        explanation="Met een verkeerd argument is niet duidelijk welk cijfer bedoeld is.",
    ),
    Check(
        code="macro-statement",
        title="Verhalen bevatten geen opdrachten",
        explanation="Een verhaal is tekst; rekenen en herhalen horen er niet in.",
    ),
)
