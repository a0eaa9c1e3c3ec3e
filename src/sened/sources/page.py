"""A full-page capture: picture and rendered source of a web page, everything that it asks for passing the guard."""

from dataclasses import dataclass, replace

from sened.base.errors import MissingExtra
from sened.model.capture import CaptureMethod, CaptureRole, Exchange
from sened.sources import chromium
from sened.sources.capture import Preserved, Received, read
from sened.sources.guard import Allowed
from sened.sources.media import Media
from sened.sources.proxy import GuardedProxy
from sened.sources.sandbox import Limits
from sened.stores.blobs import FolderBlobs

_LEAST_SECONDS = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenPage:
    """What the browser showed, and what the page asked for on the way."""

    seen: chromium.Seen
    asked: tuple[str, ...]
    refused: tuple[str, ...]


def browser() -> str:
    """Return the path of Chromium; `MissingExtra` where none is installed."""
    program = chromium.find()
    if program is None:
        raise MissingExtra(
            "no Chromium is installed, which takes the picture of a page", next_step="apt-get install chromium"
        )
    return program


def capture_page(url: str, *, allowed: Allowed, seconds: float) -> SeenPage:
    """Return picture and rendered source of `url`; `MissingExtra` where no Chromium is installed."""
    program = browser()
    with GuardedProxy(allowed) as proxy:
        seen = chromium.open_page(program, url, proxy=proxy.address, seconds=max(seconds, _LEAST_SECONDS))
        asked, refused = tuple(sorted(proxy.asked.allowed)), tuple(sorted(proxy.asked.refused))
    return SeenPage(seen=seen, asked=asked, refused=refused)


def preserved(
    page: SeenPage, exchange: Exchange, blobs: FolderBlobs, taken: str, *, tool: str, limits: Limits
) -> list[Preserved]:
    """Return the two captures of a page as the browser showed it, their bytes kept as blobs."""
    notes = [f"{len(page.asked)} hosts were asked; refused by the guard: {', '.join(page.refused) or 'none'}"]
    bare = Exchange(url=exchange.url, final_url=page.seen.url[:4000], status=exchange.status, began=taken, ended=taken)
    source = page.seen.source.encode("utf-8")
    base = Received(
        digest=blobs.put(source),
        length=len(source),
        method=CaptureMethod.BROWSER,
        role=CaptureRole.PAGE_HTML,
        name=page.seen.browser,
        declared="text/html; charset=utf-8",
        title=page.seen.title,
        taken=taken,
        exchange=bare,
    )
    picture = replace(
        base,
        digest=blobs.put(page.seen.image),
        length=len(page.seen.image),
        role=CaptureRole.PAGE_IMAGE,
        declared="image/png",
    )
    return [
        replace(read(base, blobs, tool=tool, limits=limits), notes=notes),
        Preserved(received=picture, media=Media("image/png", "image")),
    ]
