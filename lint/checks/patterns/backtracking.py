"""Whether a regular expression may backtrack without end: then it runs under a time budget."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from re import _constants as op  # type: ignore[attr-defined]
from typing import Any

FEW = 16  # repeats up to here multiply the work, but do not run away with it
REPEATS = frozenset({op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT})
CATEGORIES = {
    op.CATEGORY_WORD: lambda letter: letter.isalnum() or letter == "_",
    op.CATEGORY_DIGIT: str.isdecimal,
    op.CATEGORY_SPACE: str.isspace,
}
OPPOSITES = {
    op.CATEGORY_NOT_WORD: op.CATEGORY_WORD,
    op.CATEGORY_NOT_DIGIT: op.CATEGORY_DIGIT,
    op.CATEGORY_NOT_SPACE: op.CATEGORY_SPACE,
}

Item = tuple[Any, Any]


def risky(parsed: Iterable[Item]) -> bool:
    """Whether a text may be cut up in exponentially many ways: a choice inside a long repeat.

    A repeat whose every turn begins with a letter that no choice inside can take, as the hyphen of compound words, is
    safe.
    """
    return any(_runs_away(item) or risky(_children(item)) for item in parsed)


def _runs_away(item: Item) -> bool:
    code, argument = item
    if code not in REPEATS or argument[1] <= FEW:
        return False
    body = list(argument[2])
    choices = list(_choices(body))
    return bool(choices) and not _separated(body, choices)


def _choices(items: Iterable[Item]) -> Iterator[Item]:
    """Alternatives, and repeats whose number of turns is open, at any depth."""
    for item in items:
        code, argument = item
        if code is op.BRANCH or (code in REPEATS and argument[1] > argument[0]):
            yield item
        yield from _choices(_children(item))


def _children(item: Item) -> Sequence[Item]:
    code, argument = item
    if code in REPEATS:
        return tuple(argument[2])
    if code is op.SUBPATTERN:
        return tuple(argument[3])
    if code is op.BRANCH:
        return tuple(sub for branch in argument[1] for sub in branch)
    if code in (op.ASSERT, op.ASSERT_NOT):
        return tuple(argument[1])
    return ()


def _separated(body: Sequence[Item], choices: Iterable[Item]) -> bool:
    """Whether each turn begins with one of a few letters that no repeat after them can take."""
    letters = _opening_letters(body[0])
    repeats = [choice for choice in choices if choice[0] in REPEATS and choice is not body[0]]
    taken = (_takes(item, letter) for letter in letters for repeat in repeats for item in _children(repeat))
    ends = body[0][0] is op.LITERAL or any(_must_stand(item) for item in body[1:])
    return bool(letters) and ends and not any(taken)


def _must_stand(item: Item) -> bool:
    """Whether an item takes at least one letter."""
    code, argument = item
    return code in (op.LITERAL, op.IN) or (code in REPEATS and argument[0] > 0)


def _opening_letters(item: Item) -> tuple[str, ...]:
    """The letters that an item, or its first turn, is; none when they are not told one by one."""
    code, argument = item
    if code is op.LITERAL:
        return (chr(argument),)
    if code is op.IN and all(member[0] is op.LITERAL for member in argument):
        return tuple(chr(member[1]) for member in argument)
    if code in REPEATS and argument[0] > 0 and len(argument[2]) == 1:
        return _opening_letters(argument[2][0])
    return ()


def _takes(item: Item, letter: str) -> bool:
    """Whether a letter may be part of what an item matches; in doubt it may."""
    code, argument = item
    if code is op.LITERAL:
        return bool(argument == ord(letter))
    if code is op.NOT_LITERAL:
        return bool(argument != ord(letter))
    if code is op.IN:
        return _in_set(argument, letter)
    if code is op.AT:
        return False
    children = _children(item)
    return not children or any(_takes(child, letter) for child in children)


def _in_set(members: Sequence[Item], letter: str) -> bool:
    inside = any(_is_member(member, letter) for member in members)
    return not inside if members[0][0] is op.NEGATE else inside


def _is_member(member: Item, letter: str) -> bool:
    code, argument = member
    if code is op.LITERAL:
        return bool(argument == ord(letter))
    if code is op.RANGE:
        return bool(argument[0] <= ord(letter) <= argument[1])
    if code is op.CATEGORY and argument in OPPOSITES:
        return not CATEGORIES[OPPOSITES[argument]](letter)
    if code is op.CATEGORY:
        return bool(CATEGORIES[argument](letter))
    return False
