"""The check of a statement against a case: every claim in it, who else reports it, what is disputed, and why."""
