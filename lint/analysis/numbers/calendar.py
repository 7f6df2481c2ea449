"""The names of days and months, in order."""

from __future__ import annotations

DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
MONTHS = tuple(_MONTHS.split())
DAY, MONTH = "|".join(DAYS), "|".join(MONTHS)
"""Any day of the week, any month: for regular expressions."""
