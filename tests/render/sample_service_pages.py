"""The pages around the report: accountability, origins, downloads, texts."""

from __future__ import annotations

from generator.model.auditor_pages import AccountabilityPage, DifferencesPage, DownloadsPage, OriginPage, ProvenancePage
from generator.model.blocks import (
    CheckLine,
    CheckReport,
    LinkGroup,
    LinkLine,
    PackageLine,
    RecordedLine,
)
from generator.model.origin_blocks import (
    CellLine,
    FigureOrigin,
    MissingOrigin,
    OperandLine,
    RankingNote,
    RowPiece,
    SourceFile,
    SourceLines,
    SourceRow,
)
from generator.model.page import (
    NotFoundPage,
    Page,
    TextPage,
)
from generator.model.proof import ReportingStatus
from generator.model.sentence import Code, Link, Moment
from tests.render.sample_blocks import (
    DOWNLOADS,
    LEAD,
    POINTS,
    PROMISES,
    PROOF,
    PROSE_WITHOUT_BLOCKS,
    SECTION,
)
from tests.render.sample_figures import (
    FOCUS,
    NOTE,
    missing,
    table,
)
from tests.render.sample_heads import EDITION, HOME, head

CHECKS = CheckReport(
    lead=LEAD[:1],
    found=(
        CheckLine(
            code="totals-differ",
            name="Buurten tellen op",
            explanation="Een verschil verdient uitleg.",
            severity="waarschuwing",
            outcome=("Eén melding.",),
            findings=((Link("data/wonen/0.2.0/waarnemingen.csv:5", "data/wonen/0.2.0/waarnemingen.csv"), ": het telt niet op."),),
        ),
    ),
    recorded=(RecordedLine(name="Sprongen in de WOZ", outcome=("Pakket wonen.",), findings=POINTS),),
    clean=(
        CheckLine(
            code="region-code", name="Elk gebied bestaat", explanation="Anders valt het weg.", severity="fout", outcome=("Niets gevonden.",)
        ),
    ),
    clean_summary=("Een andere controle: niets gevonden",),
    imports_summary=("Een andere controle bij het inlezen: niets gevonden",),
    clean_imports=POINTS,
)


