"""What an amount, a share or a measurement is of: sought after "of", then before the figure in its clause, then in the clause before."""

from factcheck.extract.binding.phrases import THINGS, classes, link_before, phrase_after, taken
from factcheck.extract.cues import DETERMINER, GENITIVE, POSSESSIVE, Speech
from factcheck.extract.draft import Draft
from factcheck.measures.lexicon import Hit
from factcheck.model import Kind

_SHARES, _AMOUNTS = ("percent", "share"), ("money", "unit")


def measured_noun(draft: Draft, speech: Speech, previous: Draft | None) -> None:
    """What an amount, a share or a measurement is of."""
    frame = draft.frame
    if previous is not None and _restates(draft, previous):
        draft.noun, draft.noun_text = previous.noun, previous.noun_text
        draft.carried, draft.restates, draft.model = True, True, previous
        _, rate, per = (previous.value.unit or "").partition("/") if previous.value is not None else ("", "", "")
        if rate and draft.value is not None and "/" not in (draft.value.unit or ""):
            draft.value = draft.value.model_copy(update={"unit": f"{draft.value.unit}/{per}"})
        return
    clause = frame.clause_of[draft.first]
    begin, end = frame.clauses[clause] if clause >= 0 else (0, len(frame.tokens))
    noun: list[Hit] = []
    after = draft.last
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
    whole = whole_of_share(draft)
    before = [h for h in classes(frame.things_in(begin, draft.first), THINGS) if not taken(frame, h) and h.first not in whole]
    if before and not (noun and genitive):
        near = before[-1]
        noun.extend(h for h in before if near.first - h.last <= 3)
        draft.noun_text = draft.noun_text or frame.words(near.first, near.last + 1)
    if (
        not noun
        and not whole
        and previous is not None
        and not _is_age(previous)
        and previous.clause != draft.clause
        and link_before(frame, draft.first)
    ):
        noun_ids = previous.noun
        draft.noun = noun_ids
        draft.noun_text = previous.noun_text
        draft.carried, draft.model = True, previous
        return
    if not noun:
        noun.extend(classes(frame.things_in(draft.last, end), frozenset({"property"}))[:1])
    if not noun and not whole:
        earlier = [
            h
            for h in classes(frame.things_in(0, begin), frozenset({"property", "thing", "event"}))
            if frame.inside[h.first] == frame.inside[draft.first] or not frame.inside[h.first]
        ]
        if earlier:
            noun.extend(h for h in earlier if h.first == earlier[-1].first)
        elif frame.question is not None and not any(a < draft.first for a, _, _ in frame.figures):
            noun.extend(classes(frame.question.things_in(0, len(frame.question.tokens)), THINGS)[-1:])
        elif previous is not None and not _is_age(previous):  # "Ann Wells, 52, who has worked here for 27 years"
            draft.noun = previous.noun
            draft.noun_text = previous.noun_text
            draft.carried, draft.model = True, previous
            return
    if not noun:
        rest = list(classes(frame.things_in(draft.last, end), THINGS))
        noun.extend(rest[:1])
    draft.noun = tuple(sorted({h.concept for h in noun}))


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
