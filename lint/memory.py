"""How often Python looks for cycles of dead objects."""

from __future__ import annotations

import gc

THRESHOLDS = (100_000, 50, 100)


def collect_rarely() -> None:
    """Let a process that reads articles collect seldom: millions of small objects live and die, few in cycles.

    Three quarters of the time with the thresholds that Python sets (bench/grammar.py); without any collection the
    memory of cycles is used anew each time, which is slower again.
    """
    gc.set_threshold(*THRESHOLDS)
