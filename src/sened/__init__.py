"""Sened: statements about armed conflict, compiled into a record that anyone can check.

The verbs of the command line as functions: `demo`, `init_case`, `open_case`, `import_files`, `capture`, `build`, `draft_file`,
`assisted_draft`, `check_file`, `trace_case`, `read_table`, `decide`, `decisions`, `publish`, `verify`, `fsck`, `receipt`,
`key_new`, `key_show`, `gazetteer_add`, `gazetteer_find`, `match`, `match_to`, `estimate`. They take and return records and Arrow tables.
"""

from importlib import import_module
from typing import Any

_VERBS = {
    "demo": ("sened.pipeline.demo", "demo"),
    "init_case": ("sened.pipeline.case", "init_case"),
    "open_case": ("sened.pipeline.case", "open_case"),
    "import_files": ("sened.pipeline.intake", "import_files"),
    "capture": ("sened.pipeline.capturing", "capture"),
    "build": ("sened.pipeline.build", "build"),
    "draft_file": ("sened.pipeline.drafting", "draft_file"),
    "assisted_draft": ("sened.pipeline.assisting", "assisted_draft"),
    "check_file": ("sened.pipeline.checking", "check_file"),
    "trace_case": ("sened.pipeline.tracing", "trace_case"),
    "read_table": ("sened.pipeline.table", "read"),
    "decide": ("sened.pipeline.decide", "decide"),
    "decisions": ("sened.pipeline.decide", "listed"),
    "publish": ("sened.pipeline.publish", "publish"),
    "verify": ("sened.pipeline.verifying", "verify"),
    "fsck": ("sened.pipeline.fsck", "fsck"),
    "receipt": ("sened.pipeline.receipt", "receipt"),
    "key_new": ("sened.pipeline.keys", "key_new"),
    "key_show": ("sened.pipeline.keys", "key_show"),
    "gazetteer_add": ("sened.pipeline.gazetteers", "add"),
    "gazetteer_find": ("sened.pipeline.gazetteers", "find"),
    "match": ("sened.pipeline.matching", "match"),
    "match_to": ("sened.pipeline.matching", "match_to"),
    "estimate": ("sened.pipeline.estimating", "estimate"),
}

__all__ = list(_VERBS)


def __getattr__(name: str) -> Any:
    """Return the verb of that name, loading its module on first use so that `import sened` stays quick."""
    if name not in _VERBS:
        raise AttributeError(f"module 'sened' has no attribute {name!r}")
    module, attribute = _VERBS[name]
    return getattr(import_module(module), attribute)


def __dir__() -> list[str]:
    """Return the verbs."""
    return sorted(_VERBS)
