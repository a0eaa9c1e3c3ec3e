"""Drafts with the help of a language model: off unless asked for, one consent for one document, everything on record.

The text goes nowhere but to the address that the person's own command names, and nothing that is withheld goes anywhere.
"""

import os
from dataclasses import dataclass, field, replace
from pathlib import Path

from sened.base.canonical import digest
from sened.base.dates import Interval
from sened.base.errors import InputError, UnavailableError, Unresolved
from sened.entities.actors import ActorIndex
from sened.extraction.assisted.ground import ground
from sened.extraction.assisted.merge import merge
from sened.extraction.assisted.protocol import PROMPT_VERSION, Dropped, Proposal, content, proposals, request
from sened.extraction.assisted.reread import Rules
from sened.extraction.draft import drafts
from sened.extraction.fields import Drafted
from sened.pipeline.assisting_call import Address, Answer, CallLimits, address, post
from sened.pipeline.assisting_log import Log, Record, replayed
from sened.pipeline.assisting_withheld import refuse_withheld
from sened.pipeline.drafting import ALIASES, known
from sened.pipeline.texts import read_text

LONGEST = 400_000
"""Characters of the longest text that is sent."""

_FEWEST_DIGITS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Assistance:
    """What a person asked for: an endpoint with a model and consent, or the record of an earlier run to be told again.

    `consent` is the SHA-256 of the document (12 digits or more of it). `key_env` names the environment variable that
    holds a key. `log` is where the run is kept; None: in the case. `required`: a failure of the endpoint is an error.
    """

    url: str = ""
    model: str = ""
    consent: str = ""
    key_env: str = ""
    log: Path | None = None
    replay: Path | None = None
    required: bool = False
    limits: CallLimits = field(default_factory=CallLimits)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assisted:
    """The drafts, and what the model's part in them was.

    `dropped` lists every proposal, or field of one, that came to nothing; `failure` says why there were none at all.
    """

    drafted: Drafted
    record: Record
    record_digest: str
    proposed: int
    added: tuple[str, ...]
    extended: tuple[str, ...]
    dropped: tuple[Dropped, ...]
    failure: str = ""

    def to_json(self) -> dict[str, object]:
        """Return the object `assist` of `sened draft --format json`: the same for a run and for its replay."""
        r = self.record
        out: dict[str, object] = {
            "model": r.model, "address": r.address, "prompt": r.prompt, "request": r.request, "response": r.response,
            "record": self.record_digest, "proposed": self.proposed, "added": list(self.added), "extended": list(self.extended),
            "dropped": [d.to_json() for d in self.dropped],
        }  # fmt: skip
        return out | ({"failure": self.failure} if self.failure else {})


def assisted_draft(
    path: Path,
    order: Assistance,
    *,
    published: Interval | None = None,
    language: str | None = None,
    case: Path | None = None,
) -> Assisted:
    """Return the drafts of the text in file `path` by rules, with what a model's proposals add to them.

    `InputError` for misuse, also where consent is missing; `WithheldError` where the case withholds the text;
    `UnavailableError` where the endpoint fails and `order.required` is set (else a notice says so).
    """
    text = read_text(path)
    call = None if order.replay else _ready(text, order, case)
    gazetteer, actors = known(case)
    index = ActorIndex(actors)
    code = ALIASES.get(language, language) if language else None
    made = drafts(text, published=published, language=code, gazetteer=gazetteer, actors=index)
    record, body = _ask(text, order, call) if call else _replay(text, order)
    read = Unresolved(record.failure) if record.failure else _proposals(body)
    if isinstance(read, Unresolved):
        return _without(made, record, read.reason, order)
    rules = Rules(text, language=made.language, published=published, gazetteer=gazetteer, actors=index)
    found, lost = ground(text, read[0], rules)
    merged = merge(made.drafts, found, f"the model {record.model}, answer sha256:{record.response}")
    dropped = sorted((*read[1], *lost, *merged.dropped), key=lambda d: d.number)
    return Assisted(
        drafted=replace(made, drafts=merged.drafts), record=record, record_digest=digest(record.to_bytes()),
        proposed=len({*(p.number for p in read[0]), *(d.number for d in read[1])}), added=merged.added, extended=merged.extended,
        dropped=tuple(dropped),
    )  # fmt: skip


def _proposals(body: bytes) -> tuple[list[Proposal], list[Dropped]] | Unresolved:
    said = content(body)
    return said if isinstance(said, Unresolved) else proposals(said)


