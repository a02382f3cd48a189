"""Which part and which whole a share is of, by the order of words alone: the bindings that may accuse.

The whole follows the share ("a third of the 640"), or the share is appended to a part and its whole, or it says its whole again without
naming it ("a third of the total"). A share of something else ("a third of them women") has no premises in the text.
"""

from __future__ import annotations

from fractions import Fraction

from factcheck.model import LinkRole
from factcheck.reconcile.bound.totals import told_as_part
from factcheck.reconcile.bound.wholes import (
    MOST,
    called_again,
    closed,
    larger_before,
    names_other,
    names_whole,
    points_back,
    right_or_largest,
    whole_like,
    wholes_called,
    wholes_named,
)
from factcheck.reconcile.terms import cues
from factcheck.reconcile.terms.among import after, before, fellows, near_by, one_name, one_sort, one_thing, plain, unbroken
from factcheck.reconcile.terms.position import (
    appended,
    bare,
    compared,
    concludes,
    from_to,
    gap,
    lead,
    marked,
    opens_bracket,
    opens_sentence,
    tail,
)
from factcheck.reconcile.terms.printed import number_span, span, unread
from factcheck.reconcile.terms.roles import Role, compared_with, role
from factcheck.reconcile.terms.terms import Article, Term, same_measure

# The most characters between a share and its whole, and between a part and its whole.
_CLOSE = 70

Pair = tuple[Term, Term]


def is_part(article: Article, first: Term, second: Term) -> bool:
    """Whether the text makes one of two neighbouring figures a part of the other: "of the 640, 128", "1,200, 300 of them"."""
    if {first.claim.id, second.claim.id} & {*first.linked_to(LinkRole.PART_OF), *second.linked_to(LinkRole.PART_OF)}:
        return True
    between = gap(article, first, second)
    if cues.opens("part", between, article.language) and marked(between):
        return False  # "236 of them at night, and 58,000 passengers": the first is a part of something before it
    behind = " ".join(tail(article, second).split()[:3])
    if any(cues.has("part", text, article.language) for text in (between, behind)) and len(between) < 2 * _CLOSE:
        return True
    rest = cues.without(["of"], between, article.language) if cues.starts("of", between, article.language) else between
    if rest is not between and len(rest.split()) <= 1 and not from_to(article, first, second):
        return True
    opening = lead(article, first).lstrip(" ,;:")
    return first.size > second.size and cues.starts("out_of", opening, article.language) and not from_to(article, first, second)


def shares(article: Article, head: Term) -> list[Pair]:
    """The part and the whole of a share; more than one where several orders of words offer one: they accuse only together."""
    orders = (_of_figure, _before, _of_earlier, _of_named, _part_after, _of_linked, _spelled_out)
    found = [pair for bind in orders for pair in bind(article, head)] or _of_its_sort(article, head)
    return [p for p in found if not unread(article, [t for t in (*p, head) if t.sentence == head.sentence])]


def _amounts(article: Article, head: Term) -> list[Term]:
    """The amounts of the sentence before the head, without shares and without how much more there is."""
    found = [t for t in before(article, head, amounts=True) if t.unit.dimension not in ("%", "x", "pp")]
    return [t for t in found if role(article, t) is not Role.GAP or _taken_out(article, t)]


def _taken_out(article: Article, term: Term) -> bool:
    """Whether a figure that looks like a difference is a whole or a part all the same: "of the 40 extra posts", "of 2,300 schools 230
    (have fewer than ten pupils)"."""
    last = article.earlier(term)[-1:]
    if any(cues.starts("out_of", lead(article, t).lstrip(" ,;:"), article.language) for t in (term, *last) if t.amount):
        return True
    whole = after(article, term)  # "a deficit of 9.6 million on a budget of 640"
    told = whole is not None and whole.size > term.size and cues.has("gap", lead(article, term), article.language)
    return told and cues.starts("out_of", tail(article, term), article.language)


