import pytest

from lint.readers import html
from lint.text import OBJECT, Document
from tests.readers.contract import check
from tests.readers.outcome import names, orders, origin, origins, parts


def _read(words: str) -> Document:
    return check(html, "a.html", words.encode())


PAGE = """\
<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><title>Le budget &ndash; Le Journal</title>
<style>p { color: red }</style><script>var a = "<p>non</p>";</script></head>
<body>
<nav><ul><li><a href="/">Accueil</a></li></ul></nav>
<h1><img src="logo.png" alt="non"></h1>
<h1>Le <em>budget</em></h1>
<p class="article__chapo">Le conseil l&rsquo;a vot&eacute; <b>mardi</b>.</p>
<div class="byline">Par <a href="/jm">Jeanne Martin</a></div>
Un texte nu
<p>Un texte
   sur deux lignes.
<p>Un autre.<br>
   Suite.
<h2>Un vote serré</h3>
<ul><li>un<li>deux <p>trois</p><ul><li>quatre</ul></ul>
<dl><dt>Mot<dd>Sens</dl>
<blockquote>Je suis déçu.<p>Vraiment.</p></blockquote>
<table><caption>Voix</caption><tr><th>Ville<th>Voix<tr><td>Lyon<td>12</table>
<figure><img src="a.jpg" alt="non"><figcaption>La salle.</figcaption></figure>
<pre><code>x &lt; 1
y</code></pre>
<h1>Encore</h1>
<form><label>Votre avis</label> <textarea>non</textarea></form>
</body></html>
"""


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_whole_page(end: str) -> None:
    document = _read(PAGE.replace("\n", end))
    assert parts(document) == [
        ("headline", "title", "Le budget – Le Journal"),
        ("headline", "heading.h1", "Le budget"),
        ("standfirst", "paragraph", "Le conseil l’a voté mardi."),
        ("byline", "paragraph", "Par Jeanne Martin"),
        ("body", "paragraph", "Un texte nu"),
        ("body", "paragraph", "Un texte sur deux lignes."),
        ("body", "paragraph", "Un autre.\nSuite."),
        ("subhead", "heading.h2", "Un vote serré"),
        ("list", "list", "un"),
        ("list", "list", "deux"),
        ("list", "list", "trois"),
        ("list", "list list", "quatre"),
        ("list", "list", "Mot"),
        ("list", "list", "Sens"),
        ("quote", "blockquote paragraph", "Je suis déçu."),
        ("quote", "blockquote paragraph", "Vraiment."),
        ("caption", "table.caption", "Voix"),
        ("table", "table.header", "Ville"),
        ("table", "table.header", "Voix"),
        ("table", "table.cell", "Lyon"),
        ("table", "table.cell", "12"),
        ("caption", "figure.caption", "La salle."),
        ("code", "code", "x < 1\ny"),
        ("subhead", "heading.h1", "Encore"),
        ("body", "paragraph", "Votre avis"),
    ]
    assert names(document) == [("budget", "emphasis"), ("mardi", "strong"), ("Jeanne Martin", "link")]
    assert origin(document, " sur deux") == f"{end}   "


@pytest.mark.parametrize(
    ("words", "text", "piece", "source"),
    [
        ("l&#8217;&#xE9;t&eacute;", "l’été", "’", "&#8217;"),
        ("caf&eacute.", "café.", "é", "&eacute"),
        ("&eacutet&eacute", "été", "t", "t"),
        ("a&nbsp;: b", "a\u00a0: b", "\u00a0", "&nbsp;"),
        ("R&D, A & B, &bogus; &#; &", "R&D, A & B, &bogus; &#; &", "R&D", "R&D"),
        ("&#xD800;&#0;", "\ufffd\ufffd", "\ufffd", "&#xD800;"),
        ("a &#xyz; <b>b</b> &#; c", "a &#xyz; b &#; c", "c", "c"),
        ("un  <b> mot</b> ici", "un mot ici", " ", "  "),
        ("un <code>a  b</code> ici", f"un {OBJECT} ici", OBJECT, "<code>a  b</code>"),
        ("un <svg><title>x</title></svg> ici", f"un {OBJECT} ici", OBJECT, "<svg><title>x</title></svg>"),
        ("un <img alt='a > b'> ici", f"un {OBJECT} ici", OBJECT, "<img alt='a >"),
        ("un <del>vieux</del> mot", "un mot", "mot", "mot"),
        ("un <q>mot</q> ici", "un «\u00a0mot\u00a0» ici", "«\u00a0", "<q>"),
        ("<a href='https://a.test/b'>https://a.test/b</a> ici", f"{OBJECT} ici", OBJECT, "https://a.test/b"),
        ("<br>un <br/> deux<br><br>", "un\ndeux\n", "\n", "<br/>"),
        ("1<sup>er</sup> mai", "1er mai", "er", "er"),
        ("a < b > c", "a < b > c", "<", "<"),
        ("a <!-- x --> b", "a b", "b", "b"),
        ("a <![CDATA[x]]> b <![foo bar]> c <?php x ?> d", "a b c d", "d", "d"),
        ("e\u0301t&eacute; <i>e\u0301</i>", "été é", "é", "e\u0301"),
        ("un <button>non</button><select><option>x</select> mot", "un mot", "mot", "mot"),
    ],
)
def test_inside_a_paragraph(words: str, text: str, piece: str, source: str) -> None:
    document = _read(f"<p>{words}</p>")
    assert parts(document) == [("body", "paragraph", text)]
    assert origin(document, piece) == source


