"""How surely each word around a figure says what it is the value of.

The counted noun says it best; then the property that the figure is the value of ("the length of the line is 71 km"), a measuring word
beside it ("71 km long", "weighs 310 kg", `lang/<code>/measuring.toml`) and the verb of its clause. Words fade with every word that stands
between, behind a figure of the same kind, and in other clauses.
"""

from collections.abc import Mapping, Sequence
from itertools import accumulate

from factcheck.extract.binding.measured.attached import SAYS, attached
from factcheck.extract.binding.measured.measured import whole_of_share
from factcheck.extract.cues import AUXILIARY, COORDINATOR, DETERMINER, GENITIVE, POSSESSIVE, PREPOSITION, STRUCTURAL
from factcheck.extract.draft import Draft
from factcheck.extract.figures.value import Figure
from factcheck.extract.frames import Frame
from factcheck.extract.phrases import counts_itself
from factcheck.measures.concept import class_of, concepts
from factcheck.measures.lexicon import Hit
from factcheck.measures.measure import DIMENSIONS
from factcheck.model import Aspect, Kind

# What a word says by its class; how much of it is left behind each word between, and behind a figure that it may belong to instead.
_CLASS = {"property": 0.97, "event": 0.93, "action": 0.93, "thing": 0.85, "organisation": 0.5, "person": 0.75}
_FADES = {"property": 0.955, "event": 0.92, "action": 0.93}
_FADES_ELSE = 0.87
_BEHIND_FIGURE = 0.45
_CLAUSE = 0.75
_CLAUSE_AFTER = 0.5
_NOUNS = ("thing", "person", "organisation", "property")
_AFTER = 0.6  # a noun after the figure in a phrase of its own is rather where, when or for whom
_RELATIVE = (Aspect.CHANGE, Aspect.RATIO)
# What the words say, what is meant instead, and from or up to which sum that is so: nobody is paid wages of ten million.
_SIZES = (
    ("cost", "price", 100_000, None),
    ("price", "cost", None, 30_000_000),
    ("value", "price", 100_000, None),
    ("wage", "profit", None, 10_000_000),
)
_SMALL = 1000
_LARGE = {
    "revenue", "profit", "net_profit", "operating_profit", "ebitda", "loss", "investment", "debt", "budget", "market_value", "box_office",
    "funding_round", "deficit", "gdp",
}  # fmt: skip
_BESIDE = 0.96
_BEHIND = ("elapsed",)  # said by a word right behind the figure alone ("nine days after"): before one it is of something else
_VERB = 0.9
_ASKED = 0.85  # a word of the question
_SAYS = 0.6  # weight from which a word of the answer says what its figure is
_SAYING = ("property", "action", "event")
_CARRIED = 0.7  # the noun of another figure, that this one leaves out
_SUPPOSED = 0.3  # the noun of another figure, supposed for want of any other


