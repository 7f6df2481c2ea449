"""The gazetteer as editors write it: groups of names, and of functions with their holders."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Self

HOLDER = re.compile(r"(?P<name>.*?[^\W\d].*?)(?:\s+(?P<since>[\d-]{4,}|\?))?(?:\s+(?P<until>[\d-]{4,}))?")


class Genre(StrEnum):
    """What a name names; the last three are never suggested, they only say that a word is a name."""

    PERSON = "personne"
    PLACE = "lieu"
    ORGANISATION = "organisation"
    WORK = "œuvre"
    FIRST_NAME = "prénom"
    SURNAME = "patronyme"
    OTHER = "connu"


class Holder(str):
    """A holder of a function: "Angela Merkel 2005-11-22 2021-12-08"; a year may stand for a date, ? for none."""

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        """Raises ValueError for a text of another form."""
        found = HOLDER.fullmatch(text.strip())
        if not found:
            raise ValueError(text)
        for name in ("since", "until"):
            _date(found[name], 1)
        return super().__new__(cls, text.strip())

    def tenure(self, country: str, function: str) -> Tenure:
        """What the text says of a function in a country."""
        found = HOLDER.fullmatch(self)
        assert found is not None  # noqa: S101  (the constructor has seen to it)
        return Tenure(country, function, found["name"], _date(found["since"], 1), _date(found["until"], 12))


@dataclass(frozen=True, slots=True)
class Tenure:
    """Who holds or held a function, and when; a date that is not known is None."""

    country: str
    function: str
    holder: str
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Names that have something in common, as a file gives them.

    `variantes` and `fautes` give, for a name (which need not stand in `noms`), its other right spellings and known
    misspellings; those of one word stand for the last word of a longer name. `notoire`: the surname alone is enough
    to recognise the person. `tirets`: "libres" where hyphens and spaces vary by house (Kim Jong-un, Kim Jong Un).
    `fonctions` are those of `pays`, each with its holders.

    What the kind role knows besides: of a country (`pays`) its adjectives, masculine and feminine by turns, its
    capitals, other towns that are taken for one, and the functions that it does not have (`absentes`), each with what
    takes its place, or nothing; other words for functions (`titres`: {ministre des Affaires étrangères: [chef de la
    diplomatie]}) and other names of the bodies that functions lead (`organismes`: {BCE: [Banque centrale
    européenne]}), in all files; of a party (`parti`) the `sigles` that stand in brackets after its members, and words
    for them (`membres`); `nationalite`, the country of the persons or companies in `noms`.

    What tells whether a name is that of somebody else: the `domaines` of the persons in `noms`, and in all files the
    words by which texts say what people do (`emplois`: {sport: [coureur, coureuse]}), by domain; `anonyme` is the
    domain of people whom no file has.
    """

    genre: Genre = Genre.PERSON
    pays: str = ""
    parti: str = ""
    notoire: bool = False
    tirets: str = ""
    noms: tuple[str, ...] = ()
    variantes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    fautes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    fonctions: Mapping[str, tuple[Holder, ...]] = field(default_factory=dict)
    absentes: Mapping[str, str] = field(default_factory=dict)
    titres: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    organismes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    adjectif: tuple[str, ...] = ()
    capitale: tuple[str, ...] = ()
    villes: tuple[str, ...] = ()
    sigles: tuple[str, ...] = ()
    membres: tuple[str, ...] = ()
    nationalite: str = ""
    domaines: tuple[str, ...] = ()
    emplois: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def tenures(self) -> tuple[Tenure, ...]:
        """The holders of the functions."""
        return tuple(
            holder.tenure(self.pays, function) for function, holders in self.fonctions.items() for holder in holders
        )

    def entities(self) -> Iterable[Entity]:
        """The names of the group, those of holders included."""
        holders = [tenure.holder for tenure in self.tenures]
        for name in dict.fromkeys((*self.noms, *self.variantes, *self.fautes, *holders)):
            yield Entity(
                name,
                self.genre,
                tuple(_whole(name, variant) for variant in self.variantes.get(name, ())),
                tuple(_whole(name, wrong) for wrong in self.fautes.get(name, ())),
                self.pays or self.nationalite,
                self.parti,
                self.notoire,
                self.tirets == "libres",
            )


@dataclass(frozen=True, slots=True)
class Entity:
    """A name: its press spelling, other right ones, known misspellings."""

    name: str
    genre: Genre
    variants: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    country: str = ""
    party: str = ""
    famous: bool = False
    free_hyphens: bool = False


def merged(groups: Iterable[Group]) -> tuple[Entity, ...]:
    """The names of all groups, in order, each once; what groups say of the same name is put together."""
    found: dict[tuple[str, bool], Entity] = {}
    for entity in (entity for group in groups for entity in group.entities()):
        key = (entity.name, entity.genre in {Genre.FIRST_NAME, Genre.SURNAME})
        found[key] = _joined(found[key], entity) if key in found else entity
    return tuple(found.values())


def _joined(one: Entity, other: Entity) -> Entity:
    return replace(
        one,
        variants=tuple(dict.fromkeys((*one.variants, *other.variants))),
        wrong=tuple(dict.fromkeys((*one.wrong, *other.wrong))),
        country=one.country or other.country,
        party=one.party or other.party,
        famous=one.famous or other.famous,
        free_hyphens=one.free_hyphens or other.free_hyphens,
    )


def _whole(name: str, variant: str) -> str:
    """A variant of one word in the place of a name's last word."""
    if re.search(r"[\s-]", variant) or " " not in name:
        return variant
    return f"{name.rpartition(' ')[0]} {variant}"


def _date(text: str | None, month: int) -> date | None:
    """A date, or a year as its first or last day. Raises ValueError."""
    if text in {None, "?"}:
        return None
    if re.fullmatch(r"\d{4}", text or ""):
        return date(int(text or ""), month, 1 if month == 1 else 31)
    return date.fromisoformat(text or "")
