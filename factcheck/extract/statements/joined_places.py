"""Places said of places: what lies in what, the two ends of a line; and what every claim of a place is made of."""

from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from factcheck.extract.cues import COORDINATOR, DETERMINER, GENITIVE, PREPOSITION, Cue, Speech
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.extract.phrases import classes
from factcheck.measures.concept import concepts
from factcheck.model import Kind

_REACH = 5  # tokens between what runs a line and its ends


def route(frame: Frame, cue: Cue, used: set[int]) -> Iterable[Draft]:
    """The two ends of a line ("between Lyon and Turin", "from Lyon to Turin"), said of what stands right before; where what travels there
    is named, its ends may be any names."""
    spots = [(a, b, p.name, p.place_id) for a, b, p in frame.places if p.form == "name"]
    known = concepts()
    before = frame.hits_in(max(0, cue.first - _REACH), cue.first)
    if any(h.concept in known and known[h.concept].field == "transport" for h in before):
        others = ((a, b, n.text) for a, b, n in frame.names if n.kind != "person")
        spots += [(a, b, text, f"?/{text}") for a, b, text in others if not any(x < b and a < y for x, y, _, _ in spots)]
    ends = [row for row in sorted(spots) if cue.last < row[0] <= cue.last + 5 and row[0] not in used]
    if len(ends) < 2 or ends[0][0] > cue.last + 2 or not 1 <= ends[1][0] - ends[0][1] <= 2 or ends[0][3] == ends[1][3]:
        return
    joint = ends[0][1]
    if not frame.flags[joint] & (COORDINATOR | PREPOSITION) or frame.flags[joint] & GENITIVE:
        return
    if frame.flags[cue.first] & GENITIVE and frame.flags[joint] & COORDINATOR and not frame.flags[joint] & PREPOSITION:
        return  # "llegados de Asturias y Portugal": two places to come from
    if cue.first == 0 or not before:
        return
    used.update(range(cue.first, ends[1][1]))
    draft = place_draft(frame, cue, max(0, cue.first - 1), ends[1][1])
    draft.measure, draft.object, draft.place = "place:route", ", ".join(sorted(name for _, _, name, _ in ends[:2])), ends[0][3]
    yield draft


def nested(frame: Frame, used: set[int], words: Speech) -> Iterable[Draft]:
    """A place and what it lies in: "Keflavik, in Iceland", "Kourou (French Guiana)", "at Coldham in Suffolk"."""
    known = [(a, b, p.name, p.place_id) for a, b, p in frame.places if p.form == "name"]
    before_place = placing(words)
    beside = words.language.part("places").get("near", ())
    towns = [
        (a, b, frame.words(a, b), f"?/{frame.words(a, b)}")
        for a, b, n in frame.names
        if n.kind != "person" and a > 0 and frame.tokens[a - 1].low in before_place and not any(x < b and a < y for x, y, _, _ in known)
    ]
    for (a, b, inner, place), (c, d, outer, region) in pairwise(sorted([*known, *towns])):
        if not 1 <= c - b <= 3 or a in used or c in used or place == region or region.startswith("?/"):
            continue
        if "/" not in place and not region.isdigit():
            continue  # "in France, ahead of Italy": a country lies in nothing but a continent
        if frame.words(b, c).strip(" ,(").lower() in beside or any(b <= x < c for x, _, _ in frame.figures):
            continue  # "Utrera, near Seville"; "50 in Leeds, 95 in Sweden"
        apart = frame.tokens[b].text in (",", "(")
        lead = c - 2 if frame.flags[c - 1] & DETERMINER and not frame.flags[c - 1] & PREPOSITION else c - 1
        led = bool(frame.flags[lead] & PREPOSITION) and not frame.flags[lead] & GENITIVE
        inside = led or frame.tokens[c - 1].text == "("
        if not inside or not (apart or (lead == b and _inside(place, region) and not place.startswith("?/"))):
            continue  # "Corvo in Paris" may be a house
        if frame.tokens[b].text == "(" and d + 1 < len(frame.tokens) and frame.tokens[d].text == ")" and frame.tokens[d + 1].text in "-–—":
            continue  # a dateline: "SANTA CRUZ (Bolivia) – "
        if not all(frame.flags[i] & (PREPOSITION | DETERMINER) or frame.tokens[i].kind != "word" for i in range(b, c)):
            continue
        used.update(range(a, d))
        draft = Draft(frame, a, b, a, d, Kind.PLACE)
        draft.measure, draft.subject, draft.subject_kind = "place:location", inner, "place"
        draft.object, draft.place = outer, region
        yield draft


def _inside(place: str, other: str) -> bool:
    """Whether the first may lie in the second: its path begins with the other's, or nothing is known of it."""
    return place.startswith(("?/", f"{other}/"))


@cache
def placing(words: Speech) -> frozenset[str]:
    """Prepositions that may lead to a place; "of" alone leads to anything."""
    data = words.language.part("places")
    found = {w for key in ("prepositions", "placing", "near") for w in data.get(key, [])}
    return frozenset(w for w in found if not words.flags.get(w, 0) & GENITIVE)


def place_draft(frame: Frame, cue: Cue, first: int, last: int) -> Draft:
    """The draft of a place where something happened or stands: `cue` says what, `first` to `last` (exclusive) is its quote."""
    clause = frame.clause_of[cue.first]
    begin, end = frame.clauses[clause] if clause >= 0 else (cue.first, cue.last + 1)
    verb = {h.concept for h in frame.hits_in(cue.first, cue.last + 1)}
    noun = {h.concept for h in classes(frame.hits_in(begin, end), frozenset({"thing", "event", "property"})) if h.concept not in verb}
    draft = Draft(frame, cue.first, cue.last + 1, first, last, Kind.PLACE, noun=tuple(sorted(noun)), verb=tuple(sorted(verb)))
    draft.measure = f"place:{cue.kind.partition('.')[2]}"
    return draft
