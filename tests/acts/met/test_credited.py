"""Who did one thing, and what caused it, in two articles."""

from pathlib import Path

import pytest

from factcheck.acts.met.claims import CAUSE, DOER
from factcheck.lang.say import say
from factcheck.model import Relation, Verdict
from factcheck.run import analyse

TWO = {
    "two founders, active and passive": (
        "en", "Anna Weber founded the Brackwell Library.",
        "en", "The Brackwell Library was founded by Tom Ryder.",
    ),
    "two architects, in an apposition and in a nominal form": (
        "fr", "La gare de Corbelle, dessinée par Alice Renaud, rouvre ses portes.",
        "fr", "L'architecte de la gare de Corbelle, Marc Vidal, a refusé de venir.",
    ),
    "two authors, of which cases tell": (
        "de", "Den Roman „Nachtzug“ schrieb Jana Adler.",
        "de", "Autor des Romans „Nachtzug“ ist Peter Lenz.",
    ),
    "two scorers, in two languages": (
        "es", "El gol de la victoria del Alcora lo marcó Raúl Gil.",
        "de", "Den Siegtreffer für Alcora erzielte Iván Campos.",
    ),
    "two buyers": (
        "en", "The Harle brewery was sold to Corvane.",
        "en", "Beltrop buys the Harle brewery.",
    ),
    "buyer and bought exchanged": (
        "en", "Corvane bought Beltrop.",
        "en", "Beltrop bought Corvane.",
    ),
    "two names for one square": (
        "fr", "La place centrale de Corbelle porte le nom de Rosa Lenoir.",
        "en", "The central square of Corbelle is named after Emma Stein.",
    ),
    "two successors": (
        "es", "Elena Prat sustituye a Jordi Mas al frente del Teatro Liria.",
        "es", "Jordi Mas será sustituido al frente del Teatro Liria por Carlos Vidal.",
    ),
    "two causes": (
        "en", "Lightning started the fire at the Brackwell mill.",
        "en", "The fire at the Brackwell mill was due to a short circuit.",
    ),
    "two causes, in nominal forms and two languages": (
        "de", "Brandursache in der Mühle von Brackwell war ein Blitzschlag.",
        "fr", "Un mégot est à l'origine de l'incendie du moulin de Brackwell.",
    ),
}  # fmt: skip
ONE = {
    "a surname and the full name": (
        "en", "The winner against Dorne was scored by Ryder.",
        "en", "Tom Ryder scored the winner against Dorne.",
    ),
    "a name in another spelling": (
        "en", "The Brackwell circus was founded by Wladimir Malenkow.",
        "fr", "Vladimir Malenkov a fondé le cirque Brackwell.",
    ),
    "one cause, in two languages": (
        "es", "El incendio del molino de Brackwell se debió a un rayo.",
        "en", "The fire at the Brackwell mill was caused by lightning.",
    ),
    "a sale and a purchase": ("de", "Ada Nolte verkaufte die Zeche Harle an Jan Kolb.", "de", "Jan Kolb kaufte die Zeche Harle."),
}  # fmt: skip
SILENT = {
    "one of several founders": (
        "en", "Anna Weber and Tom Ryder founded the Brackwell Library.",
        "en", "The Brackwell Library was founded by Jill Orme.",
    ),
    "a co-founder": ("en", "Anna Weber co-founded the Brackwell Library.", "en", "The Brackwell Library was founded by Tom Ryder."),
    "founders in a row": (
        "en", "The Brackwell Library was founded by Anna Weber, a teacher, and Tom Ryder.",
        "en", "Jill Orme founded the Brackwell Library.",
    ),
    "a firm and a person": ("en", "The vaccine Corvax was developed by Lund Pharma.", "en", "Anna Weber developed the vaccine Corvax."),
    "somebody by what they are": ("en", "The mayor founded the Brackwell Library.", "en", "Anna Weber founded the Brackwell Library."),
    "two parts": (
        "en", "Anna Weber designed the first part of the Brackwell Bridge.",
        "en", "Tom Ryder designed the second part of the Brackwell Bridge.",
    ),
    "a book and its preface": ("en", "Anna Weber wrote the preface to “Night Train”.", "en", "Tom Ryder wrote “Night Train”."),
    "things of which there may be many": (
        "en", "Anna Weber designed a school in Brackwell.",
        "en", "Tom Ryder designed a school in Brackwell.",
    ),
    "prizes of two years": (
        "fr", "Claire Dubois a reçu le prix Valmont en 2021.",
        "fr", "Le prix Valmont a été remis à Hugo Martel en 2023.",
    ),
    "a prize, and that for women": ("en", "Jill Orme won the women's Dorne Cup.", "en", "Tom Ryder won the Dorne Cup."),
    "an owner, and a former one": ("en", "Tom Ryder owned the Dorne Hotel.", "en", "The Dorne Hotel belongs to Jill Orme."),
    "a wider word for the cause": (
        "en", "The fire at the Brackwell mill was caused by a technical defect.",
        "en", "A short circuit caused the fire at the Brackwell mill.",
    ),
    "two causes, of which the other article has one": (
        "en", "The fire at the Brackwell mill was caused by a candle and a gas leak.",
        "en", "A candle caused the fire at the Brackwell mill.",
    ),
    "fires": ("en", "The fires near Dorne were caused by lightning.", "en", "Arsonists caused the fires near Dorne."),
    "two fires": (
        "en", "The fire at the Brackwell mill was caused by lightning.",
        "en", "The fire at the Dorne school was caused by a cigarette.",
    ),
}  # fmt: skip


