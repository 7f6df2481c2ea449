from __future__ import annotations

import re
import stat
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.diagnostic import Applicability, Diagnostic, Edit, Fix, Severity
from lint.fixes import FixError, apply, apply_all, patch, save
from lint.text import Source

SAFE, UNSAFE, SHOWN = Applicability


def finding(source: Source, start: int, end: int, text: str, how: Applicability = SAFE) -> Diagnostic:
    return Diagnostic(
        rule=f"essai/{text or 'rien'}",
        category="essai",
        severity=Severity.WARNING,
        message="",
        path=source.path,
        start=source.position(start),
        end=source.position(end),
        excerpt=source.text[start:end],
        suggestions=(text,),
        fixes=(Fix("", (Edit(start, end, text),), how),),
    )


def linter(swaps: dict[str, str], how: Applicability = SAFE) -> Callable[[Source], Sequence[Diagnostic]]:
    """Finds each of the words and proposes the other one."""

    def lint(source: Source) -> Sequence[Diagnostic]:
        words = "|".join(map(re.escape, swaps))
        return [
            finding(source, found.start(), found.end(), swaps[found[0]], how)
            for found in re.finditer(words, source.text)
        ]

    return lint


def test_only_the_edits_change() -> None:
    source = Source("a.txt", "un  deux\r\ntrois\rquatre")
    result = apply(source, linter({"deux": "2", "quatre": ""})(source), unsafe=False)
    assert result.source == replace(source, text="un  2\r\ntrois\r")
    assert [found.excerpt for found in result.applied] == ["deux", "quatre"]


APPLICABLE = {
    "safe": (SAFE, False, "2"),
    "unsafe": (UNSAFE, False, "deux"),
    "unsafe wanted": (UNSAFE, True, "2"),
    "shown only": (SHOWN, True, "deux"),
}


@pytest.mark.parametrize(("how", "unsafe", "expected"), APPLICABLE.values(), ids=APPLICABLE)
def test_what_may_be_applied(how: Applicability, unsafe: bool, expected: str) -> None:  # noqa: FBT001
    source = Source("a.txt", "deux")
    assert apply(source, linter({"deux": "2"}, how)(source), unsafe=unsafe).source.text == expected


def test_of_several_corrections_only_the_first_counts() -> None:
    source = Source("a.txt", "deux")
    unsafe_first = finding(source, 0, 4, "2", UNSAFE)
    found = replace(unsafe_first, fixes=(*unsafe_first.fixes, *finding(source, 0, 4, "II").fixes))
    assert apply(source, [found], unsafe=False).source.text == "deux"


def test_the_first_of_overlapping_corrections_wins() -> None:
    source = Source("a.txt", "abcdef")
    found = [
        finding(source, 2, 4, "X"),
        finding(source, 1, 3, "Y"),
        finding(source, 1, 2, "Z"),
        finding(source, 4, 4, "!"),
    ]
    assert apply(source, found, unsafe=False).source.text == "aZX!ef"
    assert apply(source, found[::-1], unsafe=False).source.text == "aZX!ef"


def test_a_character_that_the_encoding_lacks() -> None:
    source = Source("a.txt", "oeuf, coeur", "latin-1")
    result = apply_all(source, linter({"oeuf": "œuf", "coeur": "cœur", ",": ";"}), unsafe=False)
    assert result.source.text == "oeuf; coeur"
    assert [found.excerpt for found in result.unwritable] == ["oeuf", "coeur"]


def test_rounds_until_nothing_is_left() -> None:
    result = apply_all(Source("a.txt", "a a"), linter({"a": "b", "b": "c"}), unsafe=False)
    assert (result.source.text, len(result.applied)) == ("c c", 4)


def test_a_correction_that_undoes_another_ends() -> None:
    result = apply_all(Source("a.txt", "a"), linter({"a": "b", "b": "a"}), unsafe=False)
    assert result.source.text == "a"


