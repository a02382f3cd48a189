"""What is sold at a price of its own beside what an article is about: "un pack à 400 euros", "a Buggy version without doors at 9,590
euros". Such a price is not the product's."""

from factcheck.extract.cues import AUXILIARY, RELATIVE, Speech
from factcheck.extract.draft import Draft
from factcheck.extract.subjects.mentions import Mention
from factcheck.extract.subjects.story import Story, Subject
from factcheck.measures.measure import MeasureKind
from factcheck.measures.registry import measure

_REACH = 9  # tokens from the article of what is sold to "at"


def priced(draft: Draft, story: Story, words: Speech) -> Subject | None:
    """What an indefinite article brings in right before its price."""
    frame, at = draft.frame, draft.first - 1
    if not draft.measure or measure(draft.measure).kind is not MeasureKind.PRICE or at < 1 or story.mentions is None:
        return None
    if frame.tokens[at].low not in words.phrases.get("sold.at", ()):
        return None
    one = words.phrases.get("one.word", ())
    opens = next((i for i in range(at - 1, max(at - _REACH, -1), -1) if frame.tokens[i].low in one or _breaks(draft, i)), -1)
    if opens < 0 or frame.tokens[opens].low not in one or _said_of_another(draft, opens):
        return None
    parts: list[Mention] = []
    for m in story.mentions.of_frame[story.mentions.at[id(frame)]]:
        if m.first == (parts[-1].last if parts else opens + 1) and m.last <= at:
            parts.append(m)
    if not parts or parts[0].kind == "property":  # "at a price from 300 euros"
        return None
    return Subject(frame.words(opens + 1, parts[-1].last), "thing")


def _breaks(draft: Draft, at: int) -> bool:
    """Whether a token ends the phrase of what is sold: a mark, a verb, another figure."""
    frame = draft.frame
    return frame.tokens[at].kind == "mark" or frame.covered[at] or bool(frame.flags[at] & (AUXILIARY | RELATIVE))


def _said_of_another(draft: Draft, opens: int) -> bool:
    """Whether the phrase only says what something is: "the Ami, a quadricycle at 7,990 euros", "it is a car for 7,990"."""
    frame = draft.frame
    if opens == 0:
        return False
    if frame.flags[opens - 1] & AUXILIARY:
        return True
    return frame.tokens[opens - 1].text in ",(–—" and opens > 1 and not frame.covered[opens - 2]