def relations(root: Path, one: str, first: str, other: str, second: str) -> list[Relation]:
    """What is said of who did it, or what caused it."""
    (root / "sources").mkdir()
    (root / "factcheck.toml").write_text("", "utf-8")
    for name, code, text in (("a", one, first), ("b", other, second)):
        head = f"title: {name}\noutlet: Outlet {name}\npublished: 2025-03-05\nlanguage: {code}"
        (root / "sources" / f"{name}.md").write_text(f"---\n{head}\n---\n{text}\n", "utf-8")
    analysis = analyse(root)
    told = {c.id for c in analysis.claims if c.measure in (DOER, CAUSE)}
    return [r for r in analysis.reconciliation.relations if {r.a, r.b} <= told]


@pytest.mark.parametrize("case", TWO)
def test_two_who_did_one_thing_and_two_causes_contradict_each_other(tmp_path: Path, case: str) -> None:
    found = relations(tmp_path, *TWO[case])
    assert [(r.verdict, r.reasons[0].code) for r in found] == [(Verdict.CONFLICT, "C125")]


@pytest.mark.parametrize("case", ONE)
def test_one_who_did_it_in_other_words_agrees(tmp_path: Path, case: str) -> None:
    assert [r.verdict for r in relations(tmp_path, *ONE[case])] == [Verdict.AGREE]


@pytest.mark.parametrize("case", SILENT)
def test_what_two_may_have_done_is_left_alone(tmp_path: Path, case: str) -> None:
    assert relations(tmp_path, *SILENT[case]) == []


def test_a_suspicion_contradicts_nothing_and_the_reason_says_so(tmp_path: Path) -> None:
    texts = ("Police suspect that a cigarette caused the fire at the Brackwell mill.", "Lightning caused the fire at the Brackwell mill.")
    (found,) = relations(tmp_path, "en", texts[0], "en", texts[1])
    assert found.verdict is Verdict.COMPATIBLE
    assert say("en", found.reasons[0].key, found.reasons[0].values).startswith(
        "“a cigarette caused the fire at the Brackwell mill” is only"
    )
    assert "soupçon" in say("fr", found.reasons[0].key, found.reasons[0].values)
