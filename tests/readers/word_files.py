"""Word documents put together by hand, as Word writes them."""

import zipfile
from io import BytesIO

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"

CONTENT_TYPES = HEAD + (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{MAIN}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{MAIN}.styles+xml"/>'
    f'<Override PartName="/word/footnotes.xml" ContentType="{MAIN}.footnotes+xml"/>'
    f'<Override PartName="/word/endnotes.xml" ContentType="{MAIN}.endnotes+xml"/></Types>'
)
RELATIONS = HEAD + (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
PART_RELATIONS = HEAD + (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/styles" Target="styles.xml"/>'
    f'<Relationship Id="rId2" Type="{OFFICE}/footnotes" Target="footnotes.xml"/>'
    f'<Relationship Id="rId3" Type="{OFFICE}/endnotes" Target="endnotes.xml"/>'
    f'<Relationship Id="rId4" Type="{OFFICE}/hyperlink" Target="https://a.test/" TargetMode="External"/>'
    "</Relationships>"
)
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>{more}</w:style>'
    for key, name, more in (
        ("Normal", "Normal", ""),
        ("Titre", "Title", ""),
        ("Titre1", "heading 1", ""),
        ("Titre2", "heading 2", ""),
        ("Chap", "Chapô", '<w:basedOn w:val="Normal"/>'),
        ("Inter", "Notre intertitre", '<w:basedOn w:val="Titre2"/>'),
        ("Boucle", "Boucle", '<w:basedOn w:val="Boucle"/>'),
        ("Citation", "Quote", ""),
        ("Lgende", "caption", ""),
        ("Sign", "Signature", ""),
        ("Puce", "Puce maison", '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>'),
        ("TM1", "toc 1", ""),
        ("Code", "HTML Preformatted", ""),
    )
)


def paragraph(inside: str, style: str = "", properties: str = "") -> str:
    """A `w:p`; `inside` is XML, or plain text to be put in a run."""
    content = inside if inside.startswith("<") else run(inside)
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{style}{properties}</w:pPr>{content}</w:p>"


def run(text: str) -> str:
    """A `w:r` with text."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def package(body: str, footnotes: str = "", endnotes: str = "", **others: str | bytes) -> bytes:
    """A whole document; `others` replaces members, by names in which `__` stands for `/` and `_` for `.`."""
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": RELATIONS,
        "word/document.xml": f"{HEAD}<w:document {NAMESPACES}><w:body>{body}<w:sectPr/></w:body></w:document>",
        "word/_rels/document.xml.rels": PART_RELATIONS,
        "word/styles.xml": f"{HEAD}<w:styles {NAMESPACES}>{STYLES}</w:styles>",
        "word/footnotes.xml": f"{HEAD}<w:footnotes {NAMESPACES}>{footnotes}</w:footnotes>",
        "word/endnotes.xml": f"{HEAD}<w:endnotes {NAMESPACES}>{endnotes}</w:endnotes>",
    }
    members.update({name.replace("__", "/").replace("_", "."): content for name, content in others.items()})
    return zipped(members)


def zipped(members: dict[str, str | bytes]) -> bytes:
    """A ZIP archive."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()
