"""Contradictions and explained differences that only a third article makes plain."""

from pathlib import Path

import pytest

from factcheck.lang.say import say
from factcheck.model import Relation
from tests.check.dossier import dossier_of

FR = "Les pêcheurs de Valmer ont tenu le port trois jours. Nous voilà avec 1 960 tonnes, soupire un armateur."
EN = (
    "The herring quota of the Valmer fleet was cut on Monday. In 2026 France gets 1,960 tonnes of herring, the ministry said, and a "
    "shipowner at Valmer said that his colleagues had held the port for three days."
)
DE = "Die Heringsquote der Flotte von Valmer wurde am Montag gekürzt. Frankreich erhält 2026 laut Ministerium 1.740 Tonnen Hering."


def between(root: Path, first: str, second: str, **articles: str) -> Relation | None:
    """The relation of the claims of two articles whose quotes end in the given words."""
    found, _ = dossier_of(root, articles, "2025-12-20")
    one, other = (next(c.id for c in found.claims if c.quote.exact.endswith(end)) for end in (first, second))
    return next((r for r in found.reconciliation.relations if {r.a, r.b} == {one, other}), None)


def test_two_articles_that_share_too_little_contradict_each_other_through_a_third(tmp_path: Path) -> None:
    found = between(tmp_path, "1 960 tonnes", "1.740 Tonnen Hering", fr=FR, en=EN, de=DE)
    assert found is not None and found.verdict.value == "conflict"
    assert say("en", found.reasons[0].key, found.reasons[0].values) == "Outlet en has 1,960 tonnes too, which 1,740 tonnes contradicts"
    assert found.reasons[0].code == "C106"  # what the third and the other disagree about


def test_without_the_third_article_it_is_open_whether_the_two_are_of_one_thing(tmp_path: Path) -> None:
    found = between(tmp_path, "1 960 tonnes", "1.740 Tonnen Hering", fr=FR, de=DE)
    assert found is not None and (found.verdict.value, found.reasons[0].code) == ("unclear", "U108")


@pytest.mark.parametrize(
    ("why", "fr", "de"),
    [
        ("the first has a figure of its own that the third does not", FR.replace("1 960", "1 830"), DE),
        ("the second says what the first says, and the other figure of something else", FR, DE + " Zusammen sind es 1.960 Tonnen Hering."),
        ("the second is no more than rounded", FR.replace("1 960", "2 000"), DE),
    ],
)
def test_no_contradiction_through_a_third_where(tmp_path: Path, why: str, fr: str, de: str) -> None:
    end = fr.split("voilà avec ")[1].split(",", maxsplit=1)[0]
    found = between(tmp_path, end, "1.740 Tonnen Hering", fr=fr, en=EN, de=de)
    assert found is None or found.reasons[0].key != "rules.through_third", why


OPERA = (
    " L'opéra ferme pour travaux. Les musiciens joueront au théâtre de la Gare. Le chœur répète dans une école. La soprano Odile Ferrand a "
    "signé. Le décor brûlé est refait. Un mécène paie les fauteuils. À Querny, le maire Gaspard Lisle promet une subvention."
)
FOOTBALL = (
    " Der Torwart ist verletzt. Trainer Uwe Brandner stellt die Abwehr um. Die Fans singen im Regen. Der Stürmer trifft spät. Das Stadion "
    "in Halden war voll. Die Liga prüft den Rasen. Gegner Brackwitz verlor zuletzt in Torfheim und in Ahlsen."
)


@pytest.mark.parametrize(("fr", "de", "through"), [(OPERA, "", True), ("", FOOTBALL, True), (OPERA, FOOTBALL, False)])
def test_articles_of_two_stories_contradict_each_other_through_no_third(tmp_path: Path, fr: str, de: str, through: bool) -> None:
    found = between(tmp_path, "1 960 tonnes", "1.740 Tonnen Hering", fr=FR + fr, en=EN, de=DE + de)
    assert (found is not None and found.reasons[0].key == "rules.through_third") is through


YEAR_BEFORE = (
    "Die Heringsquote der Flotte von Valmer wurde am Montag gekürzt. Frankreich erhielt 2024 laut Ministerium 1.740 Tonnen Hering."
)


def test_a_third_article_explains_how_two_that_share_too_little_differ(tmp_path: Path) -> None:
    found = between(tmp_path, "1 960 tonnes", "1.740 Tonnen Hering", fr=FR, en=EN, de=YEAR_BEFORE)
    assert found is not None and found.verdict.value == "compatible"
    assert (
        say("en", found.reasons[0].key, found.reasons[0].values)
        == "Outlet en has 1,960 tonnes too, and its text shows why 1,740 tonnes differs"
    )


@pytest.mark.parametrize(
    ("why", "fr", "de"),
    [
        ("there is no third", FR, None),
        ("the first has another figure", FR.replace("1 960", "1 830"), YEAR_BEFORE),
        ("the second says what the first says", FR, YEAR_BEFORE + " In diesem Jahr sind es 1.960 Tonnen Hering."),
    ],
)
def test_no_difference_is_explained_through_a_third_where(tmp_path: Path, why: str, fr: str, de: str | None) -> None:
    end = fr.split("voilà avec ")[1].split(",", maxsplit=1)[0]
    articles = {"fr": fr, "de": YEAR_BEFORE} if de is None else {"fr": fr, "en": EN, "de": de}
    found = between(tmp_path, end, "1.740 Tonnen Hering", **articles)
    assert found is None or found.reasons[0].key != "rules.through_third_differs", why
