import re
import zipfile
from io import BytesIO

import pytest
from docx import Document as WordDocument
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.errors import ReadError
from lint.readers import docx
from lint.text import OBJECT, Document
from lint.text.signatures import OLE
from tests.readers.contract import check
from tests.readers.outcome import parts
from tests.readers.word_files import HEAD, NAMESPACES, package, paragraph, run, zipped


def _read(data: bytes) -> Document:
    return check(docx, "a.docx", data)


def _places(document: Document) -> list[str | None]:
    return [document.source.location(document.source_span(block.span).start) for block in document.blocks]


def test_styles_give_the_parts_of_an_article() -> None:
    document = _read(
        package(
            paragraph("Le conseil vote le budget", "Titre")
            + paragraph("Le chapo résume.", "Chap")
            + paragraph("Par Jeanne Martin", "Sign")
            + paragraph("")
            + paragraph("Le texte commence.")
            + paragraph("Un premier point", "Titre1")
            + paragraph("Un second point", "Inter")
            + paragraph("une puce", "Puce")
            + paragraph("une autre", properties='<w:numPr><w:numId w:val="1"/></w:numPr>')
            + paragraph("« Oui. »", "Citation")
            + paragraph("Le maire, lundi.", "Lgende")
            + paragraph("Sommaire", "TM1")
            + paragraph("x = 1", "Code")
            + paragraph("Niveau", properties='<w:outlineLvl w:val="2"/>')
            + paragraph("Fin.", "Boucle")
        )
    )
    assert parts(document) == [
        ("headline", "heading.h1", "Le conseil vote le budget"),
        ("standfirst", "paragraph", "Le chapo résume."),
        ("byline", "paragraph", "Par Jeanne Martin"),
        ("body", "paragraph", "Le texte commence."),
        ("subhead", "heading.h1", "Un premier point"),
        ("subhead", "heading.h2", "Un second point"),
        ("list", "list", "une puce"),
        ("list", "list", "une autre"),
        ("quote", "blockquote paragraph", "« Oui. »"),
        ("caption", "paragraph", "Le maire, lundi."),
        ("code", "code", "x = 1"),
        ("subhead", "heading.h3", "Niveau"),
        ("body", "paragraph", "Fin."),
    ]
    numbers = (1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15)
    assert _places(document) == [f"paragraphe {number}" for number in numbers]
    assert document.source.extracted
    assert document.source.text == document.text


def test_without_headings_a_first_short_line_is_the_headline() -> None:
    document = _read(package(paragraph("Le conseil vote le budget") + paragraph("Le texte commence.")))
    assert parts(document) == [
        ("headline", "heading.h1", "Le conseil vote le budget"),
        ("body", "paragraph", "Le texte commence."),
    ]
    alone = _read(package(paragraph("Le conseil vote le budget")))
    assert parts(alone) == [("body", "paragraph", "Le conseil vote le budget")]


def test_tracked_changes_are_accepted() -> None:
    changed = (
        run("Il ")
        + f'<w:ins w:id="1" w:author="A">{run("a ")}</w:ins>'
        + '<w:del w:id="2" w:author="A"><w:r><w:delText>avait </w:delText></w:r></w:del>'
        + f"<w:moveFrom>{run('parti ')}</w:moveFrom>"
        + f"<w:moveTo>{run('voté ')}</w:moveTo>"
        + run("hier.")
    )
    assert parts(_read(package(paragraph(changed)))) == [("body", "paragraph", "Il a voté hier.")]


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    document = _read(
        package(
            paragraph("Un. ")
            + paragraph("Le début ", properties="<w:rPr><w:del/></w:rPr>")
            + paragraph("et la suite.")
            + paragraph("La fin.")
        )
    )
    assert parts(document) == [
        ("body", "paragraph", "Un."),
        ("body", "paragraph", "Le début et la suite."),
        ("body", "paragraph", "La fin."),
    ]
    assert _places(document) == ["paragraphe 1", "paragraphe 2", "paragraphe 4"]


