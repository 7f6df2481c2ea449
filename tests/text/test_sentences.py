from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.text import Span
from lint.text.sentences import sentences

WORDS = "Il il M. art. J. K. J.-C. etc. 12 3.5 . ! ? … ... « » “ ” \" ' ( ) [ ] (…) — - • 1. , ; : lemonde.fr fin.Le"
PIECES = st.sampled_from([*WORDS.split(" "), "Yahoo!", " ", "\u00a0", "\u202f", "\n", "\n\n", "\n— ", "\n- "])
TEXTS = st.lists(PIECES | st.just(" ") | st.text(max_size=3), max_size=40).map("".join)


def cut(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "Il pleut. | Il vente ! | Où est-il ? | Rien…",
        "Trois morts à Lyon",
        "Il a 3.5 points. | Voir exemple.fr. | 12 personnes sont venues. | €5 suffisent.",
        "Ils sont venus en 2019. | Deux ans plus tard, rien.",
        "Puis… rien... mais oui. | Ensuite... | Plus rien.",
        "Il hésite (…) puis part. | (…) Le reste suit. | […] Rien.",
        "Quoi… ? | Ah !… | Non ?! | Si.",
        "Il est là. | #MeToo aussi. | @elysee répond.",
        "L'appareil vaut 5. | iPhone compris.",
    ],
)
def test_a_sentence_ends_at_a_mark_before_one_that_begins(text: str) -> None:
    assert cut(text.replace(" | ", " ")) == text.split(" | ")


@pytest.mark.parametrize(
    "text",
    [
        "M. Dupont est là. | Mme. Durand aussi, comme MM. Petit et Grand. | Le Dr. House non.",
        "M.\u00a0Dupont est là. | M. Le Pen aussi.",
        "L’art. 12 et l’art. L. 123-4, p. 5, chap. 3, no. 7. | Il aime l’art. | Rien.",
        "Cf. Hugo. | St. Louis attend.",
        "En 52 av. J.-C. | César vainquit. | En 52 av. J.-C. il vainquit. | Vers 30 apr. J.-C. | Les Romains.",
        "J. K. Rowling écrit. | George W. Bush lit, J.-M. Le Pen aussi.",
        "Nicolas B. a été vu. | Le plan B. | Il a réussi. | L’U.S. Army part aux U.S. | Elle revient.",
        "Des pommes, etc. | Puis rien. | Des poires, etc. et rien.",
        "Le 12 janv. 2020 il pleut. | Le 3 déc. | Il neige.",
        "Yahoo! Inc. et Dupont et Cie. | Le reste.",
        "Voir Booking.Com et https://exemple.fr/a.Html aussi.",
    ],
)
def test_an_abbreviation_ends_no_sentence_unless_the_next_word_says_so(text: str) -> None:
    assert cut(text.replace(" | ", " ")) == text.split(" | ")


@pytest.mark.parametrize(
    "text",
    [
        "« Il pleut ! », a-t-il dit. | Rien.",
        "« Il pleut ! » a-t-il dit. | « Vraiment ? » demande-t-elle.",
        "« Oui. | Non. », a-t-il dit.",
        "« Oui. | Non. | Peut-être. » | Il est parti.",
        "«\u00a0Il pleut.\u00a0» | Le président sort.",
        "Il a dit : « Oui. | Non. » avant de partir.",
        "Il a dit : “Oui.” | Elle part. | ‘Non.’ | Lui aussi.",
        'Il dit "Oui." | Elle part. | Il dit. | "Oui" aussi.',
        'Il dit : " Oui. " | Elle part. | " Non " aussi.',
        "Il dort. | « Oui. »",
    ],
)
def test_a_closing_mark_belongs_to_the_sentence_before(text: str) -> None:
    assert cut(text.replace(" | ", " ")) == text.split(" | ")


@pytest.mark.parametrize(
    "text",
    [
        "Il est venu (M. X. Elle dormait.) hier. | Rien.",
        "Il est venu (vraiment !). | Rien.",
        "(Il vient. | Il part.) | Rien.",
        "Il est venu (sans fermer. | Puis plus rien.",
        "Il l’a dit.[1] | Puis rien.[12]",
    ],
)
def test_brackets_opened_inside_a_sentence_are_not_cut(text: str) -> None:
    assert cut(text.replace(" | ", " ")) == text.split(" | ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("— Oui.\n— non !\n— Peut-être.", ["— Oui.", "— non !", "— Peut-être."]),
        ("— Oui. — Non.", ["— Oui.", "— Non."]),
        ("1. Le premier. 2. Le second.", ["1. Le premier.", "2. Le second."]),
        ("Deux points : 1. Le premier ; 2. Le second.", ["Deux points : 1. Le premier ; 2. Le second."]),
        ("Il faut \n- du pain\n- du vin", ["Il faut", "- du pain", "- du vin"]),
        ("Titre\n\nUne suite", ["Titre", "Une suite"]),
        ("Une ligne\nqui continue.\nUne autre.", ["Une ligne\nqui continue.", "Une autre."]),
        ("Fin.\n\nmot", ["Fin.", "mot"]),
    ],
)
def test_lines_that_end_a_sentence(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_a_missing_space_does_not_hide_the_end() -> None:
    assert cut("Il part vendredi.Cette semaine, non.") == ["Il part vendredi.", "Cette semaine, non."]


def test_spans_count_from_the_start_of_the_text_and_have_no_white_space_around_them() -> None:
    text = "Titre\n\n Il pleut. \u00a0Il vente. \n\nFin"
    assert sentences(text, Span(6, 30)) == (Span(8, 17), Span(19, 28))


@given(TEXTS, st.data())
def test_every_character_that_is_not_space_lies_in_one_sentence(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = sentences(text, Span(start, end))
    assert all(text[span.start : span.end] == text[span.start : span.end].strip() != "" for span in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    covered = {at for span in found for at in range(span.start, span.end)}
    assert {at for at in range(start, end) if not text[at].isspace()} <= covered <= set(range(start, end))
