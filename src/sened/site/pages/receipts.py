"""Receipts: for each claim a page and a small file that show that the signed log holds it."""

from sened.site.page import Page, Site
from sened.site.pages import claims
from sened.site.proofs import ClaimProof, Proofs

SCRIPT = "receipts/check-receipt.sh"


def files(site: Site, proofs: Proofs) -> dict[str, bytes]:
    """Return the receipts as files to keep, and the script that checks one."""
    found = {_file(site, proof): proof.file for proof in proofs.claims.values()}
    return {**found, **({SCRIPT: proofs.script} if proofs.claims and proofs.script else {})}


def pages(site: Site, proofs: Proofs) -> list[Page]:
    """Return the page that says how to check, and the page of every claim's receipt."""
    if not proofs.claims:
        return []
    shared = {"key": proofs.key, "checkpoint": proofs.checkpoint, "size": proofs.entries, "time": proofs.time}
    shared["script"] = SCRIPT.rpartition("/")[2] if proofs.script else ""
    listing = Page(
        path="receipts/index.html",
        template="receipts.html",
        title="Check this record",
        context={**shared, "claims": [{"id": c, "href": site.links.receipt(c)} for c in proofs.claims]},
    )
    return [listing, *(_page(site, proof, shared) for proof in proofs.claims.values())]


def _page(site: Site, proof: ClaimProof, shared: dict[str, object]) -> Page:
    view = claims.supply_view(site, proof.claim_id)
    return Page(
        path=site.links.receipt(proof.claim_id),
        template="receipt.html",
        title=f"Check claim {proof.claim_id}",
        context={
            **shared,
            "id": proof.claim_id,
            "href": site.links.claim(proof.claim_id),
            "attribution": view["attribution"] if view else "",
            "file": _file(site, proof).rpartition("/")[2],
            "entries": proof.entries,
        },
    )


def _file(site: Site, proof: ClaimProof) -> str:
    return site.links.receipt(proof.claim_id).removesuffix(".html") + ".txt"
