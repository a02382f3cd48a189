"""So many are announced, and another number of them is named: "in four countries: Spain, France and Italy"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.lang import tie_words, word_class
from factcheck.lang.kinds import nouns_capitalised
from factcheck.model import Approx, Kind, Reason
from factcheck.model.relation import Words
from factcheck.reconcile.computed.settle import Check, Outcome
from factcheck.reconcile.terms import cues, position
from factcheck.reconcile.terms.printed import number_span
from factcheck.reconcile.terms.terms import Article, Term

CODE = "A115"
_FEW = range(2, 13)  # so many are named one by one
_NOUN_WORDS = 4  # of what is counted: "new members of staff"
_CLAUSE_WORDS = 9  # before a colon: "cities applied to host the games"
_NAME_WORDS = 5
_CLOSES = re.compile(r"[.;)\u2013\u2014]|$")
_OPENS = re.compile(r"\s*(?::|[,(])\s*")


def named_one_by_one(article: Article, head: Term) -> Iterator[Check]:
    """A fault where right behind a small number of something there stand the names of more or fewer."""
    value = head.claim.value
    said = value.stated if value is not None and value.approx is Approx.EXACT else None
    if value is None or said is None or said not in _FEW or not head.unit.counts or not head.level:
        return
    if head.claim.kind is not Kind.QUANTITY or head.unit.per is not None or _out_of(article, head):
        return
    text = article.text[number_span(article, head)[1] : head.claim.sentence[1]]
    opened = _opened(text, article.language)
    names = _names(*opened, article.language) if opened else None
    if names is None:
        return
    fewest, most, listed = names
    if fewest <= said <= most or fewest == 2 * said:  # "in two towns, Houston, Texas, and Tulsa, Oklahoma"
        return
    values: dict[str, Words] = {"stated": value, "computed": Decimal(fewest), "list": f"quote:{listed}"}
    yield Check(CODE, Outcome.INCONSISTENT, (head.claim.id,), Reason(code=CODE, key="reconcile.listed.fails", values=values))


def _out_of(article: Article, head: Term) -> bool:
    """Whether a number is the whole of which the one before it is a part, of which the names are: "three of the four, Berg and Stein"."""
    last = article.earlier(head)[-1:]
    return bool(last) and cues.starts("of_the", position.gap(article, last[0], head), article.language)


def _opened(text: str, language: str) -> tuple[str, bool] | None:
    """What follows the noun of a number where a list of names may begin, and whether a comma ends it: behind a colon, a comma or "are"."""
    mark = _OPENS.search(text)
    are = re.search(rf"\b(?:{'|'.join(tie_words(language, 'are') or ['$^'])})\b", text)
    for found, apposed in ((mark, mark is not None and "," in mark.group()), (are, False)):
        if apposed and nouns_capitalised(language):
            continue  # "mit vier Kindern, Mann und Hund"
        noun = text[: found.start()] if found is not None else ""
        most = _CLAUSE_WORDS if found is not None and ":" in found.group() else _NOUN_WORDS
        if found is not None and 0 < len(noun.split()) <= most and not position.marked(noun):
            return text[found.end() :], apposed
    return None


def _names(text: str, apposed: bool, language: str) -> tuple[int, int, str] | None:
    """How many names a list has at least and at most, and the list; None where it holds anything but names.

    Before the last of a list stands a conjunction; others may belong to names ("Marks and Spencer").
    """
    joins = rf"\b(?:{'|'.join(map(re.escape, tie_words(language, 'and')))})\b"
    listed = text[: stop.start()] if (stop := _CLOSES.search(text)) else text
    joined = list(re.finditer(joins, listed))
    if not joined:
        return None
    if apposed:  # ends with the comma behind the last name: "The two sisters, Anna and Berta, run …"
        listed = listed[: comma if (comma := listed.find(",", joined[-1].end())) >= 0 else None]
    items = [part.strip() for part in listed.split(",")]
    parts = [name.strip() for item in items for name in re.split(joins, item) if name.strip()]
    if len(parts) < _FEW.start or not all(_is_name(part, language) for part in parts):
        return None
    return len(items) + (re.match(joins, items[-1]) is None), len(parts), listed.strip()


def _is_name(text: str, language: str) -> bool:
    """Whether some words are a name, with its article."""
    words = re.findall(r"[^\W\d_][\w-]*['’]?|\d+|[^\w\s]", text)  # "l'" and "Espagne"
    grammar = word_class(language, "determiner") | word_class(language, "genitive")
    capital = [w for w in words if w[0].isupper()]
    return 0 < len(words) <= _NAME_WORDS and bool(capital) and all(w[0].isupper() or w.lower().replace("’", "'") in grammar for w in words)
