"""The statements of a draft: one for each claim, one for each clause that claims something without a figure, and what is no claim.

A claim with a figure, a date or a place is a statement whatever the tone. Of what is left of a sentence, a clause is a statement when
it names somebody or something and tells an event or property; a clause that gives the writer's view, says what ought to be, judges, or
asks, is none.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from factcheck.acts.clauses.credits import credits_of
from factcheck.acts.words.bags import Anchor, Bag, bag_between, name_key
from factcheck.check.facts.fact import Fact
from factcheck.check.facts.likeness import Features, digits
from factcheck.check.facts.reading import Reading
from factcheck.check.spans import Spans
from factcheck.check.stated.telling import has_verb, is_view, telling, tells
from factcheck.lang import pack, word_class
from factcheck.measures.concept import HAPPENS, concept
from factcheck.model import Claim, Kind, NotUnderstood
from factcheck.read.text import Sentence, Token, tokenize

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the draft's plain text that may state something. `claim`: what was extracted from it; `fact`: its figure or date;
    `checkable`: False for opinion and background; `sentence`: the index of its sentence; `credit`: the linked words beside it that say
    who says so; `quoted`: the words of a quote that is the statement."""

    start: int
    end: int
    sentence: int
    bag: Bag
    claim: Claim | None = None
    checkable: bool = True
    fact: Fact | None = None
    credit: Span | None = None
    quoted: tuple[str, ...] = ()


_TOLD = ("e:", "m:", "t:")  # events, numbers and days
_STRONG = re.compile(r"[;:—–]|\s-\s")
_BREAK = re.compile(r"[;:—–]|(?:,\s)|(?:\s-\s)")


def stretches(
    reading: Reading, claims: Sequence[Claim], not_understood: Sequence[NotUnderstood], citations: Sequence[Span]
) -> list[Stretch]:
    """The stretches of a draft, in order, each with its figure or date.

    `citations`: where words are cited (an empty stretch for a footnote or key): what somebody cites a source for is a statement.
    """
    found = _stretches(reading, claims, not_understood, citations)
    of: dict[str, Fact] = {}
    for fact in reading.facts:
        if fact.claim is not None:
            of.setdefault(fact.claim.id, fact)
    return [replace(stretch, fact=_fact(stretch, reading, of)) for stretch in found]


def _fact(stretch: Stretch, reading: Reading, of: Mapping[str, Fact]) -> Fact | None:
    """What a statement states: the fact of its claim, else the most telling figure in it, else its date."""
    if stretch.claim is not None:
        return of.get(stretch.claim.id)
    first, last = (bisect_left(reading.facts, at, key=lambda f: f.start) for at in (stretch.start, stretch.end + 1))
    inside = [f for f in reading.facts[first:last] if f.end <= stretch.end]
    return max(inside, key=lambda f: (f.value is not None, digits(f), -f.start), default=None)


def _stretches(
    reading: Reading, claims: Sequence[Claim], not_understood: Sequence[NotUnderstood], citations: Sequence[Span]
) -> list[Stretch]:
    by_start = sorted(claims, key=lambda c: (c.quote.start, c.quote.end, c.id))
    unread = sorted(not_understood, key=lambda n: n.start)
    language = reading.source.language
    found = [telling(sentence.tokens, bag, language) for sentence, bag in zip(reading.sentences, reading.bags, strict=True)]
    views = [is_view(features) for features in found]
    cites = Spans(citations)
    out: list[Stretch] = []
    for i, sentence in enumerate(reading.sentences):
        begin, stop = sentence.start, sentence.end
        mine = by_start[slice(*(bisect_left(by_start, at, key=lambda c: c.quote.start) for at in (begin, stop)))]
        if _announces(reading, i):
            out.append(Stretch(sentence.start, sentence.end, i, reading.bags[i], checkable=False))
            continue
        lost = unread[slice(*(bisect_left(unread, at, key=lambda n: n.start) for at in (begin, stop)))]
        meant = [citations[n] for n in cites.meeting(begin - 1, stop + 1)]  # a mark stands behind what it is for
        told = _of_claims(reading, i, mine, meant, loose=views[i] or sentence.heading)
        told += _of_unread(reading, i, [n for n in lost if not any(c.quote.start <= n.start < c.quote.end for c in mine)])
        told += _of_citations(reading, i, meant, [(s.start, s.end) for s in told])
        out += told
        if sentence.heading:
            continue
        if not told:
            beside = any(views[j] for j in (i - 1, i + 1) if 0 <= j < len(views) and reading.sentences[j].paragraph == sentence.paragraph)
            states = tells(reading.source.text, sentence.tokens, found[i], beside_view=beside) and not _sets_a_scene(reading, i, found[i])
            out.append(Stretch(sentence.start, sentence.end, i, reading.bags[i], checkable=states))
        elif not views[i]:
            rest = _of_the_rest(reading, i, [(s.start, s.end) for s in told if not _apposed(s, reading)])
            out += [*rest, *_of_doers(reading, i, [(s.start, s.end) for s in (*told, *rest)])]
    return sorted(out, key=lambda s: (s.start, s.end))