def _of_figure(article: Article, head: Term) -> list[Pair]:
    """ "a third of the 640": the whole follows, and the part stands right before the head or is appended to the whole."""
    whole = after(article, head)
    if whole is None or whole.unit.dimension in ("%", "x", "pp") or not whole.amount:
        return []
    text = gap(article, head, whole)
    if not cues.starts("of", text, article.language) or marked(text) or len(text) > _CLOSE:
        return []
    here = [t for t in _amounts(article, head) if one_sort(article, t, whole) and t.size < whole.size]
    if here and head.rank - here[-1].rank == 1 and not cues.starts("clause", lead(article, head), article.language):
        return [(here[-1], whole)]
    if opens_sentence(article, head) and concludes(article, head):  # "It amounts to 0.4 % of a turnover of 3.5 billion"
        earlier = [t for t in article.earlier(head, 1) if 0 < head.sentence - t.sentence <= 1 and near_by(head, t) and t.amount]
        earlier = [t for t in earlier if one_sort(article, t, whole) and t.size < whole.size]
        return [(t, whole) for t in earlier] if len(earlier) <= MOST else []
    part = after(article, whole)
    if part is not None and appended(article, part) and _follows(article, part):
        return [(part, whole)] if one_sort(article, part, whole) and part.size < whole.size else []
    return []


def _follows(article: Article, part: Term) -> bool:
    """Whether a figure behind a share and its whole is said to be what the share comes to, or is set between marks."""
    return concludes(article, part) or cues.has("total", tail(article, part), article.language) or _apposed(article, part)


def _apposed(article: Article, term: Term) -> bool:
    """Whether a figure stands between two marks with at most its noun: "a third of its 960 staff, 320 people, work here"."""
    end = span(article, term)[1] + len(tail(article, term))
    return not lead(article, term).strip(" ,") and len(tail(article, term).split()) <= 2 and article.text[end : end + 1] in (",", ";", ")")


def _before(article: Article, head: Term) -> list[Pair]:
    """The share that is appended to a part and a whole: "1,200 buses, of which 300 are electric, or a quarter"."""
    if cues.opens("part", tail(article, head), article.language):
        return []  # "240 will go, two thirds of them in offices": of the figure right before it, and the part has no figure
    told = concludes(article, head) or opens_bracket(article, head)
    named = cues.has("rate_of", lead(article, head), article.language)
    if not (appended(article, head) or opens_bracket(article, head)) or not (told or named or closed(article, head)):
        return []
    here = _amounts(article, head)
    last = fellows(article, here)[-2:]
    if len(last) < 2 or last[-1].rank + 2 < head.rank:
        return []
    first, second = last
    small, large = sorted(last, key=lambda t: t.size)
    if small.size == large.size or (not told and ";" in article.text[span(article, here[-1])[1] : span(article, head)[0]]):
        return []
    if is_part(article, first, second):
        return [(small, large)]
    between = gap(article, first, second)
    if any(role(article, t) in (Role.CHANGE, Role.GAP, Role.MULTIPLE) for t in article.terms[first.rank + 1 : second.rank]):
        return []  # "the 227, 18 percent more than the 192": two states of one thing, none a part of the other
    prior = article.earlier(first)[-1:]
    if (
        prior
        and role(article, prior[0]) is Role.SHARE
        and appended(article, first)
        and not cues.starts("of", gap(article, prior[0], first), article.language)
    ):
        return []  # "one in three, 2.1 million in all, and 480,000, or one in thirteen": two parts of one whole
    alone = len(fellows(article, here)) == 2 and last == here[-2:] and not from_to(article, first, second) and (told or ";" not in between)
    if not (alone and unbroken([*last, head])) or names_other(article, head) or opens_bracket(article, head):
        return []
    same = first.unit.dimension == second.unit.dimension
    closing = bool(tail(article, head).strip()) or ";" in between
    if closing:
        return [(small, large)] if concludes(article, head) and same else []
    return [(small, large)] if concludes(article, head) or one_name(article, first, second) else []


