"""What the kind entity finds of misspelt names that it makes up, what it says of strangers, and what it costs.

    python bench/names.py [--each 300] [--seed 1] [--show]

Misspellings are one slip of the pen in one word of a name of the gazetteer, `fautes` left out. Strangers are common
first names with common surnames, one letter of which may be changed as well. The cost is that of a gazetteer of 50,000
names on an article of 1,000 words.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from lint.checks.names.suspects import NameReader, Suspect
from lint.lexicon import lexicon
from lint.lexicon.gazetteer import Gazetteer
from lint.lexicon.gazetteer_build import Builder
from lint.lexicon.gazetteer_source import Entity as Name
from lint.lexicon.gazetteer_source import Genre, Group, merged
from lint.ruleset.groups import read_groups
from lint.text import Span, normalise

NAMES = Path(__file__).resolve().parent.parent / "rules" / "entites" / "_noms"
SOUNDS = {"i": "y", "y": "i", "ph": "f", "f": "ph", "k": "c", "c": "k", "an": "en", "en": "an", "s": "z", "v": "w"}
FRAMES = {
    Genre.PERSON: ("Selon {}, la décision est prise.", "Le texte a été remis mardi à {} à son arrivée."),
    Genre.PLACE: ("La réunion a été déplacée vers {} pour des raisons de place.",),
    Genre.ORGANISATION: ("La direction de {} n’a pas répondu aux demandes de précision.",),
}


def slips(word: str, chance: random.Random) -> Iterator[str]:
    """Ways to misspell a word, in random order."""
    places = list(range(1, len(word)))
    chance.shuffle(places)
    for at in places:
        ways = [word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:]]
        if at + 1 < len(word):
            ways.append(word[:at] + word[at + 1] + word[at] + word[at + 2 :])
        ways.append(word[:at] + chance.choice("aeiou") + word[at + 1 :])
        ways += [
            word[:at] + other + word[at + len(sound) :] for sound, other in SOUNDS.items() if word.startswith(sound, at)
        ]
        yield chance.choice([way for way in ways if way != word] or [word])


def misspelt(name: str, chance: random.Random) -> str:
    """The name with one slip in one of its longer words."""
    words = re.findall(r"[^\W\d_]{4,}", name)
    if not words:
        return name
    word = chance.choice(words)
    return name.replace(word, next(slips(word, chance)), 1)


class Reader:
    """Reads sentences with a gazetteer."""

    def __init__(self, names: Sequence[Name]) -> None:
        sections = Builder(names).sections()
        self.size = sum(map(len, sections.values()))
        self.names = Gazetteer({key: memoryview(section) for key, section in sections.items()})
        self.words = lexicon()

    def common(self, word: str) -> bool:
        return word in self.words or word.lower() in self.words

    def read(self, text: str) -> list[Suspect]:
        return NameReader(normalise(text), self.names, self.common).read([Span(0, len(text))])


def recall(reader: Reader, names: Sequence[Name], chance: random.Random, *, each: int, show: bool) -> None:
    for genre, frames in FRAMES.items():
        counts: Counter[str] = Counter()
        for name in chance.sample([name for name in names if name.genre is genre and len(name.name) > 4], each):
            wrong = misspelt(name.name, chance)
            found = reader.read(chance.choice(frames).format(wrong))
            verdict = "missed" if not found else "right" if found[0].wanted == name.name else "other"
            counts[verdict] += 1
            counts["sure"] += bool(found and found[0].sure)
            if show and verdict != "right":
                print(f"  {verdict}: {wrong} ({name.name}) {[suspect.wanted for suspect in found]}")
        print(genre, dict(counts))


def strangers(reader: Reader, names: Sequence[Name], chance: random.Random, *, each: int, show: bool) -> None:
    first = [name.name for name in names if name.genre is Genre.FIRST_NAME]
    last = [name.name for name in names if name.genre is Genre.SURNAME]
    for title, change in {"strangers": False, "strangers with rare names": True}.items():
        found = 0
        for _ in range(each):
            surname = chance.choice(last)
            name = f"{chance.choice(first)} {next(slips(surname, chance)) if change and len(surname) > 3 else surname}"
            suspects = reader.read(f"Un voisin, {name}, a prévenu les secours.")
            found += bool(suspects)
            if show and suspects:
                print(f"  {name} → {suspects[0].wanted}")
        print(title, f"{found} of {each}")
    found = [name for name in names for suspect in reader.read(f"Hier, {name.name} était absent.")]
    print("right names that are flagged", len(found), "of", len(names))
    if show:
        print("  ", [name.name for name in found][:60])


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--each", type=int, default=300)
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--show", action="store_true")
    args = ask.parse_args()
    chance = random.Random(args.seed)
    names = [replace(name, wrong=()) for name in merged(read_groups([NAMES], Group))]
    reader = Reader(names)
    print(len(names), "names,", reader.size // 1024, "KiB")
    recall(reader, names, chance, each=args.each, show=args.show)
    strangers(reader, names, chance, each=args.each, show=args.show)


if __name__ == "__main__":
    main()
