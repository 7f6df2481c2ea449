"""What there is to count in a text: words, syllables, letter case."""
