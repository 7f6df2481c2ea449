import pytest

from lint.checks.texts.syllables import english, french

FRENCH = {
    1: "chat le rue vie que guerre oui jouer eau août hier pluie nuit pied lieu yeux",
    2: "créé naïf chaos journée amie pays voyage travail accueil payer parlaient actuel beaucoup théâtre bouteille",
    3: "ouvrière l’ouvrière président quotidien poésie ministère aujourd’hui",
    4: "européenne idéaliste gouvernement aéroport réalité population",
    5: "développement coopération",
}
ENGLISH = {
    1: "the cat make makes walked used",
    2: "table wanted create being science million nation quickly houses boxes reading",
    3: "document idea area video radio various",
    4: "information reliable society",
    5: "administration appreciated clarification recommendations readability",
}


@pytest.mark.parametrize(("count", "words"), FRENCH.items())
def test_french_words(count: int, words: str) -> None:
    assert {word: french(word) for word in words.split()} == dict.fromkeys(words.split(), count)


@pytest.mark.parametrize(("count", "words"), ENGLISH.items())
def test_english_words(count: int, words: str) -> None:
    assert {word: english(word) for word in words.split()} == dict.fromkeys(words.split(), count)
