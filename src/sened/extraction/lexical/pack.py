"""A language as data: its words by what they do in a report, and the shapes of its dates.

The word list of a pack is text, one line for one use of words: `class attributes: form, form, ...`. Forms are written as
the language writes them; marks, capitals and variants of letters are folded as the text is. In a form, `*` stands for
any letters (at the beginning or the end of a word), `...` for up to six words. A form that begins with `=` is found only where its
marks are written too ("=öldü", he died, which without marks is "oldu", he became). A line that begins with # is a remark.

Classes and their attributes (a form may stand in several classes; within one class the longest form wins):

| class | attributes | what the forms are |
|---|---|---|
| `event` | key, `noun` / `verb` / `passive`, then `mutual` (done by each to the other) | words that report an act; keys in `EVENT_KEYS` |
| `harm` | measure, `act` / `pas` / `noun` | killed, wounded, captured, detained, displaced, abducted, escaped, released, surrendered, returned, damage, neutralised, casualties, missing, held; `act`: somebody does it, `pas`: it is suffered ("was killed", "died"), `noun`: "dead", "the wounded"; `noun of`: "the killing of", what is counted stands behind it; `pas lost`: a word with "not" in it that says that somebody died ("could not be saved") |
| `unit` | `civil` / `armed` / `person` / `family` / `vehicle` / `building` / `attack` / `munition` (what is fired) / `thing`, then `sg` / `du` / `pl` or nothing, `cap` where the noun has a capital (a name of a people, its adjective has none) | what numbers count; a singular noun without a number counts 1, a dual 2 |
| `object` | `civil` / `armed` | what is struck: village, hospital, checkpoint |
| `armed` | nothing, `genitive` or `oblique` | heads of those who may act without a name: forces, army, gunmen; in which case, where the word tells it |
| `civil` | | those who never act as a party: residents, journalists, medics |
| `state` | English country name | adjectives and names of a state as a party |
| `actor` | English name or id of a known actor | names of an actor |
| `weapon` | class, then the model if the form names one | |
| `aux` | `have` / `be` | auxiliaries, in a language whose participles are `part` (or `twin`) in the lists: see `participles` |
| `by` | `pre` / `post` / `end`, then `rel` | marks of the doer in a passive sentence, before or behind its name; `end` closes what `pre` opened; `rel`: "which X fired", of the thing or act named before it |
| `action` | | words by which armed groups name what they did ("Aktion", "eylem"): told by a group, it is its own |
| `did`, `amid` | nothing; `pre` / `post` | "that X carried out" before a noun of the act; "between" two, of whom neither is the doer |
| `self` | | pronouns by which speakers mean themselves as those who act: "that it", "that they" |
| `anniversary` | | words by which an act is remembered: its date is the one given with a year |
| `after` | nothing or `revenge` | "after", "because of": an act named behind is not the one that is told; "in response to" |
| `noplace` | | words of the language that gazetteers know as names of places |
| `descent` | | behind the name of a state: what only describes somebody or something by it ("-flagged", "-backed", "-made") |
| `det` | | articles and the like, before nouns |
| `goods`, `firm`, `licence`, `licensor`, `nottrade` | goods: `component` / `system` / `other` | what trade is about: without them its words are words of daily life |
| `to`, `from`, `along` | nothing, `post`, or `name` (before bare names too) | marks of who receives, who gives, and with whom |
| `wreck` | | what is left of a weapon, in which parts are found |
| `land` | | names of states that no line of `state` holds: with a month and a count they make a total |
| `maker` | | names of makers of arms and parts, which need no word for a company beside them |
| `light` | | verbs that take the noun of an act as what they do: "carried out", "managed to", "launched" |
| `prep` | nothing or `in` (where something is) | prepositions (or case words) that make what stands behind them a place, an aim or a victim, never the doer |
| `ours`, `with` | | words that make those beside them the speaker's own; "with" before a weapon |
| `organ` | | heads that name somebody though no name stands there ("the police"); where given, others name nobody |
| `linker` | | words that may stand between a noun of the act and its doer ("of the", ezafe) |
| `say` | `verb` / `noun`, then `deed` for what announces an act of one's own (as in `event key noun deed`) | verbs of saying, and nouns such as "statement" |
| `accord` | `pre` / `post` / `whole` / `self` | "according to"; `whole` holds who says it, `self` is "by its own account" |
| `deny`, `accuse`, `claim`, `unclear` | deny: `own` (its own part); accuse: `behind`, `passive`; unclear: `outcome` (of how it ended), `who` (of who did it), `claim` (nobody claimed it) | denied, accused, claimed responsibility, it is not known whether |
| `neg`, `none` | none: `aside` ("without"), `result` ("did not lead to") | not; nobody, no |
| `suspect`, `believe` | | suspected, believed to be |
| `call`, `aim`, `judge`, `if`, `future` | | demands; in order to, wants to; words of judgement; would have; will |
| `gather` | `noun` / `verb` / `disperse` | rally, funeral, protest; gathered; how police part a crowd |
| `crowd` | | those who protest, when they are shot at |
| `relate` | relation, `turned` where who is named first receives | supports, commands, member-of, allied-with, controls |
| `supply`, `own`, `control`, `reply` | relation or state | supplies, makes, powers; subsidiary-of, acquired; suspended, refused, granted, stopped; denied, no-answer, confirmed |
| `running` | | "rose to", "in all", "since the beginning" |
| `including` | | "among them": the numbers behind it are part of those before |
| `enclosed`, `ofthem` | | what closes "among whom ..."; "of them" behind a number that is part of the next |
| `result` | | "led to", "as a result": what follows is the same event |
| `and`, `or`, `sub`, `rel`, `that` | and: `apart` ("while": on something else) | joins; joins two numbers of a range; opens a clause of time or cause; opens a relative clause; opens what is said |
| `number`, `scale` | value | number words |
| `vague` | low | "dozens" 24, "hundreds" 100, "several" 3 |
| `hedge` | qualifier, `before` / `after` | at-least, more-than, about, at-most, less-than, between |
| `nocount` | `before` / `after` | words beside a number that make it an age, distance, hour, price, road |
| `day` | number | days of the month in words: "the first", "twentieth" |
| `season` | first and last month | seasons, before a year |
| `month`, `weekday` | number (weekdays 0 for Monday) | |
| `time` | spec: `back 1 1`, `context -1` (the day before; `context -1 0`: from then on to that day), `thisweek 1`, `thismonth 0`, `thisyear 1`, `never` (no date: "the first day of") | "yesterday", "the day before", "last month", "last year" |
| `span` | `hour` / `day` / `week` / `month` / `year` | units of time |
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

EVENT_KEYS = (
    "airstrike", "shelling", "chemical", "ied", "grenade", "suicide", "clash", "raid", "attack", "abduct", "arrest", "loot", "agreement", "disrupt",
    "overtake", "regain", "withdraw", "deploy", "release", "violence", "headquarters",
)  # fmt: skip
"""`violence`: an attack whose form the word does not tell; `attack`: on people; `disrupt`: shot down, defused, seized arms."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateShape:
    """Regular expressions of a language's dates, over folded text.

    `day` has a group-free pattern behind the digits of a day ("." in German, a case ending in Kurmanji); `joint` stands
    between day and month, `year` between month and year; `to` are words between the ends of a range; `month_lead` must
    stand before a month alone, and `year_lead` before a year alone. `month_first`: the month precedes its day.
    `since` and `until` stand before a date, `since_after` and `until_after` behind it. `ago` and `lasting` are templates
    with {n} and {u}. `month_tail`, `day_tail`: words that may follow ("of the month", "ayı", "roja").
    """

    day: str = ""
    joint: str = " "
    year: str = ",? "
    to: str = "-"
    month_lead: str = ""
    year_lead: str = ""
    since: str = ""
    since_after: str = ""
    until: str = ""
    until_after: str = ""
    ago: tuple[str, ...] = ()
    lasting: tuple[str, ...] = ()
    month_first: bool = False
    month_tail: str = ""
    year_tail: str = ""
    """Letters written on to the digits of a year ("2022an")."""
    eve: str = ""
    """Stands before a weekday for the night that ends on it ("in der Nacht zum"); with {w} for two days ("de mardi à")."""
    weekdays: str = ""
    """Two weekdays between which something happened, as {w} and {w2}: "entre {w} et {w2}"."""
    next: str = ""
    """Stands before a weekday that is yet to come ("kommenden"); `next_after` behind it ("prochain")."""
    next_after: str = ""
    parts: tuple[tuple[str, int, int], ...] = ()
    """Parts of a year with their first and last month ("first half", 1, 6); 0 and 0 where {n} counts its first months."""
    part_of: tuple[str, ...] = ()
    """Where the year of a part stands: {p} with {y} in digits, without {y} for this year, with a group `last` for the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """The words of one language; `order` is that of verb, subject and object in a plain report.

    `fold` maps single letters of the folded text to single letters; `prefixes` are written together with the word they
    stand before and do not change it (Arabic "and", "in", "the"), `suffixes` behind it (case endings); both are regular
    expressions without groups, tried where the word as it stands is not known. `apostrophe`: what follows one is an ending.
    """

    code: str
    order: Literal["SVO", "SOV", "VSO"]
    lexicon: str
    dates: DateShape
    fold: Mapping[str, str] = field(default_factory=dict)
    prefixes: str = ""
    suffixes: str = ""
    apostrophe: bool = False
    verb_second: bool = False
    """Whether the subject stands right behind the verb when something else opens the sentence (German)."""
    gap: int = 6
    """How many words `...` stands for at most; more where the parts of a verb stand far apart (German)."""
    nominal: str = ""
    """What `prefixes` may only be written before a noun: an article, "with"."""
    number_joint: str = ""
    """The word (or prefix) between parts of a spelled number: "und", "et", "و", "û"."""
