"""Measure tokens and sentences against treebanks: bench/segmentation.py FILE.conllu … [--show N].

Tokens are compared sentence by sentence, as spans of the treebank's text; a contraction (du = de + le) counts as the
one word that is written. Sentences are compared after joining ten of the treebank's sentences with spaces; the second
line counts only the places where the sentence before ends in a mark and the next one begins with a capital, a figure
or a mark: what a reader can see.
"""

from __future__ import annotations

import argparse
import re
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from lint.text import Span
from lint.text.sentences import sentences
from lint.text.tokens import tokens

PARAGRAPH = 10
ENDS = re.compile(r"[.!?…][\s»”\"’')\]]*\Z")
BEGINS = re.compile(r"[\s«“\"‘'(\[—–-]*[^\W_a-zß-ÿ]")


@dataclass
class Score:
    """Counts of what the treebank has and we have, and the differences seen."""

    both: int = 0
    ours: int = 0
    gold: int = 0
    differences: Counter[str] = field(default_factory=Counter)

    def add(self, ours: set[Span], gold: set[Span]) -> None:
        """Count two sets of spans of the same text."""
        self.both += len(ours & gold)
        self.ours += len(ours)
        self.gold += len(gold)

    def __str__(self) -> str:
        precision, recall = self.both / max(1, self.ours), self.both / max(1, self.gold)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        return f"P {precision:.4f}  R {recall:.4f}  F1 {f1:.4f}  ({self.gold} in the treebank, {self.ours} ours)"


def main() -> None:
    """Print the figures for each file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--show", type=int, default=0, help="how many differences to print")
    options = parser.parse_args()
    for path in options.files:
        treebank = list(read(path))
        print(path.name)
        report("tokens", score_tokens(treebank), options.show)
        joined, visible = score_sentences([text for text, _ in treebank])
        report("sentences", joined, options.show)
        report("sentences that show", visible, 0)
    print(speed([text for path in options.files for text, _ in read(path)]))


def read(path: Path) -> Iterator[tuple[str, list[str]]]:
    """The text and the surface words of each sentence of a CoNLL-U file."""
    for part in path.read_text(encoding="utf-8").split("\n\n"):
        text, words, skip = "", [], 0
        for line in part.split("\n"):
            if line.startswith("# text = "):
                text = line.removeprefix("# text = ")
            elif line and not line.startswith("#"):
                number, word = line.split("\t")[:2]
                if "-" in number:
                    skip = int(number.split("-")[1])
                    words.append(word)
                elif "." not in number and int(number) > skip:
                    words.append(word)
        if words:
            yield text, words


def place(text: str, words: Iterable[str]) -> list[Span]:
    """Where the words stand in the text, in order."""
    spans, at = [], 0
    for word in words:
        start = text.index(word, at)
        at = start + len(word)
        spans.append(Span(start, at))
    return spans


def score_tokens(treebank: Iterable[tuple[str, list[str]]]) -> Score:
    """Compare the tokens of each sentence."""
    score = Score()
    for text, words in treebank:
        ours = {token.span for token in tokens(text, Span(0, len(text)))}
        gold = set(place(text, words))
        score.add(ours, gold)
        score.differences.update(differences(text, ours, gold))
    return score


def differences(text: str, ours: set[Span], gold: set[Span]) -> Iterator[str]:
    """Each stretch that is cut in two ways: theirs, ours."""
    ends = {span.end for span in ours} & {span.end for span in gold}
    start = 0
    for end in sorted(ends):
        mine = [text[s.start : s.end] for s in sorted(ours) if start <= s.start and s.end <= end]
        theirs = [text[s.start : s.end] for s in sorted(gold) if start <= s.start and s.end <= end]
        if mine != theirs:
            yield f"{'|'.join(theirs)}  →  {'|'.join(mine)}"
        start = end


def score_sentences(texts: list[str]) -> tuple[Score, Score]:
    """Compare the places where sentences end: all, and those that show."""
    every, visible = Score(), Score()
    for first in range(0, len(texts), PARAGRAPH):
        group = [text.strip() for text in texts[first : first + PARAGRAPH]]
        joined = " ".join(group)
        ours = {Span(span.end, span.end) for span in sentences(joined, Span(0, len(joined)))}
        gold, shown, at = set(), set(), 0
        for number, text in enumerate(group):
            at += len(text) + (number > 0)
            gold.add(Span(at, at))
            if number + 1 == len(group) or (ENDS.search(text) and BEGINS.match(group[number + 1])):
                shown.add(Span(at, at))
        every.add(ours, gold)
        visible.add(ours - (gold - shown), shown)
        for span in sorted(ours ^ gold):
            sign = "missed" if span in gold else "added "
            shows = "" if span in shown or span in ours else " (does not show)"
            context = f"{joined[max(0, span.end - 45) : span.end]} ‖{joined[span.end : span.end + 35]}"
            every.differences[f"{sign} {context}{shows}"] += 1
    return every, visible


def report(name: str, score: Score, show: int) -> None:
    """Print a line of figures and the commonest differences."""
    print(f"  {name:20} {score}")
    for difference, count in score.differences.most_common(show):
        print(f"    {count:4} {difference}")


def speed(texts: list[str]) -> str:
    """Rates over the whole text, one paragraph of ten sentences after the other."""
    paragraphs = [" ".join(texts[first : first + PARAGRAPH]) for first in range(0, len(texts), PARAGRAPH)]
    size = sum(len(paragraph.encode()) for paragraph in paragraphs) / 1e6
    started = time.perf_counter()
    number = sum(len(tokens(paragraph, Span(0, len(paragraph)))) for paragraph in paragraphs)
    between = time.perf_counter()
    for paragraph in paragraphs:
        sentences(paragraph, Span(0, len(paragraph)))
    ended = time.perf_counter()
    return f"{number / (between - started):,.0f} tokens/s, sentences {size / (ended - between):.1f} MB/s"


if __name__ == "__main__":
    main()
