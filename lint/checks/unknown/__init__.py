"""Words that the dictionary does not know: verdicts, excuses, suggestions in their place."""
