"""Our own grammar against Grammalecte's library, on the same text in one run: words a second of CPU, and their ratio.

    python bench/grammar.py TEXT.txt [--grammalecte /usr/bin/python3]

Grammalecte is Debian's `python3-grammalecte`, in the interpreter that `--grammalecte` names. Neither checks spelling;
both read the text twice, and the second reading counts, when all is loaded. The share of sentences that spaCy parses is
printed too: it is what a suspicion of the lexicon costs.
"""

from __future__ import annotations

import argparse
import subprocess
import time
from pathlib import Path

from lint.analysis import Analysis
from lint.folders import cache_folder
from lint.lexicon import lexicon
from lint.lexicon.sources import version
from lint.linter import Inspection
from lint.memory import collect_rarely
from lint.readers import read
from lint.ruleset.folders import shipped_folder
from lint.ruleset.open import open_rules
from lint.ruleset.ruleset import RuleSet
from lint.text import Scope

OTHER = """
import sys, time, grammalecte
checker = grammalecte.GrammarChecker("fr")
paragraphs = [line for line in open(sys.argv[1], encoding="utf-8").read().split("\\n") if line.strip()]
for _ in range(2):
    start = time.process_time()
    for paragraph in paragraphs:
        checker.getParagraphErrors(paragraph, bSpellSugg=False)
    seconds = time.process_time() - start
print(seconds)
"""


def main() -> None:
    """Print both speeds."""
    collect_rarely()
    parser = argparse.ArgumentParser()
    parser.add_argument("text", type=Path)
    parser.add_argument("--grammalecte", default="/usr/bin/python3")
    options = parser.parse_args()
    words = len(options.text.read_text(encoding="utf-8").split())
    ours, share = _ours(options.text)
    command = [options.grammalecte, "-c", OTHER, str(options.text)]
    theirs = float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    print(f"cassetin    {words / ours:8.0f} words/s, {share:.1%} of the sentences parsed")
    print(f"Grammalecte {words / theirs:8.0f} words/s")
    print(f"ratio       {theirs / ours:8.1f}")


def _ours(path: Path) -> tuple[float, float]:
    """Seconds of CPU for the second reading, and the share of sentences that spaCy parsed."""
    catalogue = open_rules([shipped_folder()], cache_folder(), lexicon, version())
    rules = catalogue.narrowed(lambda rule, enabled: enabled and rule.startswith("grammaire/"))
    for _ in range(2):
        start = time.process_time()
        analysis = _read(path, rules)
        seconds = time.process_time() - start
    prose = (block for block in analysis.document.blocks if block.scope is not Scope.CODE)
    return seconds, len(analysis._parsed) / sum(len(analysis.sentences(block)) for block in prose)  # noqa: SLF001


def _read(path: Path, rules: RuleSet) -> Analysis:
    """An article that the rules of grammar have looked at."""
    inspection = Inspection(Analysis(read(str(path), path.read_bytes())), rules)
    for rule, passages in inspection.work():
        list(inspection.findings(rule, rule.header.severity, passages))
    return inspection.analysis


if __name__ == "__main__":
    main()
