"""Rows of words: how rules write them, where they stand, what corrects them."""
