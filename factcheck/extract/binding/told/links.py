"""How the figures of an article hang on one another, as its wording says."""

from collections.abc import Sequence

from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.model import Aspect, Kind, LinkRole

_MEASURED = (Kind.QUANTITY, Kind.MONEY)


def link(drafts: Sequence[Draft]) -> None:
    """Adds the links between neighbouring drafts of one sentence, and between a part or a sum and what stood before it."""
    by_frame: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.value is not None:
            by_frame.setdefault(id(draft.frame), []).append(draft)
    earlier: list[Draft] = []
    for group in by_frame.values():
        group.sort(key=lambda d: d.first)
        for number, draft in enumerate(group):
            before = group[number - 1] if number else (earlier[-1] if earlier else None)
            _part(draft, group[:number], before)
            if number:
                _pair(draft, group[number - 1], group[:number])
        _sums(group, earlier)
        earlier = group


def _cue_before(draft: Draft, kind: str, reach: int = 3) -> bool:
    return any(0 <= draft.first - c.last - 1 <= reach for c in draft.frame.cues_of(kind))


def _cue_after(draft: Draft, kind: str, reach: int = 1) -> bool:
    return any(0 <= c.first - draft.last <= reach for c in draft.frame.cues_of(kind))


def _whole(draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """The count that this is a part of: the nearest before it that is larger and counts something."""
    for other in reversed(before):
        if other.kind not in _MEASURED or other.value is None or other.aspect not in (Aspect.LEVEL, Aspect.MAXIMUM):
            continue
        if Kind.MONEY in (draft.kind, other.kind) and draft.kind in _MEASURED and draft.kind is not other.kind:
            continue  # "four men threw stones at a boat whose repair cost £52,000": no sum is a part of people
        if draft.kind is not other.kind or draft.value is None or draft.value.middle is None or other.value.middle is None:
            return other
        if draft.value.middle <= other.value.middle and (other.value.unit == draft.value.unit or draft.kind is not Kind.MONEY):
            return other
    return None


def _part(draft: Draft, group: Sequence[Draft], before: Draft | None) -> None:
    if not (_cue_before(draft, "links.part_of") or _cue_after(draft, "links.part_of")):
        return
    if draft.aspect is Aspect.CHANGE or (draft.aspect is Aspect.MAXIMUM and before is not None):
        return  # "used ones included, fell by 25 %", "whose range is at most 75 km": nothing that is a part
    whole = _whole(draft, list(group) or ([before] if before else []))
    if whole is None:
        return
    draft.links.append((LinkRole.SHARE_OF if draft.kind in (Kind.PERCENT, Kind.RATIO) else LinkRole.PART_OF, whole))


def _pair(draft: Draft, previous: Draft, before: Sequence[Draft]) -> None:
    """Ties a figure to the one before it, by the word or bracket between them: the first tie that holds."""
    if any(role in (LinkRole.PART_OF, LinkRole.SHARE_OF) for role, _ in draft.links):
        return
    opposed = _cue_before(draft, "links.to", 0) or _cue_before(draft, "links.against")  # "33 votes to 26"
    if not opposed and any(other is draft for _, other in previous.links):
        return  # "acht von elf Partien": a part of its whole, and no change from it
    any(tie(draft, previous, before) for tie in (_say_again, _from, _to, _against))


def _say_again(draft: Draft, previous: Draft, before: Sequence[Draft]) -> bool:
    """ "That is", or a bracket: a rate and its total, a share of the figure before, the same in another unit."""
    bracket = draft.first > 0 and draft.frame.tokens[draft.first - 1].text == "("
    if not (bracket or _cue_before(draft, "links.equals", 1)) or draft.first - previous.end > 4:
        return False
    if draft.aspect is Aspect.RATE and previous.aspect is Aspect.LEVEL:
        draft.links.append((LinkRole.RATE_OF, previous))
    elif previous.aspect is Aspect.RATE and draft.aspect is Aspect.LEVEL:
        previous.links.append((LinkRole.RATE_OF, draft))
    elif draft.aspect is Aspect.SHARE:
        draft.links.append((LinkRole.SHARE_OF, _whole(draft, before) or previous))
    elif _in_another_unit(draft, previous):
        draft.links.append((LinkRole.SAME_AS, previous))
    else:
        return False
    return True


def _in_another_unit(draft: Draft, previous: Draft) -> bool:
    told_again = draft.restates or not draft.carried or draft.kind is Kind.MONEY
    both = draft.value is not None and previous.value is not None and draft.value.unit != previous.value.unit
    return draft.kind is previous.kind and both and told_again


def _from(draft: Draft, previous: Draft, before: Sequence[Draft]) -> bool:
    """ "From 28,400": where a change began."""
    if not _cue_before(draft, "links.from", 0) or draft.aspect is Aspect.CHANGE:
        return False
    change = _last(before, Aspect.CHANGE)
    if change is not None and draft.first - change.last <= 5:
        change.links.append((LinkRole.CHANGE_FROM, draft))
        return True
    if draft.kind is previous.kind:
        draft.links.append((LinkRole.CHANGE_TO, previous))
    return draft.kind is previous.kind


def _to(draft: Draft, previous: Draft, before: Sequence[Draft]) -> bool:
    """ "To 36,000": where a change ended."""
    if not _cue_before(draft, "links.to", 0):
        return False
    change = _last(before, Aspect.CHANGE)
    if change is not None and draft.first - change.last <= 10:
        change.links.append((LinkRole.CHANGE_TO, draft))
        return True
    near = draft.kind is previous.kind and draft.first - previous.end <= 2
    if near:
        draft.links.append((LinkRole.CHANGE_FROM, previous))
    return near


def _against(draft: Draft, previous: Draft, before: Sequence[Draft]) -> bool:
    """ "Against 610,000": what a figure or a multiple is compared with."""
    if not _cue_before(draft, "links.against"):
        return False
    ratio = _last(before, Aspect.RATIO)
    if ratio is not None and draft.aspect is Aspect.LEVEL:
        numerator = next((d for d in reversed(before) if d is not ratio and d.kind is draft.kind and d.aspect is Aspect.LEVEL), None)
        ratio.links.append((LinkRole.RATIO_TO, draft))
        if numerator is not None:
            ratio.links.append((LinkRole.RATIO_OF, numerator))
    elif draft.kind is previous.kind and draft.aspect is Aspect.LEVEL:
        draft.links.append((LinkRole.CHANGE_TO, previous))
    return True


def _last(before: Sequence[Draft], aspect: Aspect) -> Draft | None:
    return next((d for d in reversed(before) if d.aspect is aspect), None)


def _sums(group: Sequence[Draft], earlier: Sequence[Draft]) -> None:
    """A total that is said to be made of the figures before it ("in all"), or of a list after a colon."""
    for number, draft in enumerate(group):
        if draft.kind not in _MEASURED or draft.value is None or draft.value.middle is None:
            continue
        if _cue_before(draft, "links.sum", 4) or _cue_after(draft, "links.sum", 1):
            parts = _summands(draft, list(group[:number])) or _summands(draft, [d for d in earlier if _one_time(d, draft)])
            draft.links.extend((LinkRole.SUM_OF, part) for part in parts)
            continue
        after = _list_after(draft.frame, draft, group[number + 1 :])
        if after:
            draft.links.extend((LinkRole.SUM_OF, part) for part in after)


def _one_time(part: Draft, total: Draft) -> bool:
    """Whether a total of another sentence may be of the time of its parts: "Im Vorjahr waren es insgesamt 14 Millionen" is none of them."""
    return total.time is None or total.time.assumed or (part.time is not None and part.time.overlaps(total.time))


def _summands(total: Draft, before: Sequence[Draft]) -> list[Draft]:
    value = total.value
    if value is None or value.middle is None:
        return []
    like = [d for d in before if d.kind is total.kind and d.aspect is Aspect.LEVEL and d.value is not None and d.value.unit == value.unit]
    parts = [d for d in like if d.value is not None and d.value.middle is not None and d.value.middle <= value.middle]
    return parts if len(parts) >= 2 else []


def _list_after(frame: Frame, total: Draft, after: Sequence[Draft]) -> list[Draft]:
    """ "130 drops: 55 by Canadair, 35 by Dash, 40 by helicopter"."""
    colon = next((i for i in range(total.last, min(total.last + 6, len(frame.tokens))) if frame.tokens[i].text == ":"), None)
    if colon is None:
        return []
    parts = [
        d
        for d in after
        if d.first > colon and d.carried and d.value is not None and total.value is not None and d.value.unit == total.value.unit
    ]
    return parts if len(parts) >= 2 else []
