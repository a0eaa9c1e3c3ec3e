"""Readers of captured files. Each runs only in the child process that `sources/sandbox.py` starts."""
