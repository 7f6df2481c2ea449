"""Phrases and clauses as the lexicon shows them, without a parser."""
