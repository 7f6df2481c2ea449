import pytest

from lint.checks.setting import Setting
from tests.checks.finding import found


def test_words_are_found_in_an_article_of_the_given_setting_only() -> None:
    check = Setting(forms=("le meurtrier",), given=(r"mise?s? en examen",))
    assert found(check, "Il est mis en examen.\n\nLe meurtrier se tait.") == ["Le meurtrier"]
    assert found(check, "Le meurtrier se tait.") == []


def test_words_are_left_in_an_article_that_takes_them_literally() -> None:
    check = Setting(forms=("croisade",), unless=("siècle", "pape"))
    assert found(check, "Sa croisade continue.") == ["croisade"]
    assert found(check, "Le pape l’a bénie.\n\nSa croisade continue.") == []


def test_the_words_themselves_make_no_setting() -> None:
    check = Setting(tokens=("guerre des chefs",), unless=("guerre",))
    assert found(check, "La guerre des chefs continue.") == ["guerre des chefs"]
    assert found(check, "La guerre des chefs, une guerre.") == []


def test_exceptions_are_left() -> None:
    check = Setting(forms=("horde",), exceptions=("horde de loups",))
    assert found(check, "Une horde de loups, une horde de parents.") == ["horde"]


def test_an_expression_that_does_not_compile_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^\(a : "):
        Setting(forms=("horde",), given=("(a",))
