"""What falls to each one, and what many of one price or size come to, by the order of words: "7,200 bags, or 30 each", "40 bins at 350
pounds apiece, which makes 14,000"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from factcheck.model import LinkRole
from factcheck.model.relation import Words
from factcheck.reconcile.computed.settle import Check, Reading, settle
from factcheck.reconcile.exact.intervals import Interval
from factcheck.reconcile.terms import among, cues, position, printed
from factcheck.reconcile.terms.roles import compared_with
from factcheck.reconcile.terms.terms import Article, Term

_FIFTH, _THIRD = 5, 3  # parts by which what was said may be off

# Cues that say for each of which stretch of time a figure holds, and the unit of that stretch.
PERIODS = {"daily": "day", "weekly": "week", "monthly": "month", "yearly": "year"}


def per_each(article: Article, head: Term) -> Check | None:
    """An amount said to be that of each one, from the whole amount and the number of ones before it."""
    if not (head.level and head.amount and _said_of_each(article, head)) or head.linked_to(LinkRole.PART_OF):
        return None  # "eight of them for lack of a contract": a part, and no mean
    drawn = position.concludes(article, head) or cues.has("makes", position.lead(article, head), article.language)
    mean = cues.has("mean", f"{position.lead(article, head)} {position.after_words(article, head)}", article.language)
    if not (position.appended(article, head) or drawn or mean):
        return None
    here = _amounts(article, head)
    readings = [Reading((a, b), _over(head, a, b), 0.5, False) for a, b in _two(here) if head.unit.counts or _alike(article, a, head)]
    following = [t for t in article.later(head) if _alike(article, t, head)]
    bound = _in_sentence(article, head, here) or (_around_it(article, head) if (drawn or mean) and not following else [])
    if bound and not drawn and not here and among.another_subject(article, bound[-1][0], head):
        return None  # "the national average is 3,400 euros a head"
    readings += [Reading((a, b), _over(head, a, b), 0.25, True) for a, b in bound]
    return settle("A109", "rate", head, _rounded(head), readings)


def _rounded(head: Term) -> Interval:
    """What a number of things that falls to each admits: a mean, rounded ("one for every eleven")."""
    admitted = head.result
    if head.unit.counts and admitted.low is not None and admitted.low == admitted.high:
        return Interval(admitted.low - Fraction(1, 2), admitted.low + Fraction(1, 2))
    return admitted


def _in_sentence(article: Article, head: Term, here: list[Term]) -> list[tuple[Term, Term]]:
    """The whole amount and the numbers of ones in the sentence before the head; which number is meant its name may tell."""
    number = among.after(article, head)
    if number is not None and _for_each_of(article, head, number):
        return [(t, number) for t in here if _alike(article, t, head) and t.size > head.size][-1:]
    if position.bare(article, head):
        named = [t for t in here if among.names_again(article, head, t)]
        last = here[-3:] if named else here[-2:]
        return [(a, b) for a, b in _two(last) if b in (named or last) and a.unit.dimension != b.unit.dimension]
    totals = [t for t in here if _alike(article, t, head) and t.size > head.size]
    if head.unit.counts and all(t.unit.counts for t in totals):
        counts = [t for t in here if t.unit.counts][-2:]
        if len(counts) < 2 or counts != here[-2:] or not among.unbroken([*counts, head]):
            return []
        large, small = sorted(counts, key=lambda t: (-t.size, t.rank))
        return [(large, small)]
    numbers = _numbers(article, head, [t for t in here if t not in totals])
    return [(totals[-1], t) for t in numbers] or _told_far_before(article, head, totals[-1:], []) if totals else []


def _for_each_of(article: Article, head: Term, number: Term) -> bool:
    """Whether the number of ones follows the amount for each: "7.40 euros for each of the 126,500 inhabitants"."""
    between = position.gap(article, head, number)
    few = number.unit.counts and len(between.split()) <= _FEW
    return few and cues.has("each", between, article.language) and any(cues.has(k, between, article.language) for k in ("of_the", "out_of"))


def _told_far_before(article: Article, head: Term, totals: Sequence[Term], numbers: Sequence[Term]) -> list[tuple[Term, Term]]:
    """The whole amount or the number of ones, whichever the sentences beside do not give, from anywhere before, where the two nearly make
    what each is said to come to: "20,520 hours, 18 for each call", some paragraphs after the 1,140 calls. Where any two of them make it,
    those; else the largest, for what is said of each is mostly drawn from the whole."""
    before = [t for t in article.terms[: head.rank] if t.amount and t.unit.per is None and not compared_with(article, t)]
    if totals:
        numbers = [t for t in before if t.unit.counts and t not in totals and _prints_noun_of(article, head, t)]
    elif numbers and not head.unit.counts:
        totals = [t for t in before if _alike(article, t, head)]
    every = [(a, b) for a in totals for b in numbers if b.size]
    if right := [(a, b) for a, b in every if _over(head, a, b).meets(head.result)]:
        return right
    largest = max(every, key=lambda pair: (pair[0].size, pair[1].size), default=None)
    return [largest] if largest is not None and _nearly(head, *largest, within=_THIRD) else []


def _prints_noun_of(article: Article, head: Term, number: Term) -> bool:
    """Whether the words behind an amount say for each of what it is, and a number counts that: "18 hours for each call", "42 calls"."""
    own = article.text[printed.number_span(article, head)[1] : printed.span(article, head)[1]] + " " + position.after_words(article, head)
    start, end = printed.number_span(article, number)[1], printed.span(article, number)[1]
    near = article.text[start:end] + " " + " ".join(position.tail(article, number).split()[:2])
    return among.share_noun(cues.after("each", own, article.language), near)


def _around_it(article: Article, head: Term) -> list[tuple[Term, Term]]:
    """The same from the sentences before, for an amount that is drawn from them: "Im Schnitt sind das 41,000 Euro je Fall"."""
    if head.unit.dimension == "time":
        return []  # "two engineers got 18 months each": of the three years of somebody else before
    earlier = [t for t in article.near(head) if t.rank < head.rank and article.distance(head, t) <= _PARAGRAPH and among.plain(article, t)]
    earlier = [t for t in earlier if t.unit.dimension not in ("%", "x", "pp")]
    totals = [t for t in earlier if _alike(article, t, head) and t.size > head.size and t.unit.per is None]
    if head.unit.counts:
        here = [t for t in earlier if t.sentence == head.sentence and t.unit.counts and not _alike(article, t, head)]
        if len(here) == 1:  # "1.38 million came. The 920 cinemas saw 1,500 people each"
            return [(t, here[0]) for t in totals if t.sentence != head.sentence] if len(totals) <= _MOST else []
        named = [t for t in earlier if among.names_again(article, head, t)]
        others = [t for t in earlier if t not in named and t.unit.counts and t.unit.per is None]
        return [(a, b) for a in others for b in named if a.size > b.size] if len(others) * len(named) <= _MOST else []
    if not totals:
        return _told_far_before(article, head, [], _numbers(article, head, [t for t in earlier if t.sentence == head.sentence]))
    nearest = [t for t in totals if t.sentence == totals[-1].sentence]
    numbers = _numbers(article, head, [t for t in earlier if t not in totals])
    if not numbers and (far := _told_far_before(article, head, totals, [])):
        return far
    if not numbers and totals[-1].sentence == head.sentence:
        counts = [t for t in article.terms[: head.rank] if t.level and t.unit.counts and t.unit.per is None]
        numbers = [t for t in counts if _nearly(head, totals[-1], t)]
    return [(a, b) for a in nearest for b in numbers] if len(nearest) * len(numbers) <= _MOST else []


def _nearly(head: Term, total: Term, number: Term, within: int = _FIFTH) -> bool:
    """Whether a number told far before is about the one of which a sentence says what each comes to: nothing else would be so near."""
    made = _over(head, total, number).shown or Fraction(0)
    return abs(made - (head.value.middle or Fraction(0))) * within <= made


_PARAGRAPH = 2  # sentences to a figure before
_MOST = 4  # pairs among which one may choose


def _numbers(article: Article, head: Term, terms: list[Term]) -> list[Term]:
    """Of the terms those that may say how many ones there are: those of the name that the head gives them, where it gives one."""
    found = [t for t in terms if t.unit.dimension != "time" and t.unit.per is None and not _alike(article, t, head)]
    found = [t for t in found if not compared_with(article, t)]  # of the year before
    per = head.unit.per
    named = [t for t in found if _is_named(article, head, t)]
    told = per is not None and per.dimension != "count"
    return named if named or told else found


def _is_named(article: Article, head: Term, number: Term) -> bool:
    """Whether a number is one of what the head is said to be for each of, by its name."""
    per = head.unit.per
    return among.names_again(article, head, number) or (per is not None and number.unit.dimension == per.dimension)


def in_proportion(article: Article, head: Term) -> Check | None:
    """So many for so many, said again for one or for a round number: "410 bins for 738,000 people, or one bin for 1,800 people"; "112 for
    204,000 people, which is 55 for each 100,000"."""
    here = [t for t in article.earlier(head) if t.unit.counts]
    lead, following = position.lead(article, head), among.after(article, head)
    if len(here) < 2 or not head.unit.counts or not position.concludes(article, head) or here[-1].rank + 1 != head.rank:
        return None
    few, many = here[-2:]
    if not _for(article, position.gap(article, few, many)) or not few.size < many.size:
        return None
    made = None
    words = cues.without(["restate", "thus"], lead, article.language)
    if cues.starts("one", words, article.language) and _for(article, words) and among.one_name(article, head, many):
        made = many.premise / few.premise
    elif following is not None and following.size in _ROUND and _for(article, position.gap(article, head, following)):
        made = (few.premise / many.premise).times(following.size)
    said: tuple[tuple[str, Words], ...] = (("a", many.claim.value or ""), ("b", few.claim.value or ""))
    values = said if made is not None and made.middle is not None and made.middle > few.size else said[::-1]
    readings = [Reading((many, few), made, 0.25, True, values)] if made is not None else []
    return settle("A109", "rate", head, _rounded(head), readings)


