"""The words that say who speaks, as the shipped rules have them."""

from functools import cache

from lint.analysis.speech.cues import Cues
from lint.analysis.speech.cues_source import Voices, compiled
from lint.ruleset.folders import shipped_folder
from lint.ruleset.groups import read_groups


@cache
def cues() -> Cues:
    sections = compiled(read_groups((shipped_folder() / "_voix",), Voices))
    return Cues({name: memoryview(section) for name, section in sections.items()})
