"""What should stand in the place of words that cannot agree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lint.analysis.gerunds import invariable
from lint.analysis.grammar.clash import Clash, Relation
from lint.analysis.grammar.closed_classes import CONTRACTIONS
from lint.analysis.grammar.forms import ANY, FEMININE, MASCULINE, PERSONS, PLURAL, SINGULAR, agreement
from lint.analysis.grammar.words import Word
from lint.analysis.predicates import BITS as PREDICATES
from lint.lexicon import lexicon
from lint.lexicon.analysis import Analysis, Pos

DETERMINERS = (
    ("le", "la", "les"),
    ("un", "une", "des"),
    ("ce", "cette", "ces"),
    ("mon", "ma", "mes"),
    ("ton", "ta", "tes"),
    ("son", "sa", "ses"),
    ("notre", "notre", "nos"),
    ("votre", "votre", "vos"),
    ("leur", "leur", "leurs"),
    ("quel", "quelle", "quels"),
    ("aucun", "aucune", "aucun"),
    ("certain", "certaine", "certains"),
    ("tout", "toute", "tous"),
    ("quelque", "quelque", "quelques"),
    ("nul", "nulle", "nuls"),
    ("différent", "différente", "différents"),
    ("divers", "diverse", "divers"),
    ("du", "de la", "des"),
    ("au", "à la", "aux"),
)
"""Masculine singular, feminine singular, plural."""
FEMININE_PLURALS = {
    "quels": "quelles",
    "certains": "certaines",
    "tous": "toutes",
    "différents": "différentes",
    "divers": "diverses",
}
BEFORE_VOWEL = {"ce": "cet", "ma": "mon", "ta": "ton", "sa": "son"}
ELIDED = {"le": "l’", "la": "l’", "de la": "de l’", "à la": "à l’", "du": "de l’", "au": "à l’"}
PARTICLES = frozenset({"se", "s'", "ne", "n'", "me", "m'", "te", "t'"})
VOWELS = "aàâeéèêëiîïoôœuùûy"
MOODS = ("ind", "con", "sub")
TENSES = ("pre", "imp", "fut", "pas")
SWAPPED = {"il": "ils", "ils": "il", "elle": "elles", "elles": "elle"}
MOST = 3


def corrections(words: Sequence[Word], clash: Clash) -> tuple[int, int, tuple[str, ...]]:
    """The first and the last word of what is to be replaced, and what may stand there, best first."""
    target, controller = words[clash.target], words[clash.controller]
    if clash.relation is Relation.DETERMINER:
        return clash.target, clash.controller, tuple(_phrases(words, clash))
    if clash.relation is Relation.CONTRACTION:
        text = CONTRACTIONS[target.low, controller.low]
        return clash.target, clash.controller, (_like(target, text),)
    if clash.relation is Relation.PRONOUN and clash.controller == clash.target - 1:
        return clash.controller, clash.target, tuple(_with_pronoun(controller, target, clash.bits))
    if clash.relation is Relation.PRONOUN and clash.controller == clash.target + 1:
        return clash.target, clash.controller, tuple(_inverted(controller, target, clash.bits))
    forms = _cased(target, _alone(words, clash))
    if clash.relation in {Relation.VERB, Relation.RELATIVE} and clash.target and any(_turns(words, clash, forms)):
        particle = words[clash.target - 1]
        return clash.target - 1, clash.target, tuple(_with_particle(particle, form) for form in forms)
    return clash.target, clash.target, forms


def _turns(words: Sequence[Word], clash: Clash, forms: Sequence[str]) -> Iterator[bool]:
    """For each form whether the particle before the verb is written otherwise before it (s'est, se sont)."""
    low = words[clash.target - 1].low
    for form in forms:
        yield low in PARTICLES and low.endswith("e") is (form[0] in VOWELS)


def _with_particle(particle: Word, form: str) -> str:
    apostrophe = "’" if "’" in particle.token.text else "'"
    whole, elided = f"{particle.token.text[0]}e {form}", f"{particle.token.text[0]}{apostrophe}{form}"
    return elided if form[0] in VOWELS else whole


def _alone(words: Sequence[Word], clash: Clash) -> Iterator[str]:
    """What may stand in the place of the target by itself."""
    target = words[clash.target]
    if clash.relation is Relation.GERUND:
        return iter((invariable(target.low),))
    if target.low in PREDICATES:
        return (form for form, bits in PREDICATES.items() if bits & clash.bits and form[0] == target.low[0])
    if clash.relation is Relation.COUNT:
        return _nouns(target, clash.bits)
    if clash.relation in {Relation.VERB, Relation.PRONOUN, Relation.RELATIVE}:
        return _conjugated(target, clash.bits)
    return _inflected(target, clash.bits or _governing(words, clash))


def _cased(word: Word, forms: Iterator[str]) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(form for form in forms if form != word.low))[:MOST]
    return tuple(form[:1].upper() + form[1:] for form in found) if word.capital else found