def _for(article: Article, words: str) -> bool:
    """Whether the words between two numbers end with "for"."""
    return cues.ends("for_so_many", words, article.language) and len(words.split()) <= _FEW


_ROUND = frozenset({1000, 10_000, 100_000, 1_000_000})


def many(article: Article, head: Term) -> Check | None:
    """An amount said to be what a number of ones of one price or size make: "forty at 350 each, which makes 14,000"."""
    text = position.lead(article, head)
    makes = cues.has("makes", text, article.language)
    told = makes or position.concludes(article, head) or cues.has("total", f"{text} {position.tail(article, head)}", article.language)
    if not head.level or _said_of_each(article, head):
        return None
    if not (told and position.appended(article, head)):
        return _of_one_size(article, head)
    here = _amounts(article, head)
    readings = [Reading((a, b), _times(head, a, b), 0.5, False) for a, b in _two(here)]
    if len(here) == 2:
        price = next((t for t in here if _alike(article, t, head)), None)
        number = next((t for t in here if t is not price and price is not None and not _alike(article, t, price)), None)
        first, second = sorted(here, key=lambda t: t.rank)
        priced = cues.ends("at", position.gap(article, first, second).rstrip(" $€£"), article.language)
        priced = priced or (_sized(article, first, second) and _right_behind(article, second, head))
        if price is not None and number is not None and (makes or priced or _said_of_each(article, price)):
            readings.append(Reading((number, price), _times(head, number, price), 0.25, True))
    elif len(here) == 1 and makes:
        return _of_one_size(article, head)
    return settle("A109", "times", head, head.result, readings)


