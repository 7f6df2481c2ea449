import pyromark
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.readers import html, markdown
from lint.text import OBJECT, Document, Scope
from tests.readers.contract import check
from tests.readers.outcome import names, orders, origin, origins, parts


def _read(words: str) -> Document:
    return check(markdown, "a.md", words.encode())


ARTICLE = """\
---
title: Le budget est voté
---

# Le *budget*

**Le conseil l’a voté mardi. _Vingt_ voix pour.**

Un texte
sur deux lignes.

## Un vote serré

> Je suis *déçu*
> du vote.
>
> > C’est tout.

- un
- deux
  suite
  - trois

1. quatre

   cinq

| Ville | Voix |
|-------|------|
| Lyon  | 12 |

![La salle](a.jpg "Le conseil, mardi.")
*Le conseil au complet.*

```
code
```

Fin[^1].

[^1]: Une note
    sur deux lignes.
"""


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_whole_article(end: str) -> None:
    document = _read(ARTICLE.replace("\n", end))
    assert parts(document) == [
        ("headline", "frontmatter.title", "Le budget est voté"),
        ("headline", "heading.h1", "Le budget"),
        ("standfirst", "paragraph", "Le conseil l’a voté mardi. Vingt voix pour."),
        ("body", "paragraph", "Un texte\nsur deux lignes."),
        ("subhead", "heading.h2", "Un vote serré"),
        ("quote", "blockquote paragraph", "Je suis déçu\ndu vote."),
        ("quote", "blockquote blockquote paragraph", "C’est tout."),
        ("list", "list", "un"),
        ("list", "list", "deux\nsuite"),
        ("list", "list list", "trois"),
        ("list", "list", "quatre"),
        ("list", "list", "cinq"),
        ("table", "table.header", "Ville"),
        ("table", "table.header", "Voix"),
        ("table", "table.cell", "Lyon"),
        ("table", "table.cell", "12"),
        ("caption", "paragraph", f"{OBJECT}\nLe conseil au complet."),
        ("alt", "alt", "La salle"),
        ("caption", "caption", "Le conseil, mardi."),
        ("code", "code", "code\n"),
        ("body", "paragraph", "Fin."),
        ("body", "footnote paragraph", "Une note\nsur deux lignes."),
    ]
    assert names(document) == [
        ("budget", "emphasis"),
        ("Le conseil l’a voté mardi. Vingt voix pour.", "strong"),
        ("Vingt", "emphasis"),
        ("déçu", "emphasis"),
        ("Le conseil au complet.", "emphasis"),
    ]
    assert document.metadata == {"title": "Le budget est voté"}


def test_only_the_first_heading_of_level_1_is_the_headline() -> None:
    assert parts(_read("> # Cité\n\nTitre\n===\n\n# Autre\n\n###### Six ######\n")) == [
        ("quote", "blockquote heading.h1", "Cité"),
        ("headline", "heading.h1", "Titre"),
        ("subhead", "heading.h1", "Autre"),
        ("subhead", "heading.h6", "Six"),
    ]


@pytest.mark.parametrize(
    ("words", "scopes"),
    [
        ("# T\n\n*Chapo.*", ["headline", "standfirst"]),
        ("# T\n\n<!-- vale off -->\n\n***Cha*po.**", ["headline", "standfirst"]),
        ("# T\n\n**Chapo** et suite.", ["headline", "body"]),
        ("# T\n\nTexte.\n\n**Gras.**", ["headline", "body", "body"]),
        ("# T\n\n## Inter\n\n**Gras.**", ["headline", "subhead", "body"]),
        ("# T\n\n**" + "mot " * 200 + "fin.**", ["headline", "body"]),
        ("**Gras.**", ["body"]),
        ("# T\n\n- **Gras.**", ["headline", "list"]),
        ("# T\n\n> **Gras.**", ["headline", "quote"]),
        ("---\ntitre: Un titre\n---\n**Chapo.**", ["headline", "standfirst"]),
    ],
)
def test_a_standfirst_is_wholly_emphasised_and_follows_the_headline(words: str, scopes: list[str]) -> None:
    assert [scope for scope, _, _ in parts(_read(words))] == scopes


