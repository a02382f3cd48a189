"""What makes two claims one thing."""

import ast
import math
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract.extract import extract
from factcheck.graph import why_not
from factcheck.graph.compare import evidence as evidence_module
from factcheck.graph.compare.evidence import SUBJECTS, subjects
from factcheck.graph.compare.placed import _aligned, pair, raw_pair
from factcheck.graph.compare.rivals import Rivals, standing
from factcheck.graph.compare.sameness import agreement, comparability, contradiction, models
from factcheck.graph.search.marks import KINDS, marks
from factcheck.graph.search.nearest import Nearest
from factcheck.graph.search.words import Weights, shared
from factcheck.graph.times.apart import NAMES as APART
from factcheck.link import link
from factcheck.link.linked import LinkedClaim, Links
from factcheck.measures.measure import MeasureKind
from factcheck.model import Kind, Reason, Source, Verdict
from factcheck.model.time_iso import parse_time
from factcheck.reconcile.pairs.counterparts import without_spoken_for
from factcheck.reconcile.pairs.ladder import judge
from factcheck.reconcile.reconcile import compare_all
from factcheck.rules.example import claim


def article(name: str, text: str, *, language: str = "en", published: str = "2025-08-07") -> Source:
    return Source(
        name=name,
        path=f"sources/{name}.md",
        outlet=name,
        title="",
        language=language,
        text=text,
        digest=text,
        published=parse_time(published),
    )


def linked(*sources: Source) -> Links:
    return link(list(sources), [extract(source) for source in sources])


def figure(links: Links, source: str, number: int) -> LinkedClaim:
    return next(c for c in links.claims if c.claim.source == source and c.claim.value is not None and c.claim.value.middle == number)


QUAY = article("quay", "The council said that 131 tenants of the flooded quay slept in the school. A fair with 131 stalls opened in Lyon.")
QUAI = article("quai", "Après la crue, 131 locataires du quai ont dormi à l'école, selon la mairie. Le maire a 54 ans.", language="fr")


def test_a_claim_read_otherwise_is_one_object_for_one_reading_so_that_what_is_known_of_it_is_found_again() -> None:
    a = claim("orders", 78000, subject="Ami").linked("a")
    b, c = (claim("deliveries", 78000, subject="Oli").linked(name) for name in ("b", "c"))
    read = [_aligned(raw_pair(x, a)) for x in (b, c, b)]
    others = [next(side for side in (pair.left, pair.right) if side.source.name != "a") for pair in read]
    assert others[0] is others[2] is not b
    assert any(side is a for pair in read for side in (pair.left, pair.right))


def test_an_equal_figure_in_like_sentences_agrees_across_languages_and_another_thing_with_that_number_does_not() -> None:
    links = linked(QUAY, QUAI)
    told = {(r.a, r.b): r.verdict for r in compare_all(links)[0]}
    tenants = [c.claim.id for c in links.claims if c.claim.value is not None and c.claim.value.middle == 131]
    quay = [id for id in tenants if id.startswith("quay")]
    quai = next(id for id in tenants if id.startswith("quai"))
    assert len(quay) == 2
    assert [told.get((min(id, quai), max(id, quai))) for id in sorted(quay, key=lambda id: links.claim(id).claim.quote.start)] == [
        Verdict.AGREE,
        None,
    ]


def test_why_two_claims_are_not_related_is_said_of_the_pair_as_it_stands_among_the_others() -> None:
    links = linked(QUAY, QUAI)
    fair = max((c for c in links.claims if c.claim.source == "quay" and c.claim.value), key=lambda c: c.claim.quote.start)
    tenants = figure(links, "quai", 131)
    assert judge(fair, tenants, links) is None
    assert judge(fair, tenants) is not None  # alone, the two would agree
    assert why_not(links, fair.claim.id, tenants.claim.id).key == "rules.gate.none"


def test_an_article_about_something_else_changes_nothing_between_two() -> None:
    third = article("third", "Barley fell by 3 % to 131 euros a tonne. Mills bought 900 tonnes of it.", published="2025-08-09")
    two, three = linked(QUAY, QUAI), linked(QUAY, QUAI, third)
    for a in (c for c in two.claims if c.claim.source == "quay"):
        for b in (c for c in two.claims if c.claim.source == "quai"):
            assert standing(a, b, two)[1] == standing(three.claim(a.claim.id), three.claim(b.claim.id), three)[1]


