"""The word classes that rows name: in the rule itself, or in files that rules share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lint.checks.patterns.lemmas import expand_pair
from lint.checks.rows.rows import entry
from lint.lexicon import Pos
from lint.text import fold

if TYPE_CHECKING:
    from lint.lexicon import Lexicon


class Sources:
    """Classes by name, with lemmas `<mot>` expanded; a table is also the class of its keys.

    In a table, `<mot>: autre` is every form of a lemma with the same form of the other one.
    """

    def __init__(
        self,
        own: Mapping[str, Sequence[str]],
        tables: Mapping[str, Mapping[str, str]],
        files: Sequence[Path],
        lexicon: Lexicon,
    ) -> None:
        self._lexicon = lexicon
        self._lists: dict[str, list[str]] = {}
        self.tables: dict[str, Mapping[str, str]] = {}
        for file in files:
            for name, content in _read(file).items():
                self._add(name, content)
        for name, content in {**own, **tables}.items():
            self._add(name.strip("{}"), content)

    def forms(self, name: str) -> tuple[str, ...]:
        """The words of `{classe}` or `<lemme>`. Raises ValueError, naming it, when there are none."""
        if name.startswith("<"):
            return self._inflected(name)
        if name[1:-1] not in self._lists:
            raise ValueError(f"{name} : aucune classe de mots de ce nom")
        entries = self._lists[name[1:-1]]
        return tuple(dict.fromkeys(form for text in entries for form in self._entry(text)))

    def _add(self, name: str, content: Any) -> None:
        if isinstance(content, Mapping):
            self.tables[name] = self._table(content)
            self._lists[name] = [key for key in self.tables[name] if key[0] != "-"]
        else:
            listed = (content,) if isinstance(content, str) else content
            self._lists[name] = [text for part in listed for text in part.split()]

    def _table(self, content: Mapping[Any, Any]) -> dict[str, str]:
        table: dict[str, str] = {}
        for key, value in content.items():
            own, other = str(key), str(value)
            pairs = expand_pair(own[1:-1], other, self._lexicon) if own[0] == "<" else ((own, other),)
            for form, same in pairs:
                table.setdefault(entry(form), same)
        return table

    def _entry(self, text: str) -> tuple[str, ...]:
        if text.startswith("{"):
            return self.forms(text)
        return self._inflected(text) if text.startswith("<") else (entry(text),)

    def _inflected(self, name: str) -> tuple[str, ...]:
        lemma, _, pos = name[1:-1].partition("/")
        found = {fold(form) for form in self._lexicon.forms(lemma, Pos(pos) if pos else None)}
        if not found:
            raise ValueError(f"{name} : le lexique ne connaît pas ce lemme")
        return tuple(sorted(found))


def _read(file: Path) -> Mapping[str, Any]:
    import yaml  # noqa: PLC0415  (only where rules are compiled)

    content = yaml.safe_load(file.read_text(encoding="utf-8"))
    if not isinstance(content, Mapping):
        raise ValueError(f"{file} : il faut des paires « classe: mots »")  # noqa: TRY004  (the rule's mistake)
    return content
