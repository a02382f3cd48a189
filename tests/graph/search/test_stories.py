"""What two articles have in common says whether their claims can be about one thing."""

import itertools

import pytest

from factcheck.extract.extract import extract
from factcheck.graph import why_not
from factcheck.graph.compare.rivals import standing
from factcheck.graph.search.candidates import candidates
from factcheck.link import link
from factcheck.link.stories import apart, common, told
from factcheck.model import Source, Verdict
from factcheck.model.time_iso import parse_time
from factcheck.read.source import digest_of
from factcheck.reconcile.reconcile import compare_all

FLOOD = (
    "The river Senne burst its banks at Halden on Tuesday night. 17 shelters were open by dawn. The mayor, Ida Brandvold, asked 2,340 "
    "residents to leave their homes. Water stood 1.8 metres deep in the station. Firefighters rescued 46 people from roofs. The rain "
    "should end on Thursday, forecasters said. Marten Roll, the chief executive, said the Kestrel mill was lost."
)
FLUT = (
    "In Halden ist in der Nacht zum Mittwoch die Senne über die Ufer getreten. Bis zum Morgen öffneten 19 Notunterkünfte. Bürgermeisterin "
    "Ida Brandvold bat 2340 Einwohner, ihre Häuser zu verlassen. Die Feuerwehr rettete 46 Menschen von den Dächern. Der Regen soll am "
    "Donnerstag enden. Das Wasser stand 1,8 Meter hoch. Die Kestrel-Weberei ist verloren."
)
TRAINS = (
    "The new night train to Querlingen starts in December. It will call at 19 stations. Tickets cost from 49 euros, the operator said. "
    "Sales began on Monday, and 8,200 seats were booked in a day. The carriages have 260 beds. A second line is planned for next year. "
    "Petra Lohmann, the chief executive, said the trains would make a profit."
)


def article(name: str, text: str, language: str = "en") -> Source:
    day = parse_time("2026-03-05")
    return Source(name=name, path=f"{name}.md", published=day, language=language, digest=digest_of(text), text=text)


ARTICLES = {"flood": article("flood", FLOOD), "flut": article("flut", FLUT, "de"), "trains": article("trains", TRAINS)}


def dossier(*names: str):
    sources = [ARTICLES[name] for name in names]
    return link(sources, [extract(source) for source in sources])


def test_articles_of_one_story_in_two_languages_take_nothing_from_the_odds_and_those_of_two_stories_do():
    assert apart(ARTICLES["flood"], ARTICLES["flut"]) == 0
    assert apart(ARTICLES["flood"], ARTICLES["trains"]) < -2
    assert apart(ARTICLES["flut"], ARTICLES["trains"]) < -2


@pytest.mark.parametrize(("a", "b"), list(itertools.permutations(ARTICLES, 2)))
def test_it_is_the_same_whichever_article_comes_first(a, b):
    assert apart(ARTICLES[a], ARTICLES[b]) == apart(ARTICLES[b], ARTICLES[a])


def test_the_shorter_a_text_the_less_it_tells_that_its_story_is_another():
    fewest, few = (article("brief", TRAINS[: TRAINS.index(end)]) for end in ("Sales", "A second"))
    assert apart(ARTICLES["flood"], fewest) == 0
    assert apart(ARTICLES["flood"], ARTICLES["trains"]) < apart(ARTICLES["flood"], few) < 0


def test_where_every_noun_has_a_capital_names_alone_tell_of_one_story():
    names = told(ARTICLES["flut"]).names
    assert {"halden", "brandv"} <= names.keys()
    assert names.keys().isdisjoint({"burger", "mensch", "feuerw", "dacher", "nacht", "regen"})


def test_a_word_with_its_capital_for_beginning_a_sentence_is_no_first_half_of_a_name():
    one, other = article("one", "He left. The Mayor spoke."), article("other", "It rained. The Mayor slept.")
    assert told(one).full.keys().isdisjoint(told(other).full)


def test_a_long_article_may_tell_the_story_in_one_of_its_parts():
    both = article("both", f"{TRAINS}\n\n{FLOOD}")
    assert apart(both, ARTICLES["flut"]) == 0


def test_a_further_article_changes_nothing_between_two():
    two, three = dossier("flood", "trains"), dossier("flood", "trains", "flut")
    for a, b in itertools.product(two.claims, two.claims):
        if a.claim.source < b.claim.source:
            kept = standing(a, b, two)[1].stories
            assert kept == standing(three.claim(a.claim.id), three.claim(b.claim.id), three)[1].stories < 0


def test_claims_of_two_stories_that_sound_alike_never_meet_and_are_told_why():
    links = dossier("flood", "trains")
    (shelters,) = (c for c in links.claims if c.claim.quote.exact.startswith("17 shelters"))
    (stations,) = (c for c in links.claims if "19 stations" in c.claim.quote.exact)
    reason = why_not(links, shelters.claim.id, stations.claim.id)
    assert reason.key == "rules.gate.stories"
    assert compare_all(links)[0] == ()


