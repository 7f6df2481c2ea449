from lint.analysis.grammar.forms import ANY, FEMININE, MASCULINE, PLURAL, SINGULAR, THIRD_PLURAL, THIRD_SINGULAR, form


def test_bits_of_nouns_adjectives_and_participles() -> None:
    assert form("accord").noun == MASCULINE & SINGULAR
    assert form("élèves").noun == PLURAL
    assert form("nombreuses").adjective == FEMININE & PLURAL
    assert form("pris").participle == MASCULINE
    assert form("chef").noun & ANY == SINGULAR


def test_persons_of_verbs() -> None:
    assert form("ont").finite == THIRD_PLURAL
    assert form("pense").finite == 1 | THIRD_SINGULAR
    assert form("accord").finite == 0


def test_a_participle_that_its_verb_lacks_has_the_bits_of_its_ending() -> None:
    assert form("progressées").participle == FEMININE & PLURAL
    assert form("progressé").participle == MASCULINE & SINGULAR
    assert form("zzzées").participle == 0


def test_the_tags_that_a_form_can_have() -> None:
    assert form("accord").tags == {"NOUN"}
    assert form("nommées").tags == {"VERB", "ADJ", "AUX"}
    assert form("porte").tags >= {"NOUN", "VERB"}
