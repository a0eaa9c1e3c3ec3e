"""The sample case: cold build, repeated build, one correction, and the check of a statement."""

import tempfile
from pathlib import Path

from bench.timing import Figure, seconds
from sened.pipeline.build import build, load, parameters_of
from sened.pipeline.case import open_case
from sened.pipeline.checking import check_tables
from sened.pipeline.demo import demo
from sened.pipeline.drafting import known
from sened.pipeline.publish import publish
from sened.pipeline.statements import load as load_statements


def figures() -> list[Figure]:
    """Return the figures of the sample case."""
    from sened.entities.actors import ActorIndex
    from sened.entities.gazetteer import TableGazetteer
    from sened.extraction.draft import drafts

    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "demo"
        cold = seconds(lambda: demo(out), runs=1)
        warm = seconds(lambda: demo(out), runs=2)
        with open_case(out) as case:
            again = seconds(lambda: build(case))
            render = seconds(lambda: publish(case, out / "site"))
            parameters = parameters_of(case.settings)
        tables = load(out / "work")
        [text, *_] = [s.text for s in load_statements(out)]
        check = seconds(lambda: check_tables(text, tables, parameters))
        places, actors = known(out)
        gazetteer, index = TableGazetteer(places), ActorIndex(actors)
        long = "\n\n".join([text] * 20)
        sentences = sum(long.count(mark) for mark in ".!?")
        spent = seconds(lambda: drafts(long, published=None, language="en", gazetteer=gazetteer, actors=index))
    return [
        Figure(name="demo, cold", value=cold, unit="s"),
        Figure(name="demo, nothing changed", value=warm, unit="s", peer="demo, cold", peer_value=cold),
        Figure(name="build, nothing changed", value=again, unit="s", peer="demo, cold", peer_value=cold),
        Figure(name="publish, nothing changed", value=render, unit="s", peer="demo, cold", peer_value=cold),
        Figure(name="check of one statement, warm", value=check, unit="s"),
        Figure(name="drafts", value=sentences / spent, unit="sentences/s"),
    ]
