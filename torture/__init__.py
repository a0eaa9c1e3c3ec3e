"""Ill treatment of a case: writers killed, full disks, failing syncs, power lost. `python -m torture` (long form).

The short forms run with the tests. Each deed of a writer is acknowledged in one line; afterwards nothing that was
acknowledged may be missing, no half of anything may be visible, and the work must go on.
"""
