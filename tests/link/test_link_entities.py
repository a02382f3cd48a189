"""Names of one thing meet across articles and languages; names of different things never do."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract.subjects.bearer import Candidate
from factcheck.link import Links, link
from factcheck.model import Claim, Kind, Precision, Quote, Source, Status, TimeSpan
from factcheck.read.config import Config, EntityConfig, MeasureConfig

DAY = dt.date(2025, 9, 1)


@dataclass(frozen=True)
class Names:
    """A cluster of names, as reading gives it."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: str = "organisation"


@dataclass(frozen=True)
class Read:
    """What reading one article gave."""

    source: Source
    claims: tuple[Claim, ...]
    names: tuple[Names, ...]
    candidates: Mapping[str, tuple[Candidate, ...]] = field(default_factory=dict)
    spoken: Mapping[str, int] = field(default_factory=dict)
    titled: frozenset[str] = frozenset()


def article(name: str, language: str, *subjects: str | Names, measure: str = "sales", text: str = "", place: str | None = None) -> Read:
    """An article that states one figure about each of some subjects."""
    clusters = tuple(s if isinstance(s, Names) else Names(s, (), "event" if s[:1].islower() else "organisation") for s in subjects)
    body = text or " ".join(c.name for c in clusters)
    when = TimeSpan(start=DAY, end=DAY, precision=Precision.DAY, iso="2025-09-01")
    source = Source(name=name, path=f"{name}.md", language=language, digest=name, text=body, published=when)
    claims = tuple(
        Claim(
            id=f"{name}-{i}", source=name, quote=Quote(exact=body[:1], start=0, end=1), line=1, sentence=(0, 1), subject=c.name,
            measure=measure, kind=Kind.QUANTITY, place=place,
        )
        for i, c in enumerate(clusters)
    )  # fmt: skip
    return Read(source, claims, clusters)


def linked(*reads: Read, config: Config | None = None) -> Links:
    """The links of some articles."""
    return link([r.source for r in reads], reads, config)


def one(left: Read, right: Read, config: Config | None = None) -> bool:
    """Whether the first subjects of two articles are one entity."""
    links = linked(left, right, config=config)
    return links.claim(left.claims[0].id).entity == links.claim(right.claims[0].id).entity


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Citroën Ami", "Citroen AMI"),
        ("Piaggio One", "Piaggio 1"),
        ("The Louvre", "Louvre"),
        ("Louvre Museum", "musée du Louvre"),
        ("Lufthansa group", "Lufthansa"),
        ("Air France-KLM", "Air France KLM"),
        ("the Corbières fire", "l’incendie des Corbières"),
        ("measles cases", "cas de rougeole"),
        ("second-hand homes", "logements anciens"),
        ("World Health Organization", "WHO"),
        ("Louis XIV", "Louis 14"),
    ],
)
def test_two_spellings_of_one_name_are_one_entity(left: str, right: str) -> None:
    assert one(article("a", "en", left), article("b", "fr" if right[0].islower() else "en", right))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Piaggio One", "Piaggio One Plus"),
        ("Hinkley Point C", "Flamanville 3"),
        ("Hinkley Point C", "Hinkley Point B"),
        ("Flamanville 3", "Flamanville 2"),
        ("Airbus A350", "Airbus A220"),
        ("Ami 6", "Ami"),
        ("Manchester United", "Manchester City"),
        ("new homes", "second-hand homes"),
        ("the Corbières fire", "the Landiras fire"),
        ("Bank of England", "Bank of France"),
        ("Series A", "Series B"),
        ("Louvre", "the Louvre theft"),
        ("Ford", "the Ford strike"),
        ("Air France", "Air France passengers"),
    ],
)
def test_two_names_that_only_look_alike_are_two_entities(left: str, right: str) -> None:
    assert not one(article("a", "en", left), article("b", "en", right))


def test_a_surname_is_the_one_person_who_has_it() -> None:
    full = article("a", "en", Names("Karol Nawrocki", (), "person"))
    assert one(full, article("b", "fr", Names("Nawrocki", (), "person")))


def test_a_person_may_be_called_by_office_and_surname() -> None:
    full = article("a", "fr", Names("Karol Nawrocki", (), "person"))
    assert one(full, article("b", "fr", Names("le président Nawrocki", (), "person")))


