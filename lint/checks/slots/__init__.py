"""Words in places that exclude them: which places, and what could stand there."""
