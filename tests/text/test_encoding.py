import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.errors import ReadError
from lint.text.encoding import decode

FRENCH = "L’été à Nîmes : « cœur » – 3 €, où çà ?"


@pytest.mark.parametrize(
    ("bom", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (b"", "cp1252"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_are_found(bom: bytes, encoding: str, end: str) -> None:
    text = FRENCH + end + "Fin." + end
    data = bom + text.encode(encoding)
    source = decode("a.txt", data)
    assert (source.text, source.encoding, source.bom) == (text, encoding, bom)
    assert source.encode(source.text) == data


@pytest.mark.parametrize(
    ("stated", "written", "read"),
    [
        ("latin-1", "latin-1", "cp1252"),
        ("ISO-8859-15", "iso8859-15", "iso8859-15"),
        ("mac_roman", "mac_roman", "mac-roman"),
        ("utf-16-le", "utf-16-le", "utf-16-le"),
        ("utf-16", "utf-16-le", "utf-16-le"),
        ("utf-8-sig", "utf-8", "utf-8"),
    ],
)
def test_a_stated_encoding_is_used(stated: str, written: str, read: str) -> None:
    source = decode("a.txt", "été à Nîmes".encode(written), stated)
    assert (source.text, source.encoding) == ("été à Nîmes", read)


@pytest.mark.parametrize(
    ("page", "encoding"),
    [
        (b'<meta charset="iso-8859-2"><p>\xe9t\xe9 \xf8', "iso8859-2"),
        (b"<meta content='text/html; charset=latin-1' http-equiv=x><p>\xe9t\xe9", "cp1252"),
        (b'<?xml version="1.0" encoding="koi8-r"?><p>\xc1\xc2', "koi8-r"),
        ('<meta charset="iso-8859-1"><p>été'.encode(), "utf-8"),
    ],
)
def test_what_a_page_declares_counts_where_utf_8_fails(page: bytes, encoding: str) -> None:
    assert decode("a.html", page).encoding == encoding


def test_latin_1_where_windows_1252_has_no_character() -> None:
    assert decode("a.txt", b"\x81\xe9", "latin-1").encoding == "iso8859-1"


@pytest.mark.parametrize(
    ("data", "stated", "words"),
    [
        (b"%PDF-1.7\n", None, "mais un PDF. Copiez-en le texte"),
        (b"\x89PNG\r\n\x1a\n\x00", None, "une image PNG"),
        (b"PK\x03\x04\x14\x00", None, "une archive ZIP"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", None, "un ancien document Word"),
        (b"{\\rtf1 texte}", None, "un document RTF"),
        (b"a\x00b", None, "octets nuls"),
        (codecs.BOM_UTF16_LE + b"a\x00\x00\x00", None, "octets nuls"),
        (b"\x01\x02\x03texte", None, "n’est pas du texte"),
        (codecs.BOM_UTF16_LE + b"a", None, "s’annonce en utf-16-le"),
        (b"\xe9t\xe9", "utf-8", "n’est pas en utf-8"),
        (b"texte", "base64", "« base64 » est inconnu"),
        (b"texte", "martien", "« martien » est inconnu"),
        (b"+AGE-", "utf-7", "à l’identique"),
        ("été\r\nà Nîmes\rfin\nde l’".encode() + b"\xe9t" + "é".encode(), None, "abîmé ligne 4"),
    ],
)
def test_what_is_no_text_is_refused_in_plain_words(data: bytes, stated: str | None, words: str) -> None:
    with pytest.raises(ReadError) as caught:
        decode("dossier/a.txt", data, stated)
    assert str(caught.value).startswith("dossier/a.txt : ")
    assert words in str(caught.value)


@given(st.binary(max_size=200), st.sampled_from([None, "utf-8", "latin-1", "utf-16", "shift_jis", "utf-7", "cp1252"]))
def test_bytes_come_back_or_are_refused(data: bytes, stated: str | None) -> None:
    try:
        source = decode("a.html", data, stated)
    except ReadError:
        return
    assert source.encode(source.text) == data


@given(st.text(st.sampled_from("aeéèàçùâêîôûëïü’«»€œ \n"), min_size=1))
def test_french_in_windows_1252_is_recognised(text: str) -> None:
    data = (text + " été").encode("cp1252")
    assert decode("a.txt", data).text == text + " été"