def test_a_correction_that_feeds_itself_ends() -> None:
    result = apply_all(Source("a.txt", "a"), linter({"a": "aa"}), unsafe=False)
    assert result.source.text == "a" * 2**10


@given(
    st.text(alphabet="abc \n\r\u00e9", max_size=40),
    st.dictionaries(st.sampled_from("abc"), st.sampled_from(["", "d", "ee"])),
)
def test_applying_twice_changes_nothing(text: str, swaps: dict[str, str]) -> None:
    lint = linter(swaps) if swaps else lambda _source: []
    once = apply_all(Source("a.txt", text), lint, unsafe=False)
    assert apply_all(once.source, lint, unsafe=False).source == once.source
    assert once.source.text == re.sub("[abc]", lambda found: swaps.get(found[0], found[0]), text)


SOURCES = {
    "utf-8": Source("a.txt", "l’été\r\n"),
    "utf-8 with BOM": Source("a.txt", "l’été", bom=b"\xef\xbb\xbf"),
    "utf-16": Source("a.txt", "l’été\n", "utf-16-le", b"\xff\xfe"),
    "cp1252": Source("a.txt", "l’été\n", "cp1252"),
}


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)
def test_saving_keeps_encoding_and_mode(tmp_path: Path, source: Source) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(source.encode(source.text))
    file.chmod(0o640)
    save(source.encode(source.text), replace(source, text=source.text + "!"), file)
    assert file.read_bytes() == source.encode(source.text + "!")
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [file]


def test_saving_through_a_link_keeps_the_link(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a", encoding="utf-8")
    (tmp_path / "lien.txt").symlink_to("a.txt")
    save(b"a", Source("lien.txt", "b"), tmp_path / "lien.txt")
    assert (tmp_path / "lien.txt").is_symlink()
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "b"


def test_a_file_that_changed_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("autre", encoding="utf-8")
    with pytest.raises(FixError, match="le fichier a changé depuis sa lecture"):
        save(b"a", Source("a.txt", "b"), file)
    assert {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()} == {"a.txt": "autre"}


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(FixError, match="écriture impossible"):
        save(b"a", Source("a.txt", "b"), tmp_path / "a.txt")
    assert list(tmp_path.iterdir()) == []


def test_a_read_only_file_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("a", encoding="utf-8")
    file.chmod(0o440)
    with pytest.raises(FixError, match="lecture seule"):
        save(b"a", Source("a.txt", "b"), file)
    assert file.read_text(encoding="utf-8") == "a"


def test_the_patch_of_a_file_without_last_line_end() -> None:
    assert patch(Source("./x/a.txt", "un\ndeux"), Source("x/a.txt", "un\n2")) == (
        b"--- a/x/a.txt\n+++ b/x/a.txt\n@@ -1,2 +1,2 @@\n un\n-deux\n\\ No newline at end of file\n"
        b"+2\n\\ No newline at end of file\n"
    )


def test_no_difference_no_patch() -> None:
    assert patch(Source("a.txt", "un\n"), Source("a.txt", "un\n")) == b""


@pytest.mark.parametrize(
    "source", [source for name, source in SOURCES.items() if name != "utf-16"], ids=["utf-8", "BOM", "cp1252"]
)
def test_git_applies_the_patch(tmp_path: Path, source: Source) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(source.encode(source.text))
    after = replace(source, text=source.text.replace("l’", "un "))
    subprocess.run(["git", "apply", "-"], input=patch(source, after), cwd=tmp_path, check=True)
    assert file.read_bytes() == after.encode(after.text)


def test_the_patch_of_utf_16_is_readable() -> None:
    source = SOURCES["utf-16"]
    assert (
        patch(source, replace(source, text="un\n")).decode() == "--- a/a.txt\n+++ b/a.txt\n@@ -1 +1 @@\n-l’été\n+un\n"
    )
