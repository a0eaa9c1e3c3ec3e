"""Room 3: the rules of the ledger: entries, corrections, decisions, withholding."""
