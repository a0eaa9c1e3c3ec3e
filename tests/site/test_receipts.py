"""Every claim that has a receipt leads to it; a case without a key shows none."""

from pathlib import Path
from typing import Any

import pytest

from sened.site import render
from sened.site.islands import find
from sened.site.proofs import ClaimProof, Proofs, ProvenEntry
from sened.site.settings import SiteSettings


def proofs(claims: list[str]) -> Proofs:
    entry = ProvenEntry(index=3, text='{"v":1}', fields=(("summary", "<b>said</b>"),), hidden=2, hashes=("AAAA",))
    made = {c: ClaimProof(claim_id=c, file=f"receipt of {c}\n".encode(), entries=(entry,)) for c in claims}
    return Proofs(
        key="k+1+A",
        checkpoint="orland\n4\nAAAA\n",
        entries=4,
        time="no outside time",
        script=b"#!/bin/sh\n",
        claims=made,
    )


def pages(tables: Any, given: Proofs) -> dict[str, str]:
    settings = SiteSettings(title="Orland", built=None)
    made = render.files(tables, [], settings, find(None), given)
    return {path: data.decode("utf-8", "replace") for path, data in made.items()}


@pytest.fixture
def claims(tables: Any) -> list[str]:
    return list(tables["claims"]["claim_id"].to_pylist())


def test_each_claim_leads_to_its_receipt_and_the_file(tables: Any, claims: list[str]) -> None:
    found = pages(tables, proofs(claims[:2]))
    page = found[f"receipts/{claims[0]}.html"]
    assert f'href="{claims[0]}.txt" download' in page
    assert found[f"receipts/{claims[0]}.txt"] == f"receipt of {claims[0]}\n"
    assert "&lt;b&gt;said&lt;/b&gt;" in page
    assert "2 further fields" in page
    assert "no outside time" in page
    linking = [path for path, text in found.items() if f'href="../receipts/{claims[0]}.html"' in text]
    assert any(path.startswith("sources/") for path in linking)
    assert found["receipts/check-receipt.sh"] == "#!/bin/sh\n"


def test_without_a_key_nothing_speaks_of_receipts(tables: Any) -> None:
    found = pages(tables, Proofs())
    assert not [path for path in found if path.startswith("receipts/")]
    assert "receipts/" not in found["index.html"]
    assert Path("receipts").name not in found["downloads.html"]
