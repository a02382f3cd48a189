"""What the words after a share say of its whole, and which earlier figures may be that whole."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from factcheck.measures.lexicon import lexicon
from factcheck.model import LinkRole
from factcheck.reconcile.bound.totals import listed, told_as_part
from factcheck.reconcile.exact.units import unit
from factcheck.reconcile.terms import cues
from factcheck.reconcile.terms.among import concepts_of_measures, near_by, one_name, one_sort, share_noun
from factcheck.reconcile.terms.position import SHORT, concludes, lead, tail
from factcheck.reconcile.terms.printed import WORD, span
from factcheck.reconcile.terms.terms import Article, Term, commensurable, same_measure

# The most words after a share that still only name its whole: "of the money lent".
_WHOLE_WORDS = 5
_NAME_WORDS = 3  # the same where a clause goes on: "of the sales (were made in France)"
MOST = 3  # figures of sentences before among which one may choose
_BACK = 2  # sentences in which a whole may have been given
_ALMOST = 8  # so near to what was said (an eighth of it) is a number that is meant


def closed(article: Article, head: Term) -> bool:
    """Whether after a share nothing follows but the name of its whole: "a third of the total", "(40 percent)", ", a third."."""
    words = cues.without(["thus"], tail(article, head), article.language)  # "a third, then": of nothing else
    if cues.has("whole", words, article.language) and _owned(words):
        return False
    return not words.strip() or (len(words.split()) <= _WHOLE_WORDS and cues.starts("of", words, article.language))


def names_whole(article: Article, head: Term) -> bool:
    """Whether the words after a share say the whole again without naming it: "of the total", "of that"."""
    words = tail(article, head)
    if not (cues.starts("of", words, article.language) and cues.has("whole", words, article.language)):
        return False
    return not _owned(words)


def _owned(words: str) -> bool:
    """Whether words name whose whole it is: "of the country's total" is of another one than the figures before."""
    return any(word.strip(",").endswith(("'s", "\u2019s")) for word in words.split())


def names_other(article: Article, head: Term) -> bool:
    """Whether the words after a share name a whole that may be something else than the figures before: "of its output". One word that
    closes the verb of a conclusion names none: "es war also zu 80 Prozent gefüllt"."""
    words = cues.without(["thus"], tail(article, head), article.language).split()
    if len(words) == 1 and concludes(article, head):
        return False
    return bool(words) and not names_whole(article, head)


def counted_otherwise(head: Term, terms: Iterable[Term]) -> bool:
    """Whether one of some figures counts what the share is known to be no share of: seats beside a share of the vote."""
    of = {unit(name).name for name in head.linked.measure.of}
    return bool(of) and any(t.unit.counts and t.unit.name and t.unit.name not in of for t in terms)


def wholes_named(article: Article, head: Term, part: Term, *, clause: bool = False) -> list[Term]:
    """What the words after a share may mean: earlier larger figures of the thing that they name, or of the part's own measure where the
    words name nothing that is known ("two thirds of the haul"). `clause`: what happened to the share may follow its whole there."""
    words = tail(article, head)
    if clause:
        words = " ".join(words.split()[:_NAME_WORDS])
    if (
        cues.opens("part", words, article.language)
        or not cues.starts("of", words, article.language)
        or len(words.split()) > _WHOLE_WORDS
        or names_whole(article, head)
        or any(c.isdigit() for c in words)  # "a fifth of the fee of 2011"
    ):
        return []
    named = {c for c in lexicon(article.language).concepts_of(words) if not c.startswith("~")}
    larger = [t for t in article.terms[: part.rank] if t.amount and t.size > part.size and commensurable(t, part)]
    larger = [t for t in larger if t.unit.dimension != "time" and t.unit.per is None]
    if named:
        measured = [t for t in larger if named & set(t.linked.measure.concepts)]
        larger = measured or [
            t for t in larger if named & set(t.claim.concepts) or head.linked.measure.id == f"share:{t.linked.measure.id}"
        ]
    else:
        larger = [t for t in larger if same_measure(t, part) and not t.linked.measure.id.endswith("?")]
    if not larger and not _measured(named) and not concludes(article, head):
        larger = _only_one_before(article, head, part)
    elif not larger and not named:  # "1,300 have left, that is a third of the target"
        larger = [t for t in article.terms[: part.rank] if t.amount and t.size > part.size and one_sort(article, t, part)]
        larger = [t for t in larger if part.sentence - t.sentence <= 1 and near_by(t, part) and not _last_part(article, t)]
        larger = larger if any(_not_far(head, part, t) for t in larger) else []
    return larger if len(larger) <= MOST + 1 else []


def wholes_called(article: Article, head: Term, part: Term) -> list[Term]:
    """The larger figures before a part that are of the thing of which a share is said to be one of the whole: "of the whole budget"."""
    named = {c for c in lexicon(article.language).concepts_of(tail(article, head)) if not c.startswith("~")}
    before = article.terms[: part.rank] if named else ()
    larger = [t for t in before if t.amount and t.size > part.size and t.unit.key == part.unit.key]
    return [t for t in larger if named & _concepts(t)][-MOST:]


def _concepts(term: Term) -> set[str]:
    return {*term.linked.measure.concepts, *term.claim.concepts}


def _measured(concepts: set[str]) -> bool:
    """Whether one of the concepts is that of a measure: such a whole may have a figure of its own that the text does not give."""
    return bool(concepts & concepts_of_measures())


def _only_one_before(article: Article, head: Term, part: Term) -> list[Term]:
    """The whole of a share that a sentence appends to its only amount, of a thing that no measure knows ("two thirds of the haul"): the
    only larger amount of that unit in the sentence before, where the share said is not far from what it comes to."""
    ratio = head.fraction()
    last = [t for t in article.earlier(part, 1) if t.sentence == part.sentence - 1 and near_by(t, part)]
    amounts = [t for t in last if t.amount and t.unit.key == part.unit.key and one_name(article, t, part)]
    alone = not any(t.amount for t in article.earlier(part))
    if not alone or len(amounts) != 1 or amounts[0].size <= part.size or ratio is None or not ratio.middle:
        return []
    words = tail(article, head)
    if part.unit.dimension in ("time", "count") or _owned(words) or any(c.isdigit() for c in words):
        return []
    return amounts if _not_far(head, part, amounts[0]) else []


def _not_far(head: Term, part: Term, whole: Term) -> bool:
    """Whether a share is not far from what a part and a whole make that the words do not name."""
    ratio = head.fraction()
    said = ratio.middle if ratio is not None and ratio.middle is not None else Fraction(0)
    return abs(part.size / whole.size - said) * _FAR <= 2 * said


_FAR = 3  # the share said may be off by two thirds of itself


def _last_part(article: Article, term: Term) -> bool:
    """Whether a figure is told as a part of another one before it; "4,200 of the 28,600 jobs" opens a matter of its own."""
    first = not article.earlier(term)
    return bool(term.linked_to(LinkRole.PART_OF)) and not first


def whole_like(article: Article, part: Term, head: Term) -> list[Term]:
    """Where nothing of the part's name is told before it, the larger number of which it is nearly the share that is said "of the total"."""
    ratio = head.fraction()
    told = [t for t in article.terms[: part.rank] if t.level and t.unit.counts and t.unit.per is None and t.size > part.size]
    if ratio is None or ratio.middle is None or not part.unit.counts or cues.has("total", lead(article, head), article.language):
        return []
    found = [t for t in told if abs(part.size / t.size - ratio.middle) <= ratio.middle / _ALMOST]
    alike = [t for t in told if t.unit.key == part.unit.key and t.unit.name and _not_far(head, part, t)]
    return found or right_or_largest(head, part, alike)