def service_pages() -> tuple[Page, ...]:
    """The pages around the report."""
    return (
        AccountabilityPage(
            head=head("2022/verantwoording/index.html", "Verantwoording", HOME, EDITION),
            lead=LEAD,
            packages=(
                PackageLine(
                    name="werk-en-inkomen",
                    version="0.2.0",
                    title="Werk en inkomen",
                    license="CC BY 4.0",
                    newest="2021-03",
                    since=("voor het eerst gebruikt in de editie ", Moment("2022")),
                    folder="data/werk-en-inkomen/0.2.0",
                    sources=(NOTE,),
                    remarks=POINTS,
                ),
            ),
            checks=CHECKS,
            status=ReportingStatus(overview=table("stand-per-thema"), holders=POINTS, lines=PROMISES),
            proof=PROOF,
            changes=POINTS,
            corrections=POINTS,
            shortcomings=POINTS,
            facts=LEAD[1:],
            verify=("sha256sum -c SHA256SUMS", "python build.py"),
            methods=Link("Hoe wij rekenen", "2022/verantwoording/methoden/index.html"),
            citation="Staat van de wijken Breda, editie 2022, versie 0.2.0.",
        ),
        DifferencesPage(
            head=head("2022/verantwoording/verschillen/index.html", "Wat er in de gegevens veranderd is", HOME, EDITION),
            lead=LEAD,
            overview=table("overzicht"),
            sections=(SECTION,),
        ),
        DownloadsPage(
            head=head("2022/downloads/index.html", "Downloads", HOME, EDITION),
            lead=(("Alle cijfers zijn vrij te gebruiken.",),),
            groups=(LinkGroup(heading=("Per buurt",), links=DOWNLOADS),),
            citation="Staat van de wijken Breda, editie 2022, versie 0.2.0.",
        ),
        ProvenancePage(
            head=head("2022/herkomst/index.html", "Herkomst", HOME, EDITION),
            lead=(("Elk cijfer is na te gaan.",),),
            example=table("voorbeeld"),
            recompute="WITH\nSELECT waarde FROM cijfer1;",
            recompute_lead=(("Reken het na.",),),
            groups=(LinkGroup(heading=("Bijstand",), links=(LinkLine(link=Link("2020", "2022/herkomst/bijstand/2020/index.html")),)),),
            files=(LinkLine(link=Link("Alle bestanden", "2022/herkomst/index.json")),),
        ),
        OriginPage(
            head=head("2022/herkomst/bijstand/2020/index.html", "Herkomst: bijstand, 2020", HOME, EDITION),
            lead=(("Hier staat waar elk cijfer vandaan komt.",),),
            origins=(
                FigureOrigin(
                    anchor="focus",
                    heading=("Focusbuurten",),
                    value=FOCUS,
                    told=(FOCUS, " Berekend uit getallen in het bestand."),
                    formula="1000 * a / b",
                    filled="1000 * 3080 / 59280",
                    figures=(
                        OperandLine(
                            told=(Code("n"), ": ", FOCUS, ", focusbuurten"),
                            cell=CellLine(text="regel 214, kolom noemer", anchor="regel-1-214"),
                        ),
                    ),
                    table=("De andere getallen staan in ", Link("de tabel", "2022/herkomst/bijstand/2020/index.html#volgorde"), "."),
                    cells=(
                        SourceLines(
                            file=Link("werk-en-inkomen: waarnemingen.csv", "data/werk-en-inkomen/0.2.0/waarnemingen.csv"),
                            version="0.2.0",
                            lines=(CellLine(text="a = 3080 (regel 214, kolom teller)", anchor="regel-1-214"),),
                        ),
                    ),
                    claims=(("Getoetst tegen de stad: meer dan toeval.",),),
                    report=Link("Meld een fout", "mailto:redactie@example.nl?subject=Fout%20in%20cijfer"),
                ),
            ),
            steps=(),
            ranking=RankingNote(lead=(("De buurten staan op volgorde van inkomen.",),), table=table("volgorde")),
            missing=(
                MissingOrigin(
                    anchor="BU07580205",
                    heading=("Heusdenhout",),
                    value=missing("bijstand.BU07580205.2020"),
                    told=("Hier staat geen cijfer: ", missing("bijstand.BU07580205.2020"), "."),
                    figures=(),
                    lines=(CellLine(text="regel 214, kolommen status en opmerking", anchor="regel-1-214"),),
                ),
            ),
            files=(
                SourceFile(
                    file=Link("werk-en-inkomen: waarnemingen.csv", "data/werk-en-inkomen/0.2.0/waarnemingen.csv"),
                    version="0.2.0",
                    header="indicator,gebied,periode,waarde,status,teller,noemer,opmerking",
                    rows=(
                        SourceRow(
                            anchor="regel-1-214",
                            number="214",
                            pieces=(
                                RowPiece(text="bijstand,BU1,2020,,A,"),
                                RowPiece(text="3080", column="teller"),
                                RowPiece(text=",59280,"),
                            ),
                        ),
                    ),
                ),
            ),
            terms=POINTS,
            recompute="WITH\nSELECT waarde FROM cijfer1;",
            recompute_lead=(("Reken het na.",),),
            records=(LinkLine(link=Link("Bijstand", "2022/indicatoren/bijstand/index.html")),),
        ),
        TextPage(head=head("over/index.html", "Over dit rapport", HOME, in_edition=None), prose=PROSE_WITHOUT_BLOCKS),
        NotFoundPage(head=head("404.html", "Niet gevonden", in_edition=None), links=(HOME, EDITION)),
    )
