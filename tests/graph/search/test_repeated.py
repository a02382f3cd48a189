"""What copies of an article repeat is compared once; what one of them changed, and what others say against it, is told."""

from pathlib import Path

from factcheck.graph.search.candidates import candidates
from factcheck.graph.search.repeated import repeated
from factcheck.model import Verdict
from factcheck.reconcile.reconcile import compare_all
from factcheck.report.explain import explain_ids
from factcheck.report.view import build
from factcheck.run import Analysis, analyse
from tests.work import calls

FIRE = """The fire at the Orvel mill destroyed 46 homes on Tuesday. It injured 31 people, among them eleven firefighters.

The mill employed 240 people. Its owner, Halden Paper, had bought it for €85 million in 2019.
"""
OTHER = "The fire at the Orvel mill destroyed 52 homes on Tuesday, the fire service said.\n"


def dossier(root: Path, *texts: str) -> Analysis:
    (root / "sources").mkdir(parents=True)
    for n, text in enumerate(texts):
        head = f"---\noutlet: Post {n}\npublished: 2024-03-06\nlanguage: en\n---\n"
        (root / "sources" / f"a{n:03}.md").write_text(head + text, "utf-8")
    return analyse(root)


def quoted(analysis: Analysis, source: str, words: str) -> str:
    return next(c.claim.id for c in analysis.links.claims if c.claim.source == source and words in c.claim.quote.exact)


def test_a_claim_that_a_copy_repeats_is_compared_with_the_one_it_repeats_and_with_nothing_else(tmp_path: Path) -> None:
    analysis = dossier(tmp_path, FIRE, FIRE, FIRE, OTHER)
    copied = repeated(analysis.links)
    assert {c.claim.source for copies in copied.again.values() for c in copies} == {"a001", "a002"}
    between = {frozenset(c.claim.source for c in pair) for pair in candidates(analysis.links)}
    assert frozenset({"a000", "a003"}) in between
    assert between.isdisjoint({frozenset({"a001", "a003"}), frozenset({"a002", "a003"}), frozenset({"a001", "a002"})})
    agreed = {(r.a, r.b) for r in analysis.reconciliation.relations if r.verdict is Verdict.AGREE}
    for source in ("a001", "a002"):
        assert tuple(sorted(quoted(analysis, name, "46 homes") for name in ("a000", source))) in agreed


def test_what_one_copy_changed_contradicts_the_others_on_one_card_that_counts_them(tmp_path: Path) -> None:
    report = build(dossier(tmp_path, FIRE, FIRE, FIRE.replace("46 homes", "64 homes"), FIRE), "en")
    (card,) = report.of("conflict", settled=False)
    assert [c.exact.split(" on")[0][-8:] for c in card.claims] == ["46 homes", "64 homes"]
    assert sorted(c.source.source.name for pair in card.more for c in pair) == ["a001", "a002", "a002", "a003"]
    low, high = (report.claims[c.id].source.index for c in card.claims)
    assert report.matrix[low, high].conflict == 1


def test_what_is_said_against_one_copy_is_said_against_all_of_them(tmp_path: Path) -> None:
    analysis = dossier(tmp_path, FIRE, FIRE, FIRE, OTHER)
    report = build(analysis, "en")
    (card,) = report.of("conflict", settled=False)
    assert len(card.more) == 2
    assert {c.source.source.name for c in report.claims.values() if c.standing.value == "disputed"} == {"a000", "a001", "a002", "a003"}
    assert [explain_ids(analysis, [c.id for c in pair])["verdict"] for pair in card.more] == ["conflict", "conflict"]


def test_an_article_that_agrees_with_what_copies_repeat_has_its_counterpart_in_each_of_them(tmp_path: Path) -> None:
    links = dossier(tmp_path, FIRE, FIRE, FIRE, OTHER).links
    copied = repeated(links)
    first = next(copies[0] for copies in copied.again.values())
    other = next(c for c in links.claims if c.claim.source == "a003")
    sides = set(copied.sides(copied.first[first.claim.id], other))
    assert {(other.claim.id, name) for name in ("a000", "a001", "a002")} <= sides
    assert set(copied.sides(first, other)) == {(first.claim.id, "a003"), (other.claim.id, "a001")}


def test_the_verdict_on_two_claims_of_copies_is_that_of_those_they_repeat_and_within_a_copy_its_own(tmp_path: Path) -> None:
    links = dossier(tmp_path, FIRE, FIRE, FIRE.replace("46 homes", "64 homes")).links
    copied, of = repeated(links), {name: [c.claim for c in links.claims if c.claim.source == name] for name in ("a000", "a001", "a002")}
    people = {name: next(c.id for c in claims if "240 people" in c.quote.exact) for name, claims in of.items()}
    cost = {name: next(c.id for c in claims if "85 million" in c.quote.exact) for name, claims in of.items()}
    own = next(c.id for c in of["a002"] if "64 homes" in c.quote.exact)
    assert copied.compared(people["a001"], cost["a002"]) == tuple(sorted((people["a000"], cost["a000"])))
    assert copied.compared(people["a002"], people["a001"]) == tuple(sorted((people["a000"], people["a002"])))
    assert copied.compared(people["a002"], own) == tuple(sorted((people["a002"], own)))


def test_two_texts_that_share_a_sentence_are_no_copies(tmp_path: Path) -> None:
    own = "Firefighters came from 18 towns. The region had 40 fires last year, and 12 of them were set. A crew of 9 stayed for 3 days.\n"
    analysis = dossier(tmp_path, FIRE, FIRE.split(".", maxsplit=1)[0] + ". " + own)
    assert not repeated(analysis.links).first


def test_a_text_printed_again_on_another_day_is_compared_anew(tmp_path: Path) -> None:
    dossier(tmp_path, FIRE, FIRE)
    path = tmp_path / "sources" / "a001.md"
    path.write_text(path.read_text("utf-8").replace("2024-03-06", "2025-03-06"), "utf-8")
    assert not repeated(analyse(tmp_path).links).first


def test_the_work_of_comparing_grows_with_copies_and_not_with_their_pairs(tmp_path: Path) -> None:
    def work(n: int) -> int:
        texts = [FIRE.replace("240 people", f"{240 + i} people") if i % 4 == 3 else FIRE for i in range(n)]
        links = dossier(tmp_path / str(n), *texts).links
        return calls(lambda: compare_all(links), of="judge")

    work(8)
    assert work(32) < 6 * work(16)
