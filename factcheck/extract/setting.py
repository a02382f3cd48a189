"""When, where and of whom: what stands around a figure in its sentence."""

from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.model import TimeSpan


def time_of(draft: Draft, carried: TimeSpan | None) -> TimeSpan | None:
    """When: the time in the figure's clause, else the one that opens the sentence, else the nearest clause without a figure of its own,
    else what the paragraph was about."""
    frame = draft.frame
    if not frame.whens:
        return carried
    clause = frame.clause_of[draft.first]
    own = [(a, b, w) for a, b, w in frame.whens if frame.clause_of[a] == clause and clause >= 0 and _tells(w.time)]
    others = [(a, b) for a, b, _ in frame.figures if a != draft.first and not _scope(frame, b)]
    dated = [row for row in frame.whens if row[1] <= draft.first and row[2].form != "duration" and _tells(row[2].time)]
    if dated and own and all(row[2].form == "duration" for row in own):
        return dated[-1][2].time  # "in 2020, in eight months": the year says which months
    if dated and not own and any(row[2].form == "duration" for row in frame.whens if dated[-1][1] <= row[0] <= draft.first):
        return dated[-1][2].time
    if own:
        after = [(a, b, w) for a, b, w in own if a >= draft.last and not any(draft.last <= x < a for x, _ in others)]
        before = [(a, b, w) for a, b, w in own if b <= draft.first and not any(b <= x < draft.first for x, _ in others)]
        pick = after or before
        if pick:
            chosen = min(pick, key=lambda row: abs(row[0] - draft.first))
            return chosen[2].time
    shared = [
        (a, b, w)
        for a, b, w in frame.whens
        if _tells(w.time) and not any(frame.clause_of[x] == frame.clause_of[a] and x != draft.first and x < a for x, _ in others)
    ]
    before = [row for row in shared if row[1] <= draft.first]
    if before:
        return before[-1][2].time
    after = [row for row in shared if row[0] >= draft.last and not any(draft.last <= x < row[0] for x, _ in others)]
    if after:
        return after[0][2].time
    return carried


def _scope(frame: Frame, at: int) -> bool:
    """Whether the figure that ends here counts countries, which only narrows another."""
    return any(h.concept == "country" and at <= h.first <= at + 1 for h in frame.hits)


def _tells(time: TimeSpan) -> bool:
    return time.start is not None or time.end is not None


def place_of(draft: Draft, given: str | None, carried: str | None) -> str | None:
    """Where: the place in the figure's clause, else the one before it in the sentence, else the subject's or the paragraph's."""
    frame = draft.frame
    clause = frame.clause_of[draft.first]
    own = [(a, b, p) for a, b, p in frame.places if clause >= 0 and frame.clause_of[a] == clause and p.form == "name"]
    if own:
        return min(own, key=lambda row: min(abs(row[0] - draft.last), abs(row[1] - draft.first)))[2].place_id
    earlier = [(a, b, p) for a, b, p in frame.places if b <= draft.first and p.form == "name"]
    if earlier:
        return earlier[-1][2].place_id
    demonym = [(a, b, p) for a, b, p in frame.places if clause >= 0 and frame.clause_of[a] == clause]
    if demonym:
        return demonym[0][2].place_id
    return given or carried


def scope_of(draft: Draft) -> None:
    """Narrower population and basis, from words in the clause."""
    frame = draft.frame
    clause = frame.clause_of[draft.first]
    begin, end = frame.clauses[clause] if clause >= 0 else (draft.begin, draft.end)
    begin, end = min(begin, draft.begin), max(end, draft.end)
    population = {c.kind.partition(".")[2] for c in frame.cues_of("population.", begin, end)}
    included = [c for c in frame.cues_of("population.", 0) if c.kind.endswith("included")]
    if included:
        population.add(included[0].kind.partition(".")[2])
        population.discard("used")
    draft.population = tuple(sorted(population))
    basis = {c.kind.partition(".")[2] for c in frame.cues_of("basis.", begin, end)}
    draft.basis = tuple(sorted(basis))
