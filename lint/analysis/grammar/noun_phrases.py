"""Determiners, adjectives and participles that cannot agree with the noun they stand with, as far as forms tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from lint.analysis.grammar.clash import Clash, Relation
from lint.analysis.grammar.closed_classes import (
    COLLECTIVES,
    COMPOUNDS,
    COUNTS,
    DAYS,
    FRACTIONS,
    JUDGING,
    LINKS,
    MONTHS,
    NOUNS,
    NUMERALS,
    PRENOMINAL,
    QUANTITIES,
    SUMS,
    SURE,
    TEMPORAL,
    USES,
)
from lint.analysis.grammar.forms import ANY, MASCULINE, PLURAL, SINGULAR, THIRD_PLURAL, THIRD_SINGULAR
from lint.analysis.grammar.phrases import head_after, lemma
from lint.analysis.grammar.words import Word
from lint.lexicon.analysis import Pos

CLOSING = frozenset('X«»“”"')  # a name or a quotation: what follows may agree with it
INSIDE = frozenset("DMRAK")  # what may stand between the nouns of a chain
ALL = frozenset({"tout", "toute", "tous", "toutes"})
VOWELS = "aàâeéèêëhiîïoôœuùûy"
INCLUSIVE = frozenset("·∙•‧.(/")
PLAIN = SURE | {"les", "des", "un", "une", "aux", "au", "du"}  # before what is only a noun
MODIFIERS = frozenset("AK")
SAID = frozenset({"dit", "dits", "dite", "dites"})
SUPERLATIVE = frozenset({"le", "la", "les"})
LONE_ADJECTIVES = frozenset({"seul", "premier", "dernier", "deuxième", "troisième"})
COMPARING = frozenset(
    form + number
    for form in [
        "supérieur",
        "inférieur",
        "antérieur",
        "postérieur",
        "ultérieur",
        "extérieur",
        "intérieur",
        "majeur",
        "mineur",
        "meilleur",
    ]
    for number in ("", "s")
)
"""Adjectives in -eur that name nobody who does something."""
BEHIND_LONE = frozenset({"à", "qui"})


@dataclass(slots=True)
class Chain:
    """Nouns tied by prepositions or coordination, each by its number and its bits of agreement."""

    nouns: list[tuple[int, int]] = field(default_factory=list)
    joined: bool = False
    paired: bool = False  # two phrases with determiners, which a singular behind them cannot belong to the first of
    closed: bool = False  # a name or an unknown word stands in it: anything may agree with it

    def accepts(self, bits: int) -> bool:
        """Whether some noun, or two together, can govern an adjective with these bits."""
        if self.closed or not self.nouns:
            return True
        nouns = self.nouns[1:] if self.paired else self.nouns
        return any(own & bits for _, own in nouns) or (self.joined and bool(bits & PLURAL))


LINKING = LINKS - {"apparaître"}
MEANWHILE = frozenset(
    {("pour", "l'", "heure"), ("pour", "l'", "instant"), ("premier", "temps"), ("second", "temps"), ("même", "temps")}
)
"""Adverbials that may part « être » or a verb from what it ascribes."""
MATTER = frozenset(
    {"acide", "eau", "pétrole", "gaz", "gazole", "blé", "riz", "sable", "lait", "farine", "bois", "fioul"}
)
"""What is measured, not counted."""
LIKE_ADVERBS = frozenset({"haut", "bas", "cher", "fort", "loin", "court", "clair", "juste"})
"""Adjectives that are adverbs in the masculine singular."""
WEARERS = frozenset(
    {("standing", "ovation"), ("gilet", "jaune"), ("gilets", "jaunes"), ("casque", "bleu"), ("foulard", "rouge")}
)
"""What people wear, for themselves (une gilet jaune), and a foreign phrase whose words are French as well."""
UNCHANGED = frozenset({"torse", "maximum", "minimum", "avenue", "kanak", "sélect"})
"""Nouns that stand behind another one without agreeing (torse nu, six mois maximum)."""


def noun_clashes(words: Sequence[Word]) -> Iterator[Clash]:
    """The clashes inside noun phrases, in order."""
    yield from _before_nouns(words)
    yield from _after_nouns(words)


def _before_nouns(words: Sequence[Word]) -> Iterator[Clash]:
    for start, word in enumerate(words[:-1]):
        if _uncounted(words, start):
            yield Clash(Relation.COUNT, start, start - 2, PLURAL, sure=not word.form.adjective)
        floating = start and words[start - 1].cat in "VG"  # nous avons tous un rôle
        if word.low in ALL and word.cat == "D" and words[start + 1].cat == "D" and not floating:
            yield from _all(words, start)
        if word.low in {"de", "à"} and _uncontracted(words, start):
            yield Clash(Relation.CONTRACTION, target=start, controller=start + 1, sure=True)
        if word.low in SUPERLATIVE and start + 2 < len(words):
            yield from _superlative(words, start)
            yield from _lone_adjective(words, start)
        if word.cat in "DM" or (word.cat == "P" and (word.bits != ANY or words[start + 1].cat == "A")):
            head = head_after(words, start + 1)
            if head is not None:
                yield from _clashes_before(words, start, head)


def _all(words: Sequence[Word], start: int) -> Iterator[Clash]:
    """« Tout » before an article and a noun that it does not agree with (tout les élus)."""
    head = head_after(words, start + 2)
    bits = words[head].form.noun & words[start + 1].bits if head is not None else 0
    if head is not None and bits and not bits & words[start].bits:
        yield Clash(Relation.DETERMINER, target=start, controller=head, bits=bits)


def _lone_adjective(words: Sequence[Word], start: int) -> Iterator[Clash]:
    """« La seul à, les premier qui »: an adjective without a noun that does not agree with its article."""
    word, following = words[start + 1], words[start + 2].low
    if (
        following in BEHIND_LONE
        and word.lemma(Pos.ADJ) in LONE_ADJECTIVES
        and not word.form.adjective & words[start].bits
    ):
        yield Clash(Relation.ADJECTIVE, start + 1, start, words[start].bits, sure=True)


def _uncounted(words: Sequence[Word], at: int) -> bool:
    """Whether a noun in the singular follows « dizaine de » and its like."""
    if at < 2 or words[at].cat != "N" or words[at].capital or words[at].bits & PLURAL or words[at].low in MONTHS:  # noqa: PLR2004
        return False
    counted = lemma(words[at - 2])
    if counted == "nombre":
        bare = words[at - 1].low in {"de", "d'"}  # not: le genre et le nombre du nom
        return bare and at > 2 and words[at - 3].low in {"le", "du", "un"} and words[at].low != "or"  # noqa: PLR2004
    if counted not in SUMS and at > 3 and words[at - 4].low == "dont" and words[at].low in MATTER:  # noqa: PLR2004
        return False  # 220 tonnes, dont une cinquantaine d'acide
    return words[at - 1].low in {"de", "d'"} and counted in COUNTS and not (counted in SUMS and words[at].low in USES)


def _uncontracted(words: Sequence[Word], at: int) -> bool:
    """Whether « de » or « à » stands before « le » or « les » and a common noun, which it should be one with."""
    article = words[at + 1]
    if article.token.text not in {"le", "les"} or article.cat != "D" or at + 2 >= len(words):
        return False
    noun = words[at + 2]
    return noun.cat == "N" and not noun.capital and not noun.form.infinitive and not noun.form.adverb


def _twofold(words: Sequence[Word], head: int) -> bool:
    """Whether an adjective taken for a noun is joined to another one (les première et deuxième chambres)."""
    joined = head + 2 < len(words) and words[head + 1].low in {"et", "ou"}
    return joined and bool(words[head + 2].form.adjective) and words[head + 2].cat not in "DP"


def _wanted(words: Sequence[Word], start: int) -> int:
    """The bits that a determiner asks for; « mon, ton, son » are masculine before a consonant."""
    following = words[start + 1]
    consonant = following.low[0] not in VOWELS and following.cat in "NA" and not following.capital
    masculine = words[start].low in {"mon", "ton", "son"} and consonant
    return MASCULINE & SINGULAR if masculine else words[start].bits


def _half(words: Sequence[Word], start: int, head: int) -> bool:
    """Whether a determiner and a noun are part of something joined (le premier et le deuxième tours, vingt et une)."""
    again = (words[start].low, words[start + 1].low) == ("de", "nouveau")
    if words[head].form.adjective and (_twofold(words, head) or again):
        return True
    if start < 2 or words[start - 1].low not in {"et", "ou"}:  # noqa: PLR2004  (premier et le)
        return False
    if words[start - 2].form.adjective and words[head].form.noun & PLURAL:
        return True
    return words[start].low in {"un", "une"} and words[start - 2].cat == "M"


def _clashes_before(words: Sequence[Word], start: int, head: int) -> Iterator[Clash]:
    noun, opener = words[head], words[start]
    bits = noun.form.noun
    inside = words[start + 1 : head]
    if any(word.cat == "D" for word in inside) or noun.low.startswith("mi-") or _half(words, start, head):
        return
    if (
        _inclusive(words, head)
        or _foreign(words, head)
        or _face_to_face(words, head)
        or (noun.low, _low(words, head + 1)) in WEARERS
    ):
        return
    counted = opener.cat == "M" or any(word.cat == "M" for word in inside)
    if counted and (noun.low in MONTHS or opener.low not in NUMERALS):
        return
    wanted = _wanted(words, start)
    if not wanted & bits:
        if noun.form.finite & (THIRD_SINGULAR | THIRD_PLURAL) and _pronominal(words, start, head):
            return
        if wanted & noun.form.adjective and noun.form.adjective != ANY and noun.low not in NOUNS:
            return  # an adjective that serves as a noun (les gaulois)
        sure = head == start + 1 and ((opener.low in PLAIN and _only_nominal(noun)) or _only_named(words, head))
        yield Clash(Relation.DETERMINER, target=start, controller=head, sure=sure)
        return
    for at in range(start + 1, head):
        own = words[at].form.adjective or words[at].bits
        if words[at].cat == "A" and own & bits and not own & bits & wanted:
            yield Clash(Relation.ADJECTIVE, at, head, bits & wanted)  # la nouveau maire
        if words[at].cat in "AN" and own and not own & bits:
            sure = at == head - 1 and noun.cat == "N" and words[at].lemma(Pos.ADJ) in PRENOMINAL
            yield Clash(Relation.ADJECTIVE, target=at, controller=head, sure=sure)


def _foreign(words: Sequence[Word], head: int) -> bool:
    """Whether a noun is the first word of a foreign phrase (les street medics, les numerus clausus)."""
    return head + 1 < len(words) and words[head + 1].cat == "X" and not words[head + 1].capital


def _face_to_face(words: Sequence[Word], head: int) -> bool:
    """Whether « face à face » stands there, which is masculine (un face à face tendu)."""
    return words[head].low == "face" and (_low(words, head + 1), _low(words, head + 2)) == ("à", "face")


def _low(words: Sequence[Word], at: int) -> str:
    return words[at].low if at < len(words) else ""


def _pronominal(words: Sequence[Word], start: int, head: int) -> bool:
    """Whether a determiner may be a pronoun whose verb follows (divisé par deux, celle d'un autre trompe)."""
    opener, inside = words[start], words[start + 1 : head]
    if any(word.low in {"autre", "seul", "seule"} for word in inside):
        return True
    led = start and words[start - 1].cat in "PD"
    return opener.cat == "M" and not inside and bool(led)


def _inclusive(words: Sequence[Word], at: int) -> bool:
    """Whether a mark and other endings are joined to a word (des enseignant·es, un producteur.trice)."""
    if at + 2 >= len(words):
        return False
    word, mark, ending = (words[place].token for place in (at, at + 1, at + 2))
    joined = word.span.end == mark.span.start and mark.span.end == ending.span.start
    return joined and mark.text in INCLUSIVE and ending.text.islower()


def _only_nominal(word: Word) -> bool:
    """Whether a word is a noun, or an adjective of the same gender and number, and nothing else."""
    own = word.form
    other = own.finite or own.infinitive or own.adverb or own.other or own.participle
    return not (other or own.adjective & ~own.noun)


def _only_named(words: Sequence[Word], head: int) -> bool:
    """Whether a word behind a determiner can only be its noun: one that is no pronoun, or a plural verb shows it."""
    opener, noun = words[head - 1], words[head]
    if noun.capital:
        return False
    plain = noun.form.adjective in {0, ANY} and not (noun.form.participle or noun.form.other)
    plain = plain and (noun.form.seldom or not noun.form.finite)
    counted = opener.low in NUMERALS and head > 1 and words[head - 2].cat == "D"
    verbs = [word.form for word in words[head + 1 : head + 2] if word.cat == "V" and word.form.only_finite]
    plural = counted and any(not verb.finite & THIRD_SINGULAR for verb in verbs)
    return (opener.low in SURE and plain) or plural


def _after_nouns(words: Sequence[Word]) -> Iterator[Clash]:
    chain, pending = Chain(), False
    for at, word in enumerate(words):
        if word.form.auxiliary and word.cat in "VIGK":
            chain, pending = Chain(), True
        elif word.cat == "K" and pending:
            pending = False
        elif _inert(words, at, chain):
            continue
        elif word.cat == "N" and not _completely(words, at):
            chain = chain if _linked(words, at) else Chain()
            chain.nouns.append((at, _own(words, at)))
            chain.paired = len(chain.nouns) == 2 and _paired(words, chain.nouns[0][0], at)  # noqa: PLR2004
            chain.closed |= (
                _face_to_face(words, at - 2)
                or word.capital
                or _governs_little(words, at)
                or (pending and _bare(words, at))
            )
        elif word.cat in MODIFIERS:
            if (noun := _meant(words, at, chain)) is not None:
                yield Clash(Relation.ADJECTIVE, at, noun, tied=True)
            elif _modifies(words, at) and not (_accepted(words, at, chain) or _shared(words, at, chain)):
                yield Clash(Relation.ADJECTIVE, at, chain.nouns[-1][0], sure=_sure(words, at, chain))
        elif _stays(word) or _between_modifiers(words, at):
            chain.closed |= word.cat in CLOSING or (word.cat == "?" and bool(word.form.noun))
            chain.joined |= word.low in {"et", "ou", "ni"} and not _joins_adjectives(words, at)
        else:
            chain, pending = Chain(), pending and word.cat in "Rc"


def _completely(words: Sequence[Word], at: int) -> bool:
    """Whether a noun is that of « tout à fait »."""
    return words[at].low == "fait" and at > 1 and (words[at - 2].low, words[at - 1].low) == ("tout", "à")


def _inert(words: Sequence[Word], at: int, chain: Chain) -> bool:
    """Whether a noun is the end of a compound, which no adjective can tell from the whole (une salle de classe)."""
    if words[at].cat != "N" and words[at].low != "état":
        return words[at].token.text == "X" and words[at - 1].low == "contre"  # une plainte contre X
    firsts = COMPOUNDS.get(words[at].low)
    if firsts is None or not chain.nouns:
        return False
    first = chain.nouns[-1][0]
    return at - first <= 3 and lemma(words[first]) in firsts  # noqa: PLR2004  (force de l' ordre)


def _accepted(words: Sequence[Word], at: int, chain: Chain) -> bool:
    """Whether a noun can govern an adjective; what « dit » joins agrees with « dit » (les modèles dits ouverts)."""
    own, before = _modifying(words[at]), words[at - 1]
    if (
        words[at].cat == "A"
        and chain.joined
        and words[at + 1 : at + 2]
        and words[at + 1].cat not in "C,"
        and not _joined_last(words, chain.nouns[-1][0])
    ):
        chain = replace(chain, joined=False)
    first = chain.nouns[0][0]
    if (own & MASCULINE & SINGULAR and _few(words, first)) or (own & SINGULAR and _one_of(words, first)):
        return True
    accepted = chain.accepts(own) or _of_subject(words, chain.nouns[0][0])
    return accepted and (before.low not in SAID or bool(own & _modifying(before)))


def _few(words: Sequence[Word], noun: int) -> bool:
    """Whether « le peu de » stands before a noun, which an adjective may agree with (le peu de voix exprimé)."""
    return noun > 1 and words[noun - 2].low == "peu"


def _one_of(words: Sequence[Word], noun: int) -> bool:
    """Whether « l'un des » stands before a noun (l'un des suspects âgé de vingt ans)."""
    return noun > 1 and words[noun - 1].low == "des" and words[noun - 2].low in {"un", "une"}


def _of_subject(words: Sequence[Word], noun: int) -> bool:
    """Whether a noun ends an adverbial behind « être », what follows belongs to the subject (est à ces égards rare)."""
    at = noun - 1
    while at > 0 and words[at].cat in "DAM":
        at -= 1
    return at > 0 and words[at].cat == "P" and words[at - 1].cat == "V" and words[at - 1].is_verb("être")


def _joined_last(words: Sequence[Word], noun: int) -> bool:
    """Whether a coordinator or a comma stands before the last noun of a chain, no other noun between."""
    back = noun - 1
    while back > 0 and words[back].cat in "DPAMR":
        back -= 1
    if (
        words[back].cat == "N" and words[back + 1].cat == "P" and back + 2 == noun
    ):  # une notoriété et un niveau d'organisation enviables
        back -= 1
        while back > 0 and words[back].cat in "DAMR":
            back -= 1
    return words[back].cat in "C,"


def _paired(words: Sequence[Word], first: int, second: int) -> bool:
    """Whether two nouns with determiners are joined (un homme et une femme âgés), no preposition before the first."""
    start, opening = first, second
    while start > 0 and words[start - 1].cat in "DMA":
        start -= 1
    while opening > first and words[opening - 1].cat in "DMA":
        opening -= 1
    whole = words[start].cat in "DM" and words[opening].cat in "DM" and opening - first > 1
    between = words[first + 1 : opening]
    alone = start == 0 or words[start - 1].cat in "V,SQ"
    return whole and alone and all(word.cat in "AKC" for word in between) and between[-1].low == "et"


def _sure(words: Sequence[Word], at: int, chain: Chain) -> bool:
    """Whether an adjective is surely that of the noun before it: behind « trop », or between it and its verb."""
    next_to = len(chain.nouns) == 1 and at == chain.nouns[0][0] + 1
    opening = next_to and words[0].cat == "D" and at == 2 and words[at + 1].cat in "Vc"  # noqa: PLR2004
    judged = next_to and at > 2 and words[at - 2].cat == "D" and words[at - 3].lemma(Pos.VERB) in JUDGING  # noqa: PLR2004
    return opening or (judged and words[at - 3].cat == "V") or words[at - 1].low in {"trop", "très"}


def _continues(words: Sequence[Word], at: int, noun: int, outer: int) -> bool:
    """Whether an adjective goes on with one that only the nearer of two nouns can have (de moyens aériens lourds)."""
    between = words[noun + 1 : at]
    if words[at].cat != "A" or not all(word.cat in "AR" for word in between):
        return False
    own = [word.form.adjective for word in between if word.cat == "A"]
    return all(bits & words[noun].form.noun for bits in own) and any(not bits & outer for bits in own)


def _superlative(words: Sequence[Word], start: int) -> Iterator[Clash]:
    """An adjective that does not agree with the article of its superlative (les plus fragile)."""
    article, adjective = words[start], words[start + 2]
    if article.low not in {"la", "les"} or words[start + 1].low not in {"plus", "moins"} or adjective.cat not in "AK":
        return
    own = _modifying(adjective)
    if own and not own & article.bits and not adjective.form.adverb:
        yield Clash(Relation.ADJECTIVE, start + 2, start, article.bits, sure=True)


def _governs_little(words: Sequence[Word], at: int) -> bool:
    """Whether a noun governs nothing, or its complement does as well (une foule de gens)."""
    noun, following = lemma(words[at]), words[at + 1].low if at + 1 < len(words) else ""
    if "fois" in {noun, words[at].low} or noun in COUNTS:
        return True
    completed = following in {"de", "d'", "des", "du"}
    named = completed and at + 2 < len(words) and words[at + 2].cat not in "NA"
    return (noun in FRACTIONS and not completed) or (noun in COLLECTIVES and named)


def _meant(words: Sequence[Word], at: int, chain: Chain) -> int | None:
    """The noun that is meant of two that a modifier may belong to, where it agrees with the other one only.

    A quantity has no qualities of its own (une série de mesures nouvelle), and what is done with people or things is
    not done with what they are for (les services de secours mobilisé sur place).
    """
    if len(chain.nouns) < 2 or not _modifies(words, at):  # noqa: PLR2004
        return None
    (first, outer), (second, inner) = chain.nouns[-2:]
    if _continues(words, at, second, outer) and not chain.joined and not chain.closed:
        return None if _modifying(words[at]) & inner else second
    bare = second == first + 2 and words[first + 1].low in {"de", "d'"}
    own = _modifying(words[at])
    if not bare or at != second + 1 or chain.joined or words[second].capital:
        return None
    if words[at].cat == "A" and lemma(words[first]) in QUANTITIES:
        return None if own & inner else second
    done = words[at].cat == "K" and at + 1 < len(words) and words[at + 1].cat == "P"
    done = done and words[at + 1].low not in {"de", "d'", "du", "des"} and lemma(words[first]) not in TEMPORAL
    return first if done and own & inner & SINGULAR and not own & outer and not outer & SINGULAR else None


def _bare(words: Sequence[Word], at: int) -> bool:
    """Whether a preposition stands before a noun, adjectives between at most (en grande partie)."""
    at -= 1
    while at >= 0 and words[at].cat == "A":
        at -= 1
    return at >= 0 and words[at].cat == "P" and words[at].bits == ANY


def _modifies(words: Sequence[Word], at: int) -> bool:
    """Whether an adjective belongs to the noun before it."""
    joined = words[at + 2] if words[at].form.noun and at + 2 < len(words) and words[at + 1].cat == "C" else None
    if joined is not None and joined.cat in "NK?" and joined.form.noun and not joined.form.adjective:
        return False  # le divorce ouvriers et employés
    elsewhere = _apposed(words, at) or _of_dates(words, at) or _ascribed(words, at) or words[at].low in UNCHANGED
    return _follows(words, at) and not elsewhere


def _apposed(words: Sequence[Word], at: int) -> bool:
    """Whether a noun in -eur or a present participle may stand there, or « seul » (seul maître, seul en tête)."""
    word = words[at]
    if word.low.startswith("seul"):
        return at + 1 < len(words) and (words[at + 1].cat == "D" or words[at + 1].low in {"en", "avec", "à"})
    agent = word.low.endswith(("eur", "eurs")) and bool(word.form.noun & MASCULINE) and word.low not in COMPARING
    if word.form.adverb and (words[at - 1].cat == "K" or words[at - 1].low in {"plus", "moins", "trop", "si"}):
        return word.low in LIKE_ADVERBS or words[at - 1].cat == "K"  # coupés court, payée trop cher
    ends = at + 1 == len(words) or words[at + 1].cat in ".,;"
    return agent or (bool(word.form.gerund) and not ends)


def _modifying(word: Word) -> int:
    return word.form.adjective | word.form.participle


def _ascribed(words: Sequence[Word], at: int) -> bool:
    """Whether a gerund or an adverbial ascribes it to another noun (restant très floues, est pour l'heure nul)."""
    back = at - 1
    while back > 0 and words[back].cat == "R":
        back -= 1
    linking = bool(words[back].form.gerund) and words[back].lemma(Pos.VERB) in LINKING
    lows = tuple(word.low for word in words[max(0, at - 3) : at])
    if back < at - 1 and lemma(words[back]) in TEMPORAL:
        return True  # devient chaque jour un peu plus dure
    return linking or lows in MEANWHILE or lows[1:] in MEANWHILE or lows[-1:] == ("torse",)


def _of_dates(words: Sequence[Word], at: int) -> bool:
    """Whether an adjective belongs to two dates (du 4 au 6 septembre prochains), or to a day (dimanche prochain)."""
    if words[at - 1].low in DAYS:
        return True
    near = [word.cat for word in words[max(0, at - 6) : at]]
    return words[at].bits & PLURAL > 0 and words[at - 1].low in MONTHS and near.count("M") > 1


def _between_modifiers(words: Sequence[Word], at: int) -> bool:
    """Whether a comma stands between two adjectives of one noun."""
    inside = words[at].cat == "," and 0 < at < len(words) - 1
    return inside and words[at - 1].cat in MODIFIERS and words[at + 1].cat in MODIFIERS


def _stays(word: Word) -> bool:
    """Whether a chain of nouns goes on over a word."""
    return word.cat in INSIDE or word.cat in CLOSING or word.cat in "P?" or word.low in {"et", "ou", "ni"}


def _linked(words: Sequence[Word], at: int) -> bool:
    """Whether a noun continues the chain: a preposition or a coordinator opens its phrase, or nothing does."""
    at -= 1
    while at >= 0 and words[at].cat in "DMAR":
        at -= 1
    return at >= 0 and words[at].cat in "PCNX"


def _own(words: Sequence[Word], at: int) -> int:
    """The bits of a noun, with those of its determiner where both agree."""
    bits, back = words[at].bits, at - 1
    while back >= 0 and words[back].cat in "AM":
        bits = bits & words[back].bits or bits
        back -= 1
    if back >= 0 and words[back].cat in "DP":
        bits = bits & words[back].bits or bits
    return bits


def _follows(words: Sequence[Word], at: int) -> bool:
    """Whether an adjective stands behind a noun, adverbs and other adjectives between, and before no other noun."""
    following = words[at + 1] if at + 1 < len(words) else None
    if following and following.form.noun and words[at].lemma(Pos.ADJ) in PRENOMINAL and not following.form.auxiliary:
        return False
    if following and following.cat == "/":
        return False  # la coopération privé/public
    plain = words[at].cat == "A" and not words[at].form.noun
    at -= 1
    while at >= 0 and (words[at].cat in "RAK" or (plain and _joins_adjectives(words, at))):
        at -= 1
    return at >= 0 and words[at].cat == "N"


def _joins_adjectives(words: Sequence[Word], at: int) -> bool:
    """Whether a coordinator stands between two adjectives (une crise politique et sociale)."""
    inside = words[at].cat == "C" and 0 < at < len(words) - 1
    return inside and words[at - 1].cat == "A" and words[at + 1].cat == "A"


def _shared(words: Sequence[Word], at: int, chain: Chain) -> bool:
    """Whether singular adjectives share a plural noun (les droits civil et pénal)."""
    if not words[at].bits & SINGULAR or not chain.nouns[-1][1] & PLURAL:
        return False
    joined = words[at - 1].low in {"et", "ou", ","} or any(word.low in {"et", "ou"} for word in words[at + 1 : at + 8])
    return joined and any(word.cat in "AK?" for word in (*words[at - 2 : at], *words[at + 1 : at + 4]))
