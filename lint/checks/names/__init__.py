"""Proper names in an article: mentions, likeness, offices and belongings."""
