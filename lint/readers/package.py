"""Opening a ZIP package that a stranger made: sizes first, XML without entities, nothing else read."""

from __future__ import annotations

import re
import zipfile
import zlib
from io import BytesIO

from lint.errors import ReadError
from lint.text.signatures import OLE

MEMBERS = 5_000
"""Files in a package; long documents with many pictures have some hundreds."""
MEMBER_SIZE = 64 * 2**20
"""Bytes of one XML file; the text of the longest novels takes a third of it."""
PACKAGE_SIZE = 256 * 2**20
"""Bytes of all XML files."""
RATIO = 250
RATIO_FROM = 2**20
"""How many times larger than its compressed form a file of RATIO_FROM bytes may be; Word's XML stays under 60."""

STRICT = re.compile(rb'="http://purl\.oclc\.org/ooxml/(\w+)/')
"""Start of a namespace or relation in « Strict Open XML », one of Word's formats; the rest is that of the usual one."""
TRANSITIONAL = rb'="http://schemas.openxmlformats.org/\1/2006/'

METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
ENCRYPTED = 0x1
PASSWORD = "EncryptedPackage".encode("utf-16-le")
XML = (".xml", ".rels")
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, RuntimeError)
REOPEN = "Ouvrez-le dans votre traitement de texte et enregistrez-le de nouveau en .docx."


def clean_package(path: str, data: bytes) -> bytes:
    """The same package, uncompressed, its XML files read within the limits and all others (pictures) empty.

    Strict Open XML becomes the usual, transitional one.

    Raises ReadError when it is none, is broken or encrypted, is larger inside than a document can be, or has XML
    with a document type, where entities could be declared.
    """
    _check_start(path, data)
    clean = BytesIO()
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive, zipfile.ZipFile(clean, "w") as copy:
            members = [archive.getinfo(name) for name in dict.fromkeys(archive.namelist())]
            _check_sizes(path, members)
            for member in members:
                copy.writestr(member.filename, _content(path, archive, member))
    except BROKEN as error:
        raise ReadError(f"{path} : document Word abîmé ou incomplet. {REOPEN}") from error
    return clean.getvalue()


def _check_start(path: str, data: bytes) -> None:
    if data.startswith(OLE):
        if PASSWORD in data:
            raise ReadError(f"{path} : document protégé par un mot de passe. Enregistrez-en une copie sans protection.")
        raise ReadError(f"{path} : ancien document Word (.doc). Enregistrez-le au format .docx.")
    if not data.startswith(b"PK"):
        raise ReadError(f"{path} : ce fichier n’est pas un document Word (.docx). {REOPEN}")


def _check_sizes(path: str, members: list[zipfile.ZipInfo]) -> None:
    xml = [member for member in members if member.filename.lower().endswith(XML)]
    swollen = any(
        member.file_size > MEMBER_SIZE
        or (member.file_size > RATIO_FROM and member.file_size > RATIO * member.compress_size)
        for member in xml
    )
    if swollen or len(members) > MEMBERS or sum(member.file_size for member in xml) > PACKAGE_SIZE:
        raise ReadError(f"{path} : document démesuré une fois décompressé ; refusé par prudence. {REOPEN}")
    if any(member.flag_bits & ENCRYPTED for member in xml):
        raise ReadError(f"{path} : document protégé par un mot de passe. Enregistrez-en une copie sans protection.")


def _content(path: str, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    if not member.filename.lower().endswith(XML):
        return b""
    if member.compress_type not in METHODS:
        raise zipfile.BadZipFile("only these methods can be read piece by piece")
    with archive.open(member) as file:
        content = file.read(member.file_size)  # a size is given, for without one the size that is stated is not kept to
    if b"<!DOCTYPE" in content.replace(b"\x00", b""):
        raise ReadError(f"{path} : le XML de ce document déclare un DOCTYPE, ce que Word ne fait pas ; refusé.")
    return STRICT.sub(TRANSITIONAL, content)