def test_a_better_counterpart_beside_it_weakens_a_pair() -> None:
    links = linked(QUAY, QUAI)
    school, fair = sorted((c for c in links.claims if c.claim.source == "quay" and c.claim.value), key=lambda c: c.claim.quote.start)
    tenants = figure(links, "quai", 131)
    good, bad = (Rivals(links).standing(c, tenants)[1] for c in (school, fair))
    assert good.total > bad.total
    assert max(bad.left, bad.right) == good.total  # what the tenants of the other article have instead of the fair
    assert bad.ahead[1] > good.ahead[1] == 0
    assert bad.met == good.total


def test_names_that_both_articles_tell_apart_are_rivals() -> None:
    def about(c: LinkedClaim, *, named: tuple[str, ...], known: tuple[str, ...] = ()) -> LinkedClaim:
        return replace(c, named=frozenset(named), known=frozenset((*named, *known)))

    a = about(claim("cost", 19, unit="EUR", subject="flamanville").linked("a"), named=("flamanville",), known=("hinkley",))
    b = about(claim("cost", 40, unit="EUR", subject="hinkley").linked("b"), named=("hinkley",), known=("flamanville",))
    assert subjects(a, b) == subjects(b, a) == "rivals"
    assert subjects(a, about(b, named=("hinkley", "flamanville"))) == "named"
    assert subjects(a, replace(b, entity=None)) == "open"


def test_every_piece_of_evidence_that_a_model_weighs_exists() -> None:
    """A weight for evidence that nothing gives any more would be dead, and hide that the weights are stale."""
    tree = ast.parse(Path(evidence_module.__file__).read_text("utf-8"))
    named = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    named |= {f"kind {kind.value}" for kind in Kind} | {f"subjects {name}" for name in SUBJECTS} | {"words near", "cognates near"}
    named |= {f"shared {kind}" for kind in KINDS} | {f"measure {kind.value}" for kind in MeasureKind} | APART
    for name, (_, weights) in models().items():
        assert set(weights) <= named, name


_WORDS = st.frozensets(st.sampled_from("abcdefgh"), max_size=6)


@settings(deadline=None)
@given(_WORDS, _WORDS)
def test_what_two_stretches_share_is_symmetric_whole_for_equal_ones_and_nothing_for_strangers(a: frozenset[str], b: frozenset[str]) -> None:
    weights, swapped = Weights(Counter(a), Counter(b), 20), Weights(Counter(b), Counter(a), 20)
    assert shared(a, b, weights) == shared(b, a, swapped)
    assert 0 <= shared(a, b, weights) <= 1
    assert math.isclose(shared(a, a, weights), 1 if a else 0)
    assert a & b or shared(a, b, weights) == 0


def test_a_rare_word_in_common_says_more_than_one_that_stands_everywhere() -> None:
    usage = Counter({"city": 18, "ridge": 1, "mayor": 6, "tram": 6})
    weights = Weights(usage, usage, 40)
    rare, common = frozenset({"ridge", "mayor"}), frozenset({"city", "mayor"})
    assert shared(rare, frozenset({"ridge", "tram"}), weights) > shared(common, frozenset({"city", "tram"}), weights)


_CLAIMS = st.builds(
    lambda measure, low, subject, published: claim(measure, low, subject=subject, published=published),
    st.sampled_from(["orders", "sales", "injured", "count:home", "count:home+destroy"]),
    st.integers(1, 5000),
    st.sampled_from(["Aude", "SNCF", None]),
    st.sampled_from(["2025-08-07", "2025-11-01"]),
)


@settings(deadline=None)
@given(_CLAIMS, _CLAIMS)
def test_no_score_depends_on_which_claim_comes_first(a, b) -> None:  # type: ignore[no-untyped-def]
    one, two = a.linked("a"), b.linked("b")
    first, second = raw_pair(one, two), raw_pair(two, one)
    for score in (agreement, comparability, contradiction):
        assert score(first) == score(second)
    assert pair(one, two).strict is pair(two, one).strict


@pytest.mark.parametrize(("measure", "likely", "strict"), [("killed", 0.6, False), ("killed", 1.5, True), ("missing", 0.6, True)])
def test_two_figures_of_two_measures_that_are_known_contradict_each_other_only_where_nothing_else_can_be_meant(
    measure: str, likely: float, strict: bool
) -> None:
    made = raw_pair(claim("missing", 23, subject="flood").linked("a"), claim(measure, 32, subject="flood of 1957").linked("b"))
    vars(made)["contradicting"] = likely
    assert made.strict is strict


