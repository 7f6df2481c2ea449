"""Kind quotation-source: sentences that are quoted, and that nobody is said to have spoken."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from lint.analysis import Passage
from lint.analysis.quotations import DASH, QUOTE_BLOCK, Quotation
from lint.analysis.speech.attributions import Attribution, Kind, Manner, Speech
from lint.analysis.speech.cues import CROWD, PERSON
from lint.analysis.speech.speakers import Who
from lint.checks.contract import Unexpanded
from lint.checks.listening import Listening
from lint.diagnostic import Match
from lint.text import Span, fold

if TYPE_CHECKING:
    from lint.analysis import Analysis

WORD = re.compile(r"[^\W\d_]+")
COMPOUND = re.compile(rf"{WORD.pattern}(?:-{WORD.pattern})*")
ENDS = (".", "!", "?", "…")  # what a sentence has before the closing mark, and a title, a slogan seldom
PERSONS = PERSON | CROWD
PREPOSITION = r"(?:\(|\b(?:à|de|du|des|au|aux|dans|en|par|sur|sous|entre|vers|pour|contre|selon|d'après|d'))"
UNDER = re.compile(PREPOSITION + r"(?: [^\W_]+'?){0,3}[ ']?$|^\W*$", re.IGNORECASE)
SEVERAL = re.compile(r"(?:les|des|ces|certaine?s|plusieurs|quelques|tous|toutes|beaucoup|d'autres|de \w+s) ")
ASKS = re.compile(r"demand|interrog|question")  # « on a demandé à Ravel son avis »: who is asked answers
ASKED = re.compile(r"\b(?:demandé|interrogée?s?|questionnée?s?)\b")
HIS = re.compile(r"(?:Son|Sa|Ses|Leurs?) ")
CLOSING = ("»", "”", '"')
ACCOUNT = re.compile(
    r"\b(?:celles?|ceux|celui|version|témoignage|récit|avis|mots?|propos|voix|réponse|analyse|constat|histoire)s?"
    r" (?:de |d')$",
    re.IGNORECASE,
)
"""What a person tells (contredite par celle de Ravel): the preposition gives the speaker."""
NAMING = re.compile(
    r"\b(?:questions?|slogans?|titres?|intitulée?s?|mentions?|phrases?|formules?|devises?|refrains?|messages?|consignes?"
    r"|inscriptions?|panneaux?|banderoles?|pancartes?|proverbes?|adages?|chansons?|mots d'ordre|thèmes?|dire|répondre"
    r"|écrire|crier|scander|répéter|demander|lire|(?:est|sera|serait|était)(?: \w+){0,2})[ ,:]*$",
    re.IGNORECASE,
)
"""What says that the quoted sentence is a slogan, a question, something that anybody might say."""
LABEL = re.compile(r"(?: [^\W\d_][\w'’-]+){0,3}, (?:\d+ ans|âgée? de )")
"""What follows a name that labels a testimony (Fanny, 12 ans, de Metz. « … »)."""
REACH = 24  # code points before a quotation that hold the word for it
QUOTED = 20  # code points from which on quoted words are what somebody says rather than a word of his
NAMELESS = frozenset({Who.VAGUE, Who.ANONYMOUS, Who.CROWD})
FRAMED = frozenset({DASH, QUOTE_BLOCK})  # dialogues and set-off quotations name their speakers in their own ways


@dataclass(frozen=True)
class QuotationSource(Listening, Unexpanded):
    """Signale une phrase entière entre guillemets dont rien ne dit qui l’a prononcée.

    `least` est le nombre de mots à partir duquel une citation est une phrase ; il y faut un point devant le guillemet
    fermant, et un verbe conjugué si elle ne suit pas une autre phrase. Les mots de `voix` disent qui parle ; une
    personne dont parle la phrase d’avant, sans préposition devant elle, est tenue pour le locuteur : dans le même
    paragraphe, ou à la fin du précédent quand la citation fait un paragraphe à elle seule. Avec `part`, ce sont les
    bouts de phrase cités, sans capitale, qui sont signalés ; avec `group`, les phrases que l'on ne peut prêter qu'à
    plusieurs personnes à la fois (« Les élèves sont contents. « J'ai fini. » »), ou que des gens sans nom prononcent
    ensemble (« « Il criait », racontent des voisins. »).
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match",)

    least: int = 3
    part: bool = False
    group: bool = False

    def patterns(self) -> None:
        """None: the document's quotations are looked at."""
        return

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The quotations without a speaker, in the passages of one document."""
        for passage in passages:
            if passage.block and len(passage.analysis.quotations):
                for speech in self.attributions(passage.analysis).speeches:
                    inside = passage.span.start <= speech.quotation.span.start < passage.span.end
                    if inside and self._unspoken(passage.analysis, speech) and self._nobody(passage, speech):
                        yield Match(speech.quotation.span)

    def _unspoken(self, analysis: Analysis, speech: Speech) -> bool:
        quotation = speech.quotation
        if self._answered(analysis, speech) or quotation.marks in FRAMED or _announced(analysis, quotation):
            return False
        inner = analysis.normal[quotation.inner.start : quotation.inner.end]
        words = WORD.findall(inner)
        if len(words) < self.least:
            return False
        if self.part:
            return speech.kind is not Kind.FULL and inner.islower()
        if speech.kind is not Kind.FULL or inner[:1].islower():
            return False
        ends = _owned(speech) or (inner.endswith(ENDS) and not _replies(analysis, quotation))
        alone = inner.endswith(".") and _stands_alone(analysis, quotation)
        return ends and (alone or any(map(_finite, words)))

    def _answered(self, analysis: Analysis, speech: Speech) -> bool:
        """Whether somebody is said to speak: with `group`, more than people without a name."""
        one = speech.attribution
        if one is None:
            return False
        if _owned(speech):
            return not (self.group and one.who in NAMELESS)
        if self.group and one.who in NAMELESS | {Who.ROLE}:
            return False
        return not _silent(analysis, one) or ASKS.search(analysis.folded, one.cue.start, one.cue.end) is not None

    def _nobody(self, passage: Passage, speech: Speech) -> bool:
        """Whether the sentence before names nobody who may speak; with `group`, only several people."""
        if self.group and speech.attribution and (source := speech.attribution.source):
            return SEVERAL.match(passage.analysis.folded, source.start, source.end) is not None
        before = tuple(self._introduced(passage, speech))
        return bool(before) and all(map(_several, before)) if self.group else not before

    def _introduced(self, passage: Passage, speech: Speech) -> Iterator[str]:
        """The persons of whom the sentence before speaks: roles, names, whoever « ses » stands for."""
        span = None if passage.block is None else _before(passage.analysis, speech.quotation)
        text = passage.analysis.normal[span.start : span.end] if span else ""
        if found := HIS.match(text):
            yield found[0]
        asked = ASKED.search(text)
        for found in COMPOUND.finditer(text):
            if self._person(found[0]) and (asked or _labelled(text, found) or not _under(text[: found.start()])):
                yield found[0]

    def _person(self, word: str) -> bool:
        """Whether a word names somebody: a role, or a capital."""
        return word[0].isupper() or bool(self.data.flags(fold(word)) & PERSONS)


def _before(analysis: Analysis, quotation: Quotation) -> Span | None:
    """The sentence before a quotation: where it is a paragraph of its own, the last one of the paragraph before."""
    number = analysis.document.block_at(quotation.span.start)
    if number is None:
        return None
    block = analysis.document.blocks[number]
    before = [span for span in analysis.sentences(block) if span.end <= quotation.span.start]
    if not before and number and analysis.normal[block.span.start : block.span.end].strip().endswith(CLOSING):
        above = analysis.document.blocks[number - 1]
        before = list(analysis.sentences(above)) if above.scope is block.scope else []
    return before[-1] if before else None


def _several(word: str) -> bool:
    """Whether a word for people is a plural."""
    return word.islower() and word.endswith(("s", "x"))


def _stands_alone(analysis: Analysis, quotation: Quotation) -> bool:
    """Whether a quotation is a sentence of its own, behind another one."""
    return analysis.normal[: quotation.span.start].rstrip(" ").endswith(ENDS)


def _owned(speech: Speech) -> bool:
    """Whether who speaks a quotation is named in its own sentence."""
    one = speech.attribution
    return one is not None and one.sentence.overlaps(speech.quotation.span)


def _silent(analysis: Analysis, one: Attribution) -> bool:
    """Whether who speaks in the sentence before says too little to speak the next one: « on », a club that defends."""
    if one.who is not Who.INSTITUTION or one.firm or one.manner is Manner.COLON:
        return one.who is Who.VAGUE
    return not any(len(part.inner) > QUOTED for part in analysis.quotations.touching(one.sentence))


def _replies(analysis: Analysis, quotation: Quotation) -> bool:
    """Whether a quotation opens the paragraph behind a question: that of an interview."""
    number = analysis.document.block_at(quotation.span.start)
    opens = number is not None and analysis.document.blocks[number].span.start == quotation.span.start
    return opens and analysis.normal[: quotation.span.start].rstrip(" ").endswith("?")


def _announced(analysis: Analysis, quotation: Quotation) -> bool:
    """Whether a colon at the end of the paragraph before, or a word just before, says what is quoted."""
    before = analysis.normal[max(0, quotation.span.start - REACH) : quotation.span.start]
    number = analysis.document.block_at(quotation.span.start)
    opens = number is not None and analysis.document.blocks[number].span.start == quotation.span.start
    return before.rstrip().endswith(":") if opens else NAMING.search(before) is not None


def _labelled(text: str, found: re.Match[str]) -> bool:
    """Whether a sentence opens with the name of who speaks next, as a label, or ends with it behind what he tells."""
    if ACCOUNT.search(text, 0, found.start()):
        return True
    return not text[: found.start()].strip(" *_") and LABEL.match(text, found.end()) is not None


def _under(before: str) -> bool:
    """Whether what follows opens its sentence or stands under a preposition: no word of a subject that speaks."""
    return UNDER.search(before) is not None


def _finite(word: str) -> bool:
    """Whether a word may be a verb in the indicative or the conditional."""
    from lint.lexicon import lexicon  # noqa: PLC0415  (opened only where a quotation has no speaker)

    return any(reading.mood in {"ind", "con"} for reading in lexicon().analyses(word.lower()))
