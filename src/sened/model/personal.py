"""Columns that Sened refuses because they hold personal data of private people.

The list is about what a column is called, in the words of the datasets and forms that monitors keep; names inside
free text are held back elsewhere, by a person's decision.
"""

import re

_WHOSE = r"victim|witness|survivor|informant|detainee|prisoner|suspect|fighter|person|child|relative|family|father|mother|spouse|contact|owner|driver|author|interviewee|respondent"  # fmt: skip
_DENIED = re.compile(
    rf"""
    (?:{_WHOSE})s?_(?:full_)?names?                # victim_name
    | (?:full_)?names?_of_(?:the_)?(?:{_WHOSE})s?  # name_of_victim
    | (?:full|first|last|given|family|middle|maiden|nick|sur)_?names?
    | (?:.*_)?(?:tele)?phone(?:_.*)? | (?:.*_)?mobile(?:_.*)? | whatsapp(?:_.*)? | telegram_(?:user|handle|number)
    | (?:.*_)?e_?mails?(?:_.*)? | (?:.*_)?social_media(?:_.*)?
    | (?:home|street|postal|residential|private)_?address(?:es)? | street(?:_name)? | house_number | postal_?code | zip(?:_?code)?
    | date_of_birth | birth_?date | birthday | dob | place_of_birth | age_of_(?:{_WHOSE})
    | passport(?:_.*)? | national_?id(?:_.*)? | id_?card(?:_.*)? | identity_(?:number|card) | ssn | social_security_number
    | iban | bank_account(?:_.*)? | (?:license|licence|number)_?plate
    | (?:.*_)?(?:portrait|fingerprints?|biometrics?|dna) | medical_record(?:_.*)? | blood_type
    | (?:ethnicity|religion|sexual_orientation|political_opinion)_of_(?:the_)?(?:{_WHOSE})
    """,
    re.VERBOSE,
)


def is_personal(column: str) -> bool:
    """Tell whether a column of that name would hold data of private people; spelling variants count as one."""
    name = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", column.strip())
    return bool(_DENIED.fullmatch(re.sub(r"[^0-9a-z]+", "_", name.casefold()).strip("_")))
