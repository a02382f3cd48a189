"""Every example of every rule, run both ways round."""

import pytest

from factcheck.graph.compare.placed import pair
from factcheck.lang.say import say
from factcheck.reconcile.pairs.ladder import judge
from factcheck.rules import Rule, complete, ladder
from factcheck.rules.example import Example

CASES = [(rung, example) for rung in ladder() for example in rung.examples]
IDS = [f"{rung.code}-{example.title.replace(' ', '-')}" for rung, example in CASES]


@pytest.mark.parametrize(("rung", "example"), CASES, ids=IDS)
@pytest.mark.parametrize("turned", [False, True], ids=["as written", "turned"])
def test_the_ladder_decides_by_this_rule_with_its_exact_sentence(rung: Rule, example: Example, turned: bool) -> None:
    a, b = example.left.linked("a"), example.right.linked("b")
    relation = judge(b, a) if turned else judge(a, b)
    if not example.fires:
        assert rung.check(pair(a, b)) is None
        assert relation is None or rung.code not in [r.code for r in (*relation.reasons, *relation.also)]
        return
    assert relation is not None, "the ladder says nothing"
    first = relation.reasons[0]
    assert (first.code, relation.verdict) == (rung.code, rung.verdict), say("en", first.key, first.values)
    assert say("en", first.key, first.values) == example.says
    assert say("fr", first.key, first.values)


@pytest.mark.parametrize("rung", ladder(), ids=lambda r: r.code)
def test_every_rule_has_an_example_that_fires_and_a_near_miss(rung: Rule) -> None:
    complete(rung)
    assert all(example.says for example in rung.examples if example.fires)
