"""The settings of a case: `sened.toml`, read strictly, with every unknown key refused."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sened.base.dates import Interval
from sened.base.errors import InputError, Problem

FILE_NAME = "sened.toml"
RULE_SETS = ("airwars-2020", "sened-1")
GAZETTEER_FORMS = ("wof-tsv", "geonames", "ocha", "csv")
_SHA256 = re.compile(r"[0-9a-f]{64}")
PLACE_NAMES = "headings use the UN/OCHA form where there is one"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """A gazetteer that was added: what its file was called, the SHA-256 under which it lies, and its form."""

    name: str
    sha256: str
    form: str

    def to_toml(self) -> dict[str, str]:
        """Return its keys and values as they stand under `[[gazetteer]]`."""
        return {"name": self.name, "sha256": self.sha256, "form": self.form}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a case's editors fixed: title, parties, rule sets, contact and publication policy."""

    title: str
    summary: str = ""
    languages: tuple[str, ...] = ("en",)
    period: Interval | None = None
    parties: tuple[str, ...] = ()
    rule_sets: tuple[str, ...] = RULE_SETS
    place_names: str = PLACE_NAMES
    contact_email: str = ""
    contact_how: str = ""
    site_title: str = ""
    licence: str = ""
    quote_limit: int = 300
    demo: bool = False
    gazetteers: tuple[Pin, ...] = ()


_KEYS = {
    "title", "summary", "languages", "period", "parties", "rule_sets", "place_names", "contact", "publication", "demo", "gazetteer",
}  # fmt: skip
_TABLES: dict[str, set[str]] = {
    "period": {"start", "end"},
    "contact": {"email", "how"},
    "publication": {"site_title", "licence", "quote_limit"},
}


def load(case: Path) -> Settings:
    """Return the settings of the case folder; `InputError` names the key that is wrong."""
    path = case / FILE_NAME
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise InputError(
            f"{case} is not a case: it has no {FILE_NAME}",
            next_step='make one with: sened init DIR --title "..."',
            file=str(path),
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError.at(Problem(file=str(path), message=str(error), next_step="mend the file")) from error
    return parse(data, str(path))


def parse(data: Mapping[str, object], file: str) -> Settings:
    """Return the settings in `data` as read from TOML; `InputError` where a key is unknown or of the wrong type."""
    _refuse_unknown(data, file)
    period = _table(data, "period", file)
    contact, publication = _table(data, "contact", file), _table(data, "publication", file)
    title = _text(data, "title", file)
    if not title:
        raise InputError.at(Problem(file=file, field="title", message="a case needs a title"))
    return Settings(
        title=title,
        summary=_text(data, "summary", file),
        languages=_texts(data, "languages", file) or ("en",),
        period=_period(period, file),
        parties=_texts(data, "parties", file),
        rule_sets=_texts(data, "rule_sets", file) or RULE_SETS,
        place_names=_text(data, "place_names", file) or PLACE_NAMES,
        contact_email=_text(contact, "email", file),
        contact_how=_text(contact, "how", file),
        site_title=_text(publication, "site_title", file),
        licence=_text(publication, "licence", file),
        quote_limit=_whole(publication, "quote_limit", file, 300),
        demo=data.get("demo") is True,
        gazetteers=pins(data, file),
    )


def pins(data: Mapping[str, object], file: str) -> tuple[Pin, ...]:
    """Return the gazetteers that `[[gazetteer]]` pins, in order; `InputError` where one is not as it should be."""
    tables = data.get("gazetteer", [])
    if not isinstance(tables, list) or not all(isinstance(t, Mapping) for t in tables):
        raise _wrong(file, "gazetteer", "tables, each written [[gazetteer]]")
    return tuple(_pin(table, file) for table in tables)


def _pin(table: Mapping[str, object], file: str) -> Pin:
    if unknown := sorted(set(table) - {"name", "sha256", "form"}):
        raise InputError.at(Problem(file=file, field=f"gazetteer.{unknown[0]}", message="unknown key"))
    pin = Pin(name=_text(table, "name", file), sha256=_text(table, "sha256", file), form=_text(table, "form", file))
    if not _SHA256.fullmatch(pin.sha256):
        raise _wrong(file, "gazetteer.sha256", "64 hexadecimal digits in small letters")
    if pin.form not in GAZETTEER_FORMS:
        raise _wrong(file, "gazetteer.form", f"one of {', '.join(GAZETTEER_FORMS)}")
    return pin


def initial(title: str) -> str:
    """Return the text of a new case's `sened.toml`."""
    quoted = title.replace("\\", "\\\\").replace('"', '\\"')
    return (
        f'title = "{quoted}"\n'
        'summary = ""\n'
        'languages = ["en"]\n'
        "parties = [] # actor ids of the parties to the conflict\n"
        f"rule_sets = [{', '.join(repr(r).replace(chr(39), chr(34)) for r in RULE_SETS)}]\n\n"
        "[contact] # where corrections and replies reach you; `sened publish` needs it\n"
        'email = ""\n'
        'how = ""\n\n'
        "[publication]\n"
        'licence = ""\n'
    )


def _refuse_unknown(data: Mapping[str, object], file: str) -> None:
    problems = [Problem(file=file, field=k, message="unknown key") for k in data if k not in _KEYS]
    for name, keys in _TABLES.items():
        table = data.get(name)
        if isinstance(table, Mapping):
            problems += [Problem(file=file, field=f"{name}.{k}", message="unknown key") for k in table if k not in keys]
    if problems:
        raise InputError(
            f"{file} has keys that Sened does not know", problems=problems, next_step="remove or respell them"
        )


def _wrong(file: str, field: str, wanted: str) -> InputError:
    return InputError.at(Problem(file=file, field=field, message=f"must be {wanted}"))


def _text(data: Mapping[str, object], key: str, file: str) -> str:
    value = data.get(key, "")
    if not isinstance(value, str):
        raise _wrong(file, key, "a text in quotation marks")
    return value.strip()


def _texts(data: Mapping[str, object], key: str, file: str) -> tuple[str, ...]:
    value = data.get(key, [])
    if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
        raise _wrong(file, key, "a list of texts")
    return tuple(value)


def _whole(data: Mapping[str, object], key: str, file: str, default: int) -> int:
    value = data.get(key, default)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise _wrong(file, key, "a whole number")
    return value


def _table(data: Mapping[str, object], key: str, file: str) -> Mapping[str, object]:
    value = data.get(key, {})
    if not isinstance(value, Mapping):
        raise _wrong(file, key, f"a table, written [{key}]")
    return value


def _period(table: Mapping[str, object], file: str) -> Interval | None:
    if not table:
        return None
    start, end = table.get("start"), table.get("end")
    if not isinstance(start, date) or not isinstance(end, date) or end < start:
        raise _wrong(file, "period", "two dates, start and end, in order")
    return Interval(start, end)