@pytest.mark.parametrize(
    ("words", "text", "piece", "source"),
    [
        ("L&rsquo;&eacute;t&#233; &#x41;&bogus;", "L’été A&bogus;", "é", "&eacute;"),
        ("5 \\* 3 \\\\ 2 \\a", "5 * 3 \\ 2 \\a", "*", "\\*"),
        ("\\# un", "# un", "#", "\\#"),
        ("un  \ndeux", "un\ndeux", "\n", "  \n"),
        ("un\\\ndeux", "un\ndeux", "\n", "\\\n"),
        ("un \ndeux", "un\ndeux", "\n", "\n"),
        ("un<br>deux<br />trois", "un\ndeux\ntrois", "\n", "<br>"),
        ("le `code` ici", f"le {OBJECT} ici", OBJECT, "`code`"),
        ("``a`b``.", f"{OBJECT}.", OBJECT, "``a`b``"),
        ("le ![une *image*](a.png) ici", f"le {OBJECT} ici", OBJECT, "![une *image*](a.png)"),
        ("<https://a.test> ici", f"{OBJECT} ici", OBJECT, "<https://a.test>"),
        ("<x@a.test> ici", f"{OBJECT} ici", OBJECT, "<x@a.test>"),
        ("voir https://a.test/b_c_d?e=1&amp;f=2.", f"voir {OBJECT}.", OBJECT, "https://a.test/b_c_d?e=1&amp;f=2"),
        ("[un *lien*](https://a.test 'titre') suit", "un lien suit", "lien", "lien"),
        ("[un lien][r] suit\n\n[r]: https://a.test", "un lien suit", "un lien", "un lien"),
        ("[https://a.test](https://a.test) suit", f"{OBJECT} suit", OBJECT, "https://a.test"),
        ("un <b>gras</b> ici", "un gras ici", "gras", "gras"),
        ("un <!-- note --> mot", "un mot", "mot", "mot"),
        ("un[^1] mot[^1].\n\n[^1]: x", "un mot.", "mot", "mot"),
        ("~~barré~~ ici", "barré ici", "barré", "barré"),
        ("c**o**upé", "coupé", "o", "o"),
        ('"droits" -- ...', '"droits" -- ...', '"', '"'),
        ("e\u0301te\u0301 😀 *e\u0301*", "été 😀 é", "é", "e\u0301"),
    ],
)
def test_inside_a_paragraph(words: str, text: str, piece: str, source: str) -> None:
    document = _read(words)
    assert parts(document)[0][2] == text
    assert origin(document, piece) == source


def test_named_stretches() -> None:
    document = _read("Un **mot _fort_** et [un *lien*](u), du `code`.")
    assert names(document) == [
        ("mot fort", "strong"),
        ("fort", "emphasis"),
        ("un lien", "link"),
        ("lien", "emphasis"),
        (OBJECT, "code"),
    ]


def test_a_mark_of_a_quote_is_no_prose() -> None:
    document = _read("> Un *long\n>  mot*\nparesseux.\n")
    assert parts(document) == [("quote", "blockquote paragraph", "Un long\nmot\nparesseux.")]
    assert origins(document) == ["Un *long\n>  mot*\nparesseux."]


def test_blocks_nest() -> None:
    document = _read("- un\n\n  > cité\n\n      code\n\n> - puce\n> - | a |\n>   |---|\n>   | b |\n\n- [ ] tâche\n")
    assert parts(document) == [
        ("list", "list", "un"),
        ("quote", "list blockquote paragraph", "cité"),
        ("code", "list code", "code\n"),
        ("quote", "blockquote list", "puce"),
        ("quote", "blockquote list table.header", "a"),
        ("quote", "blockquote list table.cell", "b"),
        ("list", "list", "tâche"),
    ]


