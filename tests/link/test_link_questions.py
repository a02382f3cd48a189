"""Which claims answer one question, and what is told of it."""

import pytest

from factcheck.extract import extract
from factcheck.link import link
from factcheck.model import Source
from factcheck.read.config import Config


@pytest.mark.parametrize(
    ("one", "place"),
    [
        ("Orvex makes vans. Orvex received 42,000 orders. Orvex is glad.", None),
        ("Orvex makes vans. Orvex received 7,000 orders in Spain. Orvex is glad.", "ES"),
    ],
)
def test_a_question_is_of_a_place_only_where_all_that_answer_it_are(one: str, place: str | None) -> None:
    texts = {"a": one, "b": "Orvex makes vans. Orvex received 6,000 orders in Spain. Orvex is glad."}
    sources = [Source(name=name, path=f"sources/{name}.md", language="en", digest=name, text=text) for name, text in texts.items()]
    found = link(sources, [extract(s, Config()) for s in sources], Config())
    (orders,) = [q for q in found.questions if q.measure == "orders"]
    assert (orders.place, len(orders.claims)) == (place, 2)
