"""The date of an article, as far as the draft says it."""

from __future__ import annotations

import re
from datetime import date

from lint.text import Document

WRITTEN = re.compile(r"\s*[\"']?(\d{4})-(\d\d)-(\d\d)")
KEYS = ("date", "published", "publication", "pubdate", "date_publication")


def published(document: Document) -> date | None:
    """The day of publication that the front matter gives, None when it gives none."""
    for key in KEYS:
        found = WRITTEN.match(document.metadata.get(key, ""))
        if found:
            try:
                return date(*map(int, found.groups()))
            except ValueError:
                return None
    return None
