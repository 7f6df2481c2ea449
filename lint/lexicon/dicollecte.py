"""Dicollecte, the French word list of Grammalecte and Hunspell: which forms are words, and by which affix."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from lint.lexicon import hunspell

ELISIONS = ("L'", "D'", "Q'", "Q*", "Qj", "Si", "n'", "q'", "d'", "j'", "c'", "l'", "m'", "t'", "s'")
# The elided words with and without their apostrophe are listed for Hunspell's way of cutting words.
TRUNCATED = frozenset({"jusqu", "lorsqu", "presqu", "puisqu", "qu", "quelqu", "quoiqu"})

NOMINAL = frozenset(
    {"S.", "S=", "X.", "A.", "I.", "F.", "Fs", "Fc", "Fe", "Gs", "Gc", "Ge", "Go", "F+", "Fx", "W.", "Wx"}
)

Rule = tuple[str, str, str]


class Origin(NamedTuple):
    """Where a form comes from: the word that the list holds and the rule (class, cut, added) that inflects it."""

    stem: str
    rule: Rule | None

    @property
    def nominal(self) -> bool:
        """Whether a noun's or an adjective's class inflects it."""
        return self.rule is not None and self.rule[0] in NOMINAL


def read(folder: Path) -> dict[str, tuple[Origin, ...]]:
    """Every form with its origins; elided articles and pronouns before a word are left out."""
    grammar = hunspell.parse_aff((folder / "fr.aff").read_text(encoding="utf-8"))
    for flag in ELISIONS:
        del grammar.affixes[flag]
    forms: dict[str, dict[Origin, None]] = {}
    for entry in hunspell.parse_dic((folder / "fr.dic").read_text(encoding="utf-8"), grammar):
        for form in hunspell.expand(entry, grammar):
            if _is_word(form):
                forms.setdefault(form.text, {})[_origin(form)] = None
    return {form: _inflected(origins) for form, origins in forms.items()}


def _inflected(origins: dict[Origin, None]) -> tuple[Origin, ...]:
    """A word with affixes stands twice, bare and by the rule that changes nothing: the rule tells more."""
    ruled = {origin.stem for origin in origins if origin.rule}
    return tuple(origin for origin in origins if origin.rule or origin.stem not in ruled)


def _is_word(form: hunspell.Form) -> bool:
    if form.text in TRUNCATED or form.text.lower() == form.text.upper():
        return False
    return not any(affix.prefix and affix.add.startswith(("l'", "d'")) for affix in form.affixes)


def _origin(form: hunspell.Form) -> Origin:
    """A unit's prefix (kilo) belongs to the word; French has at most one suffix here."""
    if not form.affixes:
        return Origin(form.stem, None)
    stem = "".join(affix.add for affix in form.affixes if affix.prefix) + form.stem
    rules = [(affix.flag, affix.strip, affix.add) for affix in form.affixes if not affix.prefix]
    return Origin(stem, rules[0] if rules else None)
