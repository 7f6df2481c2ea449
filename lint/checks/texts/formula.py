"""Formulas of rules, calculated without running code: numbers, names, + - * / %, comparisons, math functions."""

from __future__ import annotations

import ast
import math
import operator
import re
from collections.abc import Callable, Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import Any

HEADING = re.compile(r"\bheading\.(h[1-6])\b")
WORDS = ((re.compile(r"&&"), " and "), (re.compile(r"\|\|"), " or "), (re.compile(r"!(?!=)"), " not "))
OPERATORS: Mapping[type, Callable[..., Any]] = MappingProxyType(
    {
        ast.Add: operator.add,
        ast.Sub: operator.sub,
        ast.Mult: operator.mul,
        ast.Div: operator.truediv,
        ast.Mod: operator.mod,
        ast.USub: operator.neg,
        ast.UAdd: operator.pos,
        ast.Not: operator.not_,
        ast.Lt: operator.lt,
        ast.LtE: operator.le,
        ast.Gt: operator.gt,
        ast.GtE: operator.ge,
        ast.Eq: operator.eq,
        ast.NotEq: operator.ne,
    }
)
FUNCTIONS: Mapping[str, Callable[..., float]] = MappingProxyType(
    {
        "abs": abs,
        "cbrt": math.cbrt,
        "ceil": math.ceil,
        "exp": math.exp,
        "floor": math.floor,
        "log": math.log,
        "log10": math.log10,
        "log2": math.log2,
        "max": max,
        "min": min,
        "mod": math.fmod,
        "pow": math.pow,
        "sqrt": math.sqrt,
        "trunc": math.trunc,
    }
)


class Formula:
    """An expression over named numbers, "words / sentences", or a condition that begins with one, "value > 9".

    Raises ValueError, with the reason, for anything else.
    """

    def __init__(self, text: str, names: frozenset[str]) -> None:
        source = HEADING.sub(r"heading_\1", text.strip())
        for mark, word in WORDS:
            source = mark.sub(word, source)
        try:
            self._tree = ast.parse(source, mode="eval").body
        except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
            raise ValueError("formule illisible") from error
        self._names = names
        self._check(self._tree)

    def value(self, numbers: Mapping[str, float]) -> float | None:
        """The result, None when it cannot be calculated (a division by zero)."""
        try:
            return float(self._value(self._tree, numbers))
        except (ArithmeticError, ValueError):
            return None

    def _check(self, node: ast.expr) -> None:
        match node:
            case ast.Constant(value=bool() | str() | bytes() | complex() | None):
                raise ValueError(f"« {ast.unparse(node)} » n’est pas un nombre")
            case ast.Constant():
                return
            case ast.Name(id=name) if name not in self._names:
                raise ValueError(f"« {name} » est inconnu ; sont connus {', '.join(sorted(self._names))}")
            case ast.Call() if not _function(node):
                raise ValueError(f"« {ast.unparse(node.func)} » n’est pas une fonction de math")
        for part in _parts(node):
            self._check(part)

    def _value(self, node: ast.expr, numbers: Mapping[str, float]) -> Any:
        if isinstance(node, ast.BoolOp):
            decide = all if isinstance(node.op, ast.And) else any
            return decide(self._value(value, numbers) for value in node.values)
        values = [self._value(part, numbers) for part in _parts(node)]
        match node:
            case ast.Name(id=name):
                return numbers[name]
            case ast.Compare(ops=ops):
                return all(OPERATORS[type(op)](*pair) for op, pair in zip(ops, pairwise(values), strict=True))
            case ast.Call():
                return FUNCTIONS[_function(node)](*values)
            case ast.BinOp(op=op) | ast.UnaryOp(op=op):
                return OPERATORS[type(op)](*values)
        return ast.literal_eval(node)


def _function(node: ast.Call) -> str:
    """The name of the function that is called, "" when it is none of math's."""
    match node:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(value=ast.Name(id="math"), attr=name), keywords=[]):
            return name if name in FUNCTIONS else ""
    return ""


def _parts(node: ast.expr) -> list[ast.expr]:
    """The operands of an operation. Raises ValueError for what is no operation."""
    match node:
        case ast.BinOp(left=left, right=right, op=op) if type(op) in OPERATORS:
            return [left, right]
        case ast.UnaryOp(operand=operand, op=op) if type(op) in OPERATORS:
            return [operand]
        case ast.Compare(left=left, ops=ops, comparators=rest) if all(type(op) in OPERATORS for op in ops):
            return [left, *rest]
        case ast.BoolOp(values=values):
            return values
        case ast.Call(args=args):
            return args
        case ast.Constant() | ast.Name():
            return []
    raise ValueError(f"« {ast.unparse(node)} » n’est pas permis dans une formule")
