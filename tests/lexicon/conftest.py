from __future__ import annotations

import pytest

from lint.lexicon import Lexicon, lexicon


@pytest.fixture(scope="session")
def words() -> Lexicon:
    return lexicon()