def _of_earlier(article: Article, head: Term) -> list[Pair]:
    """A share of a whole that a sentence before has given: "It raised 5.4m. Only 1.8m, a third of that, arrived"."""
    here = _amounts(article, head)
    if not closed(article, head) or not here or here[-1].rank + 1 != head.rank:
        return []
    part = here[-1]
    if not appended(article, head):
        back = opens_sentence(article, part) or cues.starts("out_of", lead(article, part).lstrip(" ,;:"), article.language)
        return _of_last(article, head, part) if back and not tail(article, head).strip() else []
    if ";" in lead(article, head) and not concludes(article, head):
        return []  # "it costs 12m this year; we passed two thirds of it on": a share of the figure itself
    if names_whole(article, head):
        wholes = larger_before(article, part)
        same = [t for t in article.terms[: part.rank] if t.amount and same_measure(t, part) and t.unit.key == part.unit.key]
        wholes += [t for t in same if t.size > part.size and t not in wholes]
        wholes = wholes_called(article, head, part) or wholes or whole_like(article, part, head)
        wholes = [t for t in wholes if not told_as_part(article, t)] or wholes
        return [(part, t) for t in (wholes if len(wholes) <= 2 * MOST else right_or_largest(head, part, wholes))]
    if tail(article, head).strip():
        return []
    if called := called_again(article, part):
        return [(part, t) for t in right_or_largest(head, part, called)]
    if not points_back(article, part, head):
        return _of_last(article, head, part)
    wholes = larger_before(article, part)
    return [(part, t) for t in wholes] if len(wholes) <= MOST else []


def _of_last(article: Article, head: Term, here: Term) -> list[Pair]:
    """A share that closes a sentence with one amount, where the sentence before gives one or a few of the same thing, of which it is much
    what is said: "asked for 120 million. Madrid promises 75, three quarters"; "4,200 had to leave. Of 9,400 that would be a third"."""
    ratio = head.fraction()
    alone = not any(t.amount for t in article.earlier(here))
    if not alone or ratio is None or not ratio.middle:
        return []
    last = [t for t in article.earlier(here, 1) if t.sentence == here.sentence - 1 and near_by(here, t) and plain(article, t)]
    alike = one_sort if bare(article, here) else one_thing  # the unit of a number printed bare was inferred
    last = [
        t for t in last if alike(article, t, here) and (t.unit.key == here.unit.key or alike is one_sort) and t.unit.dimension != "time"
    ]
    found = []
    for other in last if len(last) <= MOST else ():
        small, large = sorted((other, here), key=lambda t: t.size)
        if large.size and abs(small.size / large.size - ratio.middle) * _MUCH <= ratio.middle and not compared(article, other):
            found.append((small, large))
    return found


_MUCH = Fraction(5, 2)  # two fifths of what is said


def _of_named(article: Article, head: Term) -> list[Pair]:
    """A share of a whole that is named by what it is and that the article has given: "350 jobs, a third of the workforce"."""
    here = _amounts(article, head)
    if not appended(article, head) or not here or here[-1].rank + 1 != head.rank or here[-1].linked_to(LinkRole.CHANGE_TO):
        return []  # (after a price "up from 7.60", "46 percent of sales" are of something else)
    return [(here[-1], whole) for whole in wholes_named(article, head, here[-1])]


def _of_its_sort(article: Article, head: Term) -> list[Pair]:
    """A share that closes a clause behind its only amount, of what the article has counted before by the same measure: "412,000 visitors.
    … 103,000 came in free, one visitor in four". Where its paragraph has such a whole, those farther off are of another matter."""
    here, ratio = _amounts(article, head), head.fraction()
    if len(here) != 1 or here[0].rank + 1 != head.rank or ratio is None or not ratio.middle or compared(article, here[0]):
        return []
    part, closes = here[0], appended(article, head) and len(tail(article, head).split()) <= 1
    named = _names_one_thing(article, head) and not part.unit.counts and not part.unit.money  # "52,000 m², a quarter of the site"
    if not (closes or named) or not part.linked.measure.registered or part.unit.dimension == "time":
        return []
    wholes = [t for t in article.terms[: part.rank] if t.level and t.unit.key == part.unit.key and same_measure(t, part)]
    wholes = [t for t in wholes if t.size > part.size and t.sentence < part.sentence]
    wholes = [t for t in wholes if not t.linked_to(LinkRole.PART_OF) and not compared_with(article, t)]
    wholes = [t for t in wholes if t.paragraph == part.paragraph] or wholes
    if named and not closes:
        sized = [t for t in article.terms[: part.rank] if t.level and t.unit.key == part.unit.key and t.size > part.size]
        wholes = sized if len({t.size for t in sized}) == 1 else []
    near = any(abs(part.size / t.size - ratio.middle) * _HALF <= ratio.middle for t in wholes)
    return [(part, t) for t in wholes] if near and len(wholes) <= MOST + 1 else []


