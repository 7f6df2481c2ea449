"""Which names of a text are probably misspelt, what they should be, and how sure that is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from lint.checks.names.certainty import Certainty
from lint.checks.names.company import Called, Company
from lint.checks.names.in_role import InRole
from lint.checks.names.likeness import Candidate, Likeness
from lint.checks.names.mentions import WHOLE, Block, Mention, read_block
from lint.checks.names.spellings import accepts, alike, cost
from lint.lexicon.gazetteer import Form, Gazetteer
from lint.lexicon.gazetteer_build import PARTIAL, RIGHT, WRONG
from lint.lexicon.gazetteer_source import Genre
from lint.lexicon.name_parts import PARTICLES, TITLES
from lint.lexicon.name_words import Words
from lint.lexicon.phonetics import squeezed
from lint.text import Span

BYSTANDERS = frozenset({Genre.FIRST_NAME, Genre.SURNAME, Genre.OTHER})  # genres that are never suggested
SAINTS = frozenset({"saint", "sainte"})  # without a hyphen they may be persons: Saint Pierre et Paul
LONG = 8  # letters of a word that by its sound alone is a name misspelt
ACRONYM = 5  # letters: longer words in capitals only are words


@dataclass(frozen=True, slots=True)
class Suspect:
    """A name that is probably misspelt; offsets in code points."""

    span: Span
    wanted: str
    certainty: Certainty


class NameReader:
    """Reads one article. `common` tells whether a word, as written or in lower case, belongs to the language."""

    def __init__(self, normal: str, names: Gazetteer, common: Callable[[str], bool]) -> None:
        self.normal = normal
        self.names = names
        self.likeness = Likeness(names, common)
        self.company = Company(names)
        self.in_role = InRole(names, self.company, common)
        self._fitting: dict[str, tuple[Form, ...]] = {}  # by what is written
        self.spellings: dict[int, str] = {}  # how the article writes the names that it spells right
        self.persons: dict[int, Form] = {}  # persons named in full, rightly or not
        self.wrong: dict[str, tuple[Form, int]] = {}  # misspelt parts of persons' names, and which part
        self.strangers: set[str] = set()  # words of names that the gazetteer does not have

    def read(self, spans: Sequence[Span]) -> list[Suspect]:
        """The suspects of all blocks, in order."""
        blocks = [read_block(Words(self.normal, span.start, span.end), self.names) for span in spans]
        for block in blocks:
            for mention in block.mentions:
                self._note(block.words, mention)
        found = [suspect for block in blocks for suspect in (*self._misspelt(block), *self._in_company(block))]
        found += [suspect for block in blocks for suspect in (*self._by_themselves(block), *self._surnames(block))]
        return sorted(found, key=lambda suspect: suspect.span)

    def _note(self, words: Words, mention: Mention) -> None:
        mention.fitting = self._fit(words, mention)
        for form in mention.fitting:
            if form.rank == RIGHT:
                self.spellings.setdefault(form.entity, form.text)
                if form.genre is Genre.PERSON and len(form.words) > 1:
                    self.persons.setdefault(form.entity, form)

    def _fit(self, words: Words, mention: Mention) -> tuple[Form, ...]:
        start, end = mention.start, mention.end
        written = words.text(start, end - 1)
        if written not in self._fitting:
            self._fitting[written] = tuple(form for form in mention.forms if accepts(words, start, end, form))
        return self._fitting[written]

    def _misspelt(self, block: Block) -> Iterator[Suspect]:
        """Known misspellings, and names that lack accents, hyphens or apostrophes or have false ones."""
        for mention in block.mentions:
            form = self._meant(block.words, mention)
            if form and not self._own_name(block.words, mention, form) and not self._else(block.words, mention, form):
                self._remember(block.words, mention, form)
                certainty = self._certainty(block.words, mention, form)
                yield self._suspect(block.words, mention.start, mention.end, form, certainty)

    def _certainty(self, words: Words, mention: Mention, form: Form) -> Certainty:
        if self._another(words, mention, form):
            return Certainty.NAMESAKE
        return Certainty.NEAR if self._doubtful(words, mention, form) else Certainty.SURE

    def _another(self, words: Words, mention: Mention, form: Form) -> bool:
        """Whether the name may be somebody else's: Thérèse Le Cornu, or Bruno Lemaire, as many are called."""
        if form.genre is not Genre.PERSON:
            return False
        if self._called_otherwise(words, mention, form):
            return True
        if mention.end - mention.start == len(form.words):
            return False
        known = self.names.word(words.key(mention.end - 1))
        if known is None or not (known.common and known.surname):
            return False
        return not self.company.fits(self.company.of(words, mention.start, mention.end), form.entity)

    def _called_otherwise(self, words: Words, mention: Mention, form: Form) -> bool:
        """Whether a first name that is not the person's stands before."""
        before = mention.start - 1
        if before < 0 or not words.joined(before):
            return False
        known = self.names.word(words.key(before))
        return bool(known and known.first_name) and words.key(before) != form.words[0]

    def _doubtful(self, words: Words, mention: Mention, form: Form) -> bool:
        """Whether only marks differ that a house may drop from foreign names, or hyphens of what may be persons."""
        marks = form.foreign and form.genre is Genre.PERSON and not mention.fitting
        hyphens = form.genre is Genre.PERSON or words.key(mention.start) in SAINTS
        return marks or (hyphens and self._differs_in_hyphens(words, mention, form))

    def _own_name(self, words: Words, mention: Mention, form: Form) -> bool:
        """Whether a name is not that of a place, or a person's is written so again and again (Pericles).

        Mme Nimes and David Riché are persons, Aïn M'lila is another place than Ain.
        """
        if form.genre is Genre.PLACE and mention.start and words.key(mention.start - 1) in TITLES:
            return True
        if form.genre is Genre.PLACE and mention.end - mention.start == 1 and self._named(words, mention):
            return True
        single = mention.end - mention.start == 1 and form.genre is Genre.PERSON
        return single and form.entity not in self.spellings and self.normal.count(words.text(mention.start)) > 1

    def _named(self, words: Words, mention: Mention) -> bool:
        """Whether a word is the name behind a first name, or the first of a longer name."""
        before, after = mention.start - 1, mention.end
        named = before >= 0 and words.joined(before) and words.capital(before)
        known = self.names.word(words.key(before)) if named else None
        longer = after < len(words) and words.joined(after - 1) and words.capital(after)
        return bool(known and known.first_name) or (longer and not words.text(mention.start).isascii())

    def _differs_in_hyphens(self, words: Words, mention: Mention, form: Form) -> bool:
        return accepts(words, mention.start, mention.end, form._replace(free_hyphens=True))

    def _meant(self, words: Words, mention: Mention) -> Form | None:
        """The right form of a mention, None when it is right as it is."""
        wrong = next((form for form in mention.fitting if form.rank == WRONG), None)
        if wrong and (len({form.rank for form in mention.fitting}) == 1 or self._written(words, mention) == {WRONG}):
            return self.names.canonical(wrong.entity)
        if mention.fitting:
            return None
        right = [form for form in mention.forms if form.rank == RIGHT]
        if not right or any(form.genre in BYSTANDERS for form in mention.forms) or self._embedded(words, mention):
            return None
        long = mention.end - mention.start > 1 or not self.likeness.common(words.text(mention.start))
        return right[0] if long else None

    def _written(self, words: Words, mention: Mention) -> set[int]:
        """The ranks of the forms that are written to the letter so (Pogaçar, though a foreign name may have marks)."""
        written = words.text(mention.start, mention.end - 1)
        return {form.rank for form in mention.fitting if form.text == written}

    def _embedded(self, words: Words, mention: Mention) -> bool:
        """Whether a name is a part of another: by hyphens, or short and before a capital (la Defense Agency)."""
        start, end = mention.start, mention.end
        if _hyphened(words, start, end):
            return True
        short = end - start == 1 or (end - start == 2 and not words.capital(start))  # noqa: PLR2004  (words)
        return short and end < len(words) and words.joined(end - 1) and words.capital(end)

    def _in_company(self, block: Block) -> Iterator[Suspect]:
        """Names of several words that are near one of the gazetteer; the words become known, or those of strangers."""
        for run in block.runs:
            asked = run[0]  # the end of the last namesake, whose words stay his own
            for at in range(*run):
                found = self._candidate(block, at, run) if at >= asked else None
                if found:
                    if found.certainty is Certainty.NAMESAKE:
                        asked = found.end
                    else:
                        block.cover[found.start : found.end] = [WHOLE] * (found.end - found.start)
                        self._remember(block.words, found, found.form)
                    yield self._suspect(block.words, found.start, found.end, found.form, found.certainty)
                elif block.cover[at] == 0 and self._lone(block.words, run) != at:
                    self.strangers.add(block.words.key(at))

    def _candidate(self, block: Block, at: int, run: tuple[int, int]) -> Candidate | None:
        if not block.words.capital(at):
            return None
        if block.cover[at] == WHOLE:
            return self._mistaken(block, at)
        found = self.likeness.best(block, at, single=run[1] - run[0] == 1)
        if found is None or not self._free(block, found, run) or self._else(block.words, found, found.form):
            found = None
        doubtful = found is None or found.certainty is Certainty.NAMESAKE
        return (self._called(block, at, run) if doubtful else None) or found or self.likeness.rephrased(block, at)

    def _mistaken(self, block: Block, at: int) -> Candidate | None:
        """Somebody else than the bearer of a name, who is not what the text calls him: the minister Robert Schumann."""
        mention = next((mention for mention in block.mentions if mention.start == at), None)
        if mention is None or not all(form.genre is Genre.PERSON and form.rank == RIGHT for form in mention.fitting):
            return None
        called = self.company.of(block.words, at, mention.end) if mention.fitting else Called()
        if not called.domains or not all(self.company.excludes(called, form.entity) for form in mention.fitting):
            return None
        return self.in_role.best(block.words, at, mention.end, called)

    def _called(self, block: Block, at: int, run: tuple[int, int]) -> Candidate | None:
        """Somebody in full whom the text calls what a person with nearly that name is known for."""
        words, (first, end) = block.words, run
        known = self.names.word(words.key(at))
        part = at > first and words.joined(at - 1) and not _behind_a_place(block, at)
        if end - at < 2 or part or known is None:  # noqa: PLR2004  (words)
            return None
        called = self.company.of(words, at, end)
        return self.in_role.best(words, at, end, called) if called.known else None

    def _else(self, words: Words, place: Mention | Candidate, form: Form) -> bool:
        """Whether what a text calls a person tells that it is somebody else."""
        if form.genre is not Genre.PERSON:
            return False
        return self.company.excludes(self.company.of(words, place.start, place.end), form.entity)

    def _by_themselves(self, block: Block) -> Iterator[Suspect]:
        """Names of one word that are near one of the gazetteer."""
        for run in block.runs:
            for at in range(*run):
                if block.cover[at] == 0 and block.words.capital(at) and (form := self._alone(block, at, run)):
                    certainty = Certainty.NEAR if _is_clear(block.words, at, form) else Certainty.LONE
                    yield self._suspect(block.words, at, at + 1, form, certainty)

    def _free(self, block: Block, found: Candidate, run: tuple[int, int]) -> bool:
        """Whether the words of a candidate are a name by themselves, not a part of somebody else's."""
        words, start, end = block.words, found.start, found.end
        if any(_taken(words, mention, found) for mention in block.mentions):
            return False
        if _hyphened(words, start, end):
            return False
        before, after = start > 0 and words.joined(start - 1), end < len(words) and words.joined(end - 1)
        if found.form.genre is not Genre.PERSON:
            return True
        if after and end < run[1] and block.cover[end] == 0 and words.capital(end):
            return words.text(end).isupper() and self._plain(words, end)
        known = self.names.word(words.key(start - 1)) if before and start > run[0] else None
        return not (known and known.first_name) or _behind_a_place(block, start)

    def _alone(self, block: Block, at: int, run: tuple[int, int]) -> Form | None:
        """The name of one word that a word is near to, unless it stands in the company of other names."""
        words = block.words
        if _hyphened(words, at, at + 1):
            return None
        if self._lone(words, run) != at:
            return None
        key = words.key(at)
        title = at > 0 and words.key(at - 1) in TITLES
        form = self.likeness.alone(words.text(at), key, after_title=title)
        if form is None or self._settled(words.text(at), key, form):
            return None
        return form

    def _lone(self, words: Words, run: tuple[int, int]) -> int | None:
        """The word of a run that is a name by itself, if there is but one."""
        first, end = run
        if end - first == 1 or (end - first == 2 and self._plain(words, first)):  # noqa: PLR2004  (words)
            return end - 1
        return None

    def _plain(self, words: Words, number: int) -> bool:
        """Whether a capitalised word is no name but a word of the language (Selon, Groupe, Opération)."""
        known = self.names.word(words.key(number))
        return self.likeness.common(words.text(number).lower()) and not (known and known.first_name)

    def _settled(self, written: str, key: str, form: Form) -> bool:
        """Whether the article writes the word so again and again, and never as the gazetteer does."""
        if form.entity in self.spellings or (form.rank == RIGHT and alike(key, form.words[-1])):
            return False
        return self.normal.count(written) > 1

    def _remember(self, words: Words, place: Mention | Candidate, form: Form) -> None:
        if form.genre is Genre.PERSON and form.rank == RIGHT:
            self.persons.setdefault(form.entity, form)
            if place.end - place.start == len(form.words):
                for number, word in enumerate(form.words[1:], 1):
                    if words.key(place.start + number) != word:
                        self.wrong[words.key(place.start + number)] = (form, number)

    def _surnames(self, block: Block) -> Iterator[Suspect]:
        """Surnames alone, of persons whom the article names in full elsewhere."""
        words = block.words
        for run in block.runs:
            at = self._lone(words, run)
            if at is None or block.cover[at] == WHOLE or words.key(at) in self.strangers:
                continue
            found = self.wrong.get(words.key(at)) or self._near_surname(words, at, block.cover[at])
            if found:
                form, number = found
                yield self._part(words, at, self.spellings.get(form.entity, form.text), form, number)

    def _near_surname(self, words: Words, at: int, cover: int) -> tuple[Form, int] | None:
        key = words.key(at)
        if cover or self.likeness.is_name(key) or self.likeness.common(words.text(at)):
            return None
        near = {
            form.entity: (form, number)
            for form in self.persons.values()
            for number, own in enumerate(form.words)
            if number and cost(key, own, lenient=False)
        }
        return next(iter(near.values())) if len(near) == 1 else None

    def _part(self, words: Words, at: int, wanted: str, form: Form, number: int) -> Suspect:
        """A suspect for one word of a name."""
        surfaces = form.surfaces if wanted == form.text else Words(wanted, 0, len(wanted)).texts
        text = surfaces[min(number, len(surfaces) - 1)]
        return Suspect(Span(*words.spans[at]), text, Certainty.NEAR)

    def _suspect(self, words: Words, start: int, end: int, form: Form, certainty: Certainty) -> Suspect:
        wanted = form.text
        own = self.spellings.get(form.entity)
        if own and form.rank == RIGHT and len(own.split()) == len(wanted.split()):
            wanted = own
        if end - start < len(form.words) and form.words[0] in {"le", "la", "les"} and words.key(start) != form.words[0]:
            wanted = wanted.partition(" ")[2]
        elif end - start < len(form.words) and form.words[0] == "l":
            wanted = wanted[2:]
        written = words.text(start, end - 1)
        if written.isupper() and len(written) > ACRONYM:
            wanted = wanted.upper()
        return Suspect(Span(words.spans[start][0], words.spans[end - 1][1]), wanted, certainty)


