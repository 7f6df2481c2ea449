"""The subject of a finite verb, found by walking left over what cannot be one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lint.analysis.grammar.closed_classes import (
    COUNTED,
    DEGREES,
    DEMONSTRATIVES,
    EPICENES,
    GLOSSES,
    LONE,
    MONTHS,
    NUMERALS,
    PARTITIVES,
    PERSON,
    PLURAL_NAMES,
    QUANTIFIERS,
    SAYING,
    STRESSED,
    TEMPORAL,
    UNITS,
)
from lint.analysis.grammar.forms import ANY, FEMININE, MASCULINE, PLURAL, SINGULAR, THIRD_PLURAL, THIRD_SINGULAR
from lint.analysis.grammar.phrases import (
    Phrase,
    bits_of,
    free_bits,
    head_after,
    is_bare,
    is_collective,
    is_people,
    is_whole,
    lemma,
    persons_of,
    phrase_before,
)
from lint.analysis.grammar.pronouns import (
    OPENINGS,
    Manner,
    Subject,
    lone_bits,
    lone_subject,
    pronoun_subject,
    relative_subject,
)
from lint.analysis.grammar.words import Word
from lint.lexicon.analysis import Pos

FOLLOWING = frozenset("SQR")  # what may stand before a subject


REPEATED = frozenset({"de", "d'", "du", "des", "à", "au", "aux", "en"})
"""Prepositions that stand before each of two complements: a phrase without it is joined to what they complete."""
WITH = frozenset({"ainsi", "tout"})  # what they join to a subject may govern the verb with it
TAKING_UP = STRESSED | {"elle", "elles"}  # pronouns set apart behind the subject (les filles, elles, ont gagné)
RELATED = {
    **dict.fromkeys(("lequel", "laquelle"), THIRD_SINGULAR),
    **dict.fromkeys(("lesquels", "lesquelles"), THIRD_PLURAL),
}
"""Relatives that are subjects, and the persons that they ask of the verb."""
TITLES = {"m.": 0b0001, "mme": 0b0100, "mlle": 0b0100}


def subject(words: Sequence[Word], verb: int) -> Subject | None:
    """The subject of a verb, None where none is found or it is not certain."""
    at = _left(words, verb)
    if at < 0:
        return None
    word = words[at]
    if word.low in NUMERALS and (at == 0 or words[at - 1].cat in ",QSC"):
        return Subject(at, THIRD_PLURAL, PLURAL, Manner.NOUN)
    lone = word.low in LONE and not (word.low == "personne" and at and words[at - 1].cat in "DMA")
    if lone or (word.cat == "p" and words[at - 1].low == "entre"):
        return lone_subject(words, at)
    if word.cat == "p":
        return pronoun_subject(words, at, verb)
    if word.low == "qui":
        return relative_subject(words, at)
    found = free_noun(words, at, far=False) if word.cat != "," else _over_comma(words, at)
    return found and _shared(words, found, verb)


def _shared(words: Sequence[Word], found: Subject, verb: int) -> Subject:
    """A subject that may share its verb: with a phrase joined behind its complements, or with those it is a part of.

    « Le maire de Lille et Anne Roy », « la direction de l'hôpital puis la police »; « huit personnes, dont un mineur ».
    """
    before = words[found.head - 2].low if found.head > 1 else ""
    also = any(words[at].low == "ainsi" and words[at + 1].low in {"que", "qu'"} for at in range(found.head))
    part = also or before in {"puis", "dont"}
    if found.manner is not Manner.NOUN or not (part or any(_joins(words, at) for at in range(found.head + 1, verb))):
        return found
    return replace(found, persons=found.persons | THIRD_PLURAL, bits=found.bits | PLURAL)


def _joins(words: Sequence[Word], at: int) -> bool:
    """Whether a name or a phrase with a determiner of its own is joined there."""
    following = words[at + 1]
    own = following.cat == "X" or following.low in TITLES or (following.cat == "D" and following.low != "des")
    others = following.low == "d'" and words[at + 2].low == "autres"
    return words[at].low in {"et", "puis"} and words[at - 1].cat != "(" and (own or others)


def _left(words: Sequence[Word], verb: int) -> int:
    """Where the first word is, left of a verb, that is no particle, adverb, object pronoun or bracket."""
    at = verb - 1
    while at >= 0 and words[at].low not in LONE:
        before = words[at - 1] if at else None
        if words[at].cat in "cR" or (
            before is not None and (before.cat in "NX," or before.low == "qui") and _taken(words[at], words[verb])
        ):
            at -= 1
        elif words[at].cat == ")":
            at = next((back for back in range(at, -1, -1) if words[back].cat == "("), 0) - 1
        else:
            break
    return at


def _taken(word: Word, verb: Word) -> bool:
    """Whether « nous » or « vous » can only be the object of a verb."""
    return word.low in {"nous", "vous"} and not PERSON[word.low] & verb.form.finite


def _over_comma(words: Sequence[Word], at: int) -> Subject | None:
    """The subject before what stands between two commas, the second at a place."""
    opening = _opening(words, at)
    if not opening:
        return None
    if words[opening - 1].low == "qui":
        return relative_subject(words, opening - 1)
    if words[opening - 1].cat == "p" and words[opening - 2].cat != "P":
        return pronoun_subject(words, opening - 1, at)
    found = free_noun(words, opening - 1, far=True)
    return found and _with_insertion(words, found, words[opening + 1 : at], opening)


def _with_insertion(words: Sequence[Word], found: Subject, inside: Sequence[Word], opening: int) -> Subject:
    """A subject with what stands between the commas behind it, which may share its verb or tell its gender."""
    if inside[0].cat == "D":
        other = head_after(words, opening + 2)
        own = words[other].form.noun if other is not None else 0
        found = replace(found, bits=found.bits | (own & inside[0].bits or own))
    listed = len(inside) == 2 and [word.cat for word in inside] == ["D", "N"]  # noqa: PLR2004  (l'État, la loi, ne)
    joined = listed or (inside[0].cat in "DNX" and any(word.low in {"et", "ou"} for word in inside))
    if joined or inside[0].low in WITH:
        return replace(found, persons=found.persons | THIRD_PLURAL, bits=found.bits | PLURAL)
    bits = found.bits if _of_woman(words, found) else _of_person(inside[0], found.bits)
    return replace(found, bits=bits)


def _of_woman(words: Sequence[Word], found: Subject) -> bool:
    """Whether a subject names a woman by her office: its noun is feminine, and not that of a man as well."""
    return not found.bits & MASCULINE and lemma(words[found.head]) not in EPICENES


def _of_person(word: Word, bits: int) -> int:
    """The bits of a subject that a name in apposition makes of either gender (le ministre, Anne Durand, est venue)."""
    return (bits & SINGULAR and SINGULAR) | (bits & PLURAL and PLURAL) if word.cat == "X" else bits


def _opening(words: Sequence[Word], closing: int) -> int | None:
    """The comma that opens what another closes: an apposition, a relative clause or an adjunct without a verb."""
    for at in range(closing - 1, 0, -1):
        if words[at].cat == ",":
            inside = words[at + 1 : closing]
            return at if _incidental(inside) else None
        if words[at].cat in ":;«»()":
            return None
    return None


def _incidental(inside: Sequence[Word]) -> bool:
    if not inside:
        return False
    if len(inside) > 1 and inside[0].low == "y" and inside[1].low == "compris":
        return not any(word.cat in "Vp" for word in inside[2:])
    led = inside[0].cat == "P" and len(inside) > 1 and inside[1].cat == "Q"  # à qui, pour lesquels
    if led or inside[0].cat == "Q" or (len(inside) == 1 and inside[0].low in TAKING_UP):
        return True
    if _says(inside):
        return True
    verbs = any(word.cat in "Vp" for word in inside)
    opening = inside[0].cat in "PGKARDNX" or (inside[0].cat == "?" and bool(inside[0].form.participle))
    return (opening or inside[0].low == "comme") and not verbs


def _says(inside: Sequence[Word]) -> bool:
    """Whether an insertion tells who says so (prévient l'économiste, a-t-il dit, selon lui)."""
    at = 1 if inside[0].cat == "V" and inside[0].is_verb("avoir") and len(inside) > 1 else 0
    rest = inside[1:] if at == 0 else [word for word in inside[1:] if word.cat not in "K-"]
    return inside[0].cat == "V" and inside[at].lemma(Pos.VERB) in SAYING and not any(word.cat in "VQS" for word in rest)


def free_noun(words: Sequence[Word], at: int, *, far: bool) -> Subject | None:
    """The subject that the free noun phrase at or before a place is."""
    at = _past_share(words, _past_adverbs(words, at))
    end = at if phrase_before(words, at) else _before_relative(words, at)
    while (phrase := phrase_before(words, end)) is not None:
        if not phrase.governed:
            before = phrase.before(words)
            if before is not None and before.cat != "," and words[phrase.head].low in MONTHS:
                end = _past_adverbs(words, phrase.start - 1)
                continue
            verb = _past_adverbs(words, phrase.start - 1)
            if before is not None and (words[verb].cat in "IGV" or _is_compound(words, verb)):
                end, far = _beyond(words, verb), True
                continue
            if (other := _complement_joined(words, phrase)) is not None:
                end, far = other.next_end, True
                continue
            return _settled(words, phrase, far=far)
        end = _past_same(words, _past_adverbs(words, phrase.next_end))
        if (farther := _past_governor(words, end)) != end:
            end, far = farther, True
            continue
        while end > 0 and words[end].low in {"et", "ou"}:
            end -= 1
        bare = words[end].low == "nombre" and is_bare(words, end) and words[end - 1].cat != "P"
        if end >= 0 and words[end].low in NUMERALS and words[end + 1].low == "des":
            return Subject(end, THIRD_PLURAL, bits_of(words, phrase) & PLURAL or PLURAL, Manner.NOUN, far=True)
        if end >= 0 and (bare or words[end].low in QUANTIFIERS | PARTITIVES):
            return _counted(words, phrase, end)
        far = True
    return None


def _past_same(words: Sequence[Word], end: int) -> int:
    """The place itself, or past a comma between two complements with one preposition (de pain, de lait et de vin)."""
    if end < 2 or words[end].cat != ",":  # noqa: PLR2004
        return end
    other = phrase_before(words, end - 1)
    same = other is not None and other.governed and words[other.next_end + 1].low == words[end + 1].low
    return end - 1 if same else end


def _past_governor(words: Sequence[Word], end: int) -> int:
    """Where what stands before a gerund, or « de plus » before « de », ends; the place itself elsewhere."""
    if end > 0 and words[end].cat in "VK":
        clause = _before_relative(words, end)
        return clause if clause >= 0 else end  # les gens qui vivent dans ces villes
    if end > 0 and words[end].cat == "G":
        return _beyond(words, end)  # toute personne disposant d'informations
    more = end > 0 and words[end].low in {"plus", "moins"} and words[end - 1].cat == "P"
    return end - 2 if more else end  # les villes de plus de 50 000 habitants


def _is_compound(words: Sequence[Word], at: int) -> bool:
    """Whether a participle stands behind « avoir », and what follows it is its object."""
    auxiliary = _past_adverbs(words, at - 1) if at else 0
    return words[at].cat == "K" and words[auxiliary].cat == "V" and words[auxiliary].is_verb("avoir")


def _past_adverbs(words: Sequence[Word], at: int) -> int:
    """The place itself, or that of the first word left of adverbs."""
    while at > 0 and words[at].cat == "R" and words[at].low not in QUANTIFIERS:
        at -= 1
    return at


def _past_share(words: Sequence[Word], at: int) -> int:
    """The place itself, or that of the word before « sur » and a number (un élève sur trois)."""
    share = at > 1 and words[at].cat == "M" and words[at - 1].low == "sur"
    return at - 2 if share else at


def _complement_joined(words: Sequence[Word], phrase: Phrase) -> Phrase | None:
    """The complement that a phrase is joined to (entre Paris et Alger, contre le bruit et la pollution)."""
    before = phrase.before(words)
    if before is None or before.low not in {"et", "ou"}:
        return None
    other = phrase_before(words, phrase.start - 2)
    if other is None or not other.governed:
        return None
    if words[phrase.start].low == "des" and words[other.next_end + 1].low in {"de", "d'", "du", "des"}:
        return other
    bare = not is_whole(words, phrase)
    return other if bare or words[other.next_end + 1].low not in REPEATED else None


def _counted(words: Sequence[Word], phrase: Phrase, at: int) -> Subject | None:
    """The subject that an indefinite pronoun is with its complement."""
    low = words[at].low
    one = words[at + 2].low in {"un", "une"} and at + 2 == phrase.start and not is_collective(words, phrase)
    many = words[phrase.start].cat == "M" and lemma(words[phrase.head]) not in UNITS | TEMPORAL
    if low in {"plus", "moins"} and many and phrase.start == at + 2 and _begins(words, at):
        return Subject(phrase.head, THIRD_PLURAL, bits_of(words, phrase) & PLURAL or PLURAL, Manner.NOUN)
    if low == "plus" and one and not at:
        return Subject(phrase.head, THIRD_SINGULAR, bits_of(words, phrase), Manner.NOUN)
    first = at - 1 if low == "plupart" or (at and words[at - 1].low == "l'") else at
    opening = first == 0 or words[first - 1].cat in OPENINGS | {"S", "C", "Q"} or low == "combien"
    if first and words[first - 1].low in {"et", "ou"} and phrase_before(words, first - 2) is not None:
        return None  # l'un des deux et l'une des sœurs se connaissaient
    if low not in COUNTED or not opening or not bits_of(words, phrase) & PLURAL:
        return None
    return Subject(at, COUNTED[low], lone_bits(low, COUNTED[low]), Manner.NOUN, far=True)


def _begins(words: Sequence[Word], at: int) -> bool:
    """Whether « plus » or « moins », with « pas » at most before it, is the first word of a sentence."""
    return at == 0 or (at == 1 and words[0].low in {"pas", "non"})


def _beyond(words: Sequence[Word], verb: int) -> int:
    """Where what stands before a verb and its clause ends: before its relative or preposition, or itself."""
    if words[verb].cat == "G":
        return verb - 2 if words[verb - 1].cat == "," else verb - 1
    at = verb - 1
    while at >= 0 and words[at].cat in "cR":
        at -= 1
    if at >= 0 and words[verb].cat == "I" and words[at].cat == "P":
        return at - 1
    return _before_relative(words, verb)


def _before_relative(words: Sequence[Word], at: int) -> int:
    """Where what stands before a relative clause with one verb ends, -1 where there is none."""
    verbs = 0
    while at >= 0 and words[at].cat not in "S,;:«»C-–—":
        if words[at].cat == "?" and not (words[at].form.participle or words[at].form.adjective):
            return -1
        verbs += words[at].cat == "V"
        if words[at].cat == "Q":
            before = at - 2 if at and words[at - 1].cat in "P," else at - 1
            return before if verbs == 1 and before >= 0 and words[before].cat in "NAKX" else -1
        at -= 1
    return -1


def _object_listed(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a phrase is one of several objects of an infinitive (revoir sa maison, ses proches, est un bonheur)."""
    while (before := phrase.before(words)) is not None and before.cat == ",":
        other = phrase_before(words, phrase.start - 2) if phrase.start > 1 else None
        if other is None or other.governed:
            return False
        phrase = other
    return before is not None and before.cat == "I"


def _complement_listed(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a phrase with « des » or « du » goes on with the complements of a noun (la cour de l'école, des arts)."""
    before = phrase.before(words)
    if before is None or before.cat != "," or words[phrase.start].low not in {"des", "du"}:
        return False
    other = phrase_before(words, phrase.start - 2)
    return other is not None and other.governed and words[other.next_end + 1].low in {"de", "d'", "du", "des"}


def _last_of_several(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a coordinator and an adverb join a phrase to others (la route et enfin le rail)."""
    return phrase.start > 1 and words[phrase.start - 1].cat == "R" and words[phrase.start - 2].cat == "C"


def _settled(words: Sequence[Word], phrase: Phrase, *, far: bool) -> Subject | None:
    """The subject that a free phrase is, if it stands where subjects do."""
    if not (is_whole(words, phrase) or words[phrase.start].low in TITLES):
        return _bare_name(words, phrase, far=far) or _bare_second(words, phrase, far=far)
    return None if _adverbial(words, phrase) else _with_determiner(words, phrase, far=far)


def _with_determiner(words: Sequence[Word], phrase: Phrase, *, far: bool) -> Subject | None:
    """The subject that a phrase with a determiner is, if nothing shows that it is an object or one of several."""
    head, before = words[phrase.head], phrase.before(words)
    if head.capital:
        return _proper(words, phrase, far=far)
    if before is not None and before.low in {"chacun", "chacune"} and words[phrase.start].low == "des":
        return Subject(phrase.start - 1, THIRD_SINGULAR, SINGULAR, Manner.NOUN, far)
    bits = ANY if words[phrase.start].cat == "M" and lemma(head) in UNITS else free_bits(words, phrase)
    if before is not None and before.cat == "C":
        return _joined(words, phrase, bits, before.low, far=far)
    opening = before is None or before.cat in OPENINGS or before.cat in FOLLOWING or before.cat == "("
    opening = opening or (before is words[0] and before.low in {"seul", "seule", "seuls", "seules"})
    listed = _object_listed(words, phrase) or _complement_listed(words, phrase) or _last_of_several(words, phrase)
    if not opening or listed:
        return None
    return _listed(words, phrase, bits, far=far)


def _bare_name(words: Sequence[Word], phrase: Phrase, *, far: bool) -> Subject | None:
    """A name without a determiner that opens a sentence or a clause: one, unless it looks like a plural."""
    before, names = phrase.before(words), words[phrase.start : phrase.head + 1]
    if not all(word.cat == "X" and word.capital for word in names):
        return None
    clause = before is not None and before.cat == "S" and before.low != "comme"
    last = phrase.start
    while last + 2 < len(words) and words[last + 1].cat == "X":
        last += 1
    many = words[last].low.endswith(("s", "x")) or bool(words[last].form.nominal & PLURAL)
    if many or not (before is None or clause) or words[phrase.start].form.other or words[last + 1].cat == "(":
        return None
    return Subject(last, THIRD_SINGULAR, SINGULAR, Manner.NOUN, far, phrase.start)


def _bare_second(words: Sequence[Word], phrase: Phrase, *, far: bool) -> Subject | None:
    """A plural noun without a determiner joined to one that has it (les élus et habitants)."""
    before, head = phrase.before(words), words[phrase.head]
    if before is None or before.low != "et" or head.cat != "N" or head.bits & SINGULAR:
        return None
    other = phrase_before(words, phrase.start - 2)
    if other is None or other.governed or not is_whole(words, other) or bits_of(words, other) & SINGULAR:
        return None
    opens = other.start == 0 or words[other.start - 1].cat in ":;«SQ"
    plural = (bits_of(words, other) | head.bits) & PLURAL
    return Subject(phrase.head, THIRD_PLURAL, plural, Manner.PAIR, far, other.start) if opens else None


def _adverbial(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a phrase is no subject: a date, what is compared, what « ne … que » excepts, an estimate."""
    before = phrase.before(words)
    if words[phrase.head].low in MONTHS or (lemma(words[phrase.head]) in TEMPORAL and not _completed_by(words, phrase)):
        return True
    if before is None:
        return False
    least = phrase.start > 1 and words[phrase.start - 2].low in {"au", "pas", "non"}
    estimated = words[phrase.start].cat == "M" and before.cat == "R" and not least
    pair = (words[phrase.start - 2].low if phrase.start > 1 else "", before.low)
    likened = before.low in GLOSSES or pair in {("ou", "bien"), ("ainsi", "que"), ("ainsi", "qu'")}
    that = before.low in {"que", "qu'"}
    likened = likened or (that and words[0].low in {"tant", "autant", "aussi"})
    likened = likened or (that and any(word.low in DEGREES for word in words[max(0, phrase.start - 5) : phrase.start]))
    return estimated or likened or _restrictive(words, phrase.start - 1)


def _completed_by(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether « de » and a bare noun follow (une minute de silence)."""
    end = phrase.head + 2
    return end < len(words) and words[end - 1].low in {"de", "d'"} and words[end].cat == "N"


def _restrictive(words: Sequence[Word], at: int) -> bool:
    """Whether « que » belongs to a « ne » (il n'a que l'intention)."""
    return words[at].low in {"que", "qu'"} and any(word.low in {"ne", "n'"} for word in words[max(0, at - 4) : at])


def _proper(words: Sequence[Word], phrase: Phrase, *, far: bool) -> Subject | None:
    """A name with a singular article is singular, unless others stand before it."""
    before = phrase.before(words)
    bits = TITLES.get(words[phrase.start].low) or words[phrase.start].bits
    plural = words[phrase.start].low == "les" and words[phrase.head].low in PLURAL_NAMES
    if (plural or is_people(words, phrase)) and not before:
        return Subject(phrase.head, THIRD_PLURAL, PLURAL, Manner.NOUN, far)
    if before is not None and before.low == "et" and phrase.start > 1:
        other = phrase_before(words, phrase.start - 2)
        named = other is not None and other.start == 0 and is_whole(words, other)
        return Subject(phrase.head, THIRD_PLURAL, PLURAL, Manner.PAIR, far, 0) if named else None
    opening = before is None or before.cat in ":;«SQ" or (before.cat == "," and _apart(words, phrase))
    if opening and words[phrase.start].low in NUMERALS:
        return Subject(phrase.head, THIRD_PLURAL, PLURAL, Manner.NOUN, far)
    if bits & PLURAL or not (before is None or before.cat in ":;«SQ" or (before.cat == "," and _apart(words, phrase))):
        return None
    return Subject(phrase.head, THIRD_SINGULAR, bits, Manner.NOUN, far)


def _apart(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether what stands before the comma before a phrase is no noun phrase that could be joined to it."""
    other = phrase_before(words, phrase.start - 2) if phrase.start > 1 else None
    if other is None:
        return words[phrase.start - 2].cat not in "»)"
    whole = _completed(words, phrase.start - 2)
    return whole is None or whole.governed or words[whole.head].low in MONTHS or lemma(words[whole.head]) in TEMPORAL


def _listed(words: Sequence[Word], phrase: Phrase, bits: int, *, far: bool) -> Subject:
    """A subject after a comma may be the last of several."""
    persons = persons_of(bits)
    if phrase.start > 1 and words[phrase.start - 1].cat == "," and not _apart(words, phrase):
        persons |= THIRD_PLURAL
        bits |= PLURAL
    return Subject(phrase.head, persons, bits, Manner.NOUN, far)


def _completed(words: Sequence[Word], end: int) -> Phrase | None:
    """The phrase that ends at a place with its complements."""
    other = phrase_before(words, end)
    while other is not None and other.governed and words[other.next_end + 1].low in REPEATED:
        other = phrase_before(words, other.next_end)
    return other


def _joined(words: Sequence[Word], phrase: Phrase, bits: int, low: str, *, far: bool) -> Subject | None:
    if low not in {"et", "ou", "ni"} or phrase.start == 1:
        return Subject(phrase.head, persons_of(bits), bits, Manner.NOUN, far)
    other = _completed(words, phrase.start - 2)
    if other is None and low == "et" and phrase.start > 1 and words[phrase.start - 2].cat in "VI,":
        related = words[phrase.start - 2].cat == "," or any(word.cat == "Q" for word in words[: phrase.start])
        bits |= PLURAL if related and not bits & PLURAL else 0
        return Subject(phrase.head, persons_of(bits), bits, Manner.NOUN, far)
    alone = words[phrase.start].low in {"chaque", "tout"} or low == "ou"
    whole = words[phrase.start].cat == "D" or words[phrase.start].low in DEMONSTRATIVES
    if other is None or alone or not whole or not _first(words, other):
        last = other is not None and whole and low == "et" and not other.governed and not bits & SINGULAR
        free = not any(word.cat in "VIGQSp" for word in words[: phrase.start])
        return Subject(phrase.head, THIRD_PLURAL, PLURAL, Manner.NOUN, far) if last and free else None
    both = bits | bits_of(words, other)
    plural = PLURAL & (MASCULINE if both & MASCULINE else FEMININE)
    if low == "ni":  # ni le maire ni l'adjointe n'est venu, ne sont venus
        persons = persons_of(ANY) if bits & SINGULAR and bits_of(words, other) & SINGULAR else THIRD_PLURAL
        return Subject(phrase.head, persons, bits | plural, Manner.PAIR, far, other.start)
    return Subject(phrase.head, THIRD_PLURAL, plural, Manner.PAIR, far, other.start)


def _first(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a phrase can be the first of two that are the subject."""
    if phrase.governed or words[phrase.head].cat != "N" or not is_whole(words, phrase):
        return False
    opens = phrase.start == 0 or words[phrase.start - 1].cat in OPENINGS - {","} | {"S", "Q", "C"}
    return opens and not (phrase.start and _restrictive(words, phrase.start - 1))
