"""Published forms of gazetteers, each read row by row into places; every fault is located by file, row and field."""