def test_cells_with_escaped_bars() -> None:
    document = _read("| a \\| b | **c** |\n|:-:|---|\n| `x` |  |\n")
    assert parts(document) == [("table", "table.header", "a | b"), ("table", "table.header", "c")]
    assert origin(document, "|") == "\\|"


def test_an_image_gives_its_alternative_text_and_title_after_the_paragraph() -> None:
    document = _read('Voir ![la\n*sal&amp;le*](a.jpg "L’ent&eacute;r\\"ée") ici.\n\n![a ![b](c)](d "(e)")\n')
    assert parts(document) == [
        ("body", "paragraph", f"Voir {OBJECT} ici."),
        ("alt", "alt", "la\nsal&le"),
        ("caption", "caption", 'L’entér"ée'),
        ("alt", "alt", "a b"),
        ("caption", "caption", "(e)"),
    ]
    assert origins(document)[-1] == "(e)"


def test_raw_html_is_read_as_html() -> None:
    document = _read(
        "<figure><img src=a alt=x>\n<figcaption>Une l&eacute;gende.</figcaption></figure>\n\n"
        "<!-- cassetin: off --> Reste de ligne.\n\n"
        "> <div>Un mot\n> cité</div>\n\n"
        "- <p>puce</p>\n\n"
        "<script>\nvar a = 'b';\n</script>\n"
    )
    assert parts(document) == [
        ("caption", "figure.caption", "Une légende."),
        ("body", "paragraph", "Reste de ligne."),
        ("quote", "blockquote paragraph", "Un mot cité"),
        ("list", "list", "puce"),
    ]
    assert origins(document)[2] == "Un mot\n> cité"
    assert origin(document, " cité") == "\n> "


def test_directives() -> None:
    document = _read(
        "<!-- cassetin: ignore-file[style/cliche] -->\n\n"
        "Un <!-- cassetin: ignore[nombres/source]\nvérifié --> mot.\n\n"
        "- a <!-- vale Cases.Case = NO --> b\n\n"
        "<!--vale Cases.Case = YES-->\n<!-- vale Cases = NO -->\n<!-- VALE OFF -->\n<!-- vale on -->\n"
        "<!-- note --> <!-- vale ailleurs -->\n"
    )
    assert [order for order, _ in orders(document)] == [
        "ignore-file[style/cliche]",
        "ignore[nombres/source]\nvérifié",
        "off[Cases/Case]",
        "on[Cases/Case]",
        "off[Cases/*]",
        "off",
        "on",
    ]
    assert orders(document)[1][1] == "<!-- cassetin: ignore[nombres/source]\nvérifié -->"
    assert parts(document) == [("body", "paragraph", "Un mot."), ("list", "list", "a b")]


BITS = (
    *("mot", "Le chat", "é", "e\u0301", "😀", "’", ".", ", ", " ", "  ", "\n", "\n\n", "\r\n", "\r", "*", "**", "_"),
    *("~~", "`", "``", "[", "]", "](u)", "![", "<b>", "</b>", "<br>", "&eacute;", "&amp;", "\\", "\\*", "> ", "- "),
    *("1. ", "    ", "# ", "===", "---", "| a | b |\n|---|---|\n", "|", "\n> ", "\n- ", "\n  ", "```\n", "\n```\n"),
    "<!-- x -->",
)
OPTIONS = (
    pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
)


@given(st.lists(st.sampled_from(BITS), max_size=30).map("".join).filter(lambda words: not words.startswith("---")))
def test_the_text_is_that_of_the_page_that_the_markdown_makes(words: str) -> None:
    page = pyromark.html(markdown.LONE_CR.sub("\n", words), options=OPTIONS).replace("del>", "s>")
    assert _letters(_read(words)) == _letters(html.read("a.html", page.encode()))


def _letters(document: Document) -> str:
    blocks = [block for block in document.blocks if block.scope not in {Scope.ALT, Scope.CODE}]
    text = "".join(document.text[block.span.start : block.span.end] for block in blocks if block.markup != "caption")
    return "".join(" ".join(text.replace(OBJECT, "").split()).replace("[ ]", "").split())