def _governing(words: Sequence[Word], clash: Clash) -> int:
    """The bits of a noun with its determiner's."""
    bits, back = words[clash.controller].form.noun or ANY, clash.controller - 1
    while back >= 0 and words[back].cat in "DMA":
        if back != clash.target:
            bits = bits & words[back].bits or bits
        back -= 1
    if back >= 0 and words[back].cat == "P" and words[back].bits != ANY:
        bits = bits & words[back].bits or bits
    return bits


def _inflected(word: Word, bits: int) -> Iterator[str]:
    """The forms of an adjective or participle with some of these bits, its own gender and number first."""
    own = (word.form.adjective | word.form.participle) or ANY
    for gender in sorted("mf", key=lambda gender: not own & bits & _gender(gender) and not own & _gender(gender)):
        for number in sorted("sp", key=lambda number: not own & _number(number)):
            if bits & _gender(gender) & _number(number):
                yield from _forms(word, gender, number)


def _gender(gender: str) -> int:
    return MASCULINE if gender == "m" else FEMININE


def _number(number: str) -> int:
    return SINGULAR if number == "s" else PLURAL


def _forms(word: Word, gender: str, number: str) -> Iterator[str]:
    for reading in word.form.readings:
        if reading.pos is Pos.ADJ or (reading.mood == "par" and reading.tense == "pas"):
            like = replace(reading, gender=gender, number=number)
            yield from (form for form in lexicon().inflect(reading.lemma, reading.pos, like) if _is(form, like))


def _is(form: str, like: Analysis) -> bool:
    """Whether a form can have the gender and number: the lexicon gives « first » for a feminine that does not exist."""
    wanted = _gender(like.gender) & _number(like.number)
    return any(agreement(reading) & wanted for reading in lexicon().analyses(form) if reading.pos is like.pos)


def _conjugated(word: Word, persons: int) -> Iterator[str]:
    """The forms of a verb in the persons, mood and tense kept; the likeliest reading first."""
    readings = [reading for reading in word.form.readings if reading.pos is Pos.VERB and reading.mood in MOODS]
    readings.sort(key=lambda reading: (MOODS.index(reading.mood), TENSES.index(reading.tense)))
    for reading in readings:
        for (person, number), bit in PERSONS.items():
            if persons & bit:
                like = replace(reading, person=person, number=number)
                yield from lexicon().inflect(reading.lemma, Pos.VERB, like)


def _with_pronoun(pronoun: Word, verb: Word, persons: int) -> Iterator[str]:
    """Pronoun and verb, the verb put right; then the pronoun (il pensent: il pense, ils pensent)."""
    for form in _cased(verb, _conjugated(verb, persons)):
        yield f"{pronoun.token.text}{'' if pronoun.low.endswith(chr(39)) else ' '}{form}"
    other = SWAPPED.get(pronoun.low)
    if other:
        yield f"{_like(pronoun, other)} {verb.token.text}"


def _inverted(pronoun: Word, verb: Word, persons: int) -> Iterator[str]:
    """Verb and pronoun behind it, with the « t » between vowels."""
    low = pronoun.low.lstrip("-").removeprefix("t-").removeprefix("t'")
    for form in _cased(verb, _conjugated(verb, persons)):
        between = "-t-" if form[-1] not in "dt" and low[0] in VOWELS else "-"
        yield f"{form}{between}{low}"


def _like(word: Word, text: str) -> str:
    return text[:1].upper() + text[1:] if word.capital else text


def _phrases(words: Sequence[Word], clash: Clash) -> Iterator[str]:
    """A determiner and its noun: the noun put right, or the determiner; which first depends on the other words."""
    opener, noun = words[clash.target], words[clash.controller]
    own = clash.bits or noun.form.noun
    numbers_meet = bool(_numbers(opener.bits) & _numbers(own))
    with_opener = tuple(_with_determiner(words, clash, own))
    if numbers_meet:
        feminine = tuple(_feminine(words, clash))
        yield from (*feminine, *with_opener) if noun.form.participle else (*with_opener, *feminine)
        return
    with_noun = () if clash.bits else tuple(_with_noun(words, clash))
    found = (*with_opener, *with_noun) if _votes(words, clash) > 0 else (*with_noun, *with_opener)
    yield from found or _with_both(words, clash)


def _mute(form: str) -> bool:
    """Whether a word begins with a vowel, or with an h that nobody hears (cet homme)."""
    low = form.lower()
    return low[0] in VOWELS or (low[0] == "h" and low in lexicon() and not lexicon().is_aspirated(low))


def _numbers(bits: int) -> int:
    return (1 if bits & SINGULAR else 0) | (2 if bits & PLURAL else 0)


