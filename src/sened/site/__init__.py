"""Room 9: the published pages, map and downloads."""
