"""From bytes to a source: which encoding a draft is in, and what is no text at all."""

from __future__ import annotations

import codecs
import re

from lint.errors import ReadError
from lint.text.signatures import refuse_binary
from lint.text.source import Source

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""UTF-32 before UTF-16: its little-endian mark begins with that of UTF-16."""

WITHOUT_BOM = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}
WESTERN = "cp1252"
GUESSES = [WESTERN, "iso8859_15", "mac_roman", "cp850", "cp1250", "cp1251", "cp1253", "cp1254", "cp1257"]
FRENCH = re.compile("[àâäæçéèêëîïôöœùûüÿÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸ«»‹›’‘“”–—…€°§ªº\u00a0·•²³½ñóáíúãõß©®™†\u00ad]")
FRENCH_SHARE = 0.9
"""What share of the characters beyond ASCII must be usual in French copy to take Windows-1252 without a guess."""

SAMPLE = 65_536
"""Bytes that the guess looks at, from the first one beyond ASCII."""

MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
DECLARATION = re.compile(
    rb"""<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)|<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
)
DECLARED_WITHIN = 1024
"""Bytes in which an HTML page must declare its encoding (the HTML standard's figure)."""


def decode(path: str, data: bytes, stated: str | None = None) -> Source:
    """The text of a file. `encode(text)` of the result is `data`, byte for byte, or the file is refused.

    In this order: the BOM; the encoding that is `stated` (any name Python knows; Latin-1 is read as Windows-1252
    where that is possible, as browsers do); UTF-8; what an HTML or XML file declares of itself; Windows-1252 when
    that gives French; the guess of charset-normalizer among western encodings. Raises ReadError in plain words
    when the file is not text, when the stated encoding is unknown or wrong, and when nothing fits.
    """
    bom, marked = _bom(data)
    body = data[len(bom) :]
    if not marked:
        refuse_binary(path, data, wide=stated is not None and _is_wide(stated))
    text, encoding = _read(path, body, marked, stated)
    source = Source(path, text, encoding, bom)
    if source.encode(text) != data:
        raise ReadError(f"{path} : l’encodage {encoding} ne rendrait pas ce fichier à l’identique. {_SAVE}")
    if "\x00" in text:
        raise ReadError(f"{path} : ce fichier n’est pas du texte (il contient des octets nuls). {_SAVE}")
    return source


_SAVE = "Enregistrez-le en UTF-8, ou indiquez son encodage (--encoding)."


def _bom(data: bytes) -> tuple[bytes, str | None]:
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return bom, encoding
    return b"", None


def _is_wide(stated: str) -> bool:
    return stated.lower().replace("_", "-").startswith(("utf-16", "utf-32", "utf16", "utf32"))


def _read(path: str, body: bytes, marked: str | None, stated: str | None) -> tuple[str, str]:
    if marked:
        text = _try(body, marked)
        if text is None:
            raise ReadError(f"{path} : le fichier s’annonce en {marked} mais ne l’est pas. {_SAVE}")
        return text, marked
    if stated:
        return _stated(path, body, stated)
    text = _try(body, "utf-8")
    return (text, "utf-8") if text is not None else _other(path, body)


def _try(body: bytes, encoding: str) -> str | None:
    try:
        return body.decode(encoding)
    except UnicodeError:
        return None


def _stated(path: str, body: bytes, stated: str) -> tuple[str, str]:
    encoding = _codec(stated)
    if encoding is None:
        raise ReadError(f"{path} : l’encodage « {stated} » est inconnu. Indiquez par exemple utf-8 ou cp1252.")
    for name in _candidates(encoding):
        text = _try(body, name)
        if text is not None:
            return text, name
    raise ReadError(f"{path} : le fichier n’est pas en {stated}. Indiquez son véritable encodage, ou aucun.")


def _codec(name: str) -> str | None:
    """Python's name of an encoding of texts, None when it knows none so called."""
    try:
        " ".encode(name)  # refuses codecs that are no encoding of text (base64 …)
        encoding = codecs.lookup(name).name
    except (LookupError, UnicodeError, ValueError):
        return None
    return WITHOUT_BOM.get(encoding, encoding)


def _candidates(encoding: str) -> tuple[str, ...]:
    return (WESTERN, encoding) if encoding == "iso8859-1" else (encoding,)


def _other(path: str, body: bytes) -> tuple[str, str]:
    _refuse_mixture(path, body)
    for encoding in (*_declared(path, body), *_guessed(body)):
        text = _try(body, encoding)
        if text is not None:
            return text, encoding
    raise ReadError(f"{path} : encodage non reconnu. {_SAVE}")


def _declared(path: str, body: bytes) -> tuple[str, ...]:
    if not path.lower().endswith((".html", ".htm", ".xhtml", ".xml")):
        return ()
    found = DECLARATION.search(body, 0, DECLARED_WITHIN)
    encoding = _codec((found[1] or found[2]).decode("ascii", "replace")) if found else None
    return _candidates(encoding) if encoding else ()


def _guessed(body: bytes) -> tuple[str, ...]:
    text = _try(body, WESTERN)
    if text is not None and _is_french(text):
        return (WESTERN,)
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 26 ms, and hardly any draft needs it

    first = BEYOND_ASCII.search(body)
    start = max(0, first.start() - SAMPLE // 4) if first else 0
    best = from_bytes(body[start : start + SAMPLE], cp_isolation=GUESSES).best()
    return (best.encoding,) if best else ()


def _is_french(text: str) -> bool:
    beyond = len(text) - len(text.encode("ascii", "ignore"))
    return len(FRENCH.findall(text)) >= FRENCH_SHARE * beyond


def _refuse_mixture(path: str, body: bytes) -> None:
    """Refuse UTF-8 with some broken bytes, which any one-byte encoding would read as rubbish."""
    whole = MULTIBYTE.findall(body)
    strays = len(BEYOND_ASCII.findall(body)) - sum(map(len, whole))
    if len(whole) > strays:
        place = _first_stray(body)
        raise ReadError(
            f"{path} : UTF-8 abîmé ligne {place} : un caractère y est dans un autre encodage. "
            "Corrigez ce caractère et enregistrez le fichier en UTF-8."
        )


def _first_stray(body: bytes) -> int:
    try:
        body.decode("utf-8")
    except UnicodeDecodeError as error:
        before = body[: error.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        return before.count(b"\n") + 1
    raise AssertionError("the bytes are UTF-8")
