"""Matching of report tables of any size: one numpy kernel that learns its weights from the table itself."""
