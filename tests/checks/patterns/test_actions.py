import pytest

from lint.checks.patterns.actions import Action, choice, filled, quoted


@pytest.mark.parametrize(
    ("action", "written", "expected"),
    [
        (Action(), "rumeur", ()),
        (Action("replace", ("bruit", "écho")), "rumeur", ("bruit", "écho")),
        (Action("remove"), "rumeur", ("",)),
        (Action("suggest", ("spellings",)), "rumeur", ()),
        (Action("edit", ("regex", r"(\d) ?%", "$1 %")), "15%", ("15 %",)),
        (Action("edit", ("replace", "-", "–")), "a-b", ("a–b",)),
        (Action("edit", ("trim", "!")), "!oui!", ("oui",)),
        (Action("edit", ("trim_left", "!")), "!oui!", ("oui!",)),
        (Action("edit", ("trim_right", "!")), "!oui!", ("!oui",)),
        (Action("edit", ("truncate", " ")), "deux mots", ("deux",)),
        (Action("edit", ("split", " ", "1")), "deux mots", ("mots",)),
        (Action("edit", ("split", " ", "9")), "deux mots", ("deux mots",)),
        (Action("convert", ("simple",)), "monNom_long", ("mon nom long",)),
    ],
)
def test_an_action_says_what_to_write(action: Action, written: str, expected: tuple[str, ...]) -> None:
    action.check()
    assert action.replacements(written) == expected


@pytest.mark.parametrize(
    ("action", "place"),
    [
        (Action("remplace"), "remplace"),
        (Action("edit", ("coupe",)), "coupe"),
        (Action("edit", ("trim",)), "trim"),
        (Action("edit", ("regex", "(", "")), "("),
        (Action("edit", ("split", " ", "un")), "un"),
    ],
)
def test_a_wrong_action_is_named(action: Action, place: str) -> None:
    with pytest.raises(ValueError, match=" : ") as caught:
        action.check()
    assert str(caught.value).partition(" : ")[0] == place


def test_options_are_joined() -> None:
    assert choice(("a",)) == "a"
    assert choice(("a", "b", "c")) == "'a', 'b' ou 'c'"
    assert quoted(("a",)) == "'a'"


def test_templates_take_groups_by_number() -> None:
    assert filled("$2-${1}-$0-$9-$$", ("un", None), "tout") == "-un-tout-$9-$"
