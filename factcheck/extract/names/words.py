"""Words that are capitalised and name nobody, and words that are written small and belong to a name."""

from collections.abc import Collection, Iterable, Sequence
from functools import cache

from factcheck.extract.cues import AUXILIARY, DETERMINER, GENITIVE, PRONOUN, Speech
from factcheck.extract.names.clusters import Run
from factcheck.lang import pack
from factcheck.read.text import Sentence, Token

JOIN = frozenset({"&", "-", "’", "'", "."})  # marks within a name
_OPENS, _CLOSES = frozenset('«»“„"‘'), frozenset('»«”“"’')
_LONGEST_WORK = 5  # words of a title


def is_capital(token: Token) -> bool:
    """Whether a word begins with a capital."""
    return token.kind == "word" and token.text[0].isupper()


def official(tokens: Sequence[Token], last: int, speech: Speech, blocked: Collection[int]) -> int:
    """The end of an office's name whose further words are written small ("Cour des comptes", "Institut de la mémoire nationale"):
    adjectives by their ending, and what "of" adds."""
    endings = adjective_endings(speech.code)
    if not endings:
        return last
    at = last
    flags = speech.flags
    for _ in range(2):
        while (
            at < len(tokens) and tokens[at].kind == "word" and not flags.get(tokens[at].low, 0) and _adjective(tokens, at, endings, speech)
        ):
            at += 1
            last = at
        step = at
        while step < len(tokens) and (
            (flags.get(tokens[step].low, 0) & GENITIVE and step == at)
            or (step > at and (flags.get(tokens[step].low, 0) & DETERMINER or tokens[step].kind == "elision"))
            or (tokens[step].kind == "elision" and tokens[step].low == "d'")
        ):
            step += 1
        if step == at or step >= len(tokens) or tokens[step].kind != "word" or tokens[step].start in blocked:
            break
        if flags.get(tokens[step].low, 0) or is_capital(tokens[step]):
            break
        at = last = step + 1
    while last < len(tokens) and is_capital(tokens[last]) and tokens[last].start not in blocked:
        last += 1  # "Santé publique France"
    return last


def _adjective(tokens: Sequence[Token], at: int, endings: tuple[str, ...], speech: Speech) -> bool:
    """Whether a word looks like an adjective of the noun before it: its ending, its number, and no verb of saying ("la Cour indique")."""
    low, noun = tokens[at].low, tokens[at - 1].low
    if tokens[at].capital or len(low) < 5 or not low.endswith(endings) or low.endswith(("s", "x")) != noun.endswith(("s", "x")):
        return False
    return not any(c.kind.startswith(("speech.", "change.", "event")) for c in speech.find(tokens[at : at + 1]))


@cache
def calendar(code: str) -> frozenset[str]:
    """Names of days and months, which are capitalised in some languages and name nobody."""
    from babel.dates import get_day_names, get_month_names  # CLDR; imported late because it is slow

    rows = (get_day_names("wide", locale=code), get_month_names("wide", locale=code))
    return frozenset(str(word).lower() for row in rows for word in row.values()) - {"may", "mai"}


def is_calendar(word: str, speech: Speech) -> bool:
    """Whether a word is the name of a day or month."""
    return bare(word.lower()) in calendar(speech.code)


def bare(word: str) -> str:
    """A word without the "'s" of a genitive."""
    return word[:-2] if word.endswith(("'s", "’s")) else word


@cache
def ignored(code: str) -> frozenset[str]:
    """Capitalised words that name nobody: feasts, peoples of a continent, points of the compass (`speech.toml`, "names.ignored")."""
    return frozenset(pack(code).part("speech").get("names", {}).get("ignored", []))


@cache
def linkers(code: str) -> frozenset[str]:
    """Words that join an office to its field within a name (`speech.toml`, "names.linkers")."""
    return frozenset(pack(code).part("speech").get("names", {}).get("linkers", []))


@cache
def adjective_endings(code: str) -> tuple[str, ...]:
    """Endings of adjectives that follow their noun (`speech.toml`, "names.adjective_endings"); empty where adjectives go before."""
    return tuple(pack(code).part("speech").get("names", {}).get("adjective_endings", []))


def works_in(sentence: Sentence, number: int, speech: Speech, blocked: Collection[int]) -> Iterable[Run]:
    """Titles of works in quotation marks («La Cartographe», »Die Kartografin«): two to five words of which the first and the last have a
    capital, and no sentence of their own."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.kind != "mark" or token.text not in _OPENS:
            continue
        last = at + 1
        while last < len(tokens) and last - at <= _LONGEST_WORK and (tokens[last].kind != "mark" or tokens[last].text in JOIN):
            last += 1
        inner = tokens[at + 1 : last]
        if not 2 <= len(inner) <= _LONGEST_WORK or last >= len(tokens) or tokens[last].text not in _CLOSES:
            continue
        if not (is_capital(inner[0]) and is_capital(inner[-1])) or any(t.start in blocked for t in inner):
            continue
        if any(speech.flags.get(t.low, 0) & (AUXILIARY | PRONOUN) and not speech.flags.get(t.low, 0) & DETERMINER for t in inner):
            continue
        before = tokens[at - 1] if at else None
        yield Run(number, at + 1, last, tuple(t.text for t in inner), False, False, before.low if before is not None else "")
