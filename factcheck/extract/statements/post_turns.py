"""Posts told in other turns than beside their holder's name: who takes whose place, what "he" is, and what a relative does for a living.

Each gives the tokens and the name of the holder, and the post as found.
"""

from collections.abc import Iterable, Sequence

from factcheck.extract.cues import AUXILIARY, DETERMINER, GENITIVE, POSSESSIVE, PREPOSITION, PRONOUN, Cue, Speech
from factcheck.extract.frames import Frame
from factcheck.extract.names.clusters import Name
from factcheck.extract.statements.post_phrases import Found, end_of, house_in
from factcheck.extract.subjects.story import Story

Turn = tuple[int, int, Name, Found]
_Person = tuple[int, int, Name]
_REACH = 12  # tokens from a name to the verb that says whose place its bearer takes
_NEAR = 4  # tokens from the one name to the post


def successors(frame: Frame, people: Sequence[_Person], known: Sequence[Cue]) -> Iterable[Turn]:
    """ "X will succeed Y as chair", "X succède à Y à la tête de Z", "Y was replaced by X as coach": the post is that of who comes."""
    heads = [Cue(c.first, c.last, "role.head", c.value) for c in frame.cues_of("office.at_head")]
    passive = frame.cues_of("office.succeeded_by")
    for lead in (*passive, *(c for c in frame.cues_of("office.succeeds") if not any(p.first <= c.first <= p.last for p in passive))):
        before = [row for row in people if row[1] <= lead.first <= row[1] + _REACH]
        after = [row for row in people if lead.last < row[0] <= lead.last + 3]
        if not after:
            continue
        posts = [c for c in (*known, *heads) if after[0][1] <= c.first <= after[0][1] + _NEAR and c.kind.startswith("role")]
        posts = [c for c in posts if _leads_to(frame, after[0][1], c)]
        holder = after[0] if lead.kind == "office.succeeded_by" else before[-1] if before else None
        if not posts or holder is None:
            continue
        cue = max(posts, key=lambda c: (-c.first, c.last))
        stop = end_of(frame, cue.last + 1)
        while stop > cue.last + 1 and frame.flags[stop - 1] & PREPOSITION:
            stop -= 1  # "as chair in" May
        yield *holder, (min(holder[0], lead.first), stop, cue, house_in(frame, cue.last + 1, stop))


def _leads_to(frame: Frame, first: int, post: Cue) -> bool:
    """Whether only "as" and an article stand between a name and a post, or nothing before "at the head of"."""
    as_ = {i for c in frame.cues_of("office.as") for i in range(c.first, c.last + 1)}
    between = range(first, post.first)
    if not between:
        return not post.kind.startswith("role.") or post.value in {c.value for c in frame.cues_of("office.at_head")}
    return first in as_ and all(i in as_ or frame.flags[i] & (DETERMINER | POSSESSIVE) for i in between)


def of_pronouns(frame: Frame, known: Sequence[Cue], story: Story, words: Speech) -> Iterable[Turn]:
    """ "She is the mayor of Z", "the house, dont il est le trésorier": the post of whom the sentence only calls "he" or "she"."""
    if story.person is None:
        return
    for cue in known:
        at = cue.first - 1
        while at > 0 and frame.flags[at] & (DETERMINER | POSSESSIVE) and not frame.flags[at] & AUXILIARY:
            at -= 1
        is_ = {c.first for c in frame.cues_of("rank.is")}
        low = frame.tokens[at - 1].low if at > 0 else ""
        if cue.kind.startswith("role.") and at in is_ and frame.flags[at - 1] & PRONOUN and low in words.phrases.get("anaphora.person", ()):
            token = frame.tokens[at - 1]
            stop = end_of(frame, cue.last + 1)
            person = Name(token.start, token.end, token.text, story.person, "person")
            yield at - 1, at, person, (at - 1, stop, cue, house_in(frame, cue.last + 1, stop))


def relatives(frame: Frame, known: Sequence[Cue]) -> Iterable[Turn]:
    """ "her husband, an architect,", "son fils est ingénieur", "the daughter of a baker": what a relative who is not named is or was."""
    is_ = {c.first for c in frame.cues_of("rank.is")}
    for kin in (*frame.cues_of("office.kin"), *frame.cues_of("office.offspring")):
        at = kin.last + 1
        if at + 1 >= len(frame.tokens) or kin.first == 0:
            continue
        owned = bool(frame.flags[kin.first - 1] & POSSESSIVE)
        if owned and (at in is_ or frame.tokens[at].text == ","):
            pass
        elif kin.kind == "office.offspring" and frame.flags[at] & (GENITIVE | DETERMINER) and not owned:
            at -= not frame.flags[at] & PREPOSITION  # "Tochter eines Bäckers"
        else:
            continue
        first = at + 1
        while first < len(frame.tokens) and frame.flags[first] & DETERMINER:
            first += 1
        articled = first > at + 1
        posts = [c for c in known if c.kind.startswith("role.") and first <= c.first <= first + articled]
        if not posts or (kin.kind == "office.offspring" and not owned and not articled):
            continue
        cue = max(posts, key=lambda c: (-c.first, c.last))
        begin = kin.first - 1 if owned else kin.first
        name = Name(frame.tokens[begin].start, frame.tokens[kin.last].end, frame.words(begin, at), frame.words(begin, at), "person")
        stop = end_of(frame, cue.last + 1)
        yield begin, kin.last + 1, name, (begin, stop, cue, None)
