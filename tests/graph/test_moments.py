"""Of which days a claim speaks."""

from factcheck.extract.extract import extract
from factcheck.graph.moments import moment, stated
from factcheck.graph.pair import pair
from factcheck.graph.side import Side
from factcheck.link import link
from factcheck.link.linked import LinkedClaim
from factcheck.model import Source
from factcheck.model.time_iso import parse_time


def figure(text: str, number: int) -> LinkedClaim:
    source = Source(
        name="tram",
        path="sources/tram.md",
        outlet="tram",
        title="",
        language="en",
        text=text,
        digest=text,
        published=parse_time("2026-02-12"),
    )
    found = link([source], [extract(source)]).claims
    return next(c for c in found if c.claim.value is not None and c.claim.value.middle == number)


def test_what_has_been_so_since_a_day_is_compared_as_of_publication() -> None:
    ticket = figure("A ticket has cost €12 since January 2026.", 12)
    assert ticket.claim.time is not None
    assert ticket.claim.time.iso == "2026-01/.."
    assert stated(ticket) is None


def test_what_will_be_so_from_a_day_on_and_what_adds_up_since_then_are_not() -> None:
    for text, number, iso in (
        ("From 1 May 2026 a ticket is to cost €14.", 14, "2026-05-01/.."),
        ("The ward has seen 90 deaths since January 2026.", 90, "2026-01/.."),
    ):
        time = stated(figure(text, number))
        assert time is not None
        assert time.iso == iso


_SHUT = "The runway was shut from 14 to 16 January 2026. BritJet lost 118 flights."


def test_what_only_the_sentences_around_say_is_when_a_claim_speaks_of_but_is_not_stated() -> None:
    flights = figure(_SHUT, 118)
    days = parse_time("2026-01-14/2026-01-16")
    assert stated(flights) is None
    assert moment(flights) == (days.start, days.end)


def test_an_assumed_time_confirms_that_two_are_one_and_sets_none_apart() -> None:
    lost = figure(_SHUT, 118)
    assert pair(lost, figure("From 14 to 16 January 2026 BritJet lost 118 flights.", 118)).when is Side.SAME
    assert pair(lost, figure("In May 2025 BritJet lost 118 flights.", 118)).when is Side.SILENT
