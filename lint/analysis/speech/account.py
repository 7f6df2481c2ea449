"""How far an account goes: the sentences after (and before) an attribution for which its source still answers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from lint.analysis.speech.attributions import Attribution, Manner
from lint.analysis.speech.speakers import Who
from lint.text import Scope, Span

if TYPE_CHECKING:
    from lint.analysis.analysis import Analysis

CARRIES_ON = re.compile(
    r"(?:il|elle|ils|elles|ce dernier|cette dernière|ces derniers|celui-ci|celle-ci|ceux-ci|l'intéressée?|"
    r"la même source|le même|la même|les mêmes|selon (?:lui|elle|eux|elles|la même)|d'après (?:lui|elle|eux)|"
    r"pour (?:lui|elle|eux)|à (?:ses|leurs) yeux|de même source|toujours selon|et d'ajouter|et de )\b|"
    r"(?:au total|parmi (?:eux|elles|ces|les)|dont |en outre|de plus|par ailleurs|en revanche|ainsi|à titre de|contre |"
    r"soit |ce chiffre|ce nombre|ce bilan|ce total|cette hausse|cette baisse|ces chiffres|le (?:bilan|total|chiffre) )"
)
RESUMES = re.compile(
    r"(?:les faits|l'homme|la femme|les (?:deux|trois|quatre) \w+|le (?:suspect|couple|véhicule|jeune \w+|drame|coup)|"
    r"la (?:victime|scène|voiture|dispute|rixe|jeune \w+)|l'(?:incident|altercation|agression|attaque|accident|échange|"
    r"arme|adolescente?|explosion|incendie))\b|"
    r".{1,60}\b(?:aurai|serai)(?:t|ent) (?:également|ensuite|par la suite|alors|notamment)\b"
)
BREAKS_OFF = re.compile(r"(?:mais|pourtant|or|cependant|toutefois|néanmoins|reste que|faut-il|on )\b")
_SAID = (
    "chiffre|bilan|nombre|décompte|propos|mot|déclaration|annonce|information|estimation|donnée|prévision|résultat|"
    "montant|formule|phrase|accusation|constat|total"
)
POINTS_BACK = re.compile(
    rf"(?:c'(?:est|était) |ce (?:sont|qu)|(?:ces?|cette|une?|des) (?:{_SAID})s?\b|telle?s? |voilà|"
    rf"(?:les? |la |l')(?:{_SAID})s? (?:est|sont|a|ont|vient|viennent|éman))"
)
TOLD_BACK = re.compile(
    r"\bl'(?:a|ont|avait|avaient) (?:lui-même |elle-même |eux-mêmes |aussi |également )?"
    r"(?:annonc|indiqu|précis|confirm|déclar|révél|expliqu|affirm|rapport|rappel|fait savoir|reconnu|admis)"
)
CONDITIONAL = re.compile(r"\b(?:aurai(?:t|ent)|serai(?:t|ent)|\w+[^\W_]rai(?:t|ent))\b")
SUPPOSED = re.compile(r"\bs(?:i|'il|'ils)\b")
OPENING = re.compile(r"\s*[«\"“„—–]")
OF_WORDS = frozenset([Manner.FACTIVE, Manner.JUDGING])
HEAD = 3  # the cue of an account that goes on stands in the first third of its sentence
CREDITED = frozenset([Manner.PREPOSITION, Manner.NOUN, Manner.CREDIT])
AUTHORITY = re.compile(
    r"\b(?:procureur|substitut|magistrat|enquêteur|policier|gendarme|commissaire|juge|avocat|expert|légiste|préfet|préfète|"
    r"porte-parole|témoin|victime|plaignant)"
)
REPORTS = re.compile(r"^[^.«»]{0,60} qu[e']")
TELLING = re.compile(
    r"annon|expliqu|précis|indiqu|détaill|évoqu|affirm|assur|racont|rapport|décri|révél|confirm|présent|avanc|relat|estim|promi|prév"
)
ACCOUNTS = frozenset([Who.INSTITUTION, Who.REPORTER, Who.ANONYMOUS])


def accounts(analysis: Analysis, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, each with the text that it covers."""
    reader = _Accounts(analysis, found)
    return [replace(one, covers=reader.covered(one)) for one in found]


def carries_on(sentence: str) -> bool:
    """Whether a folded sentence goes on with what somebody was saying: « il ajoute », « au total »."""
    return bool(CARRIES_ON.match(sentence) or POINTS_BACK.match(sentence))


