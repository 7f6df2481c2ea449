"""A document and rules in, diagnostics out: pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from itertools import islice

from lint.analysis import UNKNOWN, Analysis, Hit, Passages, Proofread
from lint.diagnostic import Applicability, Diagnostic, Edit, Fix, Match, Related, Severity
from lint.errors import EngineError
from lint.ruleset.rule import Rule, Voice
from lint.ruleset.ruleset import RuleSet
from lint.text import Document, SourceSpan, Span, fold

CONTEXT = 24  # code points on either side of a finding that its fingerprint takes in


class RuleFailedError(Exception):
    """A bug in a check; names the rule."""

    def __init__(self, rule: str) -> None:
        super().__init__(rule)
        self.rule = rule


@dataclass(frozen=True, slots=True)
class Findings:
    """What the rules say of a document, in order of place, and sentences about what could not be checked.

    `failures` are the bugs of rules that said nothing; all other rules spoke.
    """

    diagnostics: tuple[Diagnostic, ...]
    notes: tuple[str, ...] = ()
    engines: tuple[str, ...] = ()
    failures: tuple[RuleFailedError, ...] = ()


def lint(
    document: Document,
    rules: RuleSet,
    chosen: Callable[[Rule], Severity | None],
    accepted: Collection[str] = frozenset(),
    proofread: Proofread | None = None,
) -> Findings:
    """Run the rules for which `chosen` gives a severity; those that need LanguageTool only with `proofread`.

    `accepted` are the words of the house. An engine that is missing, or a pattern that runs out of time, becomes a
    note; the bug of one rule silences no other.
    """
    analysis = Analysis(document, accepted, proofread)
    run = Inspection(analysis, rules, proofread=proofread is not None)
    diagnostics: list[Diagnostic] = []
    failures: list[RuleFailedError] = []
    for rule, passages in run.work():
        severity = chosen(rule)
        if severity is not None:
            try:
                diagnostics += run.findings(rule, severity, passages)
            except RuleFailedError as error:
                failures.append(error)
    diagnostics.sort(key=lambda found: (found.start.offset, found.end.offset, found.rule, found.message))
    return Findings(tuple(diagnostics), tuple(run.notes), run.analysis.engines, tuple(failures))


class Inspection:
    """One pass of a set of rules over one document."""

    def __init__(self, analysis: Analysis, rules: RuleSet, *, proofread: bool = False) -> None:
        self.analysis = analysis
        self.rules = rules
        self.everywhere = (*rules.always, *rules.proofread) if proofread else rules.always
        self.notes: dict[str, None] = {}
        self._seen: Counter[str] = Counter()

    def work(self) -> Iterator[tuple[Rule, Passages]]:
        """The rules that have something to look at, each with its passages."""
        for number, seen in sorted(self.rules.triggered(self.analysis).items()):
            rule = self.rules.rule(number)
            yield rule, Passages(self.analysis, rule.scopes, seen)
        for number in self.everywhere:
            rule = self.rules.rule(number)
            hits = tuple(Hit(UNKNOWN, pattern) for pattern in range(len(rule.check.patterns() or ())))
            yield rule, Passages(self.analysis, rule.scopes, everywhere=hits)

    def findings(self, rule: Rule, severity: Severity, passages: Passages) -> Iterator[Diagnostic]:
        """The diagnostics of one rule. Raises RuleFailedError."""
        try:
            matches = (match for match in rule.check.find(passages) if self.heard(rule, match))
            for match in islice(matches, rule.header.limit or None):
                yield self._diagnostic(rule, severity, match)
        except EngineError as error:
            self.notes[str(error)] = None
        except TimeoutError:
            self.notes[f"{rule.id} : une expression régulière a pris trop de temps ; règle interrompue."] = None
        except Exception as error:
            raise RuleFailedError(rule.id) from error

    def heard(self, rule: Rule, match: Match) -> bool:
        """Whether the match stands in the voice that the rule listens to."""
        if rule.header.voice is Voice.ANY or not isinstance(match.span, Span):
            return True
        quoted = self.analysis.quotations.covering(match.span) is not None
        return quoted is (rule.header.voice is Voice.QUOTED)

    def _diagnostic(self, rule: Rule, severity: Severity, match: Match) -> Diagnostic:
        document = self.analysis.document
        source = document.source
        span = document.source_span(match.span) if isinstance(match.span, Span) else match.span
        excerpt = source.text[span.start : span.end]
        return Diagnostic(
            rule=rule.id,
            category=rule.category,
            severity=severity,
            message=_message(rule, match, excerpt),
            path=source.path,
            start=source.position(span.start),
            end=source.position(span.end),
            excerpt=excerpt,
            suggestions=match.replacements,
            fixes=tuple(_fix(document, rule, match.span, text) for text in match.replacements),
            related=tuple(_related(document, place, note) for place, note in match.related),
            location=source.location(span.start),
            fingerprint=self._fingerprint(rule.id, excerpt, match),
        )

    def _fingerprint(self, rule: str, excerpt: str, match: Match) -> str:
        """What identifies a finding when lines move: the rule, the words, those around them, and their turn."""
        text = self.analysis.folded if isinstance(match.span, Span) else fold(self.analysis.document.source.text)
        around = text[max(0, match.span.start - CONTEXT) : match.span.end + CONTEXT]
        identity = f"{rule}\n{excerpt}\n{around}"
        self._seen[identity] += 1
        identity = f"{identity}\n{self._seen[identity]}"
        return blake2b(identity.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _message(rule: Rule, match: Match, excerpt: str) -> str:
    if "{" not in rule.header.message and "}" not in rule.header.message:
        return rule.header.message
    slots = {
        "match": " ".join(excerpt.splitlines()),
        "suggestion": match.replacements[0] if match.replacements else "",
        "suggestions": _either(match.replacements),
    }
    return rule.header.message.format_map({**slots, **match.slots})


def _either(texts: tuple[str, ...]) -> str:
    """« a », « b » ou « c »."""
    quoted = [f"«\u00a0{text}\u00a0»" for text in texts]
    return " ou ".join([", ".join(quoted[:-1]), quoted[-1]] if len(quoted) > 1 else quoted)


def _fix(document: Document, rule: Rule, place: Span | SourceSpan, text: str) -> Fix:
    """The correction; one that would take markup along is for a human."""
    title = f"Remplacer par «\u00a0{text}\u00a0»" if text else "Supprimer"
    whole = isinstance(place, SourceSpan) or document.is_unbroken(place)
    if text and not whole and isinstance(place, Span):
        place, text = _changed(document, place, text)
        whole = document.is_unbroken(place)
    span = document.source_span(place) if isinstance(place, Span) else place
    start, end = (span.start, span.end) if text or not whole else _with_space(document.source.text, span)
    by_hand = document.source.extracted or not whole
    return Fix(title, (Edit(start, end, text),), Applicability.DISPLAY_ONLY if by_hand else rule.header.fix)


def _changed(document: Document, span: Span, text: str) -> tuple[Span, str]:
    """The part of a stretch that a replacement changes, and what comes there."""
    old = document.text[span.start : span.end]
    before = _shared(old, text)
    after = _shared(old[before:][::-1], text[before:][::-1])
    return Span(span.start + before, span.end - after), text[before : len(text) - after]


def _shared(one: str, other: str) -> int:
    """The number of code points that two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (left, right) in pairs if left != right), min(len(one), len(other)))


def _with_space(text: str, span: SourceSpan) -> tuple[int, int]:
    """A deleted stretch takes the space before it along (at the start of a line, the one after)."""
    if span.start > 0 and text[span.start - 1] == " ":
        return span.start - 1, span.end
    return span.start, span.end + (text[span.end : span.end + 1] == " ")


def _related(document: Document, place: Span, note: str) -> Related:
    span = document.source_span(place)
    return Related(note, document.source.position(span.start), document.source.position(span.end))
