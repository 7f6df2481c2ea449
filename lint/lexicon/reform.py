"""The spelling of 1990 derived from the traditional one: which forms belong to only one of the two."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from lint.lexicon import reform_data
from lint.lexicon.analysis import Tag
from lint.lexicon.pattern import follow
from lint.lexicon.reform_data import Words

Reading = tuple[str, Tag]
Readings = dict[str, set[Reading]]

CONSONANT = "(?:[bcdfghjklmnprstvxz]*[qg]u|[bcdfghjklmnprstvxz]+)"
PLAIN = str.maketrans("îû", "iu")
PAST_ENDING = re.compile("[îû]n?(?:t|mes|tes)$")
DISTINCT = ("dû", "mûr", "sûr")
KEEPING = ("jeûner", "jeûne", "jeûneur", "nîmois")
ACUTE_VERB = re.compile(f"é{CONSONANT}er$")
FUTURE = re.compile(f"é(?={CONSONANT}er(?:ai|as|a|ons|ez|ont|ais|ait|ions|iez|aient)$)")
DIAERESIS = re.compile("gu([ëï])")
BEFORE_MUTE = re.compile("(?:e|es|ent|er[aeio].*)$")
VOWEL = re.compile("[aeiouyâéèêëîïôûœ]")
BEFORE_NOUN = ("après", "avant", "sans", "sous", "hors")
THIRD = ("s", "3", "ind", "pre")


def apply(readings: Readings) -> dict[str, str]:
    """Adds the new forms, under the traditional lemma; says which forms are "traditional" or "1990" only."""
    return _Reform(readings, reform_data.read()).spellings()


class _Reform:
    """What the reform takes away from each form (`gone`) and what it brings (`fresh`)."""

    def __init__(self, readings: Readings, words: Words) -> None:
        self.readings = readings
        self.words = words
        self.gone: defaultdict[str, set[Reading]] = defaultdict(set)
        self.fresh: defaultdict[str, set[Reading]] = defaultdict(set)
        self.lemmas: dict[tuple[str, str], str] = {}

    def spellings(self) -> dict[str, str]:
        for form, found in self.readings.items():
            if form[0].islower():
                for lemma, tag in found:
                    self._note(form, lemma, tag)
        for form, reading in tuple(self._compound_numbers()):
            self.fresh[form].add(reading)
        for form in self.words.numerals:
            self.fresh[form] = self.readings[form]
        self._merge()
        old = {form for form, gone in self.gone.items() if gone >= self.readings[form]}
        new = {form for form, fresh in self.fresh.items() if fresh >= self.readings[form]}
        return dict.fromkeys(old, "traditional") | dict.fromkeys(new, "1990")

    def _note(self, form: str, lemma: str, tag: Tag) -> None:
        new = _reformed(form, lemma, tag, self.words, self.readings)
        if new == form or (new in self.readings and self._variants(lemma)):
            return
        if form == lemma:
            self.lemmas[new, tag.pos] = lemma
        brought = tuple(_numbered(new, tag))
        if form not in dict(brought):  # « relais » stays as the plural of « relai »
            self.gone[form].add((lemma, tag))
        for word, features in brought:
            if word != form:
                self.fresh[word].add((lemma, features))

    def _variants(self, lemma: str) -> bool:
        """Whether a compound was always written both ways (ultra-plat, ultraplat): no list of the reform holds it."""
        return "-" in lemma and lemma not in self.words.welded and lemma not in self.words.words

    def _merge(self) -> None:
        """New forms that the word list holds as words of their own (évènement) get the traditional lemma."""
        for form, found in self.readings.items():
            if any((lemma, tag.pos) in self.lemmas for lemma, tag in found):
                self.readings[form] = {(self.lemmas.get((lemma, tag.pos), lemma), tag) for lemma, tag in found}
        for form, found in self.fresh.items():
            self.readings[form] = self.readings.get(form, set()) | found

    def _compound_numbers(self) -> Iterator[tuple[str, Reading]]:
        """Compounds of a verb or a preposition and a noun: the noun alone takes the mark of the plural, always."""
        for form, found in self.readings.items():
            first, hyphen, second = form.partition("-")
            genders = [tag.gender for lemma, tag in found if (lemma, tag.pos, tag.number) == (form, "NOUN", "")]
            if hyphen and genders and form.islower() and self._variants(form) and self._governs(first):
                for number, noun in self._other_number(second):
                    if f"{first}-{noun}" not in self.readings:
                        yield f"{first}-{noun}".translate(PLAIN), (form, Tag("NOUN", min(genders), number))

    def _governs(self, first: str) -> bool:
        return first in BEFORE_NOUN or any(tag[2:] == THIRD for _, tag in self.readings.get(first, ()))

    def _other_number(self, noun: str) -> Iterator[tuple[str, str]]:
        found = self.readings.get(noun, ()) if "-" not in noun else ()
        for lemma, tag in found:
            if tag.pos == "NOUN" and tag.number == "p" and lemma != noun:
                yield "s", lemma
            elif tag.pos == "NOUN" and tag.number == "s":
                yield from (("p", plural) for plural in (noun + "s", noun + "x") if self._is_plural(plural, lemma))

    def _is_plural(self, form: str, lemma: str) -> bool:
        return any((found, tag.pos, tag.number) == (lemma, "NOUN", "p") for found, tag in self.readings.get(form, ()))


def _reformed(form: str, lemma: str, tag: Tag, words: Words, readings: Readings) -> str:
    """The form in the spelling of 1990; the same where nothing changes."""
    stated = words.forms.get((form, lemma, tag))
    if stated:
        return stated
    new = form
    base = lemma if lemma in words.words else lemma.removesuffix("s")  # « événements » has a reading of its own
    if base in words.words:
        new = follow(form, base, words.words[base]) or form
    elif "-" in lemma or lemma.startswith("entr'"):
        new = _joined(form, lemma, tag, words)
    if tag.pos == "VERB":
        new = _verb(new, words.words.get(lemma, lemma), tag, words)
    elif tag.pos == "NOUN" and lemma.endswith(("ellement", "ettement")) and lemma[:-6] + "er" in readings:
        new = _single(new, lemma[:-6])
    new = DIAERESIS.sub(lambda match: "gü" + {"ë": "e", "ï": "i"}[match[1]], new)
    return _without_circumflex(new, lemma, tag)


def _numbered(new: str, tag: Tag) -> Iterator[tuple[str, Tag]]:
    """A word that had one form for both numbers gets two (mille-pattes: un millepatte, des millepattes)."""
    if tag.number or new.endswith(("s", "x", "z")) or not (tag.pos == "NOUN" or tag.tense == "pas"):
        yield new, tag
    else:
        yield new, tag._replace(number="s")
        yield new + "s", tag._replace(number="p")


def _joined(form: str, lemma: str, tag: Tag, words: Words) -> str:
    if lemma in words.welded:
        inner = tag.number == "p" and not form.startswith(lemma.partition("-")[0] + "-")  # des plates-bandes
        return lemma.replace("-", "").removesuffix("s") + "s" if inner else form.replace("-", "")
    if lemma.startswith("entr'"):
        return form.replace("'", "", 1)
    first, _, rest = form.partition("-")
    if "-" in rest or not rest[:1].islower():
        return form
    if first in ("contre", "entre"):
        return (first[:-1] if VOWEL.match(rest) else first) + rest
    return first + rest if first in words.learned and rest[0] not in "iîuû" else form


def _verb(form: str, lemma: str, tag: Tag, words: Words) -> str:
    if lemma == "interpeller":
        head, double, tail = form.partition("ll")
        return form if BEFORE_MUTE.match(tail) or not double else f"{head}l{tail}"
    if lemma.endswith(("eler", "eter")) and lemma not in words.doubling:
        return _single(form, lemma[:-2])
    if ACUTE_VERB.search(lemma) and (tag.mood == "con" or tag.tense == "fut"):
        return FUTURE.sub("è", form)
    return form[:-1] + "è" if form.endswith("ssé") and tag.mood == "sub" else form


def _single(form: str, root: str) -> str:
    """« ruissel » doubled before a mute e: ruissell- → ruissèl-."""
    double = root + root[-1]
    return root[:-2] + "è" + root[-1] + form[len(double) :] if form.startswith(double) else form


def _without_circumflex(form: str, lemma: str, tag: Tag) -> str:
    """No circumflex on i and u, but where it tells words apart, in the past historic and the imperfect subjunctive."""
    if form in DISTINCT or lemma in KEEPING or not ("î" in form or "û" in form):
        return form
    if lemma == "croître":
        return form.replace("oîtr", "oitr")
    past = PAST_ENDING.search(form) if (tag.mood, tag.tense) in (("ind", "pas"), ("sub", "imp")) else None
    end = past.start() if past else len(form)
    return form[:end].translate(PLAIN) + form[end:]
