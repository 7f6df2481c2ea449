"""French sentences: where one ends inside a block.

A sentence ends at « . ! ? … » before white space and a word that can open the next one, closing marks included. So
« Il pleut ! », a-t-il dit. is one sentence, and « Oui. Non. », a-t-il dit. is two: a quotation is cut like other text,
but what follows it in lower case or after a comma belongs to its last sentence. Brackets opened inside a sentence are
not cut. A line break ends a sentence only before a blank line, a dash of dialogue or the mark of a list item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.text.abbreviations import BEFORE_NUMBER, CLOSING, OPEN, OPENERS
from lint.text.span import Span

CLOSER = r"""(?:[»›”’"')\]]|[ \u00a0\u202f][»›”])"""
ITEM = r"[—–•*‣-]\s|\d{1,2}[.)]\s"
CANDIDATE = re.compile(
    rf"(?P<stop>[.!?…‽]+)(?P<closers>{CLOSER}*)(?:\[\d{{1,3}}\])*(?P<gap>\s+|(?=[A-ZÀ-ÖØ-Þ«“][a-zà-ÿ\s]))"
    rf"|(?P<line>\s*?\n\s*)(?={ITEM})|(?P<blank>[ \t]*\n[ \t]*\n\s*)"
)
NEXT = re.compile(r"(?:[«“„\"‘‹(\[¿¡—–•-]|\s)*(\w*)")
WORD_AFTER = re.compile(r"['’]?\s*(\w?)")
BEFORE = re.compile(r"[^\s«“\"'’(\[,;/]*\Z")
ENUMERATOR = re.compile(r"(?:\d{1,3}|[IVX]{1,4}|[A-Z])\Z")
ADDRESS = re.compile(r"[/@]|www")
# Marks that carry on: « Quoi… ? », « M. X…, »
CARRYING = frozenset(",;:!?.…%)]}/»›”")
# Names that end in a mark.
MARKED_NAMES = ("Yahoo!",)
DOMAINS = frozenset({"com", "fr", "org", "net", "eu", "info"})
LOOK_BACK = 24
BRACKET = 300


def sentences(text: str, span: Span) -> tuple[Span, ...]:
    """The sentences of a stretch of text, in order, without the white space around them."""
    return tuple(_sentences(text, span))


def _sentences(text: str, span: Span) -> Iterator[Span]:
    end = span.start + len(text[span.start : span.end].rstrip())
    start = end - len(text[span.start : end].lstrip())
    for found in CANDIDATE.finditer(text, start, end):
        if found["stop"] is None or _ends(text, start, end, found):
            last = found.start() if found["stop"] is None else found.start() + len(found[0].rstrip())
            if last > start:
                yield Span(start, last)
                start = found.end()
    if start < end:
        yield Span(start, end)


def _ends(text: str, start: int, end: int, found: re.Match[str]) -> bool:
    stop, gap = found["stop"], found["gap"]
    if "\n" in gap and re.match(ITEM, text[found.end() : found.end() + 4]):
        return True
    following = NEXT.match(text, found.end(), end)
    word = following[1] if following else ""
    at = found.end() if following is None else following.start(1)
    if stop == "!" and text.endswith(MARKED_NAMES, start, found.end("stop")):
        return False
    if not gap:
        return _is_glued_end(text, found.start(), word)
    if not _opens(text[at : at + 1], word, stop):
        return False
    if stop == "." and not _is_full_stop(text, start, found, word, at):
        return False
    if text[found.start() - 1 : found.start()] in ("(", "[") and found["closers"][:1] in (")", "]"):
        return False
    return not _in_brackets(text, start, found)


def _opens(mark: str, word: str, stop: str) -> bool:
    """Whether a word (or else a mark) can be the first of a sentence."""
    if not word:
        return mark not in CARRYING
    if word[0].isdigit():
        return stop[0] in ".!?" and stop != ".." and not stop.startswith("...")
    return not word[0].islower() or word[1:2].isupper()


def _is_full_stop(text: str, start: int, found: re.Match[str], word: str, at: int) -> bool:
    """Whether a point before a capital, a figure or a mark is more than that of an abbreviation."""
    head = text[max(start, found.start() - LOOK_BACK) : found.start()]
    before = BEFORE.search(head)
    last = before[0] if before else ""
    if start + len(last) == found.start() and ENUMERATOR.match(last):
        return False
    if found["closers"]:
        return True
    if word[:1].isdigit() or len(word) == 1:
        return last not in OPEN and last not in BEFORE_NUMBER and not (len(last) == 1 and last.isupper())
    if last in OPEN:
        return False
    if "." in last or (len(last) == 1 and last.isupper()) or (last in CLOSING and last.lower() != "etc"):
        return _opens_surely(text, word, at) or bool(re.search(r"\bap?[vr]?r?\.\s*J\.-?C\Z", head))
    return True


def _opens_surely(text: str, word: str, at: int) -> bool:
    """Whether a capitalised word is one that opens sentences, and not the first of a name (Le Pen)."""
    after = WORD_AFTER.match(text, at + len(word))
    return word in OPENERS and not (after and after[1].isupper())


def _is_glued_end(text: str, at: int, word: str) -> bool:
    """Whether a sentence ends without the space that should follow: « vendredi.Cette semaine »."""
    chunk = text[max(0, at - LOOK_BACK) : at].rsplit(None, 1)[-1:]
    if not chunk or word.lower() in DOMAINS or ADDRESS.search(chunk[0]):
        return False
    return len(chunk[0]) > 2 and chunk[0][-3:].islower()


def _in_brackets(text: str, start: int, found: re.Match[str]) -> bool:
    """Whether the place lies between brackets that were opened after the beginning of the sentence."""
    at = found.end()
    opened = text.rfind("(", max(start + 1, at - BRACKET), at)
    return opened > text.rfind(")", max(start, at - BRACKET), at) and 0 <= text.find(")", at, opened + BRACKET)
