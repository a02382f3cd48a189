"""What an amount, a share or a measurement is of: sought after "of", then before the figure in its clause, then in the clause before."""

from factcheck.extract.cues import DETERMINER, GENITIVE, POSSESSIVE, Speech
from factcheck.extract.draft import Draft
from factcheck.extract.phrases import THINGS, classes, link_before, phrase_after, taken
from factcheck.measures.lexicon import Hit
from factcheck.model import Kind

_SHARES, _AMOUNTS = ("percent", "share"), ("money", "unit")


def measured_noun(draft: Draft, speech: Speech, previous: Draft | None) -> None:
    """What an amount, a share or a measurement is of."""
    if previous is not None and _restates(draft, previous):
        _say_again(draft, previous)
        return
    frame, clause = draft.frame, draft.frame.clause_of[draft.first]
    begin, end = frame.clauses[clause] if clause >= 0 else (0, len(frame.tokens))
    whole = whole_of_share(draft)
    noun = _beside(draft, speech, (begin, end), whole)
    takes_up = previous is not None and not whole and not _is_age(previous)  # "Ann Wells, 52, who has worked here for 27 years"
    if not noun and takes_up and previous is not None and previous.clause != draft.clause and link_before(frame, draft.first):
        _take_up(draft, previous)
        return
    noun = noun or classes(frame.things_in(draft.last, end), _PROPERTIES)[:1]
    noun = noun or ([] if whole else _before_clause(draft, begin))
    asked = frame.question if not whole and not any(first < draft.first for first, _, _ in frame.figures) else None
    if not noun and asked is not None:
        noun = classes(asked.things_in(0, len(asked.tokens)), THINGS)[-1:]
    elif not noun and takes_up and previous is not None:
        _take_up(draft, previous)
        return
    noun = noun or classes(frame.things_in(draft.last, end), THINGS)[:1]
    draft.noun = tuple(sorted({h.concept for h in noun}))


_PROPERTIES = frozenset({"property"})
_SPOKEN_OF = frozenset({"property", "thing", "event"})


def _say_again(draft: Draft, previous: Draft) -> None:
    """Makes an amount the one before in another currency, given per what that is given per."""
    draft.noun, draft.noun_text = previous.noun, previous.noun_text
    draft.carried, draft.restates, draft.model = True, True, previous
    _, rate, per = (previous.value.unit or "").partition("/") if previous.value is not None else ("", "", "")
    if rate and draft.value is not None and "/" not in (draft.value.unit or ""):
        draft.value = draft.value.model_copy(update={"unit": f"{draft.value.unit}/{per}"})


def _take_up(draft: Draft, previous: Draft) -> None:
    """Makes a figure one of what the figure before is of."""
    draft.noun, draft.noun_text = previous.noun, previous.noun_text
    draft.carried, draft.model = True, previous


def _beside(draft: Draft, speech: Speech, clause: tuple[int, int], whole: range) -> list[Hit]:
    """The nouns behind a figure ("10 tonnes of fish") and before it in its clause; tells their text and how far the quote goes."""
    frame, after, (begin, end) = draft.frame, draft.last, clause
    noun: list[Hit] = []
    genitive = after < len(frame.tokens) and bool(frame.flags[after] & GENITIVE)
    phrase = phrase_after(frame, after, speech)
    if phrase is not None and (genitive or draft.kind is not Kind.PERCENT):
        hits = classes(frame.things_in(*phrase), THINGS)
        if hits:
            noun.extend(hits[:2])
            draft.end = max(draft.end, hits[-1].last + 1)
            draft.noun_text = frame.words(phrase[0], hits[0].last + 1)
        elif genitive and phrase[1] <= end:
            draft.end = max(draft.end, phrase[1])
    before = [h for h in classes(frame.things_in(begin, draft.first), THINGS) if not taken(frame, h) and h.first not in whole]
    if before and not (noun and genitive):
        near = before[-1]
        noun.extend(h for h in before if near.first - h.last <= 3)
        draft.noun_text = draft.noun_text or frame.words(near.first, near.last + 1)
    return noun


def _before_clause(draft: Draft, begin: int) -> list[Hit]:
    """What the sentence spoke of last before the clause of a figure."""
    inside = draft.frame.inside
    spoken_of = classes(draft.frame.things_in(0, begin), _SPOKEN_OF)
    earlier = [h for h in spoken_of if inside[draft.first] or not inside[h.first]]
    return [h for h in earlier if h.first == earlier[-1].first]


def whole_of_share(draft: Draft) -> range:
    """The tokens between a share and the amount that says it again, which are of the whole and not of that amount: "4% of its turnover, or
    €52m"; none where no share is said again."""
    frame, first = draft.frame, draft.first
    share = next(((b, f) for a, b, f in reversed(frame.figures) if b <= first), None)
    if share is None or share[1].kind not in _SHARES or draft.figure is None or draft.figure.kind not in _AMOUNTS:
        return range(0)
    again = frame.tokens[first - 1].text == "(" or any(c.last in (first - 1, first - 2) for c in frame.cues_of("links.equals"))
    of = share[0] < first and frame.flags[share[0]] & (GENITIVE | DETERMINER | POSSESSIVE)  # "4% lower, or 52 million" is of no whole
    return range(share[0], first) if again and of else range(0)


def _is_age(draft: Draft) -> bool:
    """Whether a figure is somebody's age, which is the measure of no other figure."""
    return draft.figure is not None and draft.figure.kind == "age"


def _restates(draft: Draft, previous: Draft) -> bool:
    """An amount in brackets or after "or" that says the one before it in another currency."""
    frame = draft.frame
    if (
        previous.frame is not frame
        or draft.kind is not Kind.MONEY
        or previous.kind is not Kind.MONEY
        or not 0 < draft.first - previous.last <= 3
    ):
        return False
    if draft.value is None or previous.value is None or draft.value.unit == previous.value.unit:
        return False
    between = frame.tokens[previous.last : draft.first]
    return any(t.text == "(" for t in between) or any(c.last in (draft.first - 1, draft.first - 2) for c in frame.cues_of("links.equals"))
