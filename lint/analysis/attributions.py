"""Attributions: where a stretch of text says from whom it has what it tells."""

from __future__ import annotations

import re
from collections.abc import Container

FROM = re.compile(
    r"\b(?:selon(?!-| (?:que|le cas|les cas|la saison|les saisons|l'humeur|toute (?:vraisemblance|probabilité)))"
    r"|d'après(?!-)|à en croire|si l'on en croit|aux dires|de l'aveu|de (?:bonne |même )?source|aux yeux d(?:e|es|u)?|"
    r"dixit|ong\b|onu\b|insee\b|afp\b|ifop\b|ipsos\b|eurostat\b|ocde\b|de l'avis|au dire d(?:e|es|u)?|à croire|"
    r"cité(?:e|s|es)? (?:par|dans)|"
    r"citant|(?:révélé|publié|relayé|diffusé|établi|recensé|avancé|estimé|"
    r"évalué|chiffré|compté|communiqué|rapporté|annoncé|fourni|donné)(?:e|s|es)? (?:\w+ ){0,3}par)\b|\bsources? ?:"
)
FOR_NAME = re.compile(r"(?:^|[.«,;:] ?)Pour (?:M\.|Mme|[A-ZÉ][\w-]+ [A-ZÉ]|l'[A-ZÉ])")
ESTIMATED = re.compile(r"\b(?:estim|évalu|chiffr|annonc|compt|prévu)\w* (?:à|entre|au moins|pour|près)\b")
PASSIVE = re.compile(r"\b(?:est|sont|était|étaient|a été|ont été|être|serait|seraient) (?:\w+ )?$")
WORD = re.compile(r"[^\W\d]+(?:-[^\W\d]+)*")


def cited(normal: str) -> bool:
    """Whether a preposition or the like names a source: « selon », « d'après », « publié par »."""
    return FROM.search(normal.lower()) is not None or FOR_NAME.search(normal) is not None


def says(folded: str, words: Container[str]) -> bool:
    """Whether one of the given words stands in the text, estimates in the passive (« est estimé à ») aside."""
    return any(found[0] in words and not _impersonal(folded, found) for found in _words(folded))


def _words(folded: str) -> list[re.Match[str]]:
    return [*WORD.finditer(folded)]


def _impersonal(folded: str, found: re.Match[str]) -> bool:
    if not ESTIMATED.match(folded, found.start()):
        return False
    before = folded[max(0, found.start() - 24) : found.start()]
    return PASSIVE.search(before) is not None or folded[found.start() - 2 : found.start()] == ", "
