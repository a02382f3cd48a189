"""Sentences of many fields, as journalists write them: the places, dates, ranks and posts that they state (statements.toml)."""

import tomllib
from pathlib import Path

import pytest

from factcheck.extract.places.reading import lookup
from factcheck.model import Claim
from tests.extract.reading import read

_ROWS = tomllib.loads(Path(__file__).with_name("statements.toml").read_text(encoding="utf-8"))
# What share of the statements of a kind is found in a language; written down as measured, so that it only goes up.
_FOUND = 0.9
_FOUND_OF = {("de", "place"): 0.6, ("de", "rank"): 0.7}


def _said(claim: Claim) -> str:
    kind = claim.kind.value
    match kind:
        case "place":
            return f"place {claim.object}"
        case "date":
            return f"date {claim.time.iso if claim.time else None}"
        case "rank":
            return f"rank {claim.value.low if claim.value else None}"
        case "role":
            return f"role {claim.subject} = {(claim.object or '').partition(' of ')[0]}"
        case _:
            return f"{kind} {claim.object or ''}"


def _wanted(row: str, language: str) -> str:
    """The row with its place named as the gazetteer names it."""
    kind, _, rest = row.partition(" ")
    known = lookup(rest, language) if kind == "place" else None
    return f"place {known[1]}" if known else row


@pytest.mark.parametrize(
    ("language", "kind"),
    sorted({(language, row.split()[0]) for language, part in _ROWS.items() for _, *rows in part["claims"] for row in rows}),
)
def test_statements_without_figures_are_read_in_fields_of_all_kinds(language: str, kind: str) -> None:
    cases = [(text, _wanted(row, language)) for text, *rows in _ROWS[language]["claims"] for row in rows if row.split()[0] == kind]
    missed = [(text, row) for text, row in cases if row not in {_said(c) for c in read(text, language).claims}]
    assert 1 - len(missed) / len(cases) >= _FOUND_OF.get((language, kind), _FOUND), missed


@pytest.mark.parametrize(("language", "text"), [(language, text) for language, part in sorted(_ROWS.items()) for text in part["none"]])
def test_what_only_passes_a_place_a_date_or_a_title_states_nothing(language: str, text: str) -> None:
    assert [_said(c) for c in read(text, language).claims] == []


@pytest.mark.parametrize(
    ("language", "text", "rank"),
    [
        ("es", "Es el tercer país de Sudamérica que los prohíbe.", "rank 3"),
        ("en", "It was the second country in South America to act.", "rank 2"),
        ("de", "Uruguay ist das dritte Land in Südamerika, das sie verbietet.", "rank 3"),
        ("fr", "C'est le deuxième pays d'Amérique du Sud à agir.", "rank 2"),
    ],
)
def test_the_so_many_eth_of_its_kind_in_a_place_is_a_rank(language: str, text: str, rank: str) -> None:
    assert rank in {_said(c) for c in read(text, language).claims}


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "The second bridge in Leeds stayed shut."), ("es", "El tercer país de la lista es Chile.")],
)
def test_an_ordinal_that_only_tells_which_one_is_no_rank(language: str, text: str) -> None:
    assert not [c for c in read(text, language).claims if c.kind.value == "rank"]


def test_by_how_much_something_is_higher_is_no_rank_and_the_highest_is_one() -> None:
    assert not [c for c in read("Le loyer est 10 % plus élevé.", "fr").claims if c.kind.value == "rank"]
    assert [c for c in read("Le loyer est le plus élevé du pays.", "fr").claims if c.kind.value == "rank"]
    assert not [c for c in read("Das Öl kostete zuletzt 81 Dollar je Fass.", "de").claims if c.kind.value == "rank"]
