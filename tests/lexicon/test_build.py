from __future__ import annotations

from pathlib import Path

import pytest

from lint.lexicon import dela, dicollecte, infer
from lint.lexicon.analysis import Tag
from lint.lexicon.dicollecte import Origin

AFF = """SET UTF-8
FLAG long
PFX {elisions}
SFX S. Y 2
SFX S. 0 0/L' [^s]
SFX S. 0 s [^s]
SFX F. Y 4
SFX F. 0 0/L' t
SFX F. 0 s t
SFX F. 0 e/L' t
SFX F. 0 es t
SFX a0 Y 3
SFX a0 er er/n' er
SFX a0 er e/j'n' er
SFX a0 er ons/n' er
PFX Um Y 3
PFX Um 0 0/S. .
PFX Um 0 l' .
PFX Um 0 kilo/S. .
"""
DIC = """9
chat/S.
idiot/F.
idole/S.
parler/a0
streamer/a0
mètre/Um
œuvre/S.
jusqu
-
"""


@pytest.fixture
def origins(tmp_path: Path) -> dict[str, tuple[Origin, ...]]:
    lines = [f"PFX {flag} Y 1\nPFX {flag} 0 {flag.lower()} ." for flag in dicollecte.ELISIONS]
    (tmp_path / "fr.aff").write_text(AFF.replace("PFX {elisions}", "\n".join(lines)), encoding="utf-8")
    (tmp_path / "fr.dic").write_text(DIC, encoding="utf-8")
    return dicollecte.read(tmp_path)


def test_forms_come_with_their_origins(origins: dict[str, tuple[Origin, ...]]) -> None:
    assert origins["idiotes"] == (Origin("idiot", ("F.", "", "es")),)
    assert origins["chat"] == (Origin("chat", ("S.", "", "")),)
    assert origins["kilomètres"] == (Origin("kilomètre", ("S.", "", "s")),)
    assert sorted(origins) == sorted(
        [
            *("chat", "chats", "idiot", "idiote", "idiotes", "idiots", "idole", "idoles", "parle", "parler", "parlons"),
            *("kilomètre", "kilomètres", "mètre", "mètres", "streame", "streamer", "streamons", "œuvre", "œuvres"),
        ]
    )


DELA = r"""chat,.N+z1:ms
chats,chat.N+z1:mp
oeuvre,.N+z1:fs
idiot,.A+z1:ms
idiote,idiot.A+z1:fs
idiotes,idiot.A+z1:fp
parle,parler.V+z1:P1s:P3s:Y2s
parlons,parler.V+z1:P1p:Y1p
chat perché,.N+NA:ms
chat\-huant,.N:ms
Chat,.N+Conc+Boisson:fs
chats,inconnu.N:mp
le,.DET+z1:ms
"""


@pytest.fixture
def rows(tmp_path: Path, origins: dict[str, tuple[Origin, ...]]) -> tuple[dela.Row, ...]:
    (tmp_path / "dela").write_text(DELA, encoding="utf-8")
    return tuple(dela.read(tmp_path / "dela", origins))


def test_readings_of_known_forms_by_known_lemmas(rows: tuple[dela.Row, ...]) -> None:
    assert [(row.form, row.lemma) for row in rows] == [
        ("chat", "chat"),
        ("chats", "chat"),
        ("œuvre", "œuvre"),
        ("idiot", "idiot"),
        ("idiote", "idiot"),
        ("idiotes", "idiot"),
        ("parle", "parler"),
        ("parlons", "parler"),
    ]
    assert rows[-1].tags == (Tag("VERB", "", "p", "1", "ind", "pre"), Tag("VERB", "", "p", "1", "imp", "pre"))


def test_what_a_form_must_be(origins: dict[str, tuple[Origin, ...]], rows: tuple[dela.Row, ...]) -> None:
    readings = {row.form: {(row.lemma, tag) for tag in row.tags} for row in rows}
    model = infer.learn(origins, readings)
    (streamons,) = origins["streamons"]
    assert set(model.tags("streamons", streamons)) == {tag for _, tag in readings["parlons"]}
    (idiots,) = origins["idiots"]
    assert model.tags("idiots", idiots) == (Tag("ADJ", "m", "p"),)
    assert model.tags("XIVe", Origin("XIVe", None)) == (Tag("ADJ"),)
    assert model.tags("XIV", Origin("XIV", None)) == (Tag("NUM"),)
    assert model.tags("Loudéac", Origin("Loudéac", None)) == (Tag("PROPN"),)
    assert model.tags("fringuer", Origin("fringuer", None)) == (Tag("VERB", mood="inf"),)
    assert model.tags("brimborion", Origin("brimborion", None)) == (Tag("NOUN"),)
