"""Why a rule speaks or is silent: for each sentence, what the rule and the analysis saw in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from lint.analysis import Analysis, Hit, Passage, Passages
from lint.analysis.numbers.figures import Figure
from lint.checks import Check, is_stocked
from lint.checks.listening import Listening
from lint.diagnostic import Match
from lint.lexicon import lexicon
from lint.linter import Inspection
from lint.ruleset.rule import Rule, Voice
from lint.ruleset.ruleset import RuleSet
from lint.text import Document, Position, Scope, Span

MOST = 4  # readings of a word that are shown
LONGEST = 72  # code points of a pattern that are shown


@dataclass(frozen=True, slots=True)
class Trace:
    """A sentence and what was seen in it: pairs of a French label and its values."""

    place: Position
    text: str
    seen: tuple[tuple[str, tuple[str, ...]], ...]


def trace(document: Document, rules: RuleSet, rule: Rule) -> Iterator[Trace]:
    """What one rule of a set sees in each sentence of a document. Raises what its check raises."""
    analysis = Analysis(document)
    inspection = Inspection(analysis, rules)
    nothing = Passages(analysis, rule.scopes)
    passages = next((passages for one, passages in inspection.work() if one.id == rule.id), nothing)
    matches = tuple(rule.check.find(passages))
    excused = tuple(match for match in _unexcused(rule.check).find(passages) if match not in matches)
    for block in document.blocks:
        for sentence in analysis.sentences(block) if block.scope is not Scope.CODE else ():
            seen = (
                ("partie", (block.scope.value,)),
                ("champ", tuple(_scope(rule, analysis, sentence))),
                ("déclencheurs", tuple(_triggers(rule, passages, sentence))),
                ("mots", tuple(_words(analysis, sentence))),
                ("citations", tuple(_quotations(analysis, sentence))),
                ("attributions", tuple(_attributions(rule.check, analysis, sentence))),
                ("chiffres", tuple(_figures(analysis, sentence))),
                ("résultat", tuple(_results(inspection, rule, matches, excused, sentence))),
            )
            text = " ".join(document.text[sentence.start : sentence.end].split())
            place = document.source.position(document.source_span(sentence).start)
            yield Trace(place, text, tuple((label, values) for label, values in seen if values))


def _scope(rule: Rule, analysis: Analysis, sentence: Span) -> Iterator[str]:
    everywhere = rule.scopes.passages(analysis)
    if not any(passage.raw or passage.span.overlaps(sentence) for passage in everywhere):
        yield f"la règle ne lit pas cette partie (scope : {', '.join(rule.header.scope)})"


def _triggers(rule: Rule, passages: Iterable[Passage], sentence: Span) -> Iterator[str]:
    """The patterns that were seen, whether or not they match here; all text is looked at where there are none."""
    patterns = rule.check.patterns()
    if patterns is None:
        yield "aucun : la règle regarde tout le texte"
        return
    here = [passage for passage in passages if not passage.raw and passage.span.overlaps(sentence)]
    hits = sorted({hit for passage in here for hit in passage.hits if _inside(hit, sentence)})
    for source in dict.fromkeys(patterns[hit.pattern].source for hit in hits):
        yield source if len(source) <= LONGEST else f"{source[:LONGEST]}…"
    if not hits:
        yield "aucun des mots qu’attend la règle n’est dans la phrase"


def _inside(hit: Hit, sentence: Span) -> bool:
    """Whether a match that the hit announces may begin in the sentence."""
    return hit.start < 0 or sentence.start <= hit.start < sentence.end


def _words(analysis: Analysis, sentence: Span) -> Iterator[str]:
    """Each word with the lexicon's readings, and the tagger's where the rule had the sentence tagged."""
    tokens = analysis.tokens(sentence)
    tagged = analysis.tagged([tokens])[0] if "spacy" in analysis.engines else tokens
    for token in tagged:
        readings = dict.fromkeys(
            " ".join(filter(None, (*reading.tag, f"({reading.lemma})")))
            for form in dict.fromkeys((token.text, token.text.lower()))
            for reading in lexicon().analyses(form)
        )
        engine = f" — spaCy : {token.pos} {token.morph}".rstrip() if token.pos else ""
        if any(map(str.isalpha, token.text)):
            known = ", ".join(list(readings)[:MOST]) + (" …" if len(readings) > MOST else "")
            yield f"{token.text} : {known or 'inconnu du lexique'}{engine}"


def _quotations(analysis: Analysis, sentence: Span) -> Iterator[str]:
    for quotation in analysis.quotations:
        if quotation.span.overlaps(sentence):
            yield _written(analysis, quotation.span)


def _attributions(check: Check, analysis: Analysis, sentence: Span) -> Iterator[str]:
    """Who answers for the sentence, for kinds that ask it; those whose cue stands elsewhere with their line."""
    if not isinstance(check, Listening):
        return
    for found in check.attributions(analysis).covering(sentence):
        source = _shown(analysis, found.source) if found.source else "sans source"
        here = "" if sentence.contains(found.cue) else f", ligne {_line(analysis, found.cue)}"
        yield f"{source}, {found.who.value} ; {_shown(analysis, found.cue)}, {found.manner.value}{here}"


def _line(analysis: Analysis, span: Span) -> int:
    document = analysis.document
    return document.source.position(document.source_span(span).start).line


def _figures(analysis: Analysis, sentence: Span) -> Iterator[str]:
    yield from (_figure(analysis, figure) for figure in analysis.figures.within(sentence))


def _figure(analysis: Analysis, figure: Figure) -> str:
    worth = f"{figure.low:g}" if figure.low == figure.high else f"de {figure.low:g} à {figure.high:g}"
    facts = (figure.kind.value, worth, figure.unit, figure.hedge.value, figure.noun and f"compte : {figure.noun}")
    return f"{_shown(analysis, figure.span)} : {', '.join(filter(None, facts))}"


def _unexcused(check: Check) -> Check:
    """The check without its exceptions, where its kind has any; a check with data would have to be opened again."""
    if is_stocked(check) or not getattr(check, "exceptions", ()):
        return check
    return replace(check, exceptions=())  # type: ignore[type-var]


def _results(
    inspection: Inspection, rule: Rule, matches: Iterable[Match], excused: Iterable[Match], sentence: Span
) -> Iterator[str]:
    here = [match for match in matches if isinstance(match.span, Span) and sentence.overlaps(match.span)]
    spared = [match for match in excused if isinstance(match.span, Span) and sentence.overlaps(match.span)]
    for match in here:
        found = _shown(inspection.analysis, Span(match.span.start, match.span.end))
        if inspection.heard(rule, match):
            yield f"signalé : {found}" + "".join(f" → « {text} »" for text in match.replacements)
        else:
            wanted = "que la voix du journal" if rule.header.voice is Voice.NARRATION else "que les citations"
            yield f"écarté : {found}, car la règle n’écoute {wanted} (voice: {rule.header.voice.value})"
    for match in spared:
        yield f"écarté : {_shown(inspection.analysis, Span(match.span.start, match.span.end))}, exception de la règle"
    if not (here or spared):
        yield "rien"


def _shown(analysis: Analysis, span: Span) -> str:
    return f"« {_written(analysis, span)} »"


def _written(analysis: Analysis, span: Span) -> str:
    return " ".join(analysis.document.text[span.start : span.end].split())
