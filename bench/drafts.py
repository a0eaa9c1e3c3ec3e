"""Drafts of sentences in each language, the memory that a text of 5 MB takes, and the start of `sened draft`.

The sentences are those of `evaluation/dev`, in an order from a fixed seed, repeated. The peer of the speed takes the same
text apart into words, normalises each and takes its marks off, and does nothing else, in the same run: the least that any
reader of these languages must do.
"""

import json
import random
import re
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

from bench.timing import Figure, seconds
from sened.base.dates import parse_iso
from sened.entities.actors import ActorIndex
from sened.extraction.draft import drafts
from sened.extraction.fields import Drafted
from sened.pipeline.drafting import LANGUAGES, known

SENTENCES = Path(__file__).parents[1] / "evaluation" / "dev"
LONG, HALF = 5_000_000, 2_500_000
PUBLISHED = parse_iso("2022-02-01")
_CHILD = """
import resource, sys
from pathlib import Path
from bench.drafts import drafted
text = Path(sys.argv[1]).read_text(encoding="utf-8")
drafted(text[:200], sys.argv[2])
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
drafted(text, sys.argv[2])
print(before, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def figures() -> list[Figure]:
    """Return sentences per second by language, MiB of memory at 5 MB, and seconds from the command to the drafts."""
    return [*(speed(code) for code in LANGUAGES), *memory("en"), *memory("ar"), *start()]


def speed(code: str) -> Figure:
    """Return sentences per second on one core after load, all fields read, beside the folding of the words alone."""
    text = of_length(code, 60_000)
    drafted(text[:2_000], code)
    count = len(drafted(text, code).sentences)
    ours = count / seconds(lambda: drafted(text, code))
    least = count / seconds(lambda: [bare(word) for word in re.findall(r"\w+", text)])
    return Figure(name=f"drafts, {code}", value=ours, unit="sentences/s", peer="normalising words", peer_value=least)


def bare(word: str) -> str:
    """Return a word in compatibility form, without case and marks."""
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", word).casefold())
    return "".join(c for c in parts if not unicodedata.combining(c))


_KNOWN = None


def drafted(text: str, code: str) -> Drafted:
    """Return the drafts of a text with what the package brings, opened once."""
    global _KNOWN  # noqa: PLW0603  # what is opened once for a run is what a figure "after load" leaves out
    if _KNOWN is None:
        gazetteer, actors = known(None)
        _KNOWN = gazetteer, ActorIndex(actors)
    gazetteer, index = _KNOWN
    return drafts(text, published=PUBLISHED, language=code, gazetteer=gazetteer, actors=index)


def of_length(code: str, size: int) -> str:
    """Return paragraphs in one language of so many bytes and a little less."""
    lines = (SENTENCES / f"{code}.jsonl").read_text(encoding="utf-8").splitlines()
    texts, chance, out, held = [json.loads(line)["text"] for line in lines], random.Random(7), [], 0
    while True:
        for text in chance.sample(texts, len(texts)):
            held += len(text.encode()) + 2
            if held > size:
                return "\n\n".join(out)
            out.append(text)


def memory(code: str) -> list[Figure]:
    """Return what a long text adds to the memory of a process of its own, beside twice what half of it adds."""
    with tempfile.TemporaryDirectory() as folder:
        grown = []
        for size in (HALF, LONG):
            path = Path(folder) / "text.txt"
            path.write_text(of_length(code, size), encoding="utf-8")
            found = subprocess.run([sys.executable, "-c", _CHILD, str(path), code], check=True, capture_output=True)
            before, after = map(int, found.stdout.split())
            grown.append((after - before) / 1024)
    peer = f"twice {HALF / 1e6:g} MB"
    return [Figure(name=f"memory of {LONG / 1e6:g} MB, {code}", value=grown[1], unit="MiB more", peer=peer, peer_value=2 * grown[0])]  # fmt: skip


def start() -> list[Figure]:
    """Return seconds of `sened draft` on one sentence, the gazetteer cached, and of an interpreter that does nothing."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "text.txt"
        path.write_text("Two people were killed in Tal Tamer on 20 January 2022.\n", encoding="utf-8")
        ours = [sys.executable, "-m", "sened", "draft", str(path), "--format", "json"]
        once = seconds(lambda: subprocess.run(ours, check=True, capture_output=True))
        bare = seconds(lambda: subprocess.run([sys.executable, "-c", "pass"], check=True))
    return [Figure(name="start, sened draft", value=once, unit="s", peer="python alone", peer_value=bare)]
