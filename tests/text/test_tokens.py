from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.text import Span, Token
from lint.text.tokens import tokens

WORDS = "l’ d' qu’ homme dit -il -t-elle - \u2011 12 000 . … , « » “ \" ' ’ ( s) M. J.-C. art. % € km h 30 @a #b"
PIECES = st.sampled_from(
    [*WORDS.split(" "), *" é/?!–\u00a0\u202f\n\u0301\u200d\u00ad_😀🇫", "·e", "e\u0301", "www.", "lemonde.fr", "a@b.fr"]
)
TEXTS = st.lists(PIECES | st.text(max_size=3), max_size=40).map("".join)


def cut(text: str) -> list[str]:
    return [token.text for token in tokens(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L’homme qu’il a vu", "L’|homme|qu’|il|a|vu"),
        ("jusqu'à ce qu'elle", "jusqu'|à|ce|qu'|elle"),
        ("lorsqu’on, puisqu’un, quoiqu’il, quelqu’autre", "lorsqu’|on|,|puisqu’|un|,|quoiqu’|il|,|quelqu’|autre"),
        ("d’abord, d’accord et s’il n’y a", "d’|abord|,|d’|accord|et|s’|il|n’|y|a"),
        ("aujourd’hui, AUJOURD’HUI", "aujourd’hui|,|AUJOURD’HUI"),
        ("les prud’hommes, quelqu’un, une presqu’île", "les|prud’hommes|,|quelqu’un|,|une|presqu’île"),
        ("s’entr’aider grand’mère", "s’|entr’aider|grand’mère"),
        ("c’est-à-dire, un jusqu’au-boutiste", "c’est-à-dire|,|un|jusqu’au-boutiste"),
        ("une main-d’œuvre, des chefs-d’œuvre", "une|main-d’œuvre|,|des|chefs-d’œuvre"),
        ('l’« homme » et d’"ici"', 'l’|«|homme|»|et|d’|"|ici|"'),
        ("L’ONU, l’1 %", "L’|ONU|,|l’|1|%"),
        ("l’on", "l’|on"),
    ],
)
def test_elided_words_are_cut_and_fixed_ones_are_not(text: str, expected: str) -> None:
    assert cut(text) == expected.split("|")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("N’Golo Kanté et M’Bappé", "N’Golo|Kanté|et|M’Bappé"),
        ("l’Oréal, L’Équipe, d’Estaing", "l’|Oréal|,|L’|Équipe|,|d’|Estaing"),
        ("O’Hara chez McDonald’s", "O’Hara|chez|McDonald’s"),
        ("N’ayez, n’Dié", "N’|ayez|,|n’|Dié"),
    ],
)
def test_an_apostrophe_in_a_name_is_no_elision(text: str, expected: str) -> None:
    assert cut(text) == expected.split("|")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("dit-il, a-t-elle, va-t-on", "dit|-il|,|a|-t-elle|,|va|-t-on"),
        ("donne-le-moi", "donne|-le|-moi"),
        ("vas-y, parlons-en, va-t’en", "vas|-y|,|parlons|-en|,|va|-t’|en"),
        ("Est-ce que n’est-ce pas", "Est|-ce|que|n’|est|-ce|pas"),
        ("DIT-IL", "DIT|-IL"),
        ("dit\u2011il", "dit|\u2011il"),
        ("cette année-là, ce mois-ci", "cette|année|-là|,|ce|mois|-ci"),
        ("sous-estime-t-on", "sous-estime|-t-on"),
        ("Puis-je, veux-tu, sont-ils, avez-vous", "Puis|-je|,|veux|-tu|,|sont|-ils|,|avez|-vous"),
    ],
)
def test_pronouns_after_a_verb_are_cut_off(text: str, expected: str) -> None:
    assert cut(text) == expected.split("|")


@pytest.mark.parametrize(
    "word",
    [
        *("porte-parole", "États-Unis", "celui-ci", "ceux-là", "jusque-là", "rendez-vous", "Rendez-vous", "peut-être"),
        *("au-delà", "vis-à-vis", "lui-même", "chez-soi", "va-t-en-guerre", "qu’en-dira-t-on", "Aix-en-Provence"),
        *("Saint-Jean-d’Angély", "garde-à-vous", "mi-temps", "F-16", "Covid-19", "G20", "CO2", "A380", "XXe", "km/h"),
        *("étudiant·e·s", "étudiant.e.s", "agent(e)s", "Jong-il", "Chirac-Le", "Europe-Les", "Maréchal-Le", "p’tit"),
    ],
)
def test_a_word_stays_whole(word: str) -> None:
    assert cut(f"les {word} ont") == ["les", word, "ont"]
    assert cut(word) == [word]


