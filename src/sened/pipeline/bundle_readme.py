"""The README of a bundle: what it is, how to check it with ordinary tools, what that proves and what it does not."""

from pathlib import Path

from sened.pipeline.settings import Settings
from sened.stores.notes import parse_checkpoint

_TEMPLATE = Path(__file__).with_name("bundle-readme.txt")
_DEMO = (
    "THIS IS THE DEMO. Its key, salts and clock are published with Sened: anybody can make these very bytes, and the\n"
    "signature below proves nothing.\n\n"
)


def readme(settings: Settings, checkpoint: str, vkey: str) -> str:
    """Return the text for a case whose log `checkpoint` signs with the key `vkey`."""
    signed = parse_checkpoint(checkpoint)
    text = _TEMPLATE.read_text(encoding="utf-8")
    for name, value in {
        "TITLE": settings.site_title or settings.title,
        "ORIGIN": signed.origin,
        "ENTRIES": str(signed.size),
        "VKEY": vkey,
        "DEMO\n": _DEMO if settings.demo else "",
    }.items():
        text = text.replace("@" + name, value)
    return text
