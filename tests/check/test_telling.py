"""Words without figures: claims are told from remarks, in four languages, whatever they are about."""

import tomllib
from pathlib import Path

import pytest

from factcheck.check.facts.reading import Reading
from factcheck.check.stated.statements import stretches
from factcheck.extract.extract import extract
from factcheck.model import Source
from factcheck.model.time_iso import parse_time
from factcheck.read.source import digest_of

SENTENCES = tomllib.loads((Path(__file__).parent / "data" / "telling.toml").read_text("utf-8"))


def claims(text: str, language: str) -> bool:
    """Whether anything in a text is held for a claim."""
    day = parse_time("2026-03-14")
    source = Source(name="d", path="d.md", title=None, published=day, language=language, digest=digest_of(text), text=text)
    extraction = extract(source)
    return any(s.checkable for s in stretches(Reading(source, extraction.claims), extraction.claims, extraction.not_understood, []))


def share(told: str, language: str, kept: str = "kept") -> float:
    """The share of sentences that nothing was fitted to and that are held for claims."""
    sentences = SENTENCES[kept][told][language]
    return sum(claims(sentence, language) for sentence in sentences) / len(sentences)


@pytest.mark.parametrize("language", ["en", "fr", "de", "es"])
def test_claims_are_kept_and_remarks_left_out_where_nothing_was_fitted_to_them(language: str) -> None:
    assert share("claims", language) >= 0.8
    assert share("remarks", language) <= 0.2


@pytest.mark.parametrize("language", ["en", "fr", "de", "es"])
def test_most_claims_that_look_like_remarks_are_kept_and_most_remarks_that_look_like_claims_left_out(language: str) -> None:
    assert share("claims", language, "kept_finer") >= 0.75
    assert share("remarks", language, "kept_finer") <= 0.25


@pytest.mark.parametrize(
    ("claim", "remark", "language"),
    [
        ("The old depot was sold to a hotel chain.", "The old depot is a beautiful thing.", "en"),
        ("The brave driver was given a medal.", "A brave decision, and the right one.", "en"),
        ("Two councillors have since resigned.", "Good intentions are not enough.", "en"),
        ("Les assureurs ont déposé une plainte.", "Les assureurs devraient avoir honte.", "fr"),
        ("La directrice a quitté le conseil.", "On aurait aimé une autre directrice.", "fr"),
        ("Die Gewerkschaft hat einen Anwalt engagiert.", "Die Gewerkschaft sollte sich schämen.", "de"),
        ("La fundadora vive en Singapur.", "Es una pena, la verdad.", "es"),
    ],
)
def test_words_that_judge_do_not_decide_alone(claim: str, remark: str, language: str) -> None:
    assert claims(claim, language)
    assert not claims(remark, language)


def test_what_stands_beside_a_remark_must_claim_more_plainly() -> None:
    assert not claims("We would have liked a debate. Readers will be the judge.", "en")
    assert claims("We would have liked a debate. The minister resigned on Monday.", "en")


@pytest.mark.parametrize(
    ("remark", "claim", "language"),
    [
        ("Nobody will mourn the old carpet.", "Nobody will be moved out of the old flats.", "en"),
        ("Everyone in the queue would have sighed.", "The guard in the queue has sighed at the lawyers.", "en"),
        ("Personne n'oubliera le vieux tapis.", "Personne ne sera expulsé des logements que la ville a rachetés.", "fr"),
        ("Nadie olvidará la vieja alfombra.", "Nadie será expulsado de las viejas viviendas.", "es"),
    ],
)
def test_what_everybody_or_nobody_will_do_is_a_remark_and_what_is_done_to_them_is_none(remark: str, claim: str, language: str) -> None:
    assert not claims(remark, language)
    assert claims(claim, language)


@pytest.mark.parametrize(
    ("remark", "claim", "language"),
    [
        ("Nobody who has waited on that platform will be astonished.", "Nobody has claimed the reward for the painting.", "en"),
        ("Nobody in the harbour seems to have missed the old crane.", "Nobody in the harbour has bought the old crane.", "en"),
        ("Personne qui a connu le vieux marché ne sera étonné.", "Personne n'a réclamé la récompense promise pour le tableau.", "fr"),
        ("Nul n'interdit la chance au marché.", "Nul n'a réclamé la récompense promise pour le tableau.", "fr"),
        ("Niemand, der den alten Markt kannte, war überrascht.", "Niemand hat die Belohnung für das Gemälde gefordert.", "de"),
        ("Nadie que haya visto el mercado se ha sorprendido.", "Nadie ha reclamado la recompensa por el cuadro.", "es"),
    ],
)
def test_what_nobody_of_a_kind_feels_is_a_remark_and_what_nobody_has_done_is_none(remark: str, claim: str, language: str) -> None:
    assert claims(claim, language)
    assert not claims(remark, language)


@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "They were convicted of theft."),
        ("fr", "Ils ont été condamnés pour recel."),
        ("de", "Sie wurden wegen Hehlerei verurteilt."),
        ("es", "Han sido condenados por robo."),
    ],
)
def test_that_somebody_was_charged_or_convicted_always_claims_something(language: str, claim: str) -> None:
    assert claims(claim, language)