def tells(folded: str, one: Attribution) -> bool:
    """Whether who speaks tells facts that a conditional may carry on, rather than talks, judges or complains."""
    if not one.firm or one.who is Who.VAGUE or one.manner is Manner.JUDGING:
        return False
    if one.source is None or one.who in ACCOUNTS or one.manner in CREDITED:
        return True
    if AUTHORITY.search(folded, one.source.start, one.source.end):
        return True
    rest = folded[one.cue.end : one.sentence.end]
    return bool(REPORTS.search(rest) or (TELLING.search(folded, one.cue.start, one.cue.end) and "«" not in rest))


def one_block(analysis: Analysis, one: Span, other: Span) -> bool:
    """Whether two stretches of text begin in the same paragraph."""
    return analysis.document.block_at(one.start) == analysis.document.block_at(other.start)


def still_tells(analysis: Analysis, one: Attribution, sentence: Span) -> bool:
    """Whether who speaks in another sentence answers for what this one reports.

    A preposition or a document does as far as the account goes, past its paragraph when it leads its sentence; a verb
    only for the next sentence of its paragraph. Both do for a sentence that goes on with a pronoun, or with the people
    and things of what happened.
    """
    if not tells(analysis.folded, one):
        return False
    between = analysis.folded[one.sentence.end : sentence.start]
    near = not between.strip() and one_block(analysis, one.sentence, sentence)
    told = analysis.folded[sentence.start : sentence.end]
    led = one_block(analysis, one.sentence, sentence) or _announces(analysis.folded, one)
    return near or (led and one.manner in CREDITED) or carries_on(told) or RESUMES.match(told) is not None


def _announces(folded: str, one: Attribution) -> bool:
    """Whether who speaks is said at the head of the sentence (« Selon l'Insee, … »), and not in passing."""
    before = folded[one.sentence.start : one.span.start]
    return len(before) * HEAD < len(one.sentence) and not before.endswith(("que ", "qu'"))


class _Accounts:
    """The sentences of a document and who speaks in each."""

    def __init__(self, analysis: Analysis, found: Iterable[Attribution]) -> None:
        self.analysis = analysis
        self.spoken: dict[Span, list[Attribution]] = {}
        for one in found:
            self.spoken.setdefault(one.sentence, []).append(one)

    def covered(self, one: Attribution) -> Span:
        number = self.analysis.document.block_at(one.sentence.start)
        if number is None:
            return one.sentence
        block = self.analysis.document.blocks[number]
        spans = self.analysis.sentences(block)
        at = bisect_right([span.start for span in spans], one.sentence.start) - 1
        start, end = self._with_quotations(one.sentence)
        if at > 0 and self._points_back(spans[at]):
            start = min(start, spans[at - 1].start)
        return Span(start, max(end, self._end(one, number, at)))

    def _with_quotations(self, sentence: Span) -> tuple[int, int]:
        """The sentence and all of the quotations that it has a part of."""
        parts = self.analysis.quotations.touching(sentence)
        starts = [sentence.start, *(part.span.start for part in parts)]
        ends = [sentence.end, *(part.span.end for part in parts)]
        return min(starts), max(ends)

    def _points_back(self, sentence: Span) -> bool:
        """Whether a sentence says whose the one before is: « Ces chiffres émanent de la préfecture. »."""
        folded = self.analysis.folded
        told = POINTS_BACK.match(folded, sentence.start, sentence.end) or TOLD_BACK.search(
            folded, sentence.start, sentence.end
        )
        return told is not None

    def _end(self, one: Attribution, number: int, at: int) -> int:
        """Where the account ends: in its block, or in those that go on with it."""
        end = one.sentence.end
        if one.manner is Manner.PASSIVE:
            return end
        strict = one.who not in ACCOUNTS or one.manner in OF_WORDS or not _announces(self.analysis.folded, one)
        blocks = self.analysis.document.blocks
        for span in self.analysis.sentences(blocks[number])[at + 1 :]:
            if not self._goes_on(span, strict=strict):
                return end
            end = span.end
        for block in takewhile(lambda block: block.scope is blocks[number].scope is Scope.BODY, blocks[number + 1 :]):
            for span in self.analysis.sentences(block):
                if not self._goes_on(span, strict=True):
                    return end
                end = span.end
        return end

    def _goes_on(self, sentence: Span, *, strict: bool) -> bool:
        text = self.analysis.folded[sentence.start : sentence.end]
        others = [other for other in self.spoken.get(sentence, ()) if other.source and other.firm]
        if any(other.who is Who.PRONOUN for other in others) or CARRIES_ON.match(text) or OPENING.match(text):
            return True
        if CONDITIONAL.search(text) and not SUPPOSED.search(text):
            return True
        return not strict and not others and not BREAKS_OFF.match(text)