def _of_one_size(article: Article, head: Term) -> Check | None:
    """The same from the sentences before, where the size is said to be that of one of a number and they nearly make the amount: "72
    turbines of 14 MW each. Its 1,080 MW …", "900,000 doses were bought. At 86 euros a dose the bill comes to 77 million"."""
    if head.unit.per is not None or head.unit.dimension in ("%", "x", "pp", "time") or position.bare(article, head):
        return None
    bound = []
    for single in article.earlier(head, 1):
        if not (single.level and _alike(article, single, head) and 2 * single.size < head.size):
            continue
        counts = [t for t in article.earlier(head, _FEW) if t.level and t.unit.counts]
        counts = [t for t in counts if t is not single and t.unit.per is None and t.size > 1 and not _alike(article, t, head)]
        if single.sentence < head.sentence and position.opens(article, head) and among.another_subject(article, single, head, takings=True):
            continue  # "he sold 250 at 40 euros. The shop next door took 12,000"
        right_before = [t for t in counts if t.rank + 1 == single.rank and _sized(article, t, single)]
        if cues.opens("of", position.tail(article, head), article.language) and among.of_another(article, head, single):
            continue
        named = [t for t in counts if among.names_again(article, single, t)]
        each = counts[-1:] if _said_of_each(article, single) else []
        if not each and cues.has("makes", position.lead(article, head), article.language):  # "basket … 12 euros, which makes takings of …"
            each = [t for t in counts if not compared_with(article, t) and t.sentence == counts[-1].sentence]
        found = right_before if head.unit.counts else right_before or named or each  # (of people three counts are often no product)
        bound += [(number, single) for number in found]
    readings = [Reading(pair, _times(head, *pair), 0.25 + head.sentence - pair[1].sentence, True) for pair in bound]
    near = [r for r in readings if r.computed.middle and abs(r.computed.middle - (head.value.middle or 0)) * _NEAR <= r.computed.middle]
    return settle("A109", "times", head, head.result, near)


