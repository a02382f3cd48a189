"""Claims that are no figure: dates of events, places, roles, ranks, partners; and the single person who was hurt or died."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.extract.clusters import Name
from factcheck.extract.cues import AUXILIARY, DETERMINER, GENITIVE, POSSESSIVE, PREPOSITION, RELATIVE, Cue
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.extract.phrases import classes
from factcheck.extract.subjects import Story
from factcheck.measures.concept import concepts
from factcheck.model import Aspect, Kind, Precision, TimeSpan, Value

_DATED = frozenset(
    {
        Precision.HOUR,
        Precision.DAY,
        Precision.WEEK,
        Precision.MONTH,
        Precision.SEASON,
        Precision.QUARTER,
        Precision.HALF,
        Precision.YEAR,
        Precision.SPAN,
    }
)


def statements(frame: Frame, story: Story, figures: Sequence[Draft]) -> list[Draft]:
    """The statements of a sentence that no figure makes. `figures`: the drafts of its figures, which come first."""
    drafts: list[Draft] = []
    drafts.extend(_ones(frame))
    drafts.extend(_dates(frame, figures))
    drafts.extend(_places(frame))
    drafts.extend(_roles(frame, story))
    drafts.extend(_ranks(frame, figures))
    drafts.extend(_partners(frame))
    return drafts


def _clause(frame: Frame, at: int) -> tuple[int, int]:
    number = frame.clause_of[at]
    return frame.clauses[number] if number >= 0 else (at, at + 1)


def _ones(frame: Frame) -> Iterable[Draft]:
    for cue in frame.cues_of("one.person"):
        if any(a <= cue.first < b for a, b, _ in frame.figures):
            continue
        one = [
            c for c in frame.cues_of("one.word") if 0 < cue.first - c.first <= 3 and frame.clause_of[c.first] == frame.clause_of[cue.first]
        ]
        if not one or any(frame.covered[c.first] for c in one[-1:]):
            continue
        end = _clause(frame, cue.first)[1]
        clause = frame.clause_of[cue.first]
        following = frame.clauses[clause + 1] if clause + 1 < len(frame.clauses) else (end, end)
        casualty = frame.cues_of("one.casualty", cue.first, end) or frame.cues_of(
            "one.casualty", following[0], min(following[1], following[0] + 3)
        )
        if not casualty:
            continue
        last = casualty[0].last + 1
        noun = tuple(sorted({h.concept for h in classes(frame.hits_in(cue.first, cue.last + 1), frozenset({"person"}))}))
        verb = tuple(sorted({h.concept for h in frame.hits_in(casualty[0].first, last)}))
        yield Draft(
            frame, one[-1].first, cue.last + 1, one[-1].first, last, Kind.QUANTITY,
            value=Value(low=Decimal(1), high=Decimal(1), stated=Decimal(1), unit="people"), noun=noun or ("person",), verb=verb,
        )  # fmt: skip
    for cue in frame.cues_of("one.none"):
        _begin, end = _clause(frame, cue.first)
        casualty = frame.cues_of("one.casualty", cue.first, end)
        if casualty and casualty[0].first - cue.last <= 4:
            verb = tuple(sorted({h.concept for h in frame.hits_in(casualty[0].first, casualty[0].last + 1)}))
            yield Draft(
                frame, cue.first, cue.last + 1, cue.first, casualty[0].last + 1, Kind.QUANTITY,
                value=Value(low=Decimal(0), high=Decimal(0), stated=Decimal(0), unit="people"), noun=("person",), verb=verb,
            )  # fmt: skip


def _dates(frame: Frame, figures: Sequence[Draft]) -> Iterable[Draft]:
    for first, last, when in frame.whens:
        if when.time.precision not in _DATED or when.form == "duration":
            continue
        begin, end = _clause(frame, first)
        events = [c for c in frame.cues_of("event.", begin, end) if not frame.covered[c.first]]
        if not events:
            number = frame.clause_of[first]
            if number > 0 and first - begin <= 1:
                begin = frame.clauses[number - 1][0]
                events = [c for c in frame.cues_of("event.", begin, first) if not frame.covered[c.first] and first - c.last <= 5]
        if not events:
            continue
        cue = min(events, key=lambda c: (min(abs(c.first - last), abs(first - c.last)), -(c.last - c.first)))
        if min(abs(cue.first - last), abs(first - cue.last)) > 7:
            continue
        crossed = [d for d in figures if min(cue.first, first) <= d.first < max(cue.last, last)]
        if crossed:
            continue
        left, right = min(cue.first, first), max(cue.last + 1, last)
        left = max(begin, left - 3) if left == cue.first else left
        yield _made(frame, left, right, Kind.DATE, cue, ("date",), time=when.time)


def _made(frame: Frame, first: int, last: int, kind: Kind, cue: Cue, tag: tuple[str, ...], time: TimeSpan | None = None) -> Draft:
    begin, end = _clause(frame, cue.first)
    around = frame.hits_in(min(begin, first), max(end, last))
    verb = {h.concept for h in frame.hits_in(cue.first, cue.last + 1)}
    noun = {h.concept for h in classes(around, frozenset({"thing", "event", "property"})) if h.concept not in verb}
    draft = Draft(frame, cue.first, cue.last + 1, first, last, kind, noun=tuple(sorted(noun)), verb=tuple(sorted(verb)))
    draft.measure = f"{tag[0]}:{cue.kind.partition('.')[2]}"
    if time is not None:
        draft.time = time
    return draft


def _places(frame: Frame) -> Iterable[Draft]:
    for cue in frame.cues_of("place."):
        kind = cue.kind.partition(".")[2]
        if kind == "adjectival":
            before = [(a, b, p) for a, b, p in frame.places if b == cue.first and a > 0]
            if before and frame.flags[before[-1][0] - 1] & DETERMINER and before[-1][2].form == "name":
                a, b, p = before[-1]
                draft = _made(frame, a, cue.last + 1, Kind.PLACE, cue, ("place",))
                draft.measure, draft.object, draft.place = "place:seat", p.name, p.place_id
                yield draft
            continue
        after = [(a, b, p) for a, b, p in frame.places if cue.last < a <= cue.last + 5 and p.form == "name"]
        if not after:
            named = [(a, b, n) for a, b, n in frame.names if cue.last < a <= cue.last + 2 and n.kind == "place"]
            if named:
                a, b, n = named[0]
                draft = _made(frame, cue.first, b, Kind.PLACE, cue, ("place",))
                draft.object, draft.place = n.text, n.text
                yield draft
            continue
        if frame.clause_of[after[0][0]] != frame.clause_of[cue.first]:
            continue
        draft = _made(frame, cue.first, after[0][1], Kind.PLACE, cue, ("place",))
        draft.object, draft.place = after[-1][2].name if len(after) == 1 else after[0][2].name, after[0][2].place_id
        yield draft


def _roles(frame: Frame, story: Story) -> Iterable[Draft]:
    people = [(a, b, n) for a, b, n in frame.names if n.kind == "person"]
    used: set[int] = set()
    for first, last, name in people:
        found = _role_of(frame, first, last, used)
        if found is None:
            continue
        begin, end, cue, organisation = found
        used.add(cue.first)
        draft = Draft(frame, first, last, begin, end, Kind.ROLE)
        role = cue.kind.partition(".")[2]
        holder = organisation or _holder(story)
        draft.subject, draft.subject_kind = name.key, "person"
        draft.object = f"{role} of {holder}" if holder else role
        draft.noun = tuple(sorted({h.concept for h in frame.hits_in(cue.first, cue.last + 1)}))
        draft.measure = f"role:{role.replace(' ', '-')}"
        yield draft


def _role_of(frame: Frame, first: int, last: int, used: set[int]) -> tuple[int, int, Cue, str | None] | None:
    tokens = frame.tokens
    count = len(tokens)
    roles = [c for c in frame.cues if c.kind.startswith(("role.", "role_verb.")) and c.first not in used]
    roles = [
        c
        for c in roles
        if not any(o is not c and o.first <= c.first and o.last >= c.last and (o.last - o.first) > (c.last - c.first) for o in roles)
    ]
    best: tuple[int, tuple[int, int, Cue, str | None]] | None = None
    for cue in roles:
        found: tuple[int, int, Cue, str | None] | None = None
        gap = 99
        if cue.kind.startswith("role_verb."):
            if cue.first >= last:
                between = tokens[last : cue.first]
                if len(between) <= 1 and all(t.kind == "mark" for t in between):
                    stop = _end(frame, cue.last + 1)
                    found, gap = (first, stop, cue, _object(frame, cue.last + 1, stop)), len(between)
            elif cue.last < first <= cue.last + 2:
                begin = _clause(frame, cue.first - 1)[0] if cue.first else cue.first
                found, gap = (begin, last, cue, _object(frame, begin, cue.first)), first - cue.last
        elif cue.first >= last:
            apposed = range(last, cue.first)
            linked = all(
                (tokens[i].kind in ("mark", "elision") and tokens[i].text not in ';:."“”«»()')
                or frame.flags[i] & (DETERMINER | POSSESSIVE)
                or _is(frame, i)
                or any(a <= i < b for a, b, n in frame.names if n.kind != "person")
                or tokens[i].low.endswith(("'s", "s"))
                for i in apposed
            )
            direct = last < count and (tokens[last].text == "," or _is(frame, last))
            if len(apposed) <= 5 and linked and direct:
                stop = _end(frame, cue.last + 1)
                owner = [n.key for a, b, n in frame.names if last <= a and b <= cue.first and n.kind != "person"]
                found, gap = (first, stop, cue, owner[0] if owner else _object(frame, cue.last + 1, stop)), len(apposed)
        elif cue.last < first:
            stretch = range(cue.last + 1, first)
            comma = any(tokens[i].text == "," for i in stretch)
            clean = all(tokens[i].text not in ';:."“”«»()' and not _is(frame, i) and not frame.flags[i] & RELATIVE for i in stretch)
            last_is_comma = not stretch or tokens[first - 1].text == ","
            if (
                clean
                and len(stretch) <= 8
                and (
                    not stretch
                    or (comma and last_is_comma and sum(tokens[i].text == "," for i in stretch) == 1)
                    or (
                        not comma
                        and len(stretch) <= 4
                        and all(
                            frame.flags[i] & (GENITIVE | DETERMINER) or tokens[i].capital or tokens[i].kind == "elision" for i in stretch
                        )
                    )
                )
            ):
                begin = cue.first
                while begin > 0 and frame.flags[begin - 1] & (DETERMINER | POSSESSIVE):
                    begin -= 1
                found, gap = (begin, last, cue, _object(frame, cue.last + 1, first)), len(stretch)
        if found is not None and (best is None or gap < best[0]):
            best = (gap, found)
    return None if best is None else best[1]


def _is(frame: Frame, at: int) -> bool:
    return bool(frame.flags[at] & AUXILIARY)


def _end(frame: Frame, at: int) -> int:
    """The end of an apposition: the next mark, relative or verb."""
    last = at
    while last < len(frame.tokens) and last - at < 9:
        if frame.tokens[last].kind == "mark" and frame.tokens[last].text not in "-'’&":
            break
        if frame.flags[last] & (RELATIVE | AUXILIARY) or frame.covered[last]:
            break
        last += 1
    return last


def _object(frame: Frame, first: int, last: int) -> str | None:
    """The house that a role is held in: a name, else the words after "of"."""
    inside = [n for a, b, n in frame.names if first <= a and b <= last and n.kind != "person"]
    begin = first
    while begin < last and (frame.flags[begin] & (GENITIVE | DETERMINER | PREPOSITION) or frame.tokens[begin].kind in ("elision", "mark")):
        begin += 1
    if begin >= last:
        return inside[0].key if inside else None
    if inside and frame.tokens[begin].capital:
        return inside[0].key
    end = last
    while end > begin and frame.tokens[end - 1].kind == "mark":
        end -= 1
    words = frame.words(begin, end).strip(" ,")
    return words if begin > first or words else None


def _holder(story: Story) -> str | None:
    return story.organisation or (story.focus if story.focus_kind in ("organisation", "product") else None)


def _ranks(frame: Frame, figures: Sequence[Draft]) -> Iterable[Draft]:
    seen: set[int] = set()
    for cue in frame.cues:
        if cue.kind not in ("rank.up", "rank.down", "rank.leader"):
            continue
        number = frame.clause_of[cue.first]
        if number < 0 or number in seen:
            continue
        begin, end = frame.clauses[number]
        if cue.kind in {"rank.leader", "rank.first"}:
            pass
        else:
            following = frame.clauses[number + 1][1] if number + 1 < len(frame.clauses) else end
            since = [c for c in frame.cues_of("rank.since", cue.last + 1, following) if c.first - cue.last <= 9]
            adjectival = cue.last + 1 < end
            if not since or (not adjectival and cue.kind == "rank.up" and cue.value not in ("best",)):
                continue
        if any(d.aspect is Aspect.RANK and d.clause == number for d in figures):
            continue
        seen.add(number)
        last = end
        draft = _made(frame, max(begin, cue.first - 4), min(last, cue.last + 9), Kind.RANK, cue, ("rank",))
        draft.aspect = Aspect.RANK
        draft.direction = -1 if cue.kind == "rank.down" else 1
        draft.object = frame.words(cue.first, cue.last + 1).lower()
        draft.measure = ""
        draft.first, draft.last = cue.first, cue.last + 1
        yield draft


def _partners(frame: Frame) -> Iterable[Draft]:
    for cue in frame.cues_of("partner.through"):
        named: list[tuple[int, int, Name]] = []
        at = cue.last + 1
        for a, b, n in frame.names:
            if a < at or n.kind == "person":
                continue
            if a - at > (3 if not named else 2):
                break
            named.append((a, b, n))
            at = b
        if len(named) < 2:
            continue
        draft = Draft(frame, cue.first, cue.last + 1, cue.first, named[-1][1], Kind.OTHER)
        draft.object = ", ".join(sorted({n.key for _, _, n in named}))
        draft.measure = "partner"
        draft.noun = tuple(sorted({h.concept for h in frame.hits_in(cue.first, cue.last + 1) if h.concept in concepts()}))
        yield draft