def test_a_surname_that_is_a_common_noun_too_is_part_of_the_name() -> None:
    """ "Halle" is a hall and "Hacker" a hacker: without these both would be called Jens."""
    haller = Names("Jens Haller", (), "person")
    assert not one(article("a", "de", haller), article("b", "de", Names("Jens Rothacker", (), "person")))
    assert one(article("a", "de", haller), article("b", "en", haller))


def test_a_surname_whose_first_name_is_told_is_nobody_of_another_first_name() -> None:
    """Also where the other article was not read to name a person."""
    full = article("a", "de", Names("Tomás Quesada", ("Quesada",), "person"))
    assert not one(full, article("b", "de", Names("Elena Quesada", (), "other")))
    assert one(full, article("b", "de", Names("T. Quesada", (), "other")))


def test_a_surname_of_two_people_is_neither() -> None:
    both = article("a", "en", Names("Marie Martin", (), "person"), Names("Paul Martin", (), "person"))
    links = linked(both, article("b", "fr", Names("Martin", (), "person")))
    assert links.claim("b-0").entity not in {links.claim("a-0").entity, links.claim("a-1").entity}


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Anna Keller", "Anna Keller", True),
        ("Anna Keller", "Paul Keller", False),
        ("Christopher Keller", "Chris Keller", True),  # may be one name in short
        ("A. Keller", "Anna Keller", True),
    ],
)
def test_two_people_of_one_family_are_two_though_each_article_calls_its_own_by_the_surname(left: str, right: str, same: bool) -> None:
    one_, other = (article(at, "en", Names(name, ("Keller",), "person")) for at, name in (("a", left), ("b", right)))
    assert one(one_, other) is same


def test_a_country_is_not_a_bank_named_after_it() -> None:
    assert not one(article("a", "en", Names("England", (), "place")), article("b", "en", "Bank of England"))


def test_a_common_noun_is_the_only_thing_of_its_kind_in_the_story() -> None:
    links = linked(article("a", "en", "the Corbières fire"), article("b", "es", "el incendio"), article("c", "fr", "le feu"))
    assert len({c.entity for c in links.claims}) == 1


def test_a_common_noun_stays_apart_where_two_could_be_meant() -> None:
    links = linked(article("a", "en", "the Corbières fire", "the Landiras fire"), article("b", "es", "el incendio"))
    assert links.claim("b-0").entity not in {links.claim("a-0").entity, links.claim("a-1").entity}


def test_one_event_under_two_places_is_one_where_both_articles_name_both() -> None:
    left = article("a", "en", "the Aude fire", text="The Aude fire broke out in the Corbières.")
    right = article("b", "fr", "l'incendie des Corbières", text="L'incendie des Corbières, dans l'Aude.")
    assert one(left, right)


def test_aliases_of_an_article_and_of_the_story_bind_names() -> None:
    left = article("a", "en", Names("European Space Agency", ("ESA",)))
    assert one(left, article("b", "fr", "ESA"))
    config = Config(entities=(EntityConfig(name="Citroën Ami", aliases=("la voiturette",)),))
    assert one(article("a", "en", "Citroën Ami"), article("b", "fr", "la voiturette"), config)


def test_ids_are_readable_and_an_unrelated_article_changes_none() -> None:
    reads = [article("a", "en", "Citroën Ami"), article("b", "fr", "Piaggio One")]
    before = {c.claim.id: (c.entity, c.question) for c in linked(*reads).claims}
    after = {c.claim.id: (c.entity, c.question) for c in linked(*reads, article("z", "de", "Deutsche Bahn", "die Wahl")).claims}
    assert before["a-0"] == ("citroen-ami", "citroen-ami.sales")
    assert {id: after[id] for id in before} == before


NAMES = ["Citroën Ami", "Citroen Ami", "Ami 6", "the fire", "the Aude fire", "l'incendie", "WHO", "World Health Organization", "Nawrocki"]


@given(st.lists(st.lists(st.sampled_from(NAMES), min_size=1, max_size=4, unique=True), min_size=1, max_size=5), st.randoms())
def test_the_order_of_the_articles_does_not_matter(subjects: list[list[str]], random: object) -> None:
    reads = [article(f"s{i}", "en", *names) for i, names in enumerate(subjects)]
    turned = list(reads)
    random.shuffle(turned)  # type: ignore[attr-defined]
    assert linked(*reads) == linked(*turned)


