"""Files that are not text, told by their first bytes, and what to do with each."""

from __future__ import annotations

from lint.errors import ReadError

COPY = "Copiez-en le texte dans un fichier .txt, .md ou .docx."
DOCX = "Enregistrez-le au format .docx, puis relancez."
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

SIGNATURES = (
    (b"%PDF-", "un PDF", COPY),
    (OLE, "un ancien document Word ou Excel", DOCX),
    (b"{\\rtf", "un document RTF", DOCX),
    (b"PK\x03\x04", "une archive ZIP ou un document bureautique", f"Un document Word porte l’extension .docx. {COPY}"),
    (b"\x89PNG\r\n\x1a\n", "une image PNG", COPY),
    (b"\xff\xd8\xff", "une image JPEG", COPY),
    (b"GIF87a", "une image GIF", COPY),
    (b"GIF89a", "une image GIF", COPY),
    (b"II*\x00", "une image TIFF", COPY),
    (b"MM\x00*", "une image TIFF", COPY),
    (b"ID3\x03", "un fichier son", COPY),
    (b"ID3\x04", "un fichier son", COPY),
    (b"OggS\x00", "un fichier son", COPY),
    (b"\x1f\x8b", "une archive compressée", "Décompressez-la d’abord."),
    (b"7z\xbc\xaf\x27\x1c", "une archive compressée", "Décompressez-la d’abord."),
    (b"\x7fELF", "un programme", COPY),
    (b"SQLite format 3\x00", "une base de données", COPY),
)
"""First bytes, what the file is, the next step (formats' public specifications)."""

CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b"))
CONTROL_SHARE = 0.01
"""Share of control characters from which a file is not text."""


def refuse_binary(path: str, data: bytes, *, wide: bool = False) -> None:
    """Raise ReadError when the bytes are not text; `wide` when NUL bytes belong to the encoding (UTF-16)."""
    for start, what, advice in SIGNATURES:
        if data.startswith(start):
            raise ReadError(f"{path} : ce fichier n’est pas du texte mais {what}. {advice}")
    if wide:
        return
    if b"\x00" in data:
        raise ReadError(f"{path} : ce fichier n’est pas du texte (il contient des octets nuls). {COPY}")
    controls = len(data) - len(data.translate(None, CONTROLS))
    if controls > CONTROL_SHARE * len(data):
        raise ReadError(f"{path} : ce fichier n’est pas du texte. {COPY}")
