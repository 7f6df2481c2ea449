from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Cassetin, Done, write

SPELLING = """\
kind: spelling
certainty: near
message: "« {match} » est inconnu."
"""


def test_add_and_list(cassetin: Cassetin, newsroom: Path) -> None:
    assert (
        cassetin("mots", "lister").err
        == "cassetin-mots.txt n’existe pas encore : « cassetin mots ajouter MOT » l’écrit.\n"
    )
    assert cassetin("mots", "ajouter", "foursome", "play-off").err == "cassetin-mots.txt : foursome, play-off.\n"
    assert cassetin("mots", "ajouter", "zig", "--comme", "chanter").code == 2
    assert cassetin("mots", "ajouter", "dashcam", "--comme", "caméra") == Done(
        0, "", "cassetin-mots.txt : dashcam comme: caméra.\n"
    )
    assert cassetin("mots", "ajouter", "foursome").err == "cassetin-mots.txt : rien de nouveau.\n"
    written = (newsroom / "cassetin-mots.txt").read_text(encoding="utf-8")
    assert written == "foursome\nplay-off\ndashcam comme: caméra\n"
    assert cassetin("mots", "lister").out.split() == ["dashcam", "dashcams", "foursome", "play-off"]


def test_a_list_without_a_last_line_break_goes_on(cassetin: Cassetin, newsroom: Path) -> None:
    write(newsroom, {"sports/cassetin-mots.txt": "foursome"})
    cassetin("mots", "ajouter", "fourball", "--dossier", "sports")
    assert (newsroom / "sports" / "cassetin-mots.txt").read_text(encoding="utf-8") == "foursome\nfourball\n"


def test_mistakes(cassetin: Cassetin, newsroom: Path) -> None:
    assert cassetin("mots", "ajouter", "deux mots") == Done(
        2, "", "« deux mots » : un mot ne contient ni espace ni dièse.\n"
    )
    assert cassetin("mots", "ajouter", "x", "--dossier", "rien") == Done(
        2, "", "rien : ce dossier n’existe pas ; vérifier --dossier.\n"
    )
    write(newsroom, {"cassetin-mots.txt": "deux mots\n"})
    said = "cassetin-mots.txt:1:1: un seul mot par ligne, suivi au besoin de « comme: MODÈLE »\n"
    assert cassetin("mots", "ajouter", "mot") == Done(2, "", said)
    assert cassetin("mots", "lister") == Done(2, "", said)


def test_words_of_the_house_are_right(cassetin: Cassetin, newsroom: Path) -> None:
    write(newsroom, {"maison/orthographe/mots.yaml": SPELLING, "a.md": "Un trouflabon, deux trouflabons.\n"})
    check = ("check", "a.md", "--rules", "maison", "--select", "orthographe", "-q", "--format", "json")
    assert cassetin(*check).out.count("trouflabon") == 4
    cassetin("mots", "ajouter", "trouflabon", "--comme", "bonbon")
    assert cassetin(*check).out.count("trouflabon") == 0
