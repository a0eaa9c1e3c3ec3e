from collections.abc import Callable

import pytest

from sened.extraction.fields import Drafted

Read = Callable[..., Drafted]


@pytest.mark.parametrize(
    ("text", "quote", "sides"),
    [
        ("Belmark supports Iron Hand.", "Belmark supports Iron Hand.", ("BELMARK", "support", "IH")),
        (
            "Iron Hand's forces are supported and built up by the Belmarki state.",
            "Iron Hand's forces are supported and built up by the Belmarki state.",
            ("BELMARK", "support", "IH"),
        ),
        (
            "Unmask the alliance of Belmark with Iron Hand!",
            "the alliance of Belmark with Iron Hand",
            ("BELMARK", "alliance", "IH"),
        ),
        ("Belmark finances and arms Iron Hand.", "Belmark finances and arms Iron Hand.", ("BELMARK", "finance", "IH")),
        (
            "Former IH members serve in the ranks of the FNA.",
            "Former IH members serve in the ranks of the FNA.",
            ("IH", "member-of", "FNA"),
        ),
        (
            "Members of Iron Hand have found a place in the FNA.",
            "Members of Iron Hand have found a place in the FNA.",
            ("IH", "member-of", "FNA"),
        ),
        ("The FNA cooperates with Belmark.", "The FNA cooperates with Belmark.", ("FNA", "cooperate", "BELMARK")),
    ],
)
def test_relations_have_two_sides(read: Read, text: str, quote: str, sides: tuple[str, str, str]) -> None:
    (draft,) = [d for d in read(text).drafts if d.kind.value == "relation"]
    assert draft.words.raw == quote
    assert draft.subject is not None
    assert draft.object is not None
    assert (draft.subject.actor_id, draft.relation, draft.object.actor_id) == sides


@pytest.mark.parametrize(
    "text", ["Residents support each other.", "The committee supports the school.", "They joined the meeting."]
)
def test_without_an_actor_there_is_no_relation(read: Read, text: str) -> None:
    assert all(d.kind.value != "relation" for d in read(text).drafts)
