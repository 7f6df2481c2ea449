"""French tokens: words, elisions, clitics, numbers, marks.

The reference is the surface segmentation of the French UD treebanks, which `fr_core_news_sm` was trained on, with
these differences: « l’on » is two tokens; an hour (18h30), a score and a fraction are one; a unit is split from its
number (5km); a mark that is repeated (!!!) is one token; a contraction (du, aux) stays one, as it is written.
"""

from __future__ import annotations

import re

from lint.text.abbreviations import AFTER_NUMBER, BEFORE_NUMBER, CLOSING, OPEN, OPENERS
from lint.text.normal import INCLUSIVE
from lint.text.span import Span
from lint.text.token import Token


def _any(words: frozenset[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


# Repetitions are possessive or bounded, so that the whole is linear in the length of the text. Those of groups are
# written as atomic groups: Python before 3.11.5 matches `(?:…)*+` wrongly.
LETTER = r"[^\W\d_]"
CAPITAL = r"[A-ZÀ-ÖØ-ÞŒ]"
APOSTROPHE = r"['’ʼ]"
HYPHEN = r"[-\u2010\u2011]"
SPACE = r"[ \u00a0\u202f\u2009]"
INNER = r"(?>(?:[^\W_]|[\u0300-\u036f\u00ad]|_(?=[^\W_]))+)"
WORD = rf"{LETTER}(?>(?:{INNER})?)"

# The pronouns that follow a verb. The letter before the hyphen tells them from names (Kim Jong-il) and nouns.
PRONOUN = (
    rf"t(?:{HYPHEN}|{APOSTROPHE})(?:ils?|elles?|on)|t{HYPHEN}en"
    r"|(?<=[tdc].)(?:ils?|elles?|on)"
    r"|(?<=[eéèisx].)je"
    r"|(?<=[sx].)tu"
    r"|(?<=[esz].)nous"
    r"|(?<=[sz].)vous"
    r"|(?<=[ta].)ce"
    r"|(?<=[eszac].)(?:moi|toi|lui|leur|les?|la)"
    r"|(?<=[sz].)(?:y|en)"
    rf"|[mtl]{APOSTROPHE}(?=en\b|y\b)"
    r"|ci|là"
)
SECOND = rf"(?:moi|toi|lui|leur|nous|vous|les?|la|y|en|[mtl]{APOSTROPHE}(?=en\b|y\b))"
# Chirac-Le Pen: a capital after the hyphen is that of a name, unless the verb is in capitals too.
LOWER = r"(?!(?-i:[A-Z][a-zß-ÿ]|(?<=[a-zß-ÿ].)[A-Z]))"
CLITICS = rf"{HYPHEN}{LOWER}(?:{PRONOUN})(?:{HYPHEN}{SECOND}|(?<={APOSTROPHE})(?:en|y)){{0,3}}(?!{HYPHEN}?\w)"
CLITIC = rf"(?<=\w){HYPHEN}{LOWER}(?:{PRONOUN}|{SECOND})(?:(?<={APOSTROPHE})|(?!\w))"
# Words that an elision or a pronoun at their end does not split.
WHOLE = (
    rf"(?:rendez{HYPHEN}vous|(?:chez|entre|quant{HYPHEN}à){HYPHEN}(?:moi|toi|soi|lui|nous|vous|eux|elles?)"
    rf"|(?:ce(?:lui|lle|lles|ux)|jusque|par|de|oh){HYPHEN}(?:ci|là(?:{HYPHEN}là)?)"
    rf"|c{APOSTROPHE}est{HYPHEN}à{HYPHEN}dire|aujourd{APOSTROPHE}hui|qu{APOSTROPHE}en{HYPHEN}dira{HYPHEN}t{HYPHEN}on"
    rf"|m{APOSTROPHE}as{HYPHEN}tu{HYPHEN}vu|sot{HYPHEN}l{APOSTROPHE}y{HYPHEN}laisse"
    rf"|quelqu{APOSTROPHE}une?|jusqu{APOSTROPHE}au{HYPHEN}boutis\w+|presqu{APOSTROPHE}[iî]les?|tra{HYPHEN}la{HYPHEN}la)(?!{HYPHEN}?\w)"
)
# N’Golo, M’Bappé, D’Souza are names: nothing is elided before a consonant.
ELISION = (
    rf"(?!(?-i:[NMDTS]){APOSTROPHE}(?-i:(?![ÀAEÉÈÊHIÎOÔUY]){CAPITAL}[a-zß-ÿœ]))"
    rf"(?:[ldjmtsncç]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu){APOSTROPHE}"
)
# étudiant·e·s, étudiant.e.s, agent(e)s
DOUBLE = (
    rf"(?>(?:[{INCLUSIVE}]{LETTER}++)+)|\.(?:e|ne|ve|te|se|le|ère|ière|euse|t?rice)\.s(?!\w)|\.es?(?!\w)"
    r"|\((?:e|s|es|x|ne|nes|t?rices?)\)s?(?!\w)"
)
COMPOUND = rf"{WORD}(?>(?:(?!{CLITICS}){HYPHEN}(?:[dl]{APOSTROPHE})?{INNER}|{APOSTROPHE}{INNER})*)(?:{DOUBLE})?"

FIGURE = (
    rf"(?:\d{{1,3}}(?>(?:{SPACE}\d{{3}})+)(?!\d)(?:,\d++)?|\d{{1,3}}(?>(?:{APOSTROPHE}\d{{3}})+)(?!\d)"
    rf"|\d{{1,3}}/\d{{1,3}}(?>(?:{SPACE}\d{{3}})+)(?!\d)|\d++(?>(?:[.,:/]\d++)*))"
)
RANGE = rf"{FIGURE}(?>(?:[-\u2010-\u2013−]{FIGURE})*)"
UNIT = (
    r"(?:[kcdm]?m[²³23]?|[km]?g|[cm]?[lL]|[kMGT]Wh?|[kMG]?Hz|[kKMGT][oB]|ha|mn|min|ans|jours|mois|euros|dollars"
    r"|M(?=[€$])|Mds?(?=[€$])|k(?=[€$])|km/h)(?!\w)"
)
NUMBER = (
    rf"(?:0\d(?:[ .\u00a0]\d\d){{4}}(?!\d)|(?:(?<!\S)|(?<=[(«“\"]))[-−–+]{RANGE}|{RANGE})"
    rf"(?:(?!{UNIT}){INNER}(?>(?:{HYPHEN}{INNER})*)|{APOSTROPHE}s\b|{HYPHEN}{WORD}(?>(?:{HYPHEN}{INNER})*))?"
)
RATE = r"(?:km|cm|mm|m|g|mg|kg|l|hab)/(?:h|s|j|an|jour|km²|m²|m³|min|l|kg)(?!\w)"

REST = r"[^\s<>«»“”]*[^\s<>«»“”.,;:!?'’\")\]…]"
HOST = r"[^\W_][\w-]{0,62}+(?:\.[\w-]{1,63}+){0,6}"
TOP = r"(?:com|fr|org|net|eu|info|be|ch|ca|io|uk|lu|bzh|gouv|edu|gov|int|jp|tv|media|paris|press|news|africa)"
ADDRESS = (
    rf"(?:(?:https?|ftp)://|www\.){REST}|[\w.+-]{{1,64}}+@{HOST}\.\w{{2,24}}"
    rf"|{HOST}\.{TOP}(?!\w)(?:/{REST}|/)?|[@#]\w++"
)
INITIAL = rf"{CAPITAL}\.(?=,|\s?(?!(?:{_any(OPENERS)})\b)[^\W\d_])"
INITIALS = rf"(?:{CAPITAL}\.{HYPHEN}?){{1,8}}{CAPITAL}(?:\.|(?!\w))|(?:[a-z]\.){{2,6}}|c\.{HYPHEN}?à{HYPHEN}?d\."
ABBREVIATION = (
    rf"(?:{_any(OPEN | CLOSING)})\.(?!\.)|(?:{_any(BEFORE_NUMBER)})\.(?=\s?\d)"
    rf"|(?<=\d\s)(?:{_any(AFTER_NUMBER)})\.(?=\s[\da-zé])|[Nn][°º]s?"
)
EMOJI = (
    r"[\U0001F1E6-\U0001F1FF]{2}|[\d#*]\ufe0f?\u20e3|[\u2600-\u27bf\U0001F000-\U0001FAFF]"
    r"(?>(?:[\ufe0f\U0001F3FB-\U0001F3FF]|\u200d[\u2600-\u27bf\U0001F000-\U0001FAFF])*)"
)
MARK = r"\.{2,}|…+|-{2,}|!{2,}|\?{2,}|°[CFK]\b|\+/-|\S[\u0300-\u036f]*"

TOKEN = re.compile(
    "|".join(
        (
            rf"{LETTER}++(?=\s)",
            rf"(?i:{WHOLE}|{ELISION}|{CLITIC})",
            ADDRESS,
            INITIALS,
            INITIAL,
            ABBREVIATION,
            RATE,
            EMOJI,
            NUMBER,
            f"(?i:{COMPOUND})",
            MARK,
        )
    )
)


def tokens(text: str, span: Span) -> tuple[Token, ...]:
    """The tokens of a stretch of text, in order; every character that is not white space lies in exactly one."""
    return tuple(Token(Span(*found.span()), found[0]) for found in TOKEN.finditer(text, span.start, span.end))
