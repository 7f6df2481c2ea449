"""Verbs, participles and attributes that cannot agree with their subject, as far as forms tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.analysis.grammar.certainty import is_certain
from lint.analysis.grammar.clash import Clash, Relation
from lint.analysis.grammar.closed_classes import (
    ASCRIBED,
    ASCRIBING,
    CONTENTS,
    ENABLING,
    INDIRECT,
    INVERTING,
    JUDGING,
    LINKS,
    LONE,
    MODALS,
    MOVED,
    MOVING,
    NEVER,
    OWNING,
    PARTS,
    PERCEIVING,
    PERSON,
    PLURAL_RELATED,
    PRONOUN_BITS,
    RETURNED,
    SAYING,
    TEMPORAL,
    UNCHANGING,
    WITHOUT_OBJECT,
)
from lint.analysis.grammar.forms import ANY, PERSONS, PLURAL, SINGULAR, THIRD_PLURAL, THIRD_SINGULAR
from lint.analysis.grammar.phrases import head_after, lemma, may_be_joined, past_phrase, phrase_before
from lint.analysis.grammar.pronouns import Manner, Subject, relative_subject
from lint.analysis.grammar.subjects import subject
from lint.analysis.grammar.words import Word
from lint.lexicon.analysis import Pos

MASCULINE_SINGULAR, FIRST_PLURAL = 0b0001, PERSONS["1", "p"]
RELATIONS = {
    Manner.PRONOUN: Relation.PRONOUN,
    Manner.NOUN: Relation.VERB,
    Manner.PAIR: Relation.VERB,
    Manner.RELATIVE: Relation.RELATIVE,
}
APART = frozenset("QS;:«»()“”—–-")
"""Words and marks behind which a verb joined by « et » may belong to something else than the first one."""
UNNUMBERED = frozenset({"on", "c'", "ce", "ça", "cela", "nous", "vous", "je", "j'", "tu", "tout"})
"""Words that show a subject whose attribute need not have the number of the verb (quand on est jeunes)."""
NEAR = 5  # words before a verb among which its subject is looked for
ASKING = frozenset({"lequel", "laquelle", "lesquels", "lesquelles", "combien"})
OBJECTS = {"les": PLURAL, "l'": SINGULAR} | dict.fromkeys(("m'", "t'", "me", "te", "se", "s'", "la"), ANY)
"""What the pronouns before « avoir » ask of the participle, as far as they can be its object."""


def verb_clashes(words: Sequence[Word]) -> Iterator[Clash]:
    """The clashes between subjects and verbs or what the verb ascribes to them, in order."""
    for at, word in enumerate(words):
        if word.cat in "IG" and word.lemma(Pos.VERB) == "avoir":
            yield from _after_avoir(words, at)
        if word.cat == "K":
            yield from _judged(words, at)
        if word.cat in "VKI" and word.lemma(Pos.VERB) in JUDGING:
            yield from _judging(words, at)
        including = word.low == "compris" and at and words[at - 1].low == "y"
        if not including and (word.cat == "V" or (word.cat == "?" and _verbal(words, at))):
            yield from _of_verb(words, at)


def _judged(words: Sequence[Word], at: int) -> Iterator[Clash]:
    """An adjective that a participle ascribes and does not agree with (des normes jugées trop strict)."""
    second = _second(words, at)
    marked = words[at].form.participle & MASCULINE_SINGULAR == 0
    compound = any(
        word.form.auxiliary and not (marked and word.is_verb("avoir")) for word in words[max(0, at - 3) : at]
    )
    if second is None or compound or not words[at].form.participle:
        return
    own = words[second].form.adjective | words[second].form.participle
    noun = words[second].form.noun & SINGULAR and words[second - 1].cat != "R"
    if not own & words[at].form.participle and not noun:
        yield Clash(Relation.ADJECTIVE, second, at, words[at].form.participle, sure=True)


def _judging(words: Sequence[Word], at: int) -> Iterator[Clash]:
    """An adjective that does not agree with the object that a verb ascribes it to (une peine qu'elle juge légers)."""
    place = _next(words, at)
    if place is None or place + 1 >= len(words) or words[place].cat not in "A?K":
        return
    own, following = words[place].form.adjective, words[place + 1]
    if words[place].cat == "K" and following.cat != "D":
        return
    if not own or words[place].form.finite or (words[place].form.adverb and words[place - 1].cat != "R"):
        return
    if following.cat == "D":  # rend impossible la reprise
        head = head_after(words, place + 2)
        bits = words[head].form.noun & following.bits if head is not None and not may_be_joined(words, head) else 0
    elif following.cat in "NQ" or following.low in {"de", "d'"}:
        return
    else:
        head, bits = _object_before(words, at)
        bits = 0 if head == at or bits == ANY else bits
    if head is not None and bits and not own & bits:
        yield Clash(Relation.ATTRIBUTE, place, head, bits)


def _verbal(words: Sequence[Word], at: int) -> bool:
    """Whether a word that may be noun or verb stands where a verb does: behind a noun phrase, before its object."""
    if not words[at].form.finite & (THIRD_SINGULAR | THIRD_PLURAL) or at + 1 == len(words) or not at:
        return False
    link = words[at].lemma(Pos.VERB) in LINKS and words[at + 1].cat == "?"
    if (words[at - 1].cat == "," and words[at + 1].cat == "D") or (link and words[at - 1].cat in "NA"):
        return True
    return at > 0 and words[at - 1].cat in "NAc" and words[at + 1].cat in "DQPRcIKA"


def _of_verb(words: Sequence[Word], at: int) -> Iterator[Clash]:
    verb = words[at]
    following = words[at + 1] if at + 1 < len(words) else None
    if following is not None and following.cat == "-":
        low = following.low.lstrip("-").removeprefix("t-").removeprefix("t'")
        persons = PERSON.get(low, 0)
        ordered = low == "nous" and any(reading.mood == "imp" for reading in verb.form.readings)  # dis-nous
        if persons and not persons & verb.form.finite and not ordered:
            yield Clash(Relation.PRONOUN, at, at + 1, persons)
        if persons & verb.form.finite & (THIRD_SINGULAR | THIRD_PLURAL) and verb.form.auxiliary and low in PRONOUN_BITS:
            yield from _ascribed(words, at, Subject(at + 1, persons, PRONOUN_BITS[low], Manner.PRONOUN))
        if verb.is_verb("avoir"):
            yield from _after_avoir(words, at)
        return
    if _says_afterwards(words, at):
        return
    yield from _with_object(words, at)
    yield from _with_relative(words, at)
    found = subject(words, at) or _first_subject(words, at)
    if found is None:
        yield from _of_name(words, at)
    else:
        if not found.persons & verb.form.finite:
            sure = is_certain(words, at, found)
            yield Clash(RELATIONS[found.manner], at, found.head, found.persons, sure)
        if found.persons & verb.form.finite or found.manner is Manner.PRONOUN:
            yield from _ascribed(words, at, found)
    if verb.is_verb("avoir"):
        yield from _after_avoir(words, at)


def _says_afterwards(words: Sequence[Word], at: int) -> bool:
    """Whether a verb of saying follows what is said, its subject behind it (…, explique Anne Roy)."""
    if not at or at + 1 == len(words) or words[at - 1].cat not in ',»"”':
        return False
    if words[at].is_verb("avoir"):  # …, a indiqué lundi le préfet
        return words[at + 1].cat == "K" and words[at + 1].lemma(Pos.VERB) in SAYING
    return words[at].lemma(Pos.VERB) in SAYING and words[at + 1].cat == "X"


def _first_subject(words: Sequence[Word], at: int) -> Subject | None:
    """The subject of a verb that « et » joins to the first one of the sentence (Le maire écoute et prend note)."""
    joining = at - 1
    while joining > 0 and words[joining].cat in "cR" and words[joining].low not in LONE:
        joining -= 1
    before = words[:joining]
    if not words[at].form.finite & (THIRD_SINGULAR | THIRD_PLURAL) and words[at].form.finite & FIRST_PLURAL:
        return None  # et espérons que
    if joining < 1 or words[joining].low not in {"et", "mais", "puis"} or any(word.cat in APART for word in before):
        return None
    verbs = [place for place, word in enumerate(before) if word.cat in "V?" and word.form.finite]
    if len(verbs) != 1 or words[verbs[0]].cat != "V" or words[at].lemma(Pos.VERB) in INVERTING:
        return None
    return subject(words, verbs[0])


def _of_name(words: Sequence[Word], at: int) -> Iterator[Clash]:
    """A participle or adjective that has not the number of its verb, whatever the subject is (qui sera publiés)."""
    place = _complement(words, at)
    if place is None or place + 1 >= len(words) or words[place].cat not in "AK" or words[place].low == "partie":
        return
    own, number = words[place].form.participle | words[place].form.adjective, persons_bits(words[at].form.finite)
    if not own or own & number or any(word.low in UNNUMBERED for word in words[max(0, at - NEAR) : at]):
        return
    if words[place].cat == "A" and (words[place].form.noun or words[place].form.adverb or words[place + 1].cat in "NA"):
        return
    if words[place].cat == "K" and _reflexive(words, at) and words[place].lemma(Pos.VERB) in INDIRECT:
        return
    back = at - 1
    while back > 0 and words[back].cat in "cR":
        back -= 1
    if back < 0 or words[at - 1].cat == "P":
        return
    relation = Relation.PARTICIPLE if words[place].form.participle else Relation.ATTRIBUTE
    plain = not (words[place].form.noun or words[place].form.finite)
    yield Clash(relation, place, back, number, sure=plain)


def _ascribed(words: Sequence[Word], at: int, found: Subject) -> Iterator[Clash]:
    """The participle or adjective that a form of « être » ascribes to the subject."""
    place, bits = _complement(words, at), _narrowed(words[at], found.bits)
    if place is not None and words[place].low == "partie" and place + 1 < len(words) and words[place + 1].low in PARTS:
        return
    if place is None or bits == ANY or words[found.head].low == "on":
        if place is not None and words[found.head].low in {"ce", "c'"}:
            yield from _of_this(words, at, place, found)
        return
    for target in (place, _second(words, place)):
        own = words[target].form.adjective | words[target].form.participle if target is not None else 0
        if target is not None and words[target].cat in "AK?N" and own and not own & bits:
            relation = Relation.PARTICIPLE if words[target].form.participle else Relation.ATTRIBUTE
            agreeing = bool(found.persons & words[at].form.finite)
            yield Clash(relation, target, found.head, bits, sure=agreeing and is_certain(words, at, found))


def _of_this(words: Sequence[Word], at: int, place: int, found: Subject) -> Iterator[Clash]:
    """What « c'est » or « ce qui est » ascribes, which is masculine and singular (c'est très difficile)."""
    word, following = words[place], words[place + 1].cat if place + 1 < len(words) else "."
    if words[at].form.finite & THIRD_PLURAL or word.cat not in "AK" or word.form.adverb:
        return
    own = word.form.adjective | word.form.participle
    if own and not own & MASCULINE_SINGULAR and not word.form.noun and following not in "NAXM«C?":
        relation = Relation.PARTICIPLE if word.form.participle else Relation.ATTRIBUTE
        yield Clash(relation, place, found.head, MASCULINE_SINGULAR, sure=words[place - 1].cat in "VRc")


def _narrowed(verb: Word, bits: int) -> int:
    """The bits of a subject that has several, as far as the number of its verb allows."""
    number = persons_bits(verb.form.finite)
    return bits & number or bits


def persons_bits(finite: int) -> int:
    """The number of a verb in the third person, as bits of agreement."""
    third = finite & (THIRD_SINGULAR | THIRD_PLURAL)
    return {THIRD_SINGULAR: SINGULAR, THIRD_PLURAL: PLURAL}.get(third, ANY)


def _second(words: Sequence[Word], place: int) -> int | None:
    """The adjective behind a participle that ascribes it as well (a été jugée coupable, sont devenus rares)."""
    if words[place].cat != "K" or words[place].lemma(Pos.VERB) not in ASCRIBED:
        return None
    compared = place + 1 < len(words) and words[place + 1].low == "comme"
    second = _next(words, place + 1 if compared else place)
    if second is None or words[second].cat not in "AK" or words[second].form.adverb:
        return None
    return second


def _complement(words: Sequence[Word], at: int) -> int | None:
    """Where what follows « être » stands, behind modal verbs and adverbs."""
    place = _next(words, at)
    if place is None:
        return None
    if _reflexive(words, at):
        return place if _reflects(words, at, place) else None
    if words[at].lemma(Pos.VERB) in LINKS or words[at].is_verb("être"):
        return _far_from(words, place)
    return _behind_modals(words, at, place)


def _far_from(words: Sequence[Word], place: int) -> int | None:
    """What follows « loin d'être » behind « être », or the place itself."""
    far = place + 1 < len(words) and words[place - 1].low in {"loin", "près"} and words[place + 1].low == "être"
    return _next(words, place + 1) if far else place


def _behind_modals(words: Sequence[Word], verb: int, place: int | None) -> int | None:
    """What follows « être » behind « avoir » and modal verbs (ont dû être, vont pouvoir être, doit avoir été)."""
    while place is not None:
        if words[place].low in {"de", "d'", "à", "par"} and _is_modal(words[verb]):
            place += 1
        reflexive = words[place].low in {"se", "s'"} and place + 1 < len(words)
        place += reflexive
        word, having = words[place], words[verb].lemma(Pos.VERB) == "avoir"
        if word.low == ("été" if having else "être") and (having or _is_modal(words[verb])):
            return _next(words, place)
        ascribing = LINKS | ASCRIBING if reflexive else LINKS
        if word.cat == "I" and word.lemma(Pos.VERB) in ascribing and _is_modal(words[verb]):
            return _next(words, place)
        modal = _is_modal(word) and word.cat in ("K" if having else "I")
        if not modal and (having or word.low != "avoir"):
            return None
        verb, place = place, _next(words, place)
    return None


def _is_modal(word: Word) -> bool:
    """Whether a word can be a form of a modal verb, « pu » too, which « paître » has as well."""
    return any(reading.pos is Pos.VERB and reading.lemma in MODALS for reading in word.form.readings)


def _reflects(words: Sequence[Word], at: int, place: int) -> bool:
    """Whether what follows a pronominal verb agrees with its subject."""
    word = words[place]
    if words[at].lemma(Pos.VERB) in ASCRIBING and word.cat in "AK?" and word.form.adjective and not word.form.adverb:
        return True
    return words[at].is_verb("être") and _direct(words, place) and not _of_relative(words, at)


def _of_relative(words: Sequence[Word], at: int) -> bool:
    """Whether « que » before the subject may be the object of a pronominal verb (les questions qu'il s'est posées)."""
    near = range(max(1, at - 6), at)
    return any(words[back].low in {"que", "qu'"} and words[back - 1].cat in "NAKXp," for back in near)


def _direct(words: Sequence[Word], place: int) -> bool:
    """Whether « se » before a participle is its direct object."""
    verb = words[place].lemma(Pos.VERB)
    following = words[place + 1] if place + 1 < len(words) else None
    if following is not None and following.cat == "D" and not _when(words, place + 1):
        return False  # ils se sont attiré des critiques
    if verb not in INDIRECT or following is None or following.cat in "AK":
        return True
    if verb == "rendre":
        return RETURNED.isdisjoint(word.low for word in words[place + 1 : place + 3])
    return verb in WITHOUT_OBJECT and following.cat in "P.,"


def _with_object(words: Sequence[Word], at: int) -> Iterator[Clash]:
    """The participle of a pronominal verb with its object behind it, or without any (ils se sont serré la main)."""
    place = _next(words, at)
    if place is None or not words[at].is_verb("être") or not _reflexive(words, at) or words[place].cat != "K":
        return
    word, verb = words[place], words[place].lemma(Pos.VERB)
    following = words[place + 1] if place + 1 < len(words) else None
    alone = verb in NEVER or (following is not None and _object_of(words, place, verb))
    if alone and not word.form.participle & MASCULINE_SINGULAR:
        set_phrase = verb == "rendre" and following is not None and following.low == "compte"
        yield Clash(Relation.AVOIR, place, at, MASCULINE_SINGULAR, sure=set_phrase)


def _with_relative(words: Sequence[Word], at: int) -> Iterator[Clash]:
    """The participle of a pronominal verb whose object « que » stands for (les robes qu'elle s'est achetées)."""
    place = _next(words, at)
    if place is None or not words[at].is_verb("être") or not _reflexive(words, at) or words[place].cat != "K":
        return
    relative = next((back for back in range(at - 1, max(0, at - 6), -1) if words[back].low in {"que", "qu'"}), None)
    if relative is None or words[place].lemma(Pos.VERB) not in OWNING or words[place + 1].cat in "IDM":
        return
    governor, bits = _related(words, relative, at)
    if governor < relative and bits != ANY and not words[place].form.participle & bits:
        yield Clash(Relation.AVOIR, place, governor, bits)


def _object_of(words: Sequence[Word], place: int, verb: str) -> bool:
    low = words[place + 1].low
    if words[place + 1].cat == "I":
        return verb == "faire" or (verb == "voir" and words[place + 1].lemma(Pos.VERB) in ENABLING)
    if verb == "dire":
        return low in {"que", "qu'"}  # elle s'est dit que
    if verb in {"rendre", "donner"}:
        return low in {"compte", "rendez-vous"}
    if verb not in OWNING or words[place + 1].cat != "D":
        return False
    head = head_after(words, place + 2)
    return head is not None and lemma(words[head]) not in TEMPORAL


def _reflexive(words: Sequence[Word], at: int) -> bool:
    return any(words[back].low in {"se", "s'"} for back in range(max(0, at - 2), at))


def _next(words: Sequence[Word], at: int) -> int | None:
    at += 1
    while at < len(words) and (words[at].cat in "R-" or _both(words, at) or _too(words, at)):
        at += 1
    return at if at < len(words) else None


def _too(words: Sequence[Word], at: int) -> bool:
    """Whether a pronoun takes up the subject (ils s'étaient eux aussi plaints)."""
    again = words[at + 1].low if at + 1 < len(words) else ""
    return words[at].low in {"lui", "eux", "elle", "elles"} and again in {"aussi", "également", "même", "mêmes"}


def _both(words: Sequence[Word], at: int) -> bool:
    """Whether a number stands behind « tous » (ils ont tous deux voté)."""
    return words[at].cat == "M" and words[at - 1].low in {"tous", "toutes"}


def _after_avoir(words: Sequence[Word], at: int) -> Iterator[Clash]:
    """A participle with « avoir » that does not agree as the object before it asks, or agrees without one."""
    place = _next(words, at)
    if place is None or words[place].cat not in "K?" or not words[place].form.participle or words[place].low == "été":
        return
    word = words[place]
    if at and words[at - 1].low == "y":  # il y a eu
        if word.lemma(Pos.VERB) == "avoir" and not word.form.participle & MASCULINE_SINGULAR:
            yield Clash(Relation.AVOIR, place, at, MASCULINE_SINGULAR, sure=True)
        return
    governor, wanted = _object_before(words, at)
    if word.lemma(Pos.VERB) == "faire" and place + 1 < len(words) and words[place + 1].form.infinitive:
        governor, wanted = at, MASCULINE_SINGULAR
    inverted = words[at - 1].low in {"que", "qu'"} and governor < at - 1 and words[place + 1].cat in "DM"
    invariable = word.lemma(Pos.VERB) in UNCHANGING if inverted else _free(words, place)
    if wanted != MASCULINE_SINGULAR and invariable:
        return
    if not word.form.participle & wanted:
        led = governor in {1, 2} and words[0].cat == "D" and words[governor + 1].low in {"que", "qu'"}
        asked = led or (governor == 1 and words[0].low.startswith("quel"))
        asked = asked or (governor == 2 and words[0].low == "combien")  # noqa: PLR2004  (combien de maisons)
        asked = asked or (governor == at - 1 and words[governor].low == "les")
        yield Clash(Relation.AVOIR, place, governor, wanted, sure=asked)
    yield from _joined_participle(words, place, governor, wanted)


def _joined_participle(words: Sequence[Word], first: int, governor: int, wanted: int) -> Iterator[Clash]:
    """The second of two participles with one « avoir » (a relu puis signée la loi)."""
    second = (
        _next(words, first + 1) if first + 1 < len(words) and words[first + 1].low in {"et", "ou", "puis"} else None
    )
    if second is None or words[second].cat != "K" or not words[first].form.participle & wanted:
        return
    if not words[second].form.participle & wanted and words[second + 1].cat in "DPM":
        yield Clash(Relation.AVOIR, second, governor, wanted)


def _free(words: Sequence[Word], place: int) -> bool:
    """Whether an object before a participle may be that of an infinitive or a measure."""
    following = words[place + 1] if place + 1 < len(words) else None
    own = following is not None and following.cat in "IQDM" and not _when(words, place + 1)
    if following is not None and following.cat == "A" and place + 2 < len(words):
        return words[place + 2].low in {"de", "d'", "que", "qu'"}  # les mesures qu'il a jugé utile de prendre
    seen = words[place].lemma(Pos.VERB) in PERCEIVING and words[place].low.endswith(("u", "é", "i"))
    if seen and following is not None and following.cat == "I":
        return following.lemma(Pos.VERB) not in MOVING  # les gens qu'il a vu partir
    if following is not None and following.low in {"à", "de", "d'"}:
        own = place + 2 < len(words) and words[place + 2].cat in "Ic" and words[place].lemma(Pos.VERB) not in MOVED
    unchanging = any(words[place].is_verb(verb) for verb in UNCHANGING)
    return own or unchanging or _weather(words, place)


def _weather(words: Sequence[Word], place: int) -> bool:
    """Whether « fait » has « il » before it, which may stand for nothing (la chaleur qu'il a fait)."""
    return words[place].is_verb("faire") and any(word.low == "il" for word in words[max(0, place - 4) : place])


def _when(words: Sequence[Word], at: int) -> bool:
    """Whether a phrase tells when (cette année)."""
    head = head_after(words, at + 1) if words[at].cat == "D" else None
    return head is not None and lemma(words[head]) in TEMPORAL


def _object_before(words: Sequence[Word], at: int) -> tuple[int, int]:
    """The word before an auxiliary that governs the participle, and the bits it asks for."""
    back = at - 1
    while back >= 0 and words[back].cat in "cR":
        if words[back].low in OBJECTS:
            return _taken_up(words, back) or (back, OBJECTS[words[back].low])
        back -= 1
    while back >= 0 and words[back].cat not in ";:«»":
        low = words[back].low
        if low in {"que", "qu'"}:
            return _related(words, back, at)
        if words[back].cat == "p" and low in {"nous", "vous"} and back > at - 3 and not _speaks(words, back, at):
            return (at, MASCULINE_SINGULAR) if _told(words, at) else (back, ANY)
        if low in ASKING or low.startswith("quel"):
            return _asked(words, back, at)
        back -= 1
    return at, MASCULINE_SINGULAR


def _speaks(words: Sequence[Word], pronoun: int, verb: int) -> bool:
    """Whether « nous » or « vous » is the subject of a verb (la somme que nous avons récoltée)."""
    return bool(PERSON[words[pronoun].low] & words[verb].form.finite)


def _told(words: Sequence[Word], at: int) -> bool:
    """Whether a participle of telling or giving has its object behind it (nous ont raconté la scène)."""
    place = _next(words, at)
    if place is None or place + 1 >= len(words) or words[place].lemma(Pos.VERB) not in SAYING | INDIRECT:
        return False
    head = head_after(words, place + 2) if words[place + 1].cat == "D" else None
    return head is not None and lemma(words[head]) not in TEMPORAL


def _taken_up(words: Sequence[Word], at: int) -> tuple[int, int] | None:
    """The noun at the head of a sentence that an object pronoun takes up (Cette somme, le club l'a reçue)."""
    number = OBJECTS[words[at].low]
    head = head_after(words, 1) if number != ANY and words[0].cat == "D" else None
    comma = past_phrase(words, head) if head is not None else at
    if (
        head is None
        or comma >= at
        or words[comma].cat != ","
        or any(word.cat in "V,QS" for word in words[comma + 1 : at])
    ):
        return None
    bits = words[head].form.noun & words[0].bits & number
    return (head, bits) if bits else None


def _conjunction(words: Sequence[Word], at: int) -> bool:
    """Whether « que » opens what somebody is told (dire aux élus que), or ends « c'est dans ce lieu que »."""
    phrase = phrase_before(words, at - 1)
    if phrase is None or not phrase.governed:
        return False
    preposition = words[phrase.next_end + 1].low
    back = phrase.next_end
    while back >= 0 and words[back].cat == "R":
        back -= 1
    if back < 0:
        return False
    if words[back].is_verb("être") and back and words[back - 1].low in {"c'", "ce"}:
        return True
    return preposition in {"à", "au", "aux"} and words[back].cat in "VIGK" and words[back].lemma(Pos.VERB) in SAYING


def _asked(words: Sequence[Word], at: int, verb: int) -> tuple[int, int]:
    """The noun that « quel » or « combien de » asks after, if one follows and is not the subject of the verb."""
    counted = words[at].low == "combien" and words[at + 1].low in {"de", "d'"}
    if not counted and words[at].low not in {"quel", "quelle", "quels", "quelles"}:
        return at, ANY
    head = head_after(words, at + 2 if counted else at + 1)
    if head is None:
        return at, ANY
    found = subject(words, verb) if words[verb + 1].cat != "-" else None
    if found is not None and found.head in {at, head}:
        return verb, MASCULINE_SINGULAR  # quelles équipes ont gagné ?
    return head, words[head].form.noun & (PLURAL if counted else words[at].bits) or ANY


def _related(words: Sequence[Word], relative: int, at: int) -> tuple[int, int]:
    """What « que » before an auxiliary stands for: nothing behind a verb, an antecedent behind a noun phrase."""
    before = words[relative - 1] if relative else None
    if before is not None and before.low in {"ceux", "celles", "celui", "celle"}:
        return relative - 1, PLURAL if before.low in {"ceux", "celles"} else SINGULAR
    if (
        before is not None
        and before.cat == ","
        and any(word.cat in "PX" for word in words[max(0, relative - NEAR) : relative])
    ):
        return relative - 1, ANY  # l'usine de Wizernes, dans le Nord, qu'il a occupée
    if before is None or before.cat in "VIRSG" or before.low == "ce" or _conjunction(words, relative):
        return at, MASCULINE_SINGULAR
    if not CONTENTS.isdisjoint({before.low, lemma(before)}) and (
        before.form.noun & SINGULAR or lemma(before) not in PLURAL_RELATED
    ):
        return at, MASCULINE_SINGULAR | before.form.noun
    found = relative_subject(words, relative)
    near = sum(word.cat == "V" for word in words[relative:at]) == 0
    return (found.head, found.bits) if found is not None and near else (relative - 1, ANY)
