"""Figures: numerals, units, hedges, what is counted."""
