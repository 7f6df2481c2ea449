"""What kinds with data of their own have in common: files that a rule names, compiled with it, opened by a run."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, ClassVar, Generic, Self, TypeVar

from lint.checks.contract import Unexpanded

S = TypeVar("S")


@dataclass(frozen=True)
class WithData(Generic[S]):
    """A kind whose data, of type S, is one object for all the rules that name the same files."""

    stock: ClassVar[Any] = None  # an opened check has its own

    def opened(self, stock: S) -> Self:
        """The check with its data, ready to search."""
        copy = replace(self)
        object.__setattr__(copy, "stock", stock)
        return copy

    @property
    def data(self) -> S:
        """The data of an opened check."""
        if self.stock is None:
            raise RuntimeError("a check that was not opened")
        data: S = self.stock
        return data


@dataclass(frozen=True)
class WithNames(WithData[S], Unexpanded, Generic[S]):
    """A kind whose rules name, in `noms`, files or folders of names."""

    noms: tuple[Path, ...] = ()

    @property
    def files(self) -> tuple[Path, ...]:
        """The files and folders of names."""
        return self.noms
