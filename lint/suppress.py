"""Findings that the draft itself asks to leave out, and those about such requests that are wrong or of no use.

`ignore[regle, categorie/*] raison` speaks of the line it ends, or else of the next block; `off[…]` and `on[…]` of what
lies between them (to the end where there is no `on`); `ignore-file[…]` of the whole file. Without brackets, all rules
are meant. A finding belongs where it starts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from types import MappingProxyType

from lint.diagnostic import Applicability, Diagnostic, Edit, Fix, Severity
from lint.ruleset.rule import Header
from lint.ruleset.select import Patterns, nearest, nearest_pattern, unknown_pattern
from lint.text import Directive, Document, Source, SourceSpan

UNKNOWN = "cassetin/suppression-inconnue"
UNUSED = "cassetin/suppression-inutile"
BUILT_IN = MappingProxyType(
    {
        UNKNOWN: Header(
            "Une instruction du brouillon au linter n’en est pas une, ou nomme une règle qui n’existe pas.",
            why="Une faute de frappe dans une suppression laisserait croire qu’un signalement a été accepté.",
        ),
        UNUSED: Header(
            "Une suppression du brouillon ne supprime rien.",
            why="Restée après une réécriture, elle cacherait plus tard un signalement que personne n’a accepté.",
        ),
    }
)
"""The rules that need no rule file: both are about what a draft says to the linter."""

ORDERS = ("ignore", "ignore-file", "off", "on")
ORDER = re.compile(r"([\w-]*)\s*(?:\[([^\]]*)(\]?))?")
PATTERN = re.compile(r"[^\s,][^,]*?(?=\s*(?:,|$))")
ALL = "*"


@dataclass(frozen=True, slots=True)
class Named:
    """A pattern of rules as a directive writes it, and where it stands in the source."""

    text: str
    span: SourceSpan


@dataclass(frozen=True, slots=True)
class Order:
    """A directive, read; without brackets its only pattern is `*`, at the place of the directive.

    `bare` is the first word of a reason that follows no brackets: it may be a pattern whose brackets were forgotten.
    """

    word: Named
    patterns: tuple[Named, ...]
    whole: SourceSpan
    closed: bool
    bare: str

    def speaks_of(self, rule: str) -> bool:
        """Whether some pattern matches a rule."""
        return Patterns(pattern.text for pattern in self.patterns).matches(rule)


@dataclass(slots=True)
class Suppression:
    """One pattern over one stretch of the source, less what an `on` of `resumed` has switched on again.

    `used` when it has left a finding out.
    """

    named: Named
    start: int
    end: int
    resumed: tuple[Order, ...] = ()
    used: bool = False

    def holds(self, found: Diagnostic) -> bool:
        """Whether it speaks of a finding."""
        place = found.start.offset
        if not self.start <= place < self.end or not Patterns([self.named.text]).matches(found.rule):
            return False
        return not any(order.whole.start <= place and order.speaks_of(found.rule) for order in self.resumed)


def suppress(
    document: Document,
    diagnostics: Iterable[Diagnostic],
    ids: Callable[[], Sequence[str]],
    runs: Callable[[str], bool] | None,
    mistakes: Iterable[tuple[SourceSpan, str]] = (),
) -> tuple[Diagnostic, ...]:
    """The findings that remain, with those about the suppressions, in order of place.

    `ids` gives the known rules; `runs` tells whether a rule looked at this file: a suppression of rules none of which
    did is not called unused. Without it, none is. `mistakes` are those of the draft's front matter.
    """
    about = [_finding(document.source, UNKNOWN, span, message) for span, message in mistakes]
    if not document.directives and not about:
        return tuple(diagnostics)
    source = document.source
    orders = [_order(directive, source) for directive in document.directives]
    known = ids()
    suppressions = list(_suppressions(document, orders, known))
    kept = [found for found in diagnostics if not _left_out(found, suppressions)]
    about += [finding for order in orders for finding in _mistakes(source, order, known)]
    about += _idle(source, orders, known)
    if runs:
        about += _unused(source, suppressions, known, runs)
    found = [*kept, *_told_apart(about)]
    return tuple(sorted(found, key=lambda finding: (finding.start.offset, finding.end.offset, finding.rule)))


def _order(directive: Directive, source: Source) -> Order:
    """The words of a directive; those that the source does not hold (Vale's form) stand at the whole comment."""
    found = next(ORDER.finditer(directive.text))  # the first match begins the text, were it empty
    at = source.text.find(directive.text, directive.span.start, directive.span.end)

    def named(text: str, start: int) -> Named:
        return Named(text, SourceSpan(at + start, at + start + len(text)) if at >= 0 else directive.span)

    patterns = tuple(named(part[0], found.start(2) + part.start()) for part in PATTERN.finditer(found[2] or ""))
    closed = found[2] is None or bool(found[3])
    bare = "" if found[2] is not None else "".join(directive.text[found.end() :].split()[:1])
    return Order(named(found[1], 0), patterns or (Named(ALL, directive.span),), directive.span, closed, bare)


def _suppressions(document: Document, orders: Sequence[Order], known: Sequence[str]) -> Iterator[Suppression]:
    """One suppression for each pattern that names rules."""
    length = len(document.source.text) + 1
    for number, order in enumerate(orders):
        for named in order.patterns:
            if unknown_pattern(named.text, known):
                continue
            if order.word.text == "ignore":
                yield Suppression(named, *_target(document, order.whole))
            elif order.word.text == "ignore-file":
                yield Suppression(named, 0, length)
            elif order.word.text == "off":
                resumed = tuple(later for later in orders[number + 1 :] if later.word.text == "on")
                yield Suppression(named, order.whole.start, length, resumed)


def _target(document: Document, comment: SourceSpan) -> tuple[int, int]:
    """What an `ignore` speaks of: the line that it ends, the next line of the block it is in, or the next block."""
    source = document.source
    line = _line(source, comment.start)
    if any(start < comment.start for start, _ in _prose(document, *line)):
        return line
    blocks = [document.source_span(block.span) for block in document.blocks]
    around = next((block for block in blocks if block.start < comment.start < block.end), None)
    if around:
        after = next((first for first, _ in _prose(document, comment.end, around.end)), comment.end)
        return _line(source, after)
    following = min((block for block in blocks if block.start >= comment.end), default=comment)
    return following.start, following.end + 1


def _line(source: Source, offset: int) -> tuple[int, int]:
    """Where the line of an offset starts and ends, its end included."""
    span = source.line_span(source.position(offset).line)
    return span.start, span.end + 1


def _prose(document: Document, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of the source between two offsets that are prose and not blank."""
    for run in document.runs:
        first, last = max(run.source_start, start), min(run.source_end, end)
        if first < last and (text := document.source.text[first:last]).strip():
            yield first + len(text) - len(text.lstrip()), last


def _left_out(found: Diagnostic, suppressions: Iterable[Suppression]) -> bool:
    """Whether a finding is suppressed; every suppression that speaks of it counts as used."""
    holding = [suppression for suppression in suppressions if suppression.holds(found)]
    for suppression in holding:
        suppression.used = True
    return bool(holding)


def _mistakes(source: Source, order: Order, known: Sequence[str]) -> Iterator[Diagnostic]:
    """Words that are no order, brackets that do not end, patterns that match no rule."""
    word = order.word.text
    if word not in ORDERS:
        known_orders = f"sont connues {', '.join(ORDERS)}."
        if word:
            message = f"« {word} » n’est pas une instruction ; {known_orders}"
            yield _finding(source, UNKNOWN, order.word.span, message, nearest(word, ORDERS))
        else:
            yield _finding(source, UNKNOWN, order.whole, f"Il manque l’instruction ; {known_orders}")
        return
    if "/" in order.bare and unknown_pattern(order.bare, known) is None:
        yield _finding(source, UNKNOWN, order.whole, f"Il manque les crochets : écrire « {word}[{order.bare}] ».")
    if not order.closed:
        yield _finding(source, UNKNOWN, order.whole, "Le crochet n’est pas fermé : écrire « ignore[regle] raison ».")
    for named in order.patterns:
        wrong = unknown_pattern(named.text, known)
        if wrong:
            sentence = wrong[:1].upper() + wrong[1:] + ("" if wrong.endswith("?") else ".")
            yield _finding(source, UNKNOWN, named.span, sentence, nearest_pattern(named.text, known))


def _idle(source: Source, orders: Sequence[Order], known: Sequence[str]) -> Iterator[Diagnostic]:
    """Each `on` that ends nothing."""
    for number, order in enumerate(orders):
        if order.word.text == "on":
            begun = [earlier for earlier in orders[:number] if earlier.word.text == "off"]
            if not any(order.speaks_of(rule) and off.speaks_of(rule) for off in begun for rule in known):
                yield _finding(source, UNUSED, order.whole, "Ce « on » ne met fin à aucun « off » : l’enlever.")


def _unused(
    source: Source, suppressions: Iterable[Suppression], known: Sequence[str], runs: Callable[[str], bool]
) -> Iterator[Diagnostic]:
    for suppression in suppressions:
        named = suppression.named
        patterns = Patterns([named.text])
        if not suppression.used and any(patterns.matches(rule) and runs(rule) for rule in known):
            what = "Cette suppression" if named.text == ALL else f"« {named.text} »"
            yield _finding(source, UNUSED, named.span, f"{what} ne supprime rien ici : l’enlever.")


def _finding(source: Source, rule: str, span: SourceSpan, message: str, better: str | None = None) -> Diagnostic:
    edits = (Edit(span.start, span.end, better),) if better else ()
    return Diagnostic(
        rule=rule,
        category="cassetin",
        severity=Severity.WARNING,
        message=message,
        path=source.path,
        start=source.position(span.start),
        end=source.position(span.end),
        excerpt=source.text[span.start : span.end],
        suggestions=(better,) if better else (),
        fixes=(Fix(f"Remplacer par « {better} »", edits, Applicability.UNSAFE),) if better else (),
        location=source.location(span.start),
    )


def _told_apart(findings: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The same findings with fingerprints; equal ones are numbered."""
    seen: Counter[str] = Counter()
    for found in findings:
        text = f"{found.rule}\n{found.excerpt}"
        seen[text] += 1
        digest = blake2b(f"{text}\n{seen[text]}".encode("utf-8", "surrogatepass"), digest_size=8)
        yield replace(found, fingerprint=digest.hexdigest())
