"""Length-preserving normalisation: what rules are matched against, offset for offset."""

from __future__ import annotations

NORMAL = str.maketrans(
    {
        "’": "'",
        "ʼ": "'",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "\t": " ",
        "\n": " ",
        "\r": " ",
        "\u2011": "-",
        "\u2010": "-",
    }
)


INCLUSIVE = "·•⋅∙‧・"
"""The points between the endings of inclusive writing (élu·e·s)."""


def normalise(text: str) -> str:
    """Typographic apostrophes, spaces, line breaks and hyphens made plain; one code point for each."""
    return text.translate(NORMAL)


def fold(text: str) -> str:
    """Normalised and in lower case, one code point for each (a letter whose lower case is longer stays)."""
    lower = normalise(text).lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in normalise(text))