def _announces(reading: Reading, at: int) -> bool:
    """Whether a sentence only announces the list behind it, by how many items that has: "Three things to know about the strike:"."""
    sentence, text = reading.sentences[at], reading.source.text
    if not text[sentence.start : sentence.end].rstrip().endswith(":"):
        return False
    listed = [s for s in reading.sentences[at + 1 :] if s.paragraph == sentence.paragraph + 1]
    items = sum(not text[: s.start].rpartition("\n")[2].strip() for s in listed)
    told = {word for a, _, word in reading.marks if word[:2] in ("m:", "t:") and sentence.start <= a < sentence.end}
    return items > 1 and told == {f"m:{items}"}


def _sets_a_scene(reading: Reading, at: int, found: Features) -> bool:
    """Whether a sentence is set on any day and names and counts nothing: nobody could look it up."""
    days = {name_key(token.text) for token in reading.sentences[at].tokens if token.start in reading.any_days}
    named = {word for word in reading.bags[at] if word[:2] == "n:"} - {f"n:{day}" for day in days}
    return bool(days) and not named and found.keys().isdisjoint(("numbers", "places", "dates", "said"))


def _of_claims(reading: Reading, at: int, claims: Sequence[Claim], citations: Sequence[Span], *, loose: bool) -> list[Stretch]:
    """The claims of a sentence; in a `loose` one, a view or a heading, some state nothing to check unless they are cited."""
    out = []
    for claim in claims:
        a, b = claim.quote.start, min(claim.quote.end, reading.sentences[at].end)
        near = _bag(reading.source.text, a, b, reading.marks, reading.source.language, numbers=False) | frozenset(claim.concepts)
        cited = any(x < b and a <= y for x, y in citations)
        out.append(Stretch(a, b, at, near, claim, checkable=cited or not (loose and _loose(claim))))
    return out


def _of_unread(reading: Reading, at: int, unread: Sequence[NotUnderstood]) -> list[Stretch]:
    """The clauses of a sentence with a figure that was not understood."""
    text, sentence, out = reading.source.text, reading.sentences[at], []
    for item in unread:
        start, end = _clause(text, sentence, item.start, item.end)
        out.append(Stretch(start, end, at, _bag(text, start, end, reading.marks, reading.source.language)))
    return out


def _of_citations(reading: Reading, at: int, citations: Sequence[Span], covered: list[Span]) -> list[Stretch]:
    """What is cited in a sentence, beside what is `covered` already."""
    text, language, marks, sentence = reading.source.text, reading.source.language, reading.marks, reading.sentences[at]
    out: list[Stretch] = []
    for start, end in citations:
        if not (sentence.start <= start <= sentence.end and sentence.start < end) or any(a <= end and start < b for a, b in covered):
            continue
        credit: Span | None = None
        if start == end:  # a mark speaks for the clause before it
            a, b = _clause(text, sentence, start - 1, start)
            b = min(b, start)
            if any(x < b and a < y for x, y in covered):
                continue
        else:  # linked words alone may be too few to know what is said of them; their clause says it
            enough = len(_bag(text, start, end, marks, language)) > 2
            a, b = (start, end) if enough else _clause(text, sentence, start, end)
            if _credits(_bag(text, a, b, marks, language), tokenize(text, a, b), language):
                credit = (start, end)
                a, b = _beside(text, sentence, a, b)
                if any(x < b and a < y for x, y in covered):
                    continue
        if text[a:b].strip():
            out.append(Stretch(a, b, at, _bag(text, a, b, marks, language), credit=credit))
            covered = [*covered, (a, b)]
    return out


