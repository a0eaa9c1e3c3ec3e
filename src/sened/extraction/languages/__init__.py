"""Packs: the words of one language each, as data for the engine in `lexical`."""
