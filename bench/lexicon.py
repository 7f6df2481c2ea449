"""The lexicon's figures: time to build, size, time to open, look-ups a second.

Usage: python bench/lexicon.py [--no-build]; without a build the user's own compiled file is measured.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from lint.lexicon import Lexicon, Pos

OPENED = """
import time
start = time.perf_counter()
from lint.lexicon import Lexicon
imported = time.perf_counter()
found = Lexicon.open(__import__("pathlib").Path({path!r}))
opened = time.perf_counter()
found.analyses("soutient")
print(imported - start, opened - imported, time.perf_counter() - opened)
"""
RUNS = 7
SAMPLE = 5


def main() -> None:
    """Prints one figure a line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--no-build", action="store_true")
    with tempfile.TemporaryDirectory() as folder:
        if parser.parse_args().no_build:
            found = Lexicon.open()
        else:
            path = Path(folder) / "lexicon.bin"
            found = _build(path)
            print(f"size                {path.stat().st_size / 1e6:10.2f} MB")
            _print_opening(path)
        _print_lookups(found)


def _build(path: Path) -> Lexicon:
    steps: list[tuple[str, float]] = []
    start = time.perf_counter()
    found = Lexicon.open(path, progress=lambda step: steps.append((step, time.perf_counter())))
    end = time.perf_counter()
    for (step, begin), (_, after) in zip(steps, [*steps[1:], ("", end)], strict=True):
        print(f"  {step:33}{after - begin:8.1f} s")
    print(f"build               {end - start:10.1f} s")
    return found


def _print_opening(path: Path) -> None:
    """Each in a fresh process; the best of some runs."""
    command = [sys.executable, "-c", OPENED.format(path=str(path))]
    runs = [subprocess.run(command, capture_output=True, text=True, check=True).stdout.split() for _ in range(RUNS)]
    for name, values in zip(("import", "open", "first look-up"), zip(*runs, strict=True), strict=True):
        print(f"{name:20}{min(map(float, values)) * 1000:10.1f} ms")


def _print_lookups(found: Lexicon) -> None:
    forms = list(found)
    sample = forms[::SAMPLE]
    lemmas = [form for form in islice(forms, 0, None, 50) if found.forms(form)]
    like = found.analyses("chantaient")[0]
    verbs = [lemma for lemma in lemmas if found.forms(lemma, Pos.VERB)]
    print(f"forms               {len(forms):10}")
    _rate("in", sample, found.__contains__)
    _rate("analyses", sample, found.analyses)
    _rate("spelling", sample, found.spelling)
    _rate("forms", lemmas, found.forms)
    _rate("inflect", verbs, lambda lemma: found.inflect(lemma, Pos.VERB, like))


def _rate(name: str, keys: list[str], look: Callable[[str], object]) -> None:
    start = time.perf_counter()
    for key in keys:
        look(key)
    print(f"{name:20}{len(keys) / (time.perf_counter() - start):10,.0f} look-ups/s")


if __name__ == "__main__":
    main()
