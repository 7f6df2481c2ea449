"""What a house has agreed on, chosen by one word: files beside the rules say which ones that turns on or off."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from yaml.nodes import Node

from lint.config.choices import ChoiceKeys
from lint.ruleset.folders import shipped_folder
from lint.ruleset.nodes import Faults, compose, decode
from lint.ruleset.select import Choice, nearest

FOLDER = "_maisons"


def profile(key: str, value: str, node: Node | None, faults: Faults) -> Choice:
    """What a value of a configuration's key (`typographie: afp`) chooses; a fault when there is no such profile."""
    known = profiles(key)
    if value in known:
        return known[value]
    near = nearest(value, known)
    hint = f"vouliez-vous dire « {near} » ?" if near else f"il faut l’un de {', '.join(known)}"
    if node is not None:
        faults.add(node, f"{key} : « {value} » n’existe pas ; {hint}")
    return Choice()


@cache
def profiles(key: str) -> Mapping[str, Choice]:
    """The profiles of a key, by name. Raises OSError and ValueError where the program is not whole."""
    file = shipped_folder() / FOLDER / f"{key}.yaml"
    faults = Faults(str(file))
    root = compose(file.read_text(encoding="utf-8"), faults)
    found = decode(root, Mapping[str, ChoiceKeys], faults) if root else {}
    if faults.found:
        raise ValueError("; ".join(map(str, faults.found)))
    return {name: keys.choice for name, keys in found.items()}
