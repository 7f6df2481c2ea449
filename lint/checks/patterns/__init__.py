"""Patterns of rules: literals and expressions, what must be seen before they are tried, exceptions."""