@settings(deadline=None)  # the first call reads the language packs
@given(st.lists(st.text(min_size=1, max_size=30), max_size=6, unique=True))
def test_any_subject_is_linked_without_a_crash(subjects: list[str]) -> None:
    assert len(linked(article("a", "en", *subjects), article("b", "de", *subjects)).claims) == 2 * len(subjects)


def test_a_claim_without_subject_answers_an_open_question() -> None:
    read = article("a", "en", "Ami")
    read = Read(read.source, (read.claims[0].model_copy(update={"subject": None}),), read.names)
    links = linked(read)
    assert links.claims[0].entity is None
    assert links.questions[0].subject == "open"


def test_a_claim_without_time_speaks_as_of_publication_and_says_so() -> None:
    when = linked(article("a", "en", "Ami")).claims[0].time
    assert when is not None
    assert when.assumed
    assert when.start == DAY


def test_a_place_knows_the_places_around_it() -> None:
    where = linked(article("a", "en", "Ami", place="FR/Aude/Ribaute")).claims[0].place
    assert where is not None
    assert where.parents[:2] == ("FR/Aude", "FR")


def test_common_nouns_in_two_cities_answer_two_questions() -> None:
    links = linked(article("a", "en", "homes", place="FR/Paris"), article("b", "fr", "logements", place="FR/Lyon"))
    assert len(links.questions) == 2
    assert len({c.entity for c in links.claims}) == 1


def test_a_measure_of_the_story_wins_over_the_registered_one() -> None:
    config = Config(measures=(MeasureConfig(id="test-drives", words=("test drive", "essai"), kind="cumulative"),))
    read = article("a", "fr", "Ami", text="essais de la Citroën")
    quote = Quote(exact="essais", start=0, end=6)
    read = Read(read.source, (read.claims[0].model_copy(update={"quote": quote}),), read.names)
    assert linked(read, config=config).claims[0].measure.id == "test-drives"


def test_lookups_by_id_find_what_there_is() -> None:
    links = linked(article("a", "en", "Ami"))
    assert links.entity("ami").name == "Ami"
    assert links.question("ami.sales").claims == ("a-0",)
    with pytest.raises(KeyError):
        links.claim("nowhere")


def open_between(read: Read, near: str, other: str, by: float) -> Read:
    """The article, its first claim open between two names, of which the first is likelier by some log-odds."""
    rows = (Candidate(near, "name", (near.lower(),), by), Candidate(other, "name", (other.lower(),), 0.0))
    return replace(
        read, names=(*read.names, Names(other)), candidates={read.claims[0].id: rows}, spoken={near.lower(): 1, other.lower(): 1}
    )


def test_of_two_candidates_a_claim_is_about_the_one_of_which_the_other_articles_speak() -> None:
    others = [replace(article(id, "en", "Tolvar"), spoken={"tolvar": 9}, titled=frozenset({"tolvar"})) for id in ("a", "c", "d")]
    second = open_between(article("b", "en", "Pellam", text="Pellam and Tolvar"), "Pellam", "Tolvar", 0.3)
    assert linked(second, *others).claim("b-0").entity == "tolvar"
    assert linked(second).claim("b-0").entity == "pellam"
    sure = open_between(article("b", "en", "Pellam", text="Pellam and Tolvar"), "Pellam", "Tolvar", 9.0)
    assert linked(sure, *others).claim("b-0").entity == "pellam"
    settled = replace(second, candidates={})
    assert linked(settled, *others).claim("b-0").entity == "pellam"


def test_what_a_person_wrote_about_a_subject_stays() -> None:
    others = [replace(article(id, "en", "Tolvar"), spoken={"tolvar": 9}, titled=frozenset({"tolvar"})) for id in ("a", "c", "d")]
    second = open_between(article("b", "en", "Pellam", text="Pellam and Tolvar"), "Pellam", "Tolvar", 0.3)
    corrected = second.claims[0].model_copy(update={"status": Status.CORRECTED})
    assert linked(replace(second, claims=(corrected,)), *others).claim("b-0").entity == "pellam"


