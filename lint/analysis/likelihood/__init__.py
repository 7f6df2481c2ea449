"""How likely a sequence of words is: what stands beside what in news copy, by words and by classes of words."""