def _names_one_thing(article: Article, head: Term) -> bool:
    """Whether a share closes its clause with the name of its whole in few words, and with no number: "of the site"."""
    words = tail(article, head)
    few = cues.starts("of", words, article.language) and len(words.split()) <= _FEW and not any(c.isdigit() for c in words)
    return few and appended(article, head)


_HALF = 2  # the share said may be off by half of itself


def _part_after(article: Article, head: Term) -> list[Pair]:
    """ "Of 46 million, 60 %, or 27.6 million": the share first, then what it comes to."""
    part = after(article, head)
    if part is None or part.unit.dimension in ("%", "x", "pp") or not part.amount:
        return []
    text = gap(article, head, part)
    if ":" in text:
        return []  # "320 jobs, 14 percent of them: 160 in Leeds, 95 in Malmö": a list of the figure before
    apposed = not lead(article, part).strip(" ,:") and marked(text) and ";" not in text and len(tail(article, part).split()) <= 3
    behind = article.text[number_span(article, head)[1] : number_span(article, part)[0]]  # the verb may close the share's own phrase
    concluded = concludes(article, part) or any(cues.has(kind, behind, article.language) for kind in ("restate", "thus"))
    if not apposed and not opens_bracket(article, part) and not (concluded and appended(article, part)):
        return []
    here = [t for t in _amounts(article, head) if one_name(article, t, part) and t.size > part.size]
    named = tail(article, head).strip() and not names_whole(article, head) and not cues.opens("part", tail(article, head), article.language)
    wholes = here or (wholes_named(article, head, part, clause=True) if named else larger_before(article, part))
    return [(part, t) for t in wholes] if len(wholes) <= MOST else []


def _of_linked(article: Article, head: Term) -> list[Pair]:
    """A sentence that says no more than the share of what the sentence before called a part: "124,000 of its 310,000 guests paid nothing.
    That is 40 percent"."""
    if not (opens_sentence(article, head) and concludes(article, head) and closed(article, head)):
        return []
    last = [t for t in article.earlier(head, 1) if head.sentence - t.sentence == 1 and near_by(head, t) and t.amount]
    wholes = [(t, article.by_id[id]) for t in last for id in t.linked_to(LinkRole.PART_OF) if id in article.by_id]
    two = [t for t in last if plain(article, t)]
    if not wholes and len(two) == len(last) == 2 and is_part(article, *two):
        wholes = [(min(two, key=lambda t: t.size), max(two, key=lambda t: t.size))]
    found = [(part, whole) for part, whole in wholes if whole.amount and whole.size > part.size and one_sort(article, part, whole)]
    return found if len(found) <= MOST else []


def _spelled_out(article: Article, head: Term) -> list[Pair]:
    """The share, and behind a colon what it was reckoned from: "One ticket in four goes abroad: 15,000 of the 60,000 sold"."""
    part = after(article, head)
    whole = after(article, part) if part is not None else None
    if part is None or whole is None or not (part.amount and whole.amount):
        return []
    behind = gap(article, part, whole)
    told = gap(article, head, part).rstrip().endswith((":", ",", "(")) and len(behind.split()) <= _FEW
    told = told and cues.starts("out_of", behind, article.language)
    return [(part, whole)] if told and one_sort(article, part, whole) and part.size < whole.size else []


_FEW = 3  # words between a part and its whole: "of the", "sur les"
