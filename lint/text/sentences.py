"""French sentences: where one ends inside a block.

A sentence ends at « . ! ? … » before white space and a word that can open the next one, closing marks included. So
« Il pleut ! », a-t-il dit. is one sentence, and « Oui. Non. », a-t-il dit. is two: a quotation is cut like other text,
but what follows it in lower case or after a comma belongs to its last sentence. Brackets opened inside a sentence are
not cut. A line break ends a sentence only before a blank line, a dash of dialogue or the mark of a list item. A point
without the space that should follow (vendredi.Cette semaine) ends a sentence too.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from lint.text.abbreviations import BEFORE_NUMBER, CLOSING, OPEN, OPENERS
from lint.text.span import Span

CLOSER = r"""(?:[»›”’"')\]]|[ \u00a0\u202f][»›”])"""
ITEM = re.compile(r"[—–•*‣-]\s|\d{1,2}[.)]\s")
# Possessive, and never begun inside a run of the same: linear in the length of the text.
CANDIDATE = re.compile(
    rf"(?<![.!?…‽])(?P<stop>[.!?…‽]++)(?P<closers>(?>{CLOSER}*))(?:\[\d{{1,3}}\])?"
    r"(?P<gap>\s++|(?=[A-ZÀ-ÖØ-Þ«“][a-zà-ÿ\s]))"
    r"|\n\s*+"
)
NEXT = re.compile(r"((?:[«“„\"‘‹(\[¿¡—–•-]|\s)*)(\w*)")
WORD_AFTER = re.compile(r"['’]?\s*(\w?)")
BEFORE = re.compile(r"[^\s«“\"'’(\[,;/]*\Z")
ENUMERATOR = re.compile(r"(?:\d{1,3}|[IVX]{1,4}|[A-Z])\Z")
ACRONYM = re.compile(r"(?:[^\W\d_]{1,2}\.-?)+[^\W\d_]\Z")
DATED = re.compile(r"\b(?:av|apr|ap)\.\s*J\.-?\s?C\Z")
ADDRESS = re.compile(r"[/@]|www")
# Marks that carry on after a stop: « Quoi… ? », « M. X…, »
CARRYING = frozenset(",;:!?.…%)]}/»›”")
# Names that end in a mark.
MARKED_NAMES = ("Yahoo!",)
DOMAINS = frozenset({"com", "fr", "org", "net", "eu", "info"})
STRAIGHT = '"'
# How far to look for the word before a stop, and for the brackets around it, in code points.
WORD_REACH = 24
BRACKET_REACH = 300


@dataclass(slots=True)
class _Stop:
    """A stop that may end the sentence begun at `start`: its place and mark, and the word that comes next."""

    text: str
    start: int
    at: int
    mark: str
    closers: str
    gap: str
    end: int
    resume: int
    between: str
    word: str
    word_at: int


def sentences(text: str, span: Span) -> tuple[Span, ...]:
    """The sentences of a stretch of text, in order, without the white space around them."""
    return tuple(_sentences(text, span))


def _sentences(text: str, span: Span) -> Iterator[Span]:
    end = span.start + len(text[span.start : span.end].rstrip())
    start = end - len(text[span.start : end].lstrip())
    straight = [mark.start() for mark in re.finditer(STRAIGHT, text[start:end])]
    first = start
    for found in CANDIDATE.finditer(text, start, end):
        if found["stop"] is None:
            if not _breaks(text, found[0], found.end()):
                continue
            last, resume = start + len(text[start : found.start()].rstrip()), found.end()
        else:
            odd = bool(straight) and bisect_left(straight, found.end() - first) % 2 == 1
            stop = _stop(text, start, end, found, odd=odd)
            if not _ends(stop):
                continue
            last, resume = stop.end, stop.resume
        if last > start:
            yield Span(start, last)
            start = resume
    if start < end:
        yield Span(start, end)


def _stop(text: str, start: int, end: int, found: re.Match[str], *, odd: bool) -> _Stop:
    """What stands around a stop; `odd` when a straight quotation mark is open there."""
    at, resume, closers = found.start(), found.end(), found["closers"]
    last = at + len(found[0].rstrip())
    if odd and text.startswith(STRAIGHT, resume) and text[resume + 1 : resume + 2].isspace():
        last = resume + 1
        closers += STRAIGHT
        resume = last + 1
    following = NEXT.match(text, resume, end)
    between, word = following.groups() if following else ("", "")
    word_at = resume + len(between)
    return _Stop(text, start, at, found["stop"], closers, found["gap"], last, resume, between, word, word_at)


def _ends(stop: _Stop) -> bool:
    if _breaks(stop.text, stop.gap, stop.resume):
        return True
    if stop.text.endswith(MARKED_NAMES, stop.start, stop.at + 1):
        return False
    if not stop.gap:
        return _ends_glued(stop)
    if not _opens(stop) or (stop.mark == "." and not _is_full_stop(stop)):
        return False
    return not _in_brackets(stop)


def _breaks(text: str, gap: str, resume: int) -> bool:
    """Whether white space ends a sentence by itself: with a blank line, or a line break before a dash or an item."""
    lines = gap.count("\n")
    return lines > 1 or (lines == 1 and ITEM.match(text, resume) is not None)


def _opens(stop: _Stop) -> bool:
    """Whether the word after the stop (or else the mark) can be the first of a sentence."""
    word, mark = stop.word, stop.text[stop.word_at : stop.word_at + 1]
    if not word:
        return mark not in CARRYING or (mark in ".…" and bool(stop.between.strip()))
    if word[0].isdigit():
        return stop.mark[0] in "!?" or stop.mark == "." or bool(stop.between.strip())
    return not word[0].islower() or word[1:2].isupper()


def _is_full_stop(stop: _Stop) -> bool:
    """Whether a point before a capital, a figure or a mark is more than that of an abbreviation."""
    head = stop.text[max(stop.start, stop.at - WORD_REACH) : stop.at]
    before = BEFORE.search(head)
    last = before[0] if before else ""
    if ENUMERATOR.match(last) and head.removesuffix(last).rstrip()[-1:] in ("", ":", ";"):
        return False
    if stop.closers:
        return True
    if last in OPEN or (last in BEFORE_NUMBER and _is_number(stop)):
        return False
    if ENUMERATOR.match(last) and last.isalpha() and len(last) == 1 and stop.word[:1].isdigit():
        return False
    if ACRONYM.match(last) or (len(last) == 1 and last.isupper()) or (last in CLOSING and last.lower() != "etc"):
        return _opens_surely(stop) or DATED.search(head) is not None
    return True


def _is_number(stop: _Stop) -> bool:
    """Whether a figure follows, or the letter of an article of law (art. L. 123-4)."""
    after = stop.word_at + len(stop.word)
    return stop.word[:1].isdigit() or (len(stop.word) == 1 and stop.text[after : after + 1] == ".")


def _opens_surely(stop: _Stop) -> bool:
    """Whether the next word is one that opens sentences, and not the first of a name (Le Pen)."""
    after = WORD_AFTER.match(stop.text, stop.word_at + len(stop.word))
    return stop.word in OPENERS and not (after and after[1].isupper())


def _ends_glued(stop: _Stop) -> bool:
    """Whether a sentence ends without the space that should follow."""
    chunk = stop.text[max(stop.start, stop.at - WORD_REACH) : stop.at].rsplit(None, 1)[-1:]
    if not chunk or stop.word.lower() in DOMAINS or ADDRESS.search(chunk[0]):
        return False
    return re.search(r"[a-zß-ÿ]{3}\Z", chunk[0]) is not None


def _in_brackets(stop: _Stop) -> bool:
    """Whether the stop is « (…) » or lies between brackets opened after the beginning of the sentence."""
    text, at = stop.text, stop.at
    if text[at - 1 : at] in ("(", "[") and stop.closers[:1] in (")", "]"):
        return True
    at = stop.resume
    opened = text.rfind("(", max(stop.start + 1, at - BRACKET_REACH), at)
    closed = text.rfind(")", max(stop.start, at - BRACKET_REACH), at)
    return opened > closed and text.find(")", at, opened + BRACKET_REACH) >= 0