_FEW = 4  # sentences in which the number of ones may have been given
_NEAR = 3  # within a third


def _sized(article: Article, number: Term, single: Term) -> bool:
    """Whether a size stands right behind a number of things: "72 turbines, of 14 MW"."""
    between = position.gap(article, number, single).rstrip(" $€£")
    fits = cues.ends("of", between, article.language) or cues.ends("at", between, article.language)
    return number.sentence == single.sentence and fits and len(between.split()) <= _FEW


def _right_behind(article: Article, single: Term, head: Term) -> bool:
    """Whether a total follows a size with no verb between: "six fans of 150 kW, 900 in total", not "six carts of 20 tonnes were lost; 150
    tonnes of ballast had to be replaced in total"."""
    words = f"{position.gap(article, single, head)} {position.tail(article, head)}"
    left = cues.without(["total", "restate", "thus", "and"], words, article.language).split()
    return len([w for w in left if len(w) > position.SHORT]) <= 1


def _said_of_each(article: Article, term: Term) -> bool:
    """Whether words beside a figure say that it holds for each one of something that is no stretch of time."""
    start, end = printed.number_span(article, term)[1], printed.span(article, term)[1]
    words = f"{article.text[start:end]} {position.after_words(article, term)}"
    if any(cues.has(period, words, article.language) for period in PERIODS):
        return False
    if term.unit.per is not None and (position.after_words(article, term) or "/" in article.text[start:end]):
        return term.unit.per.dimension != "time"
    near = " ".join(position.lead(article, term).split()[-3:])
    if cues.has("each", words, article.language) or cues.has("each", near, article.language):
        return True
    if cues.starts("each", position.lead(article, term), article.language) and position.opens(article, term):
        return True  # "each of them thus costs the public 1.3 million", against "six of 2.4 tonnes each, instead of the five"
    here = [t for t in among.before(article, term) if t.unit.dimension not in ("%", "time") and t.unit.dimension != term.unit.dimension]
    return any(among.names_again(article, term, t) for t in here)


def _amounts(article: Article, head: Term) -> list[Term]:
    """The amounts of the sentence before the head."""
    return [t for t in among.before(article, head, amounts=True) if t.unit.dimension not in ("%", "x", "pp")]


def _two(terms: list[Term]) -> Iterator[tuple[Term, Term]]:
    return ((a, b) for a in terms for b in terms if a is not b)


def _alike(article: Article, a: Term, b: Term) -> bool:
    """Whether two amounts are of one unit above the slash: money of one currency, or things of one name."""
    if a.unit.counts and b.unit.counts:
        return among.one_name(article, a, b)
    return a.unit.dimension == b.unit.dimension


def _over(head: Term, total: Term, number: Term) -> Interval:
    value = total.premise.times(total.unit.factor / head.unit.factor) if total.unit.dimension == head.unit.dimension else total.premise
    return value / number.premise


def _times(head: Term, number: Term, price: Term) -> Interval:
    value = price.premise.times(price.unit.factor / head.unit.factor) if price.unit.dimension == head.unit.dimension else price.premise
    return number.premise * value
