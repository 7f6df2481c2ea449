"""Syllables of written words, counted by their vowels."""

from __future__ import annotations

import re

CLUSTER = r"(?<![bcdfgptv][lr])"  # after two consonants « i » and « ou » are syllables: ou-vri-er, é-blou-ir
FRENCH_NUCLEUS = re.compile(
    rf"(?:{CLUSTER}(?:i|ou|u|y)(?=[aàâeéèêëoôœ])|ou(?=i))?"
    r"(?:eau|aoû|ui|œu|eu|eû|au|ou|où|oû|oi|oî|ai|aî|ei|eî|[aàâäeéèêëiîïoôöuùûüyÿœæ])",
)
# « u » after « q » and « g », « i » of « -euil, -œil », « y » between vowels: no vowels.
FRENCH_SILENT = re.compile(r"(?<=q)u|(?<=g)u(?=[eéèêiîy])|(?<=eu|ue)i(?=l)|(?<=œ)i(?=l)")
FRENCH_ELISION = re.compile(r"^(?:[cdjlmnst]|\w*qu)'")
FRENCH_CONSONANT_Y = re.compile(r"(?<=[aeou])y(?=[aàâeéèêiîoôu])")
FRENCH_MUTE_END = re.compile(r"(?<=[^\W\d_])(?:(?<![gq])es?|(?<=[gq])es?|(?<=[aoi]i)ent)$")

ENGLISH_NUCLEUS = re.compile(r"[aeiouy]+")
ENGLISH_HIATUS = re.compile(
    r"(?<![cgstx])(?<![ln](?=ion))i(?=[aou])|(?<=[ct])i(?=ate)|i(?=et)|(?<=sc)i(?=e)|[aeo]i?(?=ing$)|e(?=[ao]$|at[eo])"
)
ENGLISH_MUTE_END = re.compile(
    r"(?<=[^\W\d_aeiouy])(?<![^aeiouy]l)e$|(?<=[^\W\d_aeioucgsxzty])es$|(?<=[^\W\d_aeioutdy])ed$"
)


def french(word: str) -> int:
    """Syllables of a French word, final mute « e » not counted: « ouvrière » has 3."""
    low = FRENCH_ELISION.sub("", word.lower().replace("’", "'"))
    low = FRENCH_CONSONANT_Y.sub("j", FRENCH_SILENT.sub("", FRENCH_MUTE_END.sub("", low)))
    return max(1, len(FRENCH_NUCLEUS.findall(low)))


def english(word: str) -> int:
    """Syllables of an English word, after its vowels and silent endings; right for about nine words in ten."""
    low = word.lower()
    groups = len(ENGLISH_NUCLEUS.findall(ENGLISH_MUTE_END.sub("", low)))
    return max(1, groups + len(ENGLISH_HIATUS.findall(low)))
