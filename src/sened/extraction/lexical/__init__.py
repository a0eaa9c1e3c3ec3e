"""Sentences of languages other than English, read by word lists: one engine, one pack of words for each language."""