def weights(draft: Draft) -> dict[str, float]:
    """The concepts around a figure with their weights (see `measures.choice`)."""
    frame = draft.frame
    between = _content(frame)
    others = [(a, b, f) for a, b, f in frame.figures if a != draft.first]
    out: dict[str, float] = {}
    whole, shared = _is_whole(draft), whole_of_share(draft)
    for hit in frame.hits:
        if draft.first <= hit.first < draft.last or hit.first in shared or not _said(frame, hit) or _counted_beside(draft, hit):
            continue
        known = concepts().get(hit.concept)
        cls = known.cls if known is not None else "thing"
        if whole and cls in ("action", "event"):
            continue
        gap = (hit.last + 1, draft.first) if hit.first < draft.first else (draft.last, hit.first)
        weight = _CLASS.get(cls, 0.6) * _FADES.get(cls, _FADES_ELSE) ** (between[gap[1]] - between[gap[0]])
        behind = sum(gap[0] <= a < gap[1] for a, _, f in others if cls not in ("property", "action") or _alike(f.kind, draft))
        if cls == "property" and _of_figure_before(draft, hit, others):
            if frame.clause_of[hit.first] != frame.clause_of[draft.first]:
                continue  # "46 years old, has worked there for 22 years"
            behind += 1  # "3 metres high and 20 metres long"
        after = hit.first >= draft.last
        weight *= _BEHIND_FIGURE**behind * (_CLAUSE_AFTER if after else _CLAUSE) ** _crossed(frame, hit.first, draft.first)
        if after and cls in _NOUNS and not _of(frame, draft.last, hit.first):
            weight *= _AFTER
        if not after and cls in ("person", "organisation") and counts_itself(frame, hit, draft.first):
            continue
        if frame.inside[hit.first] != frame.inside[draft.first]:
            weight *= 0.6
        out[hit.concept] = max(out.get(hit.concept, 0.0), weight)
    for name in ("percent", "money", "people") if draft.aspect in _RELATIVE else (dimension(draft),):
        for concept, weight in _measuring(draft, name, between):
            out[concept] = max(out.get(concept, 0.0), weight)
    if (said := attached(draft, out)) is not None:
        out[said] = max(out.get(said, 0.0), SAYS)
    for concept, weight in _asked(draft, out):
        out[concept] = max(out.get(concept, 0.0), weight)
    _by_size(draft, out)
    for concept in draft.noun:
        sure = 1.0 if is_count(draft) else 0.0
        if draft.carried:
            sure = _CARRIED if is_count(draft) or _compared(draft) else _SUPPOSED
        out[concept] = max(out.get(concept, 0.0), sure)
    return {concept: round(weight, 4) for concept, weight in out.items() if weight >= 0.05}


def _counted_beside(draft: Draft, hit: Hit) -> bool:
    """Whether a word is what the figure before counts, to which this one, with a noun of its own, is joined ("4 dead and 63 hurt")."""
    frame, joint = draft.frame, draft.first - 1
    if draft.carried or not draft.noun or hit.first >= joint or joint - hit.last > 2 or not frame.flags[joint] & COORDINATOR:
        return False
    return any(b == hit.first and f.kind == "number" for _, b, f in frame.figures)


def _of_figure_before(draft: Draft, hit: Hit, others: Sequence[tuple[int, int, Figure]]) -> bool:
    """Whether a word stands right behind another figure of the kind of this one, which it then says more surely what it is."""
    return hit.last < draft.first and any(b == hit.first and _alike(f.kind, draft) for _, b, f in others)


def _asked(draft: Draft, known: Mapping[str, float]) -> list[tuple[str, float]]:
    """What the question says that a figure answers whose own words do not say what it is ("What does it cost? – About 40 million")."""
    question = draft.frame.question
    if question is None or any(a < draft.first for a, _, _ in draft.frame.figures):
        return []
    if any(weight >= _SAYS and class_of(concept) in _SAYING for concept, weight in known.items()):
        return []
    said = [h.concept for h in question.hits if _said(question, h)]
    return [(concept, _ASKED * _CLASS.get(class_of(concept) or "thing", 0.6)) for concept in said]


def _said(frame: Frame, hit: Hit) -> bool:
    """Whether a concept is said by the sentence and not by a name or a closed word in it; a verb is that is one of change or of counting,
    too ("registered 41,300 cars")."""
    if hit.last > hit.first or not frame.veiled[hit.first]:
        return True
    known = concepts().get(hit.concept)
    if known is None or known.cls != "action" or frame.covered[hit.first] or frame.flags[hit.first] & ~AUXILIARY:
        return False
    return not any(a <= hit.first < b for a, b, _ in frame.names)


def _compared(draft: Draft) -> bool:
    """Whether a figure is set against the one before it ("against 31 million", "from 17 to 22 euros")."""
    frame = draft.frame
    if any(c.last in (draft.first - 1, draft.first - 2) for c in frame.cues_of("links.against")):
        return True
    return any(0 < draft.first - b <= 2 for _, b, f in frame.figures if _alike(f.kind, draft))


