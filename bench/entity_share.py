"""What the kind entity takes of a run's CPU time, with the catalogue's gazetteer and with one of 50,000 names.

    python bench/entity_share.py [--names 50000] [--repeat 3] ARTICLE...

The larger gazetteer is the catalogue with made-up names of persons, places and companies in a temporary folder. All
articles are checked in one process; the figures are medians, reading and opening the rules excluded.
"""

from __future__ import annotations

import argparse
import random
import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import yaml

from lint.analysis import Analysis
from lint.lexicon import lexicon
from lint.lexicon.gazetteer_source import Group, merged
from lint.lexicon.sources import version
from lint.linter import Inspection
from lint.readers import read
from lint.ruleset.compile import RuleSet
from lint.ruleset.groups import read_groups
from lint.ruleset.open import open_rules

RULES = Path(__file__).resolve().parent.parent / "rules"
SYLLABLES = "ba ber bran cha chel dan der dou fa fon gar gen go jan ka ker la len lou ma mar mé na no ou par pel que ra"
KINDS = {"personne": 0.7, "lieu": 0.2, "organisation": 0.1}


def word(chance: random.Random) -> str:
    """A made-up word that could be a name."""
    return (
        "".join(chance.choices(SYLLABLES.split(), k=chance.randint(2, 3))).capitalize()
        + chance.choice(" enrtlsx").strip()
    )


def made_up(
    count: int, firsts: Sequence[str], lasts: Sequence[str], chance: random.Random
) -> Iterator[tuple[str, str]]:
    """Kinds and names; every second person has the surname of a known one."""
    for kind in chance.choices(list(KINDS), list(KINDS.values()), k=count):
        alone = chance.random() < 0.5
        head = {"personne": chance.choice(firsts), "lieu": "Saint", "organisation": word(chance)}[kind]
        last = chance.choice(lasts) if kind == "personne" and alone else word(chance)
        yield kind, last if kind == "lieu" and alone else f"{head} {last}"


def enlarge(folder: Path, wanted: int) -> int:
    """Add names to a copy of the rules; the number of names then."""
    shutil.copytree(RULES, folder, dirs_exist_ok=True)
    names = folder / "entites" / "_noms"
    known = merged(read_groups([names], Group))
    firsts = [entity.name for entity in known if entity.genre == "prénom"]
    lasts = [entity.name.split()[-1] for entity in known if entity.genre == "personne"]
    groups: dict[str, dict[str, object]] = {}
    for kind, name in made_up(wanted - len(known), firsts, lasts, random.Random(1)):
        groups.setdefault(kind, {"genre": kind, "noms": []})["noms"].append(name)  # type: ignore[attr-defined]
    (names / "essai.yaml").write_text(yaml.safe_dump(groups, allow_unicode=True), encoding="utf-8")
    return len(merged(read_groups([names], Group)))


def share(rules: RuleSet, articles: Sequence[Path]) -> tuple[float, float]:
    """CPU seconds of the kind entity and of the whole check."""
    begin, entity = time.process_time(), 0.0
    for path in articles:
        run = Inspection(Analysis(read(str(path), path.read_bytes(), None)), rules)
        for rule, passages in run.work():
            if rule.header.enabled:
                start = time.process_time()
                list(run.findings(rule, rule.header.severity, passages))
                entity += time.process_time() - start if rule.kind == "entity" else 0
    return entity, time.process_time() - begin


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("articles", nargs="+", type=Path)
    ask.add_argument("--names", type=int, default=50_000)
    ask.add_argument("--repeat", type=int, default=3)
    args = ask.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        size = enlarge(Path(folder) / "rules", args.names)
        for title, root in {"catalogue": RULES, f"{size} names": Path(folder) / "rules"}.items():
            times = [
                share(open_rules([root], Path(folder) / "cache", lexicon, version()), args.articles)
                for _ in range(args.repeat)  # rules opened anew remember no name
            ]
            entity, whole = (statistics.median(column) for column in zip(*times, strict=True))
            print(f"{title}: entity {entity:.2f} s of {whole:.2f} s, {entity / whole:.1%}")


if __name__ == "__main__":
    main()
