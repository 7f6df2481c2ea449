"""What a rule says may be put in the place of a match, in Vale's words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from lint.checks.patterns.dialect import translated

CASE_CHANGE = re.compile(r"(?<=[a-zà-ÿœ])(?=[A-ZÀ-ÝŒ])|[^\w\s]|_")
GROUP = re.compile(r"\$(\$|\d+|\{\w+\})")


@dataclass(frozen=True, slots=True)
class Action:
    """`replace` puts one of `params` in, `remove` takes the match out, `edit` changes it.

    The edits are `regex` (pattern, replacement), `replace` (what, by what),
    `trim`, `trim_left`, `trim_right` (letters to take off), `truncate`
    (where to cut) and `split` (where to cut, number of the part to keep).
    """

    name: str = ""
    params: tuple[str, ...] = ()

    def check(self) -> None:
        """Raises ValueError, naming the wrong value, for an action that does not exist or cannot be carried out."""
        if self.name not in ACTIONS:
            known = ", ".join(name for name in ACTIONS if name)
            raise ValueError(f"{self.name} : action inconnue ; sont connues {known}")
        edit = self.params[0] if self.name == "edit" and self.params else ""
        if self.name == "edit" and len(self.params) != 1 + EDITS.get(edit, (None, len(self.params)))[1]:
            raise ValueError(f"{edit or self.name} : sont connus {', '.join(EDITS)}, chacun avec ses paramètres")
        if edit == "regex":
            _compiled(self.params[1])
        if edit == "split" and not self.params[2].isdecimal():
            raise ValueError(f"{self.params[2]} : il faut ici le numéro d’un morceau, à partir de 0")

    def replacements(self, written: str) -> tuple[str, ...]:
        """What may stand in the place of a match, best first."""
        return ACTIONS[self.name](self.params, written)


NO_ACTION = Action()


def choice(texts: tuple[str, ...]) -> str:
    """One text as it is, several between quotation marks with « ou » before the last."""
    return texts[0] if len(texts) == 1 else quoted(texts)


def quoted(texts: tuple[str, ...]) -> str:
    """'a', 'b' ou 'c'."""
    marked = [f"'{text}'" for text in texts]
    return " ou ".join([", ".join(marked[:-1]), marked[-1]] if len(marked) > 1 else marked)


def filled(template: str, groups: tuple[str | None, ...], whole: str) -> str:
    """A template with its `$1`, `$2`, `${1}` … put in, `$0` being the whole match and `$$` a dollar.

    A group that took no part is empty; a number beyond the groups stays as it is.
    """

    def group(reference: re.Match[str]) -> str:
        name = reference[1].strip("{}")
        if name == "$":
            return "$"
        number = int(name) if name.isdecimal() else len(groups) + 1
        if number > len(groups):
            return reference[0]
        return (groups[number - 1] or "") if number else whole

    return GROUP.sub(group, template) if "$" in template else template


def _compiled(pattern: str) -> re.Pattern[str]:
    try:
        return re.compile(translated(pattern))
    except re.error as error:
        raise ValueError(f"{pattern} : {error}") from error


def _regex(written: str, pattern: str, template: str) -> str:
    return _compiled(pattern).sub(lambda found: filled(template, found.groups(), found[0]), written)


def _split(written: str, mark: str, number: str) -> str:
    parts = written.split(mark) if mark else list(written)
    return parts[int(number)] if int(number) < len(parts) else written


EDITS: Mapping[str, tuple[Callable[..., str] | None, int]] = MappingProxyType(
    {
        "regex": (_regex, 2),
        "replace": (str.replace, 2),
        "trim": (str.strip, 1),
        "trim_left": (str.lstrip, 1),
        "trim_right": (str.rstrip, 1),
        "truncate": (lambda written, mark: written.split(mark)[0] if mark else written, 1),
        "split": (_split, 2),
    }
)


def _edited(params: tuple[str, ...], written: str) -> tuple[str, ...]:
    change = EDITS[params[0]][0] if params else None
    return (change(written, *params[1:]).strip(),) if change else ()


def _converted(params: tuple[str, ...], written: str) -> tuple[str, ...]:
    """`simple`: the words of a compound name, in lower case (`monNom` becomes `mon nom`)."""
    return (" ".join(CASE_CHANGE.sub(" ", written).lower().split()),) if params[:1] == ("simple",) else (written,)


ACTIONS: Mapping[str, Callable[[tuple[str, ...], str], tuple[str, ...]]] = MappingProxyType(
    {
        "": lambda _params, _written: (),
        "replace": lambda params, _written: params,
        "remove": lambda _params, _written: ("",),
        "edit": _edited,
        "convert": _converted,
        "suggest": lambda _params, _written: (),
    }
)