def _is_whole(draft: Draft) -> bool:
    """Whether the figure is what another one is a part of ("4200 of the 28,600 posts go"), so that what happens happens to that part."""
    frame = draft.frame
    at = draft.first - 1
    while at >= 0 and frame.flags[at] & (DETERMINER | POSSESSIVE) and not frame.flags[at] & PREPOSITION:
        at -= 1
    return at > 0 and bool(frame.flags[at] & GENITIVE) and any(b in (at, at - 1) for _, b, f in frame.figures)


def is_count(draft: Draft) -> bool:
    """Whether binding has found the noun that a bare number counts."""
    return draft.kind is Kind.QUANTITY and draft.figure is not None and draft.figure.kind in ("number", "rate", "age")


def dimension(draft: Draft) -> str | None:
    """What a figure measures by its unit: "length", "money", "duration", "percent", "people"; None for counts of things."""
    if draft.kind is Kind.MONEY:
        return "money"
    if draft.kind is Kind.DURATION:
        return "duration"
    if draft.kind in (Kind.PERCENT, Kind.RATIO):
        return "percent"
    unit = (draft.value.unit or "" if draft.value is not None else "").partition("/")[0]
    return "people" if unit == "people" else DIMENSIONS.get(unit)


def _by_size(draft: Draft, weights: dict[str, float]) -> None:
    """What words say that mean one thing of small sums and another of large ones: a car that costs 25,000 euros has that price, a tunnel
    that costs 5 billion does not; people earn a wage, companies a profit; and 11.08 euros are no company's profit."""
    amount = draft.value.middle if draft.kind is Kind.MONEY and draft.value is not None else None
    if amount is None or draft.aspect in _RELATIVE:
        return
    for said, meant, below, above in _SIZES:
        if said in weights and (below is None or abs(amount) < below) and (above is None or abs(amount) >= above):
            weights[meant] = max(weights.get(meant, 0.0), weights.pop(said))
    if abs(amount) < _SMALL:
        for said in _LARGE & weights.keys():
            del weights[said]


def _measuring(draft: Draft, name: str | None, between: Sequence[int]) -> list[tuple[str, float]]:
    """What the measuring words of a dimension say that stand beside the figure."""
    frame = draft.frame
    found = []
    for cue in frame.cues_of(f"of_{name}.") if name is not None else ():
        if cue.first < draft.last and draft.first <= cue.last:
            continue
        gap = (cue.last + 1, draft.first) if cue.first < draft.first else (draft.last, cue.first)
        apart = between[gap[1]] - between[gap[0]]
        if any(gap[0] <= a < gap[1] and _alike(f.kind, draft) for a, _, f in frame.figures if a != draft.first):
            continue
        concept = cue.kind.partition(".")[2]
        if cue.first >= draft.last and gap[1] - gap[0] <= 1:
            found.append((concept, _BESIDE))
        elif concept in _BEHIND or frame.flags[cue.first] & PREPOSITION:
            continue
        elif frame.clause_of[cue.first] == frame.clause_of[draft.first]:
            found.append((concept, _VERB * 0.93**apart))
    return found


def _alike(kind: str, draft: Draft) -> bool:
    """Whether a figure is of the kind of the draft, so that a property between them is rather that one's."""
    mine = draft.figure.kind if draft.figure is not None else ""
    return kind == mine or {kind, mine} <= {"percent", "points", "share"} or {kind, mine} <= {"age", "duration"}


def _content(frame: Frame) -> list[int]:
    """The number of words before each token that say something: no marks, closed classes, figures, times, words of change or saying."""
    said = [
        not (frame.veiled[i] or frame.flags[i] & STRUCTURAL or token.kind in ("mark", "elision")) for i, token in enumerate(frame.tokens)
    ]
    return [0, *accumulate(said)]


def _crossed(frame: Frame, a: int, b: int) -> int:
    """Clauses between two tokens, at most three."""
    return min(3, abs(frame.clause_of[a] - frame.clause_of[b]))


def _of(frame: Frame, first: int, last: int) -> bool:
    """Whether a phrase goes on without a preposition other than "of", a conjunction or a mark."""
    return all(
        not (frame.flags[i] & (PREPOSITION | COORDINATOR) and not frame.flags[i] & GENITIVE) and frame.tokens[i].kind != "mark"
        for i in range(first, last)
    )