def test_characters_fields_and_hidden_text() -> None:
    inside = (
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/>"
        "<w:t>e</w:t><w:cr/><w:t>f </w:t></w:r>"
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>12</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>résultat </w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>caché</w:t></w:r>"
        '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>visible </w:t></w:r>'
        f'<w:hyperlink r:id="rId4">{run("un lien ")}</w:hyperlink>'
        f'<w:fldSimple w:instr="DATE">{run("lundi ")}</w:fldSimple>'
        f"<w:sdt><w:sdtPr/><w:sdtContent>{run('contrôle ')}</w:sdtContent></w:sdt>"
        "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>"
    )
    document = _read(package(paragraph(inside)))
    expected = f"a\tb\nc\u2011d\u00ade\nf résultat visible un lien lundi contrôle {OBJECT}"
    assert parts(document) == [("body", "paragraph", expected)]


def test_tables_stand_where_they_are_and_give_row_and_column() -> None:
    def cell(inside: str) -> str:
        return f"<w:tc>{inside}</w:tc>"

    table = (
        "<w:tbl>"
        f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{cell(paragraph('Ville'))}{cell(paragraph('Voix'))}</w:tr>"
        f"<w:tr>{cell(paragraph('Lyon'))}{cell(paragraph('12') + paragraph('(provisoire)'))}</w:tr>"
        f"<w:tr><w:trPr><w:del/></w:trPr>{cell(paragraph('supprimée'))}</w:tr>"
        "</w:tbl>"
    )
    document = _read(package(paragraph("Avant.") + table + paragraph("Après.")))
    assert parts(document) == [
        ("body", "paragraph", "Avant."),
        ("table", "table.header", "Ville"),
        ("table", "table.header", "Voix"),
        ("table", "table.cell", "Lyon"),
        ("table", "table.cell", "12"),
        ("table", "table.cell", "(provisoire)"),
        ("body", "paragraph", "Après."),
    ]
    assert _places(document) == [
        "paragraphe 1",
        "tableau 1, ligne 1, colonne 1",
        "tableau 1, ligne 1, colonne 2",
        "tableau 1, ligne 2, colonne 1",
        "tableau 1, ligne 2, colonne 2",
        "tableau 1, ligne 2, colonne 2",
        "paragraphe 2",
    ]


