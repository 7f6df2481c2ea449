"""Calculations with the figures of an article."""