def _apposed(stretch: Stretch, reading: Reading) -> bool:
    """Whether a statement only says in passing who somebody is, so that its clause tells something else: "Judge Ana Ruiz charged the
    guide"."""
    if stretch.claim is None or stretch.claim.kind is not Kind.ROLE:
        return False
    tokens = reading.sentences[stretch.sentence].tokens
    return not has_verb([t for t in tokens if stretch.start <= t.start < stretch.end], reading.source.language)


def _of_the_rest(reading: Reading, at: int, covered: Sequence[Span]) -> list[Stretch]:
    """The clauses of a sentence that state something beside what is `covered`."""
    text, language, sentence, out = reading.source.text, reading.source.language, reading.sentences[at], []
    for a, b in _rest(text, sentence, covered, language):
        tokens = [token for token in sentence.tokens if a <= token.start < b]
        left = _bag(text, a, b, reading.marks, language)
        if has_verb(tokens, language) and not _credits(left, tokens, language) and tells(text, tokens, telling(tokens, left, language)):
            out.append(Stretch(a, b, at, left))
    return out


def _of_doers(reading: Reading, at: int, covered: Sequence[Span]) -> list[Stretch]:
    """Who did something, told in passing, where no other statement holds it: "the plane, an Airbus A320, landed at Vellmar"."""
    text, laid, out = reading.source.text, reading.laid[at], list[Stretch]()
    for credit in credits_of(laid):
        start, end = laid.tokens[credit.first].start, laid.tokens[credit.last].end
        doer = max(start, text.rfind(credit.doer.text, start, end))
        if not any(a <= doer < b for a, b in (*covered, *((s.start, s.end) for s in out))):
            out.append(Stretch(start, end, at, _bag(text, start, end, reading.marks, reading.source.language)))
    return out


def _rest(text: str, sentence: Sentence, covered: Sequence[tuple[int, int]], language: str) -> list[tuple[int, int]]:
    """The clauses of a sentence, parted by more than a comma, or by a comma and "and", of which nothing is a statement yet."""
    joining = word_class(language, "coordinator")
    joins = [b.start for a, b in pairwise(sentence.tokens) if a.text == "," or b.low in joining]
    strong = [m.start() for m in _STRONG.finditer(text, sentence.start, sentence.end)]
    out = []
    for begin, stop in pairwise([sentence.start, *sorted({*joins, *strong}), sentence.end]):
        left, right = begin, stop
        while left < right and not text[left].isalnum():
            left += 1
        while right > left and not text[right - 1].isalnum():
            right -= 1
        if left < right and not any(a < right and left < b for a, b in covered):
            out.append((left, right))
    return out


def _bag(text: str, start: int, end: int, marks: Sequence[Anchor], language: str, *, numbers: bool = True) -> Bag:
    found = bag_between(tokenize(text, start, end), marks, start, end, language)
    return found if numbers else frozenset(word for word in found if word[:2] not in ("m:", "t:"))


def _credits(bag: Bag, tokens: Sequence[Token], language: str) -> bool:
    """Whether words only say who says so: "says the Gazette", "according to the report", "told the Gazette"."""
    known = [concept(word).cls for word in bag if word[1:2] != ":"]
    verbs = pack(language).part("speech").get("speech", {}).get("verb", [])
    says = "speech" in known or any(token.low in verbs for token in tokens)
    return says and not HAPPENS.intersection(known) and not any(w[:2] in _TOLD for w in bag)


def _beside(text: str, sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """The longer of what stands before and behind a stretch of its sentence, from its first to its last word."""
    begin, stop = max(((sentence.start, start), (end, sentence.end)), key=lambda span: span[1] - span[0])
    while begin < stop and not text[begin].isalnum():
        begin += 1
    while stop > begin and not text[stop - 1].isalnum():
        stop -= 1
    return begin, stop


def _loose(claim: Claim) -> bool:
    """A figure of speech rather than a figure: in a sentence that gives a view, "twice", "a seventh", "half a decade", "nobody" claim
    nothing."""
    return claim.value is None or claim.value.middle == 0 or claim.kind in (Kind.RATIO, Kind.DURATION, Kind.RANK, Kind.OTHER)


def _clause(text: str, sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """The clause of a sentence around a stretch: up to the next break on either side."""
    left, right = sentence.start, sentence.end
    for m in _BREAK.finditer(text, sentence.start, sentence.end):
        if m.end() <= start:
            left = m.end()
        elif m.start() >= end:
            right = m.start()
            break
    return left, right