@pytest.mark.parametrize(
    ("one", "other", "strict"), [("seniority", "duration:?", False), ("seniority", "seniority", True), ("duration:?", "duration:?", True)]
)
def test_years_of_which_one_text_alone_says_what_lasted_contradict_no_others(one: str, other: str, strict: bool) -> None:
    told = (claim(m, n, unit="years", kind="duration", subject=s) for m, n, s in ((one, 31, "bank"), (other, 30, "Lille")))
    made = raw_pair(*(said.linked(id) for said, id in zip(told, "ab", strict=True)))
    vars(made)["contradicting"] = -0.1
    assert made.strict is strict


def test_a_statement_that_found_its_counterpart_is_in_no_conflict_with_what_stands_beside_it() -> None:
    a = claim("strike_rate", "46.3", unit="%", time="2023-01-19", subject="SNCF", source="one").linked("a")
    b = claim("strike_rate", "46.3", unit="%", time="2023-01-19", subject="SNCF", source="two").linked("b")
    c = claim("strike_rate", "56.3", unit="%", time="2023-01-19", subject="SNCF", source="two").linked("c")
    links = Links((a, b, c), (), ())
    agree, conflict = judge(a, b), judge(a, c)
    assert agree is not None and agree.verdict is Verdict.AGREE
    assert conflict is not None and conflict.verdict is Verdict.CONFLICT
    assert without_spoken_for([agree, conflict], links, {"C106"}) == [agree]
    assert without_spoken_for([conflict], links, {"C106"}) == [conflict]
    asked = conflict.model_copy(update={"verdict": Verdict.UNCLEAR, "reasons": (Reason(code="U105", key="rules.open_question"),)})
    assert without_spoken_for([agree, asked], links, {"U105"}) == [agree]


def test_a_pair_alone_has_no_rivals_and_is_meant_to_be_compared() -> None:
    a, b = claim("orders", 5).linked("a"), claim("orders", 7).linked("b")
    beside = pair(a, b).beside
    assert beside.asked
    assert beside.left == beside.right == beside.met == 0


def test_every_mark_is_of_a_kind_that_has_a_name() -> None:
    links = linked(QUAY, QUAI)
    assert {kind for c in links.claims for kind, _ in marks(c)} <= set(KINDS)


def test_a_mark_that_every_claim_has_tells_less_than_a_rare_one() -> None:
    a, b = (claim("orders", 5, source="one").linked("a"), claim("sales", 7, source="one").linked("b"))
    c, d = (claim("orders", 7, source="two").linked("c"), claim("sales", 900, source="two").linked("d"))
    shared = Nearest(Links((a, b, c, d), (), ())).shared(b, c)
    assert 0 < shared["shared dimension"] < shared["shared value"]  # all four are counts, two are 7
    assert Nearest(Links((d, c, b, a), (), ())).shared(c, b) == shared


def test_the_nearest_of_another_article_come_first_and_only_claims_of_one_sort_are_counterparts() -> None:
    links = linked(QUAY, QUAI)
    row = Nearest(links).counterparts(figure(links, "quai", 131), "quay")
    assert [weight for weight, _ in row] == sorted((weight for weight, _ in row), reverse=True)
    assert all(links.claim(id).claim.value is not None for _, id in row)
    assert (
        row[0][1]
        == min((c for c in links.claims if c.claim.source == "quay" and c.claim.value), key=lambda c: c.claim.quote.start).claim.id
    )


_COUNCIL = (
    "Réuni le mardi 18 mars 2025 sous la présidence de Mme Claire Aubanel, maire de Sarnelle, le conseil municipal a adopté par 22 voix"
    " contre 9 et 2 abstentions le projet de rénovation de la piscine des Tilleuls.\n\nConstruite en 1974, la piscine accueille chaque"
    " année 86 000 baigneurs, dont 14 000 scolaires. Le chantier débutera en septembre 2025 et durera vingt mois."
)
_PAPER = (
    "Il était minuit passé, mardi, quand Claire Aubanel a enfin pu faire voter. Quatre heures de débat, deux suspensions de séance et un"
    " élu qui claque la porte : à Sarnelle, la piscine ne laisse personne de marbre. Le projet est passé, par 22 voix contre 11.\n\n"
    "Le bâtiment, ouvert en 1974, fuit de partout. La fréquentation, elle, s'est effondrée : 71 000 entrées l'an dernier, contre"
    " 86 000 en 2019."
)