def points_back(article: Article, part: Term, head: Term) -> bool:
    """Whether a part is said to be one of something given before: "of this total, 2,816", "12,000 of the losses"."""
    opening = article.text[part.claim.sentence[0] : span(article, head)[0]]
    if cues.has("part", opening, article.language):
        return True
    if cues.starts("out_of", opening, article.language) and cues.has("whole", opening, article.language):
        return True
    return cues.starts("of_the", tail(article, part), article.language)


def larger_before(article: Article, part: Term) -> list[Term]:
    """What may be the whole of a part: larger figures of its name in its sentence, else in the two sentences before."""
    earlier = [t for t in article.terms[: part.rank] if t.amount and t.size > part.size and near_by(part, t) and commensurable(t, part)]
    earlier = [t for t in earlier if one_name(article, t, part) and t.unit.dimension != "time"]
    listed_ones = [p for t in earlier for p in listed(article, t)]
    here = [t for t in earlier if t.sentence == part.sentence and t not in listed_ones]
    found = here or [t for t in earlier if part.sentence - t.sentence <= _BACK and t not in listed_ones]
    found = [t for t in found if t.sentence == part.sentence or not _of_before(article, t)] or found
    if found and all(told_as_part(article, t) for t in found):  # "4,320 of this total. A quarter, 2,160, …": of the same total
        before = [t for t in earlier if t.sentence < found[0].sentence and not told_as_part(article, t)]
        found += [t for t in before if t.sentence == before[-1].sentence]
    return found


def _of_before(article: Article, term: Term) -> bool:
    """Whether a figure is the one of an earlier time with which another is compared: "172,500 loans, against 150,000 in 2023"."""
    return cues.has("versus", " ".join(lead(article, term).split()[-_BESIDE:]), article.language)


_BESIDE = 3  # words


def called_again(article: Article, part: Term) -> list[Term]:
    """The larger numbers, wherever they were told, of what a sentence says again before it tells a part of it: "2,470 members. … Among the
    members are 370 women"."""
    opening = article.text[part.claim.sentence[0] : span(article, part)[0]]
    named = " ".join(word for word in WORD.findall(opening)[1:3] if len(word) > SHORT + 1)
    if article.earlier(part) or not cues.starts("out_of", opening, article.language) or not part.unit.counts:
        return []
    larger = [t for t in article.terms[: part.rank] if t.level and t.unit.counts and t.size > part.size and not told_as_part(article, t)]
    return [t for t in larger if share_noun(named, t.claim.quote.exact)]


def right_or_largest(head: Term, part: Term, wholes: list[Term]) -> list[Term]:
    """Of several figures that may be the whole of a share those that make it what is said, else the largest: what all are a part of."""
    ratio = head.fraction()
    right = [t for t in wholes if ratio is not None and (part.premise / t.premise).meets(ratio)]
    return right or [t for t in wholes if t.size == max(w.size for w in wholes)][:1]