def _votes(words: Sequence[Word], clash: Clash) -> int:
    """How many words beside a noun have its number and not that of its determiner, less those that have the latter."""
    noun = words[clash.controller]
    mine, theirs = _numbers(noun.form.noun), _numbers(words[clash.target].bits)
    beside = [*words[clash.target + 1 : clash.controller], *words[clash.controller + 1 : clash.controller + 3]]
    score = 0
    for word in beside:
        if word.cat in "AK":
            score += (_numbers(word.bits) == mine) - (_numbers(word.bits) == theirs)
        elif word.cat == "V":
            verb = (1 if word.form.finite & 4 else 0) | (2 if word.form.finite & 32 else 0)
            score += (verb == mine) - (verb == theirs)
        else:
            break
    return score


def _nouns(noun: Word, bits: int) -> Iterator[str]:
    """The forms of a noun with some of these bits, the nearest first."""
    number = "p" if bits & PLURAL else "s"
    forms = {
        form
        for reading in noun.form.readings
        if reading.pos is Pos.NOUN
        for form in lexicon().inflect(reading.lemma, Pos.NOUN, replace(reading, number=number))
        if form != noun.low and _agreeing(form, bits)
    }
    yield from sorted(forms, key=lambda form: (not form.startswith(noun.low), len(form), form))[:1]


def _row(low: str) -> tuple[str, str, str] | None:
    """The forms of the determiner that a word is."""
    return next((row for row in DETERMINERS if low in _all_forms(row)), None)


def _all_forms(row: tuple[str, str, str]) -> set[str]:
    return {*row, *(BEFORE_VOWEL.get(form, form) for form in row), FEMININE_PLURALS.get(row[2], row[2])}


def _with_both(words: Sequence[Word], clash: Clash) -> Iterator[str]:
    """A determiner and a noun that differ in gender and in number, both put right (aucun victimes)."""
    noun, opener = words[clash.controller], words[clash.target]
    number = PLURAL if opener.bits & PLURAL else SINGULAR
    row = _row(opener.low)
    if row is None:
        return
    for form in _nouns(noun, number):
        gender = next((reading.gender for reading in lexicon().analyses(form) if reading.pos is Pos.NOUN), "")
        article = row[2] if number == PLURAL else row[1 if gender == "f" else 0]
        parts = {clash.target: _like(opener, article), clash.controller: _like(noun, form)}
        yield _text(words, clash.target, clash.controller, parts)


def _with_noun(words: Sequence[Word], clash: Clash) -> Iterator[str]:
    noun, opener = words[clash.controller], words[clash.target]
    for form in _nouns(noun, opener.bits):
        text = _text(words, clash.target, clash.controller, {clash.controller: _like(noun, form)})
        elided = clash.controller == clash.target + 1 and _mute(form) and opener.low in ELIDED
        yield _like(opener, ELIDED[opener.low]) + form if elided else text


def _feminine(words: Sequence[Word], clash: Clash) -> Iterator[str]:
    """A feminine determiner with the noun that lacks its mute e (la chaussé, une avocat)."""
    noun, opener = words[clash.controller], words[clash.target]
    stem = noun.low.removesuffix("s")
    form = stem + ("es" if noun.low.endswith("s") and opener.bits & PLURAL else "e")
    if opener.bits & FEMININE and not opener.bits & MASCULINE and _agreeing(form, opener.bits):
        yield _text(words, clash.target, clash.controller, {clash.controller: _like(noun, form)})


def _agreeing(form: str, bits: int) -> bool:
    return any(agreement(reading) & bits for reading in lexicon().analyses(form) if reading.pos is Pos.NOUN)


def _with_determiner(words: Sequence[Word], clash: Clash, bits: int) -> Iterator[str]:
    opener = words[clash.target]
    following = words[clash.target + 1].low
    row = _row(opener.low)
    if row is None:
        return
    form = row[2] if not bits & SINGULAR else row[1] if not bits & MASCULINE else row[0]
    if not bits & SINGULAR and not bits & MASCULINE:
        form = FEMININE_PLURALS.get(form, form)
    if _mute(following):
        form = BEFORE_VOWEL.get(form, form)
    text = _text(words, clash.target, clash.controller, {clash.target: _like(opener, form)})
    if form in ELIDED and _mute(following):
        text = _like(opener, ELIDED[form]) + text[len(form) :].lstrip()
    if form != opener.low:
        yield text


def _text(words: Sequence[Word], start: int, end: int, changed: dict[int, str]) -> str:
    """The words as they stand, spaces included, some of them changed."""
    parts = []
    for at in range(start, end + 1):
        if at > start and words[at - 1].token.span.end < words[at].token.span.start:
            parts.append(" ")
        parts.append(changed.get(at, words[at].token.text))
    return "".join(parts)