def _without(made: Drafted, record: Record, why: str, order: Assistance) -> Assisted:
    if order.required:
        raise UnavailableError(
            f"{record.address} gave no proposals: {why}", next_step="try again, or leave --assist-required out"
        )
    notice = f"{record.address} gave no proposals: {why}. These drafts are by Sened's rules alone."
    return Assisted(
        drafted=replace(made, notices=(*made.notices, notice)), record=record, record_digest=digest(record.to_bytes()), proposed=0,
        added=(), extended=(), dropped=(), failure=why,
    )  # fmt: skip


# -- asking -----------------------------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class _Call:
    """A call that may be made: where to, with which key, and where it is kept."""

    to: Address
    key: str = field(repr=False)
    log: Log


def _ready(text: str, order: Assistance, case: Path | None) -> _Call:
    """Return the call that the person asked for, once nothing speaks against it; nothing has been sent yet."""
    to, key = address(order.url), _key(order.key_env)
    if not order.model.strip() or not order.model.isprintable():
        raise InputError("no model is named", next_step="add: --model NAME")
    if key and (key in order.url or key in order.model):
        raise InputError("the command itself holds the key", next_step="take it out: --assist-key-env is enough")
    log = _log(order, case)
    if len(text) > LONGEST:
        raise InputError(f"the text has {len(text)} characters; at most {LONGEST} are sent", next_step="cut it")
    if case is not None:
        refuse_withheld(text, case)
    allowed(text, order.consent, to)
    return _Call(to, key, log)


def _ask(text: str, order: Assistance, call: _Call) -> tuple[Record, bytes]:
    """Return the record of one call and what came back; the request lies in the log before a byte of it is sent."""
    body = request(text, order.model)
    sent = call.log.blobs.put(body)
    answer = _unless_told(post(call.to, body, key=call.key, limits=order.limits), call.key)
    record = Record(
        text=digest(text.encode()), address=call.to.shown, model=order.model, prompt=PROMPT_VERSION, request=sent,
        response=call.log.blobs.put(answer.body) if answer.body else "", status=answer.status, media_type=answer.media_type,
        failure=answer.failure,
    )  # fmt: skip
    call.log.keep(record)
    return record, answer.body


def allowed(text: str, consent: str, to: Address) -> None:
    """Raise `InputError` unless `consent` names this very text."""
    name = digest(text.encode())
    given = consent.lower().removeprefix("sha256:")
    if len(given) >= _FEWEST_DIGITS and name.startswith(given):
        return
    step = f"if that is what you want for this document: --consent {name}"
    said = "the consent names another document" if given else "nothing was sent: it needs your consent"
    raise InputError(
        f"{said}. --assist sends the whole text ({len(text)} characters) to {to.shown}, whose keeper can read it and keep it",
        next_step=step,
    )


def _log(order: Assistance, case: Path | None) -> Log:
    folder = order.log or case
    if folder is None:
        raise InputError(
            "there is no place to keep what is sent and what comes back",
            next_step="add: --case DIR or --assist-log DIR",
        )
    return Log(folder)


def _key(name: str) -> str:
    """Return the key in the environment variable `name`; no message ever holds it."""
    if not name:
        return ""
    key = os.environ.get(name, "").strip()
    if not key:
        raise InputError(
            f"the environment variable {name} is empty or not set", next_step="set it, or leave --assist-key-env out"
        )
    if not (key.isascii() and key.isprintable() and " " not in key):
        raise InputError(
            f"the environment variable {name} holds no key: it has blanks or signs that no header can carry"
        )
    return key


def _unless_told(answer: Answer, key: str) -> Answer:
    """An answer that tells the key again is not kept."""
    said = content(answer.body) if answer.body else ""
    told = (key.encode() in answer.body, isinstance(said, str) and key in said, key.lower() in answer.media_type)
    if key and any(told):
        return Answer(status=answer.status, failure="its answer repeats the key, and was not kept")
    return answer


def _replay(text: str, order: Assistance) -> tuple[Record, bytes]:
    if order.url or order.model or order.consent or order.key_env or order.log:
        raise InputError(
            "a replay sends nothing",
            next_step="leave --assist, --model, --consent, --assist-key-env and --assist-log out",
        )
    assert order.replay is not None
    return replayed(order.replay, digest(text.encode()))
