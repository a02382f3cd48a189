"""Whose money a word for the money of several countries is, paragraph by paragraph: "pesos", "couronnes", "cents"."""

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache, lru_cache

from factcheck.extract.figures.units.units import UnitNames, money_nouns, unit_names
from factcheck.lang import Pack


def in_paragraphs(text: str, pack: Pack, countries: Sequence[tuple[int, str]]) -> list[tuple[int, UnitNames]]:
    """Where each paragraph begins that tells of countries or of cents, and the one behind it, with the units as it uses them."""
    whole = _most_told(code for _, code in countries)
    told: dict[int, list[str]] = defaultdict(list)
    for spot, code in countries:
        told[text.rfind("\n", 0, spot) + 1].append(code)
    for spot in _cents(text, pack):
        told[text.rfind("\n", 0, spot) + 1] += []
    everywhere = _named_money(text, pack)
    found = [(0, _at_home(pack, whole, (), frozenset(), everywhere))]
    for start in sorted(told):
        end = text.find("\n", start)
        end = end if end >= 0 else len(text)
        named = _named_money(text[start:end], pack)
        found += [(start, _at_home(pack, whole, _most_told(told[start]), named, everywhere)), (end, found[0][1])]
    return found


def _most_told(codes: Iterable[str]) -> tuple[str, ...]:
    counted = Counter(codes)
    return tuple(sorted(counted, key=lambda code: (-counted[code], code)))


@lru_cache(maxsize=256)
def _at_home(pack: Pack, text: tuple[str, ...], paragraph: tuple[str, ...], named: frozenset[str], everywhere: frozenset[str]) -> UnitNames:
    """The units of a language as a paragraph uses them, by the countries that its text and it tell of, the most mentioned first: "pesos"
    are those of the country that the text is most about, else of the first of the paragraph that has pesos, else of the next of the text.
    A word that has one currency by default takes another only of the country most told of; the dollar only of that of the text. For
    `named` and `everywhere` see `_whose_cents`."""
    names = unit_names(pack)
    homes = {}
    for word, codes in _shared(pack).items():
        usual = names.names.get(word)
        countries = (*text[:1], *paragraph, *text[1:])
        if usual is not None:
            countries = text[:1] if usual == _EVERYWHERE else (*text[:1], *paragraph[:1])
        code = next((code for country in countries for code in _tender(country) if code in codes), None)
        if code is not None and code != usual:
            homes[word] = code
    cents = _whose_cents(pack, text, named, everywhere)
    if not homes and not cents:
        return names
    money = names.money | set(homes.values()) | {code for code, _ in cents.values()}
    return replace(names, names={**names.names, **homes}, subunits={**names.subunits, **cents}, money=money)


def _whose_cents(pack: Pack, text: tuple[str, ...], named: frozenset[str], everywhere: frozenset[str]) -> dict[str, tuple[str, Decimal]]:
    """The words for cents that are not of their usual money: of the one that the paragraph gives amounts of (`named`), else of that of
    the country most told of, where the text gives no amounts of the usual (`everywhere`)."""
    names, found = unit_names(pack), {}
    for word, codes in pack.part("units").get("shared_subunits", {}).items():
        usual, size = names.subunits[word]
        here = [code for code in codes if code in named]
        if len(here) != 1:
            here = [code for country in text[:1] for code in _tender(country) if code in codes and usual not in everywhere]
        if here and here[0] != usual:
            found[word] = (here[0], size)
    return found


def _cents(text: str, pack: Pack) -> list[int]:
    """Where a text speaks of parts of a money of several countries: cents, centavos."""
    shared, low = pack.part("units").get("shared_subunits", {}), text.lower()
    if not any(word in low for word in shared):
        return []  # in most texts, which need not be taken to pieces for it
    return [m.start() for m in _WORDS.finditer(low) if m.group() in shared]


def _named_money(paragraph: str, pack: Pack) -> frozenset[str]:
    """The monies with cents that a text or paragraph gives amounts of, where it speaks of cents at all."""
    if not _cents(paragraph, pack):
        return frozenset()
    names, low = unit_names(pack), paragraph.lower()
    codes = {code for group in pack.part("units").get("shared_subunits", {}).values() for code in group}
    said = {names.names[word] for pattern in _AMOUNTS for word in pattern.findall(low) if word in names.names}
    said |= {code for sign, code in names.prefixes.items() if not sign.isalpha() and sign in low}
    said |= {code for code in codes if code in paragraph}
    return frozenset(said & codes)


_WORDS = re.compile(r"[^\W\d_]{3,}")
# What stands behind a number, or behind its word of size: "3 euros", "3 millions d'euros", and no "cents to the euro".
_AMOUNTS = (re.compile(r"\d[ -]([^\W\d_]{3,})"), re.compile(r"\d [^\W\d_]+ (?:de |d')?([^\W\d_]{3,})"))


_EVERYWHERE = "USD"  # what "dollars" are in most countries that do not have dollars of their own


@cache
def _shared(pack: Pack) -> dict[str, frozenset[str]]:
    """Words that name the money of one country or several ("pesos", "couronnes", "soles"), with their codes: the noun of CLDR's names of
    currencies, and what the language's units add."""
    data = pack.part("units")
    found: dict[str, set[str]] = defaultdict(set)
    for word, codes in itertools.chain(money_nouns(pack).items(), data.get("shared", {}).items()):
        found[word].update(codes)
    none = data.get("not_units", [])
    return {word: frozenset(codes) for word, codes in sorted(found.items()) if word not in none}


@cache
def _tender(country: str) -> tuple[str, ...]:
    """The currencies in use in a country."""
    from babel.core import get_global

    return tuple(span[0] for span in get_global("territory_currencies").get(country, ()) if span[2] is None and span[3])