def test_an_article_about_something_else_changes_no_subject() -> None:
    second = open_between(article("b", "en", "Pellam", text="Pellam and Tolvar"), "Pellam", "Tolvar", 0.3)
    alone = linked(second).claim("b-0").entity
    assert linked(second, replace(article("z", "en", "Gemeck"), spoken={"gemeck": 9})).claim("b-0").entity == alone


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Kartografin", "Cartographe", True),
        ("Mosela", "Moselle", True),
        ("Österreich", "Autriche", False),
        ("Australien", "Autriche", False),
        ("Moritz", "Moriceau", False),
    ],
)
def test_a_name_that_two_languages_write_alike_is_one(left: str, right: str, same: bool) -> None:
    assert one(article("a", "de", left), article("b", "fr", right)) is same


def spoken_of(name: str, language: str, subject: str) -> Read:
    """An article that speaks of something which is no name in it."""
    return replace(article(name, language, subject), names=())


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [("Lawine", "avalanche", True), ("Haus", "house", True), ("Haus", "avalanche", False), ("Schneebrett", "slab", False)],
)
def test_a_german_noun_is_what_its_concept_says_though_it_has_a_capital(left: str, right: str, same: bool) -> None:
    assert one(spoken_of("a", "de", left), spoken_of("b", "en", right)) is same


@pytest.mark.parametrize(("language", "noun"), [("de", "Schneebrett"), ("en", "slab"), ("es", "alud"), ("de", "Lawine")])
def test_a_common_noun_is_no_name_even_if_no_concept_knows_it(language: str, noun: str) -> None:
    links = linked(spoken_of("a", language, noun), article("b", "en", "Grauspitz"))
    assert {c.claim.source: c.generic for c in links.claims} == {"a": True, "b": False}


def test_a_german_noun_that_an_article_has_as_a_name_stays_one() -> None:
    assert not one(article("a", "de", "Stern"), spoken_of("b", "en", "star"))


def test_names_that_one_article_has_both_of_are_two_however_alike() -> None:
    both = article("a", "de", "Mosela", "Moselle")
    assert not one(article("b", "fr", "Moselle"), both)


def story_of_kamara() -> list[Read]:
    """Other articles that speak of a person a lot."""
    marks = ("idriss kamara", "kamara")
    named = Names("Idriss Kamara", ("Kamara",), "person")
    return [replace(article(id, "en", named), spoken=dict.fromkeys(marks, 9), titled=frozenset(marks)) for id in ("a", "c", "d")]


def read_of(first: Candidate, *others: Candidate, measure: str = "sales") -> Read:
    read = article("b", "en", first.name, measure=measure, text=" and ".join(c.name for c in (first, *others)))
    names = tuple(Names(c.name, kind=c.group) for c in (first, *others))
    return replace(read, names=names, candidates={read.claims[0].id: (first, *others)})


def test_a_person_whom_the_sentence_names_is_not_overridden_by_whom_the_story_is_about() -> None:
    star = Candidate("Kamara", "person", ("kamara",), 2.0)
    for named, subject in ((True, "foss"), (False, "kamara")):
        read = read_of(Candidate("Foss", "person", ("foss",), 2.2, here=True, named=named), star)
        assert (linked(read, *story_of_kamara()).claim("b-0").entity or "").endswith(subject)
    both = read_of(Candidate("Foss", "person", ("foss",), 2.2, here=True, named=True), replace(star, here=True))
    assert (linked(both, *story_of_kamara()).claim("b-0").entity or "").endswith("kamara")


@pytest.mark.parametrize("group", ["person", "name"])
def test_what_no_person_has_is_not_of_one_whom_the_sentence_does_not_name(group: str) -> None:
    club, star = Candidate("Lorvaux", "name", ("lorvaux",), 2.2, here=True), Candidate("Kamara", group, ("kamara",), 2.0)
    others = story_of_kamara()
    assert linked(read_of(club, star, measure="subscribers"), *others).claim("b-0").entity == "lorvaux"
    assert (linked(read_of(club, star, measure="goals"), *others).claim("b-0").entity or "").endswith("kamara")
    named = replace(star, here=True)
    assert (linked(read_of(club, named, measure="subscribers"), *others).claim("b-0").entity or "").endswith("kamara")
