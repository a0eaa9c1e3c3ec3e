"""Frozen records, closed vocabularies, Arrow schemas and the seams between rooms."""