@pytest.mark.parametrize(
    ("words", "scope"),
    [
        ('<p class="chapo">a</p>', "standfirst"),
        ('<div class="big post-standfirst"><p>a</p></div>', "standfirst"),
        ('<p itemprop="description">a</p>', "standfirst"),
        ('<p role="author">a</p>', "byline"),
        ("<p class=lead>a", "standfirst"),
        ('<body class="single-author">a</body>', "body"),
        ('<p class="author-bio">a</p>', "body"),
        ("<p class>a</p>", "body"),
        ('<blockquote class="chapo">a</blockquote>', "quote"),
    ],
)
def test_attributes_hint_at_the_part(words: str, scope: str) -> None:
    assert [found for found, _, _ in parts(_read(words))] == [scope]


@pytest.mark.parametrize(
    ("words", "texts"),
    [
        ("<p>un</div>deux</p>trois", ["un", "deux", "trois"]),
        ("<p>un <b>deux <p>trois</b> quatre", ["un deux", "trois quatre"]),
        ("<nav>non<article>non</article><p>oui", ["oui"]),
        ("<p>un <code>non<p>deux", [f"un {OBJECT}", "deux"]),
        ("<p>un <a href='non", ["un <a href='non"]),
        ("<p>un <!-- non <p>non", ["un <!-- non <p>non"]),
        ("<script>non <p>non", []),
        ("</p></li></table>oui", ["oui"]),
        ("<h2>un<p>deux", ["un", "deux"]),
        ("<table><td>un<tr><td>deux</table>trois", ["un", "deux", "trois"]),
        ("<td>un<li>deux<dd>trois", ["un", "deux", "trois"]),
        ("<p/>un<div/>deux<br/>trois", ["un", "deux\ntrois"]),
        ("<", ["<"]),
        ("<a" * 3, ["<a" * 3]),
        ("", []),
    ],
)
def test_broken_pages_give_the_text_that_is_there(words: str, texts: list[str]) -> None:
    assert [text for _, _, text in parts(_read(words))] == texts


def test_many_tags_without_an_end() -> None:
    words = "a<b c='>' d=\">\" " * 300
    assert parts(_read(words))[0][2].startswith("a")


def test_deep_nesting_keeps_the_markup_short() -> None:
    document = _read("<ul><li>" * 200 + "fond")
    assert parts(document) == [("list", " ".join(["list"] * 16), "fond")]


def test_directives() -> None:
    document = _read(
        "<p>un<!-- cassetin: off[a/b] --> mot</p><!--vale on--><!-- x --><script><!-- vale off --></script>"
    )
    assert orders(document) == [("off[a/b]", "<!-- cassetin: off[a/b] -->"), ("on", "<!--vale on-->")]


def test_front_matter() -> None:
    document = _read("---\ntitre: Un titre\n---\n<p>Un mot.</p>")
    assert parts(document) == [("headline", "frontmatter.titre", "Un titre"), ("body", "paragraph", "Un mot.")]
    assert origins(document) == ["Un titre", "Un mot."]


def test_a_page_may_say_how_it_is_encoded() -> None:
    page = '<?xml version="1.0" encoding="iso-8859-15"?><p>cœur à 3 €</p>'.encode("iso-8859-15")
    document = check(html, "a.xhtml", page)
    assert document.source.encoding == "iso8859-15"
    assert parts(document) == [("body", "paragraph", "cœur à 3 €")]
