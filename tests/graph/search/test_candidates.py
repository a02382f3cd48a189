"""Which pairs meet."""

from dataclasses import replace

from factcheck.graph import candidates
from factcheck.link.linked import LinkedClaim, Links
from factcheck.model import Quote
from factcheck.rules.example import claim


def test_claims_of_one_question_meet_and_strangers_do_not() -> None:
    ami = [claim("orders", 1000 + i, published="2025-09-01").linked(f"a{i}") for i in range(3)]
    other = [claim("temperature", 40, unit="°C", subject="Aude").linked("t")]
    met = {(a.claim.id, b.claim.id) for a, b in candidates(Links((*ami, *other), (), ()))}
    assert met == {("a0", "a1"), ("a0", "a2"), ("a1", "a2")}


def test_the_same_telling_figure_meets_whatever_it_is_said_to_be() -> None:
    a = claim("visitors", 794000, subject="Orsay").linked("a")
    b = claim("spectators", 794000, subject="Van Gogh").linked("b")
    assert [(x.claim.id, y.claim.id) for x, y in candidates(Links((a, b), (), ()))] == [("a", "b")]


def test_a_figure_of_a_heading_meets_none_where_the_text_below_tells_it_in_full() -> None:
    def told(text: str, id: str, source: str) -> LinkedClaim:
        made = claim("homes", 148 if source == "one" else 184, unit="homes", subject=f"Quay {id}", source=source).linked(id)
        at = text.index("1")
        claim_ = made.claim.model_copy(update={"quote": Quote(exact=text[at : at + 9], start=at, end=at + 9)})
        return replace(made, claim=claim_, source=made.source.model_copy(update={"text": text}))

    heading, body = told("## 148 homes", "h", "one"), told("There are 148 homes.", "b", "one")
    other = told("There are 184 homes.", "o", "two")
    alone = {(x.claim.id, y.claim.id) for x, y in candidates(Links((heading, other), (), ()))}
    both = {(x.claim.id, y.claim.id) for x, y in candidates(Links((heading, body, other), (), ()))}
    assert alone == {("h", "o")} and both == {("b", "o")}


def test_the_work_grows_with_the_claims_and_not_with_their_pairs() -> None:
    block = [claim("orders", 100 + i, published="2025-09-01").linked(f"c{i:04}") for i in range(800)]
    assert sum(1 for _ in candidates(Links(tuple(block), (), ()))) < 800 * 300


def test_claims_of_one_article_meet_only_in_one_question() -> None:
    a = claim("orders", 100, source="one").linked("a")
    b = claim("orders", 200, source="one").linked("b")
    c = claim("sales", 100, source="one").linked("c")
    assert [(x.claim.id, y.claim.id) for x, y in candidates(Links((a, b, c), (), ()))] == [("a", "b")]


def test_sums_of_two_currencies_meet_where_their_sentences_share_much() -> None:
    said = {"subject": "Halbach", "time": "2024", "kind": "money", "quote": "the airline lost {} in the strike of Brisk Haven controllers"}
    for unit, meet in (("GBP", True), ("km", False)):
        a = claim("loss", 25000000, unit="EUR", **said).linked("a")
        b = claim("amount:strike", 21000000, unit=unit, **{**said, "kind": None if unit == "km" else "money"}).linked("b")
        found = {(x.claim.id, y.claim.id) for x, y in candidates(Links((a, b), (), ()))}
        assert (("a", "b") in found) is meet, unit