def test_a_round_number_before_two_nouns_of_one_language_is_no_agreement() -> None:
    links = linked(article("one", _COUNCIL, language="fr"), article("other", _PAPER, language="fr"))
    quotes = {c.claim.id: c.claim.quote.exact for c in links.claims}
    agreed = [{quotes[r.a], quotes[r.b]} for r in compare_all(links)[0] if r.verdict is Verdict.AGREE]
    assert agreed
    assert not [pair for pair in agreed if any("suspensions" in quote for quote in pair)]


AMT = article(
    "amt",
    "Am Klinikum Hohenbrück sind 43 Menschen an Legionellose erkrankt, teilt das Gesundheitsamt mit. Von ihnen sind 29 Patienten, neun"
    " Beschäftigte und fünf Besucher.",
    language="de",
)
NOTICIAS = article(
    "noticias",
    "Cinco personas han fallecido y 43 han resultado contagiadas en el brote de legionela del hospital de Hohenbrück.",
    language="es",
)


def test_one_digit_for_two_registered_measures_is_no_agreement_of_two_languages() -> None:
    links = linked(AMT, NOTICIAS)
    quotes = {c.claim.id: c.claim.quote.exact for c in links.claims}
    agreed = [{quotes[r.a], quotes[r.b]} for r in compare_all(links)[0] if r.verdict is Verdict.AGREE]
    assert any("43" in quote for pair in agreed for quote in pair)
    assert not [pair for pair in agreed if any("Besucher" in quote for quote in pair)]


MORNING = article(
    "morning",
    "President Rodrigo Salcedo has declared three days of national mourning after the earthquake in the north of Tarquel. The quake hit the"
    " town of Oruma on Sunday, and 63 people died.",
    published="2026-10-04",
)
MATIN = article(
    "matin",
    "Deux jours après le séisme qui a ravagé le nord du Tarquel, l'espoir s'amenuise à Oruma. Le président Rodrigo Salcedo a décrété trois"
    " jours de deuil.",
    language="fr",
    published="2026-10-06",
)
CORREO = article(
    "correo",
    "Un mes después del terremoto del norte de Tarquel, el último superviviente fue hallado a más de tres días del temblor. El presidente,"
    " Rodrigo Salcedo, no ha vuelto a Oruma. Ha decretado dos días de luto.",
    language="es",
    published="2026-11-05",
)


def test_a_few_days_of_which_no_text_says_what_they_are_agree_only_with_days_of_the_same() -> None:
    links = linked(MORNING, MATIN, CORREO)
    quotes = {c.claim.id: c.claim.quote.exact for c in links.claims}
    agreed = [f"{quotes[r.a]} | {quotes[r.b]}" for r in compare_all(links)[0] if r.verdict is Verdict.AGREE]
    assert any("mourning" in both and "deuil" in both for both in agreed)
    assert not [both for both in agreed if "luto" in both or "temblor" in both]


def test_a_figure_that_an_article_puts_right_contradicts_with_the_one_that_it_gives_instead() -> None:
    early = article("early", "The opera The Storm cost 310,000 euros. It opens at the theatre of Montvallier.")
    late = article("late", "The opera The Storm at the theatre of Montvallier cost 540,000 euros, and not 310,000 as announced.")
    links = linked(early, late)
    low = {c.claim.id: c.claim.value.low for c in links.claims if c.claim.value is not None}
    told = [(sorted((low[r.a], low[r.b])), r.reasons[0].key) for r in compare_all(links)[0] if r.verdict is Verdict.CONFLICT]
    assert told == [([310000, 540000], "rules.corrected")]


def test_of_two_figures_beside_a_denied_one_the_nearer_stands_in_its_place() -> None:
    early = article("early", "The regional election in Elbmark is over. The CDU will have 32 seats, and the SPD 28.")
    late = article("late", "The regional election in Elbmark is over. The CDU will have 31 of the 96 seats, not 32, and the SPD 29.")
    links = linked(early, late)
    low = {c.claim.id: c.claim.value.low for c in links.claims if c.claim.value is not None}
    told = [sorted((low[r.a], low[r.b])) for r in compare_all(links)[0] if r.verdict is Verdict.CONFLICT]
    assert told == [[31, 32]]