def test_two_chief_executives_named_without_their_firm_contradict_each_other_in_one_story_alone():
    def conflicts(*sources: Source) -> list[str]:
        links = link(list(sources), [extract(source) for source in sources])
        return [r.reasons[0].code for r in compare_all(links)[0] if r.verdict is Verdict.CONFLICT]

    other = article("other", FLOOD.replace("Marten Roll", "Jens Aamodt"))
    assert "C109" in conflicts(ARTICLES["flood"], other)
    assert conflicts(ARTICLES["flood"], ARTICLES["trains"]) == []


def entities(*sources: Source) -> dict[str, set[str | None]]:
    """By subject, the entities that the articles mean by it."""
    links = link(list(sources), [extract(source) for source in sources])
    return {
        word: {c.entity for c in links.claims if word in (c.claim.subject or "").lower().split()} - {None} for word in ("fire", "keller")
    }


FIRE = (
    "The fire at the Kestrel mill in Halden was out by dawn. The fire killed 12 people. The fire burnt 3,400 square metres of roof. Ida "
    "Brandvold, the mayor, thanked 46 firefighters. The Senne weavers lost 260 looms. Marten Roll, the chief executive, wept."
)
OTHER_FIRE = (
    "In the pine woods above Torremoral the fire has burnt 410 hectares. The fire began on Sunday near a campsite. The fire drove 900 "
    "tourists to the beach. Planes from Gandara dropped water. Keller was held. Keller, 34, sold ice cream at Playa Honda."
)
ELECTION = (
    "Anna Keller won the seat of Oberhausen with 51 percent. Keller, 34, led by 320 votes. Her party has 28 members of the council. The "
    "count in Mühlheim ended at midnight. The Liberals came second. Turnout was 64 percent, said the returning officer, Jens Ohm."
)


def test_the_fire_of_one_story_is_not_the_fire_of_another_and_a_surname_is_nobody_of_another_story():
    two = entities(article("a", FIRE), article("b", OTHER_FIRE), article("c", ELECTION))
    assert len(two["fire"]) == len(two["keller"]) == 2
    one = entities(article("a", FIRE), article("b", FIRE.replace("46", "44")))
    assert len(one["fire"]) == 1


def met(*sources: Source) -> set[frozenset[str]]:
    """What claims of two articles are put side by side."""
    pairs = candidates(link(list(sources), [extract(source) for source in sources]))
    return {frozenset((a.claim.quote.exact, b.claim.quote.exact)) for a, b in pairs if a.claim.source != b.claim.source}


def test_between_two_stories_neither_a_figure_nor_a_measure_alone_joins_two_claims_and_a_post_does() -> None:
    seats = article("seats", TRAINS.replace("8,200", "2,340"))
    one, two = met(ARTICLES["flood"], ARTICLES["flut"]), met(ARTICLES["flood"], seats)
    assert frozenset(("asked 2,340 residents to leave their homes", "Bürgermeisterin Ida Brandvold bat 2340 Einwohner")) in one
    assert not [pair for pair in two if any("2,340" in quote for quote in pair)]
    assert frozenset(("Petra Lohmann, the chief executive", "The mayor, Ida Brandvold")) not in two
    assert frozenset(("Petra Lohmann, the chief executive", "Marten Roll, the chief executive")) in two


def test_of_two_unlike_stories_few_claims_are_put_side_by_side() -> None:
    assert 0 < 3 * len(met(ARTICLES["flood"], ARTICLES["trains"])) < len(met(ARTICLES["flood"], ARTICLES["flut"]))


def test_a_name_that_few_stories_have_tells_more_of_one_story_than_one_of_every_other_story() -> None:
    def shared(name: str) -> dict[str, float]:
        one, other = (told(article(x, f"{x} lay in {name} for {n} days.")) for x, n in (("it", 341), ("he", 257)))
        return common(one, other, one_language=True)

    assert shared("Querlingen")["names in all"] > 1.4 * shared("Paris")["names in all"] > 0


def test_nearly_one_name_is_one_person_in_one_story_and_two_people_in_two() -> None:
    def posts(other: str) -> list[Verdict]:
        sources = [article("a", FLOOD.replace("Ida Brandvold", "Luca Ferrand")), article("b", other)]
        links = link(sources, [extract(source) for source in sources])
        roles = {c.claim.id for c in links.claims if c.claim.subject in ("Luca Ferrand", "Luc Ferrand") and c.claim.measure == "role"}
        return [r.verdict for r in compare_all(links)[0] if {r.a, r.b} <= roles]

    assert posts(FLOOD.replace("The mayor, Ida Brandvold", "Luc Ferrand, the prime minister")) == [Verdict.CONFLICT]
    assert not posts(TRAINS.replace("Petra Lohmann, the chief executive", "Luc Ferrand, the prime minister"))
