"""What makes two claims one thing."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.graph.counterparts import without_spoken_for
from factcheck.graph.pair import pair
from factcheck.graph.sameness import COMPARABLE, EQUAL, overlap, subjects
from factcheck.link.linked import LinkedClaim, Links
from factcheck.measures.concept import concepts
from factcheck.model import Verdict
from factcheck.reconcile.ladder import judge
from factcheck.reconcile.reconcile import compare_all
from factcheck.rules.example import claim

_FIRE = frozenset({"fire", "injured", "firefighter"})


def about(
    c: LinkedClaim, *, named: tuple[str, ...] = (), known: tuple[str, ...] = (), context: frozenset[str] = _FIRE, topical: bool = False
) -> LinkedClaim:
    return replace(c, named=frozenset(named), known=frozenset((*named, *known)), context=context, topical=topical)


def test_an_equal_figure_in_like_sentences_agrees_whatever_was_read_as_its_subject() -> None:
    a = about(claim("injured", 131, subject="Aude", published="2025-08-07").linked("a"), topical=True)
    b = about(claim("count:resident", 131, subject="prefect", published="2025-08-08").linked("b"))
    found = judge(a, b)
    assert found is not None and found.verdict is Verdict.AGREE


def test_a_round_figure_in_other_sentences_is_no_agreement() -> None:
    a = about(claim("injured", 20, subject="Aude", published="2025-08-07").linked("a"))
    b = about(claim("count:shop", 20, subject="Lyon", published="2025-08-08").linked("b"), context=frozenset({"shop", "price"}))
    assert judge(a, b) is None


def test_values_that_differ_contradict_only_where_the_sentences_leave_no_doubt() -> None:
    a = about(claim("strike_rate", "46.3", unit="%", aspect="share", time="2023-01-19", subject="SNCF").linked("a"), named=("sncf",))
    b = claim("strike_rate", "56.3", unit="%", aspect="share", time="2023-01-19", subject="railway").linked("b")
    alike = about(b, named=("sncf",))
    other = about(b, named=("deutsche-bahn",), context=frozenset({"price"}))
    assert pair(a, alike).strict
    assert not pair(a, other).strict
    found = judge(a, other)
    assert found is None or found.verdict is not Verdict.CONFLICT


def test_names_that_both_articles_tell_apart_are_rivals() -> None:
    a = about(claim("cost", 19, unit="EUR", subject="flamanville").linked("a"), named=("flamanville",), known=("hinkley",))
    b = about(claim("cost", 40, unit="EUR", subject="hinkley").linked("b"), named=("hinkley",), known=("flamanville",))
    assert subjects(a, b) == subjects(b, a) == "rivals"
    assert subjects(a, about(b, named=("hinkley", "flamanville"))) == "named"
    assert subjects(a, replace(b, entity=None)) == "open"


_NAMES = st.lists(st.sampled_from(["aude", "sncf", "louvre"]), max_size=3).map(tuple)
_CONTEXT = st.frozensets(st.sampled_from(sorted(concepts())[:60]), max_size=6)
_CLAIMS = st.builds(
    lambda measure, low, subject, named, known, context: about(
        claim(measure, low, subject=subject).linked("x"), named=named, known=known, context=context
    ),
    st.sampled_from(["orders", "sales", "injured", "count:home", "count:home+destroy"]),
    st.integers(1, 5000),
    st.sampled_from(["aude", "sncf", None]),
    _NAMES,
    _NAMES,
    _CONTEXT,
)


@settings(deadline=None)
@given(_CLAIMS, _CLAIMS)
def test_sameness_is_a_share_of_one_and_does_not_depend_on_the_order(a: LinkedClaim, b: LinkedClaim) -> None:
    one = replace(a, claim=a.claim.model_copy(update={"id": "one"}))
    two = replace(b, claim=b.claim.model_copy(update={"id": "two"}))
    first, second = pair(one, two), pair(two, one)
    assert first.sameness == second.sameness
    assert 0 <= first.sameness <= 1
    assert (first.sameness >= EQUAL) <= (first.sameness >= COMPARABLE)


@settings(deadline=None)
@given(_CONTEXT, _CONTEXT)
def test_overlap_is_symmetric_and_whole_for_equal_sentences(a: frozenset[str], b: frozenset[str]) -> None:
    assert overlap(a, b) == overlap(b, a)
    assert 0 <= overlap(a, b) <= 1
    assert overlap(a, a) == (1 if a else 0)


def test_a_statement_that_found_its_counterpart_is_in_no_conflict_with_what_stands_beside_it() -> None:
    a = claim("strike_rate", "46.3", unit="%", time="2023-01-19", subject="SNCF", source="one").linked("a")
    b = claim("strike_rate", "46.3", unit="%", time="2023-01-19", subject="SNCF", source="two").linked("b")
    c = claim("strike_rate", "56.3", unit="%", time="2023-01-19", subject="SNCF", source="two").linked("c")
    d = claim("strike_rate", "56.3", unit="%", time="2023-01-19", subject="SNCF", source="three").linked("d")
    links = Links((a, b, c, d), (), ())
    verdicts = {(r.a, r.b): r.verdict for r in compare_all(links)[0]}
    assert verdicts["a", "b"] is Verdict.AGREE
    assert ("a", "c") not in verdicts
    assert verdicts["a", "d"] is Verdict.CONFLICT
    relation = judge(a, d, links)
    assert relation is not None and without_spoken_for([relation], links, {"C106"}) == [relation]