@pytest.mark.parametrize(
    "number",
    [
        *(
            "12 000",
            "12\u00a0000",
            "12\u202f000",
            "1 234,5",
            "1 000 000",
            "10.000",
            "1.234.567",
            "3,5",
            "4.2",
            "10'000",
        ),
        *("18-25", "2007-2008", "2007–2008", "1-0", "1er", "1re", "2e", "18h30", "20h", "14:30", "1/10", "1/10 000"),
        *("-40", "+5", "25/01/2006", "2006-08-07", "06 12 34 56 78", "4x4", "11-Septembre", "4-temps", "90's", "8/10e"),
    ],
)
def test_a_number_stays_whole(number: str) -> None:
    assert cut(f"de {number} fois.") == ["de", number, "fois", "."]
    assert cut(number) == [number]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3,5 %, 12%, 20°C, 20 °C", "3,5|%|,|12|%|,|20|°C|,|20|°C"),
        ("5km, 80m2, 12M€, 3 kg", "5|km|,|80|m2|,|12|M|€|,|3|kg"),
        ("en 2006 300 personnes", "en|2006|300|personnes"),
        ("12 0000 ou 12 00", "12|0000|ou|12|00"),
        ("(-5), en 2019.", "(|-5|)|,|en|2019|."),
        ("10 000-12 000 euros", "10 000-12 000|euros"),
        ("de 5 à 10 000", "de|5|à|10 000"),
        ("n° 5, N°5", "n°|5|,|N°|5"),
        ("20 h 30", "20|h|30"),
    ],
)
def test_numbers_and_their_units(text: str, expected: str) -> None:
    assert cut(text) == expected.split("|")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("M. Dupont, MM. Dupont et Durand", "M.|Dupont|,|MM.|Dupont|et|Durand"),
        ("art. 12, p. 3, pp. 3-4", "art.|12|,|p.|3|,|pp.|3-4"),
        ("une œuvre d’art.", "une|œuvre|d’|art|."),
        ("en 52 av. J.-C.", "en|52|av.|J.-C."),
        ("J. K. Rowling, J.-M. Le Pen, George W. Bush", "J.|K.|Rowling|,|J.-M.|Le|Pen|,|George|W.|Bush"),
        ("Nicolas B., 34 ans", "Nicolas|B.|,|34|ans"),
        ("le plan B. Le reste", "le|plan|B|.|Le|reste"),
        ("le plan B.", "le|plan|B|."),
        ("l’O.N.U. et l’ONU", "l’|O.N.U.|et|l’|ONU"),
        ("le 12 oct. 2020, un mar. bleu", "le|12|oct.|2020|,|un|mar|.|bleu"),
        ("etc. etc… etc...", "etc.|etc|…|etc|..."),
        ("vendredi.Cette", "vendredi|.|Cette"),
    ],
)
def test_a_point_belongs_to_an_abbreviation_or_not(text: str, expected: str) -> None:
    assert cut(text) == expected.split("|")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sur https://www.exemple.fr/a-b_c.html?d=1.", "sur|https://www.exemple.fr/a-b_c.html?d=1|."),
        ("(www.exemple.org)", "(|www.exemple.org|)"),
        ("ecrire.a@exemple.fr, @elysee #MeToo", "ecrire.a@exemple.fr|,|@elysee|#MeToo"),
        ("exemple.com et 20minutes.fr.", "exemple.com|et|20minutes.fr|."),
        ("« Ah… » et... fin", "«|Ah|…|»|et|...|fin"),
        ("“a” ‘b’ „c‟", "“|a|”|‘|b|’|„|c|‟"),
        ("— Oui ! – Non ?!", "—|Oui|!|–|Non|?|!"),
        ("Quoi !!! (…)", "Quoi|!!!|(|…|)"),
        ("et/ou +/- 5", "et|/|ou|+/-|5"),
        ("👨‍👩‍👧 🇫🇷 ☀️ 👍🏽 1️⃣", "👨‍👩‍👧|🇫🇷|☀️|👍🏽|1️⃣"),
        ("e\u0301te\u0301 co\u00adopérer", "e\u0301te\u0301|co\u00adopérer"),
        ("a_b _c_", "a_b|_|c|_"),
    ],
)
def test_addresses_marks_and_symbols(text: str, expected: str) -> None:
    assert cut(text) == expected.split("|")


def test_spans_count_from_the_start_of_the_text() -> None:
    text = "Titre\n\nL’été, dit-il.\n\nFin"
    assert tokens(text, Span(7, 21)) == (
        Token(Span(7, 9), "L’"),
        Token(Span(9, 12), "été"),
        Token(Span(12, 13), ","),
        Token(Span(14, 17), "dit"),
        Token(Span(17, 20), "-il"),
        Token(Span(20, 21), "."),
    )


@given(TEXTS, st.data())
def test_every_character_that_is_not_space_lies_in_one_token(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = tokens(text, Span(start, end))
    assert all(token.text == text[token.span.start : token.span.end] and token.text for token in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    covered = {at for token in found for at in range(token.span.start, token.span.end)}
    assert {at for at in range(start, end) if not text[at].isspace()} <= covered <= set(range(start, end))
