"""Places by name, and the seat of a firm told in its noun phrase: "the Bielefeld-based chain".

"The Stockholm firm", "a villa on Lake Geneva", "ein Labor in Paris" rather tell which one is meant: they state nothing of their own.
"""

from collections.abc import Iterable, Iterator

from factcheck.extract.cues import DETERMINER, POSSESSIVE, Speech
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.model import Kind

_Spot = tuple[int, int, str, str]  # tokens, name, id


def spots(frame: Frame) -> Iterator[_Spot]:
    """Places by name, and names that a preposition of place makes one ("on Lake Geneva")."""
    known = [(a, b, p.name, p.place_id) for a, b, p in frame.places if p.form == "name"]
    yield from known
    for a, b, n in frame.names:
        if n.kind not in ("person", "product") and a > 0 and not any(x < b and a < y for x, y, _, _ in known):
            text = frame.words(a, b)
            yield a, b, text, f"?/{text}"


def seats(frame: Frame, used: set[int], words: Speech) -> Iterable[Draft]:
    """A draft for each place that is joined to a word that says who is seated there ("the Madrid-based group"). `used`: tokens of other
    places."""
    endings = words.phrases.get("placed.seated", ())
    for a, b, name, place in spots(frame):
        if b >= len(frame.tokens) or any(i in used for i in range(a, b)) or not frame.tokens[b - 1].low.endswith(tuple(endings)):
            continue
        used.update(range(a, b))
        first = a - 1 if a > 0 and frame.flags[a - 1] & (DETERMINER | POSSESSIVE) else a
        draft = Draft(frame, b, b + 1, first, b + 1, Kind.PLACE)
        draft.noun = tuple(sorted({h.concept for h in frame.hits_in(b, b + 1)}))
        draft.measure, draft.object, draft.place = "place:seat", name, place
        yield draft
