"""How run time grows with the number of rules: 30, 300 and 13,000 rules on 1 MB of text and on one article.

    python bench/scaling.py [TEXT.txt ...]

Rules have 10 entries each, one fifth of them regular expressions, drawn from the forms of the lexicon, so that most
stay silent as those of a newsroom do; `--loud` draws them from the text itself. Without files, the text is drawn from
word frequencies. Each command is timed as a whole process,
against the floor `python -c "import re, json, yaml, argparse, pathlib"`; figures are medians of five runs.
"""

from __future__ import annotations

import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from wordfreq import top_n_list, word_frequency

from lint.lexicon import lexicon

SIZES = (30, 300, 13_000)
MEGABYTE = 1_000_000
RUNS = 5
WORD = r"[a-zà-ÿœ]{4,}"
FLOOR = [sys.executable, "-c", "import re, json, yaml, argparse, pathlib"]


def text_of(files: list[str]) -> str:
    """1 MB of text: the files over and over, or words by frequency."""
    if files:
        text = "\n\n".join(Path(file).read_text(encoding="utf-8").strip() for file in files)
        return (text + "\n\n") * (MEGABYTE // len(text) + 1)
    words = top_n_list("fr", 40_000)
    weights = [word_frequency(word, "fr") for word in words]
    drawn = random.choices(words, weights, k=MEGABYTE // 5)
    sentences = [" ".join(drawn[at : at + 20]).capitalize() + "." for at in range(0, len(drawn), 20)]
    return "\n\n".join(" ".join(sentences[at : at + 4]) for at in range(0, len(sentences), 4))


def entry(words: list[str], *, regex: bool) -> str:
    """One entry of a rule: a word, a phrase, or a regular expression over them."""
    first, second = random.sample(words, 2)
    if regex:
        either = rf"(?:{first}|{second})\\s+\\w+"
        shapes = [rf"{first}(?:s|es)?", either, rf"{first} (?:de|du|des) {second}", rf"{first}\\w*"]
        return random.choice(shapes)
    return random.choice([first, f"{first} {second}", f"{first} de la {second}"])


def write_rules(folder: Path, number: int, words: list[str]) -> None:
    """Rule files, one rule each, a hundred a folder."""
    for at in range(number):
        lines = [f'    - "{entry(words, regex=n % 5 == 0)}"' for n in range(10)]
        path = folder / f"cat{at // 100}" / f"rule{at}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        text = "\n".join(["kind: existence", "message: Vu « {match} ».", "tokens:", *lines])
        path.write_text(text + "\n", encoding="utf-8")


def timed(command: list[str], cache: Path) -> float:
    """Seconds of a whole process, the median of several runs after one that fills the caches."""
    environment = {**os.environ, "CASSETIN_CACHE_DIR": str(cache)}
    times = []
    for _ in range(RUNS + 1):
        start = time.perf_counter()
        subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        times.append(time.perf_counter() - start)
    return statistics.median(times[1:])


def main() -> None:
    """Print one line for each number of rules."""
    random.seed(1)
    files = [argument for argument in sys.argv[1:] if argument != "--loud"]
    text = text_of(files)[:MEGABYTE]
    forms = re.findall(WORD, text) if "--loud" in sys.argv else filter(re.compile(WORD).fullmatch, lexicon())
    words = sorted(set(forms))
    with tempfile.TemporaryDirectory() as root:
        folder = Path(root)
        (folder / "text.md").write_text(text, encoding="utf-8")
        (folder / "article.md").write_text(text[:3000], encoding="utf-8")
        floor = timed(FLOOR, folder)
        print(f"floor {floor:.3f} s · {len(text)} characters · {len(words)} distinct words")
        for number in SIZES:
            rules = folder / f"rules{number}"
            write_rules(rules, number, words)
            check = ["cassetin", "check", "--no-cache", "--fail-on", "never", "--format", "json"]
            check += ["--rules", str(rules), "--select", "cat*/*"]
            article = timed([*check, str(folder / "article.md")], folder)
            whole = timed([*check, str(folder / "text.md")], folder)
            print(f"{number:6} rules · article {article:.3f} s ({article / floor:.1f} × floor) · 1 MB {whole:.3f} s")


if __name__ == "__main__":
    main()