def test_notes_come_last_in_the_order_of_their_marks() -> None:
    def mark(kind: str, key: int) -> str:
        return f'<w:r><w:{kind}Reference w:id="{key}"/></w:r>'

    def note(kind: str, key: int, text: str) -> str:
        return f'<w:{kind} w:id="{key}">{paragraph(f"<w:r><w:{kind}Ref/></w:r>" + run(text))}</w:{kind}>'

    body = paragraph(
        run("Un")
        + mark("footnote", 5)
        + run(" deux")
        + mark("footnote", 2)
        + run(" trois")
        + mark("endnote", 1)
        + run(".")
    ) + paragraph(f"<w:del>{mark('footnote', 9)}</w:del>" + run("Fin."))
    separator = f'<w:footnote w:type="separator" w:id="-1">{paragraph("<w:r><w:separator/></w:r>")}</w:footnote>'
    document = _read(
        package(
            body,
            separator
            + note("footnote", 2, " Seconde.")
            + note("footnote", 5, " Première.")
            + note("footnote", 9, "Non."),
            note("endnote", 1, " Source."),
        )
    )
    assert parts(document) == [
        ("body", "paragraph", "Un deux trois."),
        ("body", "paragraph", "Fin."),
        ("body", "footnote paragraph", "Première."),
        ("body", "footnote paragraph", "Seconde."),
        ("body", "footnote paragraph", "Source."),
    ]
    assert _places(document) == ["paragraphe 1", "paragraphe 2", "note 1", "note 2", "note de fin 1"]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{paragraph('Encadré.')}</w:txbxContent>"
    drawing = (
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    document = _read(package(paragraph(run("Le texte") + drawing + run(" continue.")) + paragraph("Fin.")))
    assert parts(document) == [
        ("body", "paragraph", "Le texte continue."),
        ("body", "paragraph", "Encadré."),
        ("body", "paragraph", "Fin."),
    ]
    assert _places(document) == ["paragraphe 1", "zone de texte 1", "paragraphe 2"]


def test_addresses_are_objects() -> None:
    document = _read(package(paragraph("Voir https://a.test/b_c, ou écrire à x@a.test.")))
    assert parts(document) == [("body", "paragraph", f"Voir {OBJECT}, ou écrire à {OBJECT}.")]


def test_strict_open_xml_is_read_like_the_usual_form() -> None:
    body = paragraph("Voir xmlns=http://purl.oclc.org/ooxml/a/b.") + paragraph("Un titre", "Titre1")
    usual = package(body)
    with zipfile.ZipFile(BytesIO(usual)) as archive:
        strict = zipped({name: _strict(archive.read(name).decode()) for name in archive.namelist()})
    assert strict != usual
    assert parts(_read(strict)) == parts(_read(usual))


def _strict(xml: str) -> str:
    """The namespaces of ISO/IEC 29500 Strict in the place of the transitional ones."""
    return re.sub(
        r"http://schemas\.openxmlformats\.org/(wordprocessingml|officeDocument)/2006/",
        r"http://purl.oclc.org/ooxml/\1/",
        xml,
    )


def _made(texts: list[str]) -> bytes:
    document = WordDocument()
    for text in texts:
        document.add_paragraph(text)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


@settings(max_examples=20, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"])), max_size=6))
def test_documents_of_python_docx_keep_the_contract(texts: list[str]) -> None:
    document = _read(_made(["Début.", *texts]))
    assert document.source.text.startswith("Début.")


BOMB = f'{HEAD}<!DOCTYPE w:document [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:document {NAMESPACES}/>'
OUTSIDE = f'{HEAD}<!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document {NAMESPACES}/>'
WHOLE = package(paragraph("Le texte."))
PROTECTED = OLE + "EncryptedPackage".encode("utf-16-le")
FLAG = WHOLE.replace(b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "n’est pas un document Word"),
        (b"Le texte.", "n’est pas un document Word"),
        (OLE + b"Word.Document.8", "ancien document Word (.doc)"),
        (PROTECTED, "protégé par un mot de passe"),
        (FLAG, "protégé par un mot de passe"),
        (WHOLE[: len(WHOLE) // 2], "abîmé ou incomplet"),
        (WHOLE[:200] + b"\xff" * 40 + WHOLE[240:], "abîmé ou incomplet"),
        (zipped({"a.txt": "texte"}), "document Word complet"),
        (zipped({"[Content_Types].xml": "<a", "_rels/.rels": "<b"}), "document Word complet"),
        (package("", word__document_xml="<w:document"), "document Word complet"),
        (package("", word__document_xml=BOMB), "DOCTYPE"),
        (package("", word__document_xml=OUTSIDE), "DOCTYPE"),
        (package("", word__document_xml=BOMB.replace("UTF-8", "UTF-16").encode("utf-16")), "DOCTYPE"),
        (package("", word__styles_xml=OUTSIDE), "DOCTYPE"),
        (package("", word__document_xml=" " * 2**22), "démesuré"),
        (zipped({f"{number}.png": "" for number in range(5_001)}), "démesuré"),
    ],
)
def test_what_is_no_sound_document_is_refused_in_plain_words(data: bytes, words: str) -> None:
    with pytest.raises(ReadError) as caught:
        docx.read("dossier/a.docx", data)
    assert str(caught.value).startswith("dossier/a.docx : ")
    assert words in str(caught.value)


def test_a_size_that_is_a_lie_does_not_fill_the_memory() -> None:
    size = 200 * 2**20
    data = package("", word__document_xml=b"\x00" * size)
    short = (1000).to_bytes(4, "little")
    lying = data.replace(size.to_bytes(4, "little"), short)
    with zipfile.ZipFile(BytesIO(lying)) as archive:
        assert archive.getinfo("word/document.xml").file_size == 1000
    with pytest.raises(ReadError, match="abîmé"):
        docx.read("a.docx", lying)
