"""Where and of whom: what stands around a figure in its sentence."""

from collections.abc import Sequence

from factcheck.extract.cues import COORDINATOR, DETERMINER, POSSESSIVE, PREPOSITION, RELATIVE, Cue
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.extract.places.reading import PlaceMention


def place_of(draft: Draft, carried: str | None) -> str | None:
    """Where: the place in the figure's clause, else the one before it in the sentence, else `carried`, that of the paragraph."""
    frame = draft.frame
    clause = frame.clause_of[draft.first]
    places = [row for row in frame.places if row[0] >= frame.bureau]
    own = [(a, b, p) for a, b, p in places if clause >= 0 and frame.clause_of[a] == clause and p.form == "name"]
    if own:
        nearest = min(own, key=lambda row: min(abs(row[0] - draft.last), abs(row[1] - draft.first)))
        return None if _joined(frame, nearest[0], nearest[1], places) else nearest[2].place_id
    earlier = [(a, b, p) for a, b, p in places if b <= draft.first and p.form == "name" and not _of_a_part(draft, a)]
    if earlier:
        return earlier[-1][2].place_id
    demonym = [(a, b, p) for a, b, p in places if clause >= 0 and frame.clause_of[a] == clause]
    if demonym:
        return demonym[0][2].place_id
    return carried


def _joined(frame: Frame, first: int, last: int, places: Sequence[tuple[int, int, PlaceMention]]) -> bool:
    """Whether a place is one of two that are told together, and so is not where by itself: "61,000 in Britain and Ireland"."""
    others = [(a, b) for a, b, p in places if p.form == "name" and a != first]
    gaps = [range(last, a) for a, _ in others if a > last] + [range(b, first) for _, b in others if b < first]
    return any(
        any(frame.flags[i] & COORDINATOR for i in gap) and all(frame.flags[i] & (COORDINATOR | DETERMINER | PREPOSITION) for i in gap)
        for gap in gaps
    )


def _of_a_part(draft: Draft, at: int) -> bool:
    """Whether a place is that of a part, and a semicolon follows: "31,000 marched, 6,000 of them in Paris; the union counted 85,000"."""
    frame = draft.frame
    if not any(token.text == ";" for token in frame.tokens[at : draft.first]):
        return False
    begin, end = frame.clauses[frame.clause_of[at]] if frame.clause_of[at] >= 0 else (at, at)
    return bool(frame.cues_of("links.part_of", begin, end))


def scope_of(draft: Draft) -> None:
    """Narrower population and basis, from words in the clause."""
    frame = draft.frame
    clause = frame.clause_of[draft.first]
    begin, end = frame.clauses[clause] if clause >= 0 else (draft.begin, draft.end)
    if clause > 0 and frame.tokens[begin - 1].text == ":" and draft.first - begin <= 1 and end - draft.last <= 1:
        begin = frame.clauses[clause - 1][0]  # ": -34 %" says how much of what stands before it
    begin, end = min(begin, draft.begin), max(end, draft.end)
    leads = _leads(frame, begin)
    cues = [c for c in _in(frame, "population.", leads, begin, end) if not frame.covered[c.first]]  # "Neuf jours" are not new
    cues = [c for c in cues if not _governs(frame, c)]
    population = {c.kind.partition(".")[2] for c in cues}
    included = [c for c in frame.cues_of("population.", 0) if c.kind.endswith("included")]
    if included:
        population.add(included[0].kind.partition(".")[2])
        population.discard("used")
    draft.population = tuple(sorted(population))
    behind = (c for c in frame.cues_of("basis.") if c.first == draft.last)  # "before" opens a clause, and "before tax" does not
    basis = {c.kind.partition(".")[2] for c in (*_in(frame, "basis.", leads, begin, end), *_of_count(frame), *behind)}
    draft.basis = tuple(sorted(basis))


def _leads(frame: Frame, begin: int) -> tuple[int, int] | None:
    """The few words before a clause that say on which basis or of which group all of it is told: at the head of the sentence, with their
    comma ("Including tax, it costs 4,900 euros"), or as what shows it ("Provisional figures show that …")."""
    marked = begin > 0 and frame.tokens[begin - 1].text == ","
    shown = begin > 0 and frame.tokens[begin - 1].kind != "mark" and bool(frame.flags[begin] & RELATIVE)
    told = any(a < begin for a, _, _ in frame.figures)
    if told or not (marked or shown) or begin > _HEAD or any(token.kind == "mark" for token in frame.tokens[: begin - marked]):
        return None
    return 0, begin


def _in(frame: Frame, kind: str, leads: tuple[int, int] | None, begin: int, end: int) -> list[Cue]:
    """The cues of a kind in a clause and in the words that lead it."""
    return [*(frame.cues_of(kind, *leads) if leads is not None else ()), *frame.cues_of(kind, begin, end)]


_HEAD = 6  # tokens


def _governs(frame: Frame, cue: Cue) -> bool:
    """Whether a word that may narrow what is counted is a verb with its object ("19,000 cars used the bridge")."""
    return cue.last + 1 < len(frame.flags) and bool(frame.flags[cue.last + 1] & (DETERMINER | POSSESSIVE))


def _of_count(frame: Frame) -> list[Cue]:
    """How a count stands that the sentence gives as its source: ", according to the provisional count"."""
    sources = [range(c.last + 1, c.last + 1 + _SHORT) for c in frame.cues_of("speech.source")]
    return [c for c in frame.cues_of("basis.") if any(c.first in found for found in sources)]


_SHORT = 4  # tokens behind "according to"
