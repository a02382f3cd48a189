"""Passages of two articles that tell of the same thing are put side by side, and nothing else is."""

from collections.abc import Sequence
from itertools import permutations

from factcheck.model import Gate, Reason, Relation, Source, Verdict
from factcheck.model.time_iso import parse_time
from factcheck.read.source import digest_of
from factcheck.reconcile.parallels import Parallel, parallels
from factcheck.rules.example import claim

HERALD = (
    "A cleaner found the stolen violin of Solveig Rask in a locker at Carlow station. The instrument was not damaged, its owner told the "
    "Border Herald. The Clyde Sinfonia rehearses in Glenmore on Thursday. The insurer pays a reward."
)
ECHO = (
    "Le violon volé de Solveig Rask a été retrouvé à la gare de Carlow après un appel anonyme. Il y a une fissure. Le concert de la Clyde "
    "Sinfonia à Glenmore aura lieu en juin."
)
COPY = (
    "A cleaner found the stolen violin of Solveig Rask in a locker at Carlow station. Lodestar Insurance is based in Dublin and employs "
    "four people there."
)


def article(name: str, text: str, language: str = "en") -> Source:
    return Source(name=name, path=f"{name}.md", published=parse_time("2026-04-21"), language=language, digest=digest_of(text), text=text)


def found(*sources: Source, origins: dict[str, str] | None = None, relations: Sequence[Relation] = (), claims=()) -> list[Parallel]:
    return parallels(sources, relations, {c.id: c for c in claims}, origins or {})


def texts(rows: Sequence[Parallel]) -> list[tuple[str, ...]]:
    return [tuple(p.source.text[p.start : p.end] for p in row.passages) for row in rows]


ONE, OTHER = article("herald", HERALD), article("echo", ECHO, "fr")


def test_sentences_of_two_languages_that_tell_of_one_thing_stand_side_by_side_whatever_the_order_of_the_articles():
    shown = texts(found(ONE, OTHER))
    assert sorted(text.split()[0] for text in shown[0]) == ["A", "Le"]  # "A cleaner found …", "Le violon … après un appel anonyme"
    assert all(texts(found(*order)) == shown for order in permutations((ONE, OTHER)))
    assert not any("reward" in t for pair in shown for t in pair)


def test_what_three_articles_tell_of_one_thing_stands_together_once():
    third = article("third", "After 26 days the stolen violin of Solveig Rask was handed in at Carlow station by two children.")
    together = [t for t in texts(found(ONE, OTHER, third)) if any("children" in text for text in t)]
    assert len(together) == 1 and len(together[0]) == 3


def test_a_passage_that_says_nothing_of_its_own_and_one_of_the_same_origin_are_left_out():
    assert found(ONE, article("copy", COPY)) == []
    assert found(ONE, OTHER, origins={"herald": "agency", "echo": "agency"}) == []


def test_passages_between_which_a_contradiction_is_told_are_not_shown_again_and_an_agreement_leaves_them():
    one, other = found(ONE, OTHER)[0].passages
    claims = [
        claim("date:find", 1).linked(id).claim.model_copy(update={"source": p.source.name, "sentence": (p.start, p.end)})
        for id, p in (("a", one), ("b", other))
    ]

    def told(verdict: Verdict) -> Relation:
        reason = Reason(code="C107", key="rules.dates_differ", values={})
        return Relation(a="a", b="b", verdict=verdict, reasons=(reason,), gates=(Gate.SUBJECT,))

    assert texts(found(ONE, OTHER, relations=[told(Verdict.AGREE)], claims=claims)) == texts(found(ONE, OTHER))
    left = texts(found(ONE, OTHER, relations=[told(Verdict.CONFLICT)], claims=claims))
    assert left == [pair for pair in texts(found(ONE, OTHER)) if "violon" not in "".join(pair)]


def test_a_third_passage_that_stands_near_both_does_not_bring_a_told_contradiction_back():
    third = article("third", "After 26 days the stolen violin of Solveig Rask was handed in at Carlow station by two children.")
    together = next(row for row in found(ONE, OTHER, third) if len(row.passages) == 3)
    claims = [
        claim("date:find", 1).linked(p.source.name).claim.model_copy(update={"source": p.source.name, "sentence": (p.start, p.end)})
        for p in together.passages
    ]
    reason = Reason(code="C107", key="rules.dates_differ", values={})
    conflict = Relation(a="echo", b="herald", verdict=Verdict.CONFLICT, reasons=(reason,), gates=(Gate.SUBJECT,))
    near = [{p.source.name for p in row.passages} for row in found(ONE, OTHER, third, relations=[conflict], claims=claims)]
    assert any("third" in names for names in near)
    assert not any({"echo", "herald"} <= names for names in near if "third" in names)


def test_words_that_very_many_sentences_have_bring_nothing_together():
    def played(i: int) -> Source:
        own = [f"{a}{chr(97 + i % 26)}{chr(97 + i // 26)}olnek" for a in "BDGKL"]  # names that no other article has
        rest = " ".join(f"{name} met {name[::-1].title()} in {name[1:].title()}." for name in own[1:])
        return article(f"n{i}", f"The Clyde Sinfonia from Glenmore played for {own[0]}. {rest}")

    assert len(found(*(played(i) for i in range(2)))) == 1
    assert found(*(played(i) for i in range(30))) == []
