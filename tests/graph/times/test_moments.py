"""Of which days a claim speaks."""

from factcheck.extract.extract import extract
from factcheck.graph.compare.placed import pair, raw_pair
from factcheck.graph.side import Side
from factcheck.graph.times.moments import moment, one_hour, stated
from factcheck.graph.values.figures import Fit
from factcheck.link import link
from factcheck.link.linked import LinkedClaim
from factcheck.model import Source
from factcheck.model.time_iso import parse_time
from factcheck.rules.example import claim


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


def test_a_plan_is_as_of_its_publication_where_only_one_of_two_says_by_when() -> None:
    cut = {"measure": "job_cuts", "unit": "jobs", "subject": "Delmarre", "modality": "planned"}
    one = claim(low=340, published="2026-03-04", **cut).linked("a")
    other = claim(low=430, published="2026-03-05", time="../2026-09-30", **cut).linked("b")
    assert pair(one, other).days == 1
    done = claim(low=430, published="2026-03-05", time="../2026-09-30", **{**cut, "modality": "asserted"}).linked("c")
    assert pair(one, done).days > 200


def test_one_hour_of_days_that_are_left_open_is_one_and_an_hour_of_two_days_is_not() -> None:
    one = claim("date:start", time="2026-02-10T20", kind="date").linked("a")
    assert one_hour(one, claim("date:start", kind="date", object="20").linked("b"))
    assert not one_hour(one, claim("date:start", kind="date", object="21").linked("c"))
    assert not one_hour(one, claim("date:start", time="2026-02-11T20", kind="date").linked("d"))


def test_how_long_a_sentence_is_is_rounded_by_nobody() -> None:
    terms = [claim(id, years, unit="years", kind="duration", subject="Pryle") for id in ("sentence", "elapsed") for years in ("6", "5.5")]
    six, less, ago, since = (term.linked("ab"[i % 2]) for i, term in enumerate(terms))
    assert raw_pair(six, less).fit is Fit.APART
    assert raw_pair(ago, since).fit is Fit.COARSE
