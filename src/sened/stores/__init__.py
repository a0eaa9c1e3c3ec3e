"""Implementations of the seams: blobs, the ledger, tables on disk, the wire."""
