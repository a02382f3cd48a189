"""What a sentence names, as candidates for whose a figure of it is: what grammar and word order say of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.extract.cues import DETERMINER, GENITIVE, PRONOUN
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.extract.subjects.earlier import clause_at
from factcheck.extract.subjects.found import Found
from factcheck.extract.subjects.mentions import Mention
from factcheck.model import Kind

if TYPE_CHECKING:
    from factcheck.extract.subjects.bearers import Setting

_BESIDE = 6  # tokens from a possessor to what he has


def in_sentence(found: Found, draft: Draft, setting: Setting) -> list[Mention]:
    """What the sentence names, each with where it stands to the figure. Returns what acts in it, as far as word order tells."""
    frame, first, last = draft.frame, draft.first, draft.last
    free = setting.free
    begin, end = frame.clauses[clause_at(frame, first)]
    own = next((m for m in free if begin <= m.first and m.last <= first), None)
    earlier = [m for m in free if m.last <= begin and frame.clause_of[m.first] >= 0]
    last_clause = max((frame.clause_of[m.first] for m in earlier), default=-1)
    before = next((m for m in earlier if frame.clause_of[m.first] == last_clause), None)
    actor = next((m for m in setting.acting if begin <= m.first and m.last <= first), None)
    antecedent = None if own is not None else _antecedent(frame, begin, first, setting.mentions)
    noun = set(draft.noun)
    inside_brackets = frame.inside[first]
    for m, lasting, general in zip(setting.mentions, setting.signs, setting.general, strict=True):
        inside = begin <= m.first < end
        counts = not m.named and not m.marks.isdisjoint(noun)
        over, behind = m.first < last and m.last > first, m.first >= last
        gap = 0 if over else m.first - last if behind else first - m.last
        where = "over" if over else "after" if behind else "before"
        signs = [f"at {'own' if inside else 'other'} {where} {'prep' if m.prepositional else 'free'}", *lasting]
        if m.named:
            signs.append("named here")
        if m is own:
            signs.append("own subject")
            if _gapped(draft, m, begin):
                signs.append("of a list")
        if m is actor and (m.named or (setting.of_product and m.kind == "organisation" and draft.kind is Kind.DATE)):
            signs.append("actor")
        if m is antecedent:
            signs.append("antecedent")
        if m is before:
            signs.append("subject of clause before")
        signs += [] if over else _behind(frame, m, last) if behind else _before(frame, m, first)
        signs += _owning(m, own, setting.owned)
        if m.named and "owner of a property" in signs and ("owner of the subject" in signs or "mark between" in signs):
            signs.append("whose it is")
        if frame.inside[m.first] != inside_brackets:
            signs.append("other bracket")
        if counts:
            signs.append("counted")
            if over or behind:
                signs.append("counted near")
        if not m.named and inside and (over or (behind and gap <= 2)) and draft.kind is Kind.QUANTITY:
            signs.append("beside the count")
        if general and (m in (own, before) or bool(free and m is free[0])):
            signs += [f"general {kind} acts" for kind in general]
        row = found.mention(m, signs)
        row.own["here"] = 1.0
        row.own["near"] = max(row.own.get("near", 0.0), 1 / (1 + gap))
    return [m for m in (own, free[0] if free else None, before) if m is not None]


def _gapped(draft: Draft, own: Mention, begin: int) -> bool:
    """Whether nothing but its subject stands before the number of a clause that leaves out the verb of the one before it: "Wien meldete
    9.400 Nächtigungen, Graz 2.100", "the region paid four million, the state three". What is only called so takes over what is counted."""
    if own.last != draft.first or begin == 0 or draft.value is None:
        return False
    led = own.first > begin and all(draft.frame.flags[i] & DETERMINER for i in range(begin, own.first))
    return own.first == begin if own.named else led and draft.model is not None and draft.model.frame is draft.frame


def _behind(frame: Frame, m: Mention, last: int) -> Iterator[str]:
    """How what is named behind a figure that ends at a token stands to it."""
    gap = m.first - last
    if gap <= 3 and _genitive(frame, m.first):
        yield "of it"
    if gap == 1 and frame.tokens[last].text in ",(":
        yield "mark behind"
    if gap == 0:
        yield "right behind"


def _before(frame: Frame, m: Mention, first: int) -> Iterator[str]:
    """How what is named before a figure that begins at a token stands to it."""
    gap = first - m.last
    if gap <= _BESIDE and frame.tokens[m.last - 1].low.endswith(("'s", "’s", "s'")):
        yield "owner"
    if gap == 1 and frame.tokens[first - 1].text in "(,:":
        yield "mark between"


def _owning(m: Mention, own: Mention | None, owned: Sequence[Mention]) -> Iterator[str]:
    """What something has of what is named with an owner. `own`: the subject of the figure's clause."""
    for other in owned:
        if other.owner is not None and m.first <= other.owner < m.last:
            yield "owner of a property" if other.kind in ("property", "change", "qualifier") else "owner of a thing"
            if other is own:
                yield "owner of the subject"


def _antecedent(frame: Frame, begin: int, first: int, mentions: Sequence[Mention]) -> Mention | None:
    """The name for which the relative stands that opens a clause and acts in it ("ahead of the UC, which won 17")."""
    acts = begin < first and any(c.first == begin for c in frame.cues_of("relative.subject", begin, first))
    if not acts or frame.flags[begin + 1] & (DETERMINER | PRONOUN):
        return None
    end = begin
    while end > 0 and frame.tokens[end - 1].text in (",", ")"):
        end -= 1
    named = [m for m in mentions if m.named and m.last == end < begin]
    return next((m for m in named if not (_genitive(frame, m.first) and _behind_a_noun(frame, m, mentions))), None)


def _behind_a_noun(frame: Frame, owner: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a name only says of whom something is: in "the mayor of X, who won 17" it was the mayor."""
    at = owner.first - 1 - (not frame.flags[owner.first - 1] & GENITIVE)
    return any(m.last == at and (m.named or m.definite) for m in mentions)


def _genitive(frame: Frame, at: int) -> bool:
    """Whether "of" stands right before a token, or before its article."""
    if at >= 1 and frame.flags[at - 1] & GENITIVE:
        return True
    return at >= 2 and bool(frame.flags[at - 1] & DETERMINER and frame.flags[at - 2] & GENITIVE)