def _is_clear(words: Words, at: int, form: Form) -> bool:
    """Whether a word near a name can hardly be another name: behind a title, long, or with a doubled letter."""
    key, own = words.key(at), form.words[-1]
    if (at and words.key(at - 1) in TITLES) or words.text(at).isupper():
        return True
    return squeezed(key) == squeezed(own) or (len(key) >= LONG and alike(key, own))


def _hyphened(words: Words, start: int, end: int) -> bool:
    """Whether a hyphen ties words to the one before or after them."""
    return (start > 0 and words.gap(start - 1) == "-") or (end < len(words) and words.gap(end - 1) == "-")


def _behind_a_place(block: Block, start: int) -> bool:
    """Whether the word before ends another name, though it may be a first name too: la maire de Paris Anne Hidalgo."""
    before = (mention for mention in block.mentions if mention.end == start)
    return any(form.genre in {Genre.PLACE, Genre.ORGANISATION} for mention in before for form in mention.forms)


def _taken(words: Words, mention: Mention, found: Candidate) -> bool:
    """Whether a mention of somebody else, of several words, shares words with a candidate, and is no part of it."""
    if found.start <= mention.start and mention.end < found.end and words.gap(mention.end - 1) == "-":
        return False  # Saint-Quentin, in Saint-Quentin-Fallavier
    if found.start <= mention.start and mention.end <= found.end and _beyond(words, mention, found):
        return False  # Aung San, in Aung San Suu Kyi
    apart = mention.end <= found.start or found.end <= mention.start or mention.end - mention.start == 1
    others = [form for form in mention.forms if form.genre not in BYSTANDERS and form.rank != PARTIAL]
    return not apart and bool(others) and all(form.entity != found.form.entity for form in others)


def _beyond(words: Words, mention: Mention, found: Candidate) -> bool:
    """Whether a candidate that holds a mention has a word more that is written right."""
    pairs = ((found.start + number, own) for number, own in enumerate(found.form.words) if own not in PARTICLES)
    return any(words.key(at) == own for at, own in pairs if not mention.start <= at < mention.end)
