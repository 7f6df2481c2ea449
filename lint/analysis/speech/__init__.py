"""Who speaks: cues, speakers, attributions and how far they reach."""
