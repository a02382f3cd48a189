"""An item of a column of news in brief is compared with its one counterpart."""

import pytest

from factcheck.extract.extract import extract
from factcheck.graph import candidates
from factcheck.graph.compare.rivals import standing
from factcheck.graph.search.candidates import blocked
from factcheck.graph.search.columns import columns
from factcheck.link import link
from factcheck.link.linked import LinkedClaim, Links
from factcheck.model import Source
from factcheck.model.time_iso import parse_time
from factcheck.read.source import digest_of

ENGLISH = (
    "The bus drivers of Marrow Bay have been on strike for eight days; 140 of them walked out over the night shifts.",
    "A fire at the Kestrel mill in Halden destroyed twelve looms. Its owner, Ida Brandvold, puts the damage at 900,000 euros.",
    "Rangers counted 46 otters on the river Senne, nine more than in 2019.",
)
GERMAN = (
    "Auf der Senne leben wieder Otter: 48 Tiere haben Ranger gezählt.",
    "Seit elf Tagen streiken die Busfahrer in Querlingen. 310 legten die Arbeit nieder.",
    "Beim Brand der Kestrel-Weberei in Halden verbrannten zwölf Webstühle. 1,2 Millionen Euro Schaden nennt Ida Brandvold.",
)


def page(name: str, title: str, paragraphs: tuple[str, ...], language: str) -> Source:
    text, day = "\n\n".join(paragraphs), parse_time("2026-03-05")
    return Source(name=name, path=f"{name}.md", title=title, published=day, language=language, digest=digest_of(text), text=text)


def dossier(*pages: Source) -> Links:
    return link(list(pages), [extract(source) for source in pages])


def two(title: str = "In brief", titel: str = "Kurz gemeldet") -> Links:
    return dossier(page("en", title, ENGLISH, "en"), page("de", titel, GERMAN, "de"))


def figure(links: Links, source: str, low: int) -> LinkedClaim:
    return next(c for c in links.claims if c.claim.source == source and c.claim.value is not None and c.claim.value.low == low)


def test_each_item_has_the_counterpart_that_tells_of_the_same() -> None:
    links = two()
    found = columns(links)
    for mine, theirs in ((46, 48), (900_000, 1_200_000)):
        assert found.shared(figure(links, "en", mine), figure(links, "de", theirs)) > 0
        assert found.shared(figure(links, "de", theirs), figure(links, "en", mine)) > 0


def test_an_item_has_no_counterpart_in_a_column_of_other_things() -> None:
    other = (
        "Fourteen lynxes were let go in the hills of Querlingen, and half the bill is paid by the state.",
        "The choir festival of Orvane drew 6,000 listeners to 46 concerts in eight days.",
    )
    links = dossier(page("en", "In brief", ENGLISH, "en"), page("other", "In brief", other, "en"))
    assert all(columns(links).told_apart(a, b) for a in links.claims for b in links.claims if a.claim.source != b.claim.source)


def test_claims_of_items_that_are_no_counterparts_never_meet() -> None:
    links = two()
    fire, otters = figure(links, "en", 900_000), figure(links, "de", 48)
    assert columns(links).told_apart(fire, otters)
    why = blocked(fire, otters, links)
    assert why is not None and why.key == "rules.gate.item"
    assert not any(columns(links).told_apart(a, b) for a, b in candidates(links))


def test_articles_that_are_no_columns_are_compared_whole() -> None:
    links = two("A week in Halden", "Eine Woche in Halden")
    fire, otters = figure(links, "en", 900_000), figure(links, "de", 48)
    assert not columns(links).told_apart(fire, otters)
    assert not columns(links).shared(figure(links, "en", 46), otters)


@pytest.mark.parametrize(("paragraph", "mine", "same"), [(0, 46, True), (2, 46, False), (2, 900_000, True)])
def test_an_article_is_the_counterpart_of_one_item_of_a_column(paragraph: int, mine: int, same: bool) -> None:
    links = dossier(page("en", "In brief", ENGLISH, "en"), page("de", "Aus der Region", GERMAN[paragraph : paragraph + 1], "de"))
    theirs = figure(links, "de", 48 if paragraph == 0 else 1_200_000)
    assert columns(links).told_apart(figure(links, "en", mine), theirs) is not same


def test_a_third_article_changes_no_counterpart() -> None:
    third = page("fr", "En bref", ("Un incendie à Halden.", "Des loutres sur la Senne.", "Grève des bus à Marrow Bay."), "fr")
    links = dossier(page("en", "In brief", ENGLISH, "en"), page("de", "Kurz gemeldet", GERMAN, "de"), third)
    before = two()
    for mine in (46, 900_000):
        for theirs in (48, 1_200_000):
            now = columns(links).shared(figure(links, "en", mine), figure(links, "de", theirs))
            assert now == columns(before).shared(figure(before, "en", mine), figure(before, "de", theirs))


def test_what_a_claim_knows_and_is_about_is_that_of_its_item() -> None:
    links = two()
    fire, otters = figure(links, "en", 900_000), figure(links, "en", 46)
    assert any("brandvold" in id for id in fire.known)
    assert not any("brandvold" in id for id in otters.known)
    whole = two("A week in Halden", "Eine Woche in Halden")
    assert any("brandvold" in id for id in figure(whole, "en", 46).known)


def test_the_other_items_of_a_column_make_nothing_that_two_counterparts_share_rarer() -> None:
    alone = dossier(page("en", "Otters", ENGLISH[2:], "en"), page("de", "Otter", GERMAN[:1], "de"))
    column = two()
    mine, theirs = (standing(figure(links, "en", 46), figure(links, "de", 48), links)[1].total for links in (alone, column))
    assert mine == theirs > 0
