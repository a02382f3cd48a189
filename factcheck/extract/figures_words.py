"""The words around numbers, looked up from the end of what stands before and from the start of what stands after.

Phrases are indexed by their last (or first) word, so a look-up costs a slice and a few comparisons whatever the size of the table.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from factcheck.lang import Pack

_LAST = re.compile(r"[^\s(«“\"„\[]+$")
_FIRST = re.compile(r"[ ]?([^\s]+)")


class Before:
    """Phrases that end where a figure begins."""

    def __init__(self, groups: Mapping[str, Iterable[str]], contractions: Mapping[str, Iterable[str]] | None = None) -> None:
        self.by_last: dict[str, list[tuple[str, str]]] = {}
        for group, phrases in groups.items():
            for phrase in phrases:
                front, _, last = phrase.rpartition(" ")
                for ending in (last, *(contractions or {}).get(last, ())):  # "plus de" is also "plus du", "plus des"
                    whole = f"{front} {ending}".strip()
                    self.by_last.setdefault(whole.rsplit(None, 1)[-1], []).append((whole, group))
        for entries in self.by_last.values():
            entries.sort(key=lambda e: (-len(e[0]), e[0]))
        self.signs = tuple(last for last in sorted(self.by_last) if not last[-1].isalnum())

    def match(self, low: str, at: int) -> tuple[int, str] | None:
        """Start and group of the longest phrase that ends before `at`, with nothing but a space between."""
        end = at
        while end and low[end - 1] in " \n":
            end -= 1
        begin = end
        floor = max(0, end - 24)
        while begin > floor and low[begin - 1] not in ' \n(«“"„[':
            begin -= 1
        word = low[begin:end]
        found = self._longest(low, end, word)
        if found is None and "'" in word:  # "d'environ", "qu'environ": the elided word is no part of the phrase
            cut = word.rindex("'", 0, len(word) - 1) + 1 if "'" in word[:-1] else 0
            found = self._longest(low, end, word[cut:]) if cut else None
        if found is None and word and self.signs and word.endswith(self.signs):
            found = self._longest(low, end, word[-1])
        return found

    def _longest(self, low: str, end: int, word: str) -> tuple[int, str] | None:
        for phrase, group in self.by_last.get(word, ()):
            start = end - len(phrase)
            if start >= 0 and low.startswith(phrase, start) and (start == 0 or not low[start - 1].isalnum() or not phrase[0].isalnum()):
                return start, group
        return None


class After:
    """Phrases that begin where a figure ends."""

    def __init__(self, groups: Mapping[str, Iterable[str]]) -> None:
        self.by_first: dict[str, list[tuple[str, str]]] = {}
        for group, phrases in groups.items():
            for phrase in phrases:
                self.by_first.setdefault(phrase.split(None, 1)[0], []).append((phrase, group))
        for entries in self.by_first.values():
            entries.sort(key=lambda e: (-len(e[0]), e[0]))

    def match(self, low: str, at: int) -> tuple[int, str] | None:
        """End and group of the longest phrase that begins at `at`, after at most a space or a comma and a space."""
        start = at
        while start < len(low) and low[start] in " \n":
            start += 1
        stop = start
        limit = min(len(low), start + 24)
        while stop < limit and low[stop] not in ' \n.,;:!?)»”"':
            stop += 1
        for phrase, group in self.by_first.get(low[start:stop], ()):
            end = start + len(phrase)
            if low.startswith(phrase, start) and (end >= len(low) or not low[end].isalnum() or not phrase[-1].isalnum()):
                return end, group
        return None


@dataclass(frozen=True)
class Words:
    """What `numbers.toml` and `units.toml` of a language say about the words around numbers."""

    hedges_before: Before
    hedges_after: After
    direction_before: Before
    direction_after: After
    between: Before
    from_: Before
    from_is_change: bool
    change: tuple[str, ...]
    spread: tuple[str, ...]
    dashes: frozenset[str]
    to: tuple[str, ...]
    or_: tuple[str, ...]
    and_: tuple[str, ...]
    share_of: re.Pattern[str]
    over: frozenset[str]
    multiple_verbs: re.Pattern[str] | None
    multiple_values: dict[str, Any]
    multiples: dict[str, Any]
    multiple_more: Before
    factor: Before
    comparative: frozenset[str]
    less: frozenset[str]
    age_before: Before
    age_after: After
    age_person: Before
    labels: frozenset[str]
    address: frozenset[str]
    not_rank: frozenset[str]
    rank_before: frozenset[str]
    rank_after: frozenset[str]
    stops: frozenset[str]
    year_before: frozenset[str]
    months: frozenset[str]
    prepositions: frozenset[str]
    nouns_capitalised: bool
    plural_endings: tuple[str, ...]
    article: dict[str, Any]
    links: tuple[str, ...]
    per: tuple[str, ...]
    per_article: frozenset[str]
    clock_after: frozenset[str]
    clock_before: frozenset[str]
    clock_units: frozenset[str]
    fraction_links: tuple[str, ...]
    minus: tuple[str, ...]
    address_before: frozenset[str]
    half_after_unit: tuple[str, ...]
    time_after: frozenset[str]
    points: frozenset[str]
    names_after: frozenset[str]
    closed: frozenset[str]
    fraction_not_before: tuple[str, ...]
    fraction_needs: frozenset[str]
    fraction_determiners: frozenset[str]
    ordinals: frozenset[str]
    ellipsis_before: Before
    ellipsis_pronouns: frozenset[str]
    below_zero: After
    minus_not_after: frozenset[str]
    denials: tuple[str, ...]
    each: frozenset[str]
    each_from: int
    in_a_row_before: frozenset[str]
    in_a_row_after: After
    not_after_words: frozenset[str]


@cache
def words(pack: Pack) -> Words:
    """The compiled tables of a language."""
    n, u = pack.part("numbers"), pack.part("units")
    hedges, ranges, direction = n.get("hedges", {}), n.get("ranges", {}), n.get("direction", {})
    shares, multiples, ages, labels = n.get("shares", {}), n.get("multiples", {}), n.get("ages", {}), n.get("labels", {})
    article, contractions = n.get("article_counts", {}), n.get("contractions", {})
    values: dict[str, Any] = {
        **multiples.get("infinitives", {}),
        **multiples.get("adverbs", {}),
        **multiples.get("phrases", {}),
        **multiples.get("verbs", {}),
    }
    inner = "|".join(re.escape(w) for w in sorted(values, key=lambda w: (-len(w), w)))
    share = "|".join(re.escape(w) for w in sorted(shares.get("of", []), key=lambda w: (-len(w), w)))
    return Words(
        hedges_before=Before(hedges.get("before", {}), contractions),
        hedges_after=After(hedges.get("after", {})),
        direction_before=Before({"1": direction.get("up", []), "-1": direction.get("down", [])}, contractions),
        direction_after=After({"1": direction.get("up_after", []), "-1": direction.get("down_after", [])}),
        between=Before({"between": ranges.get("between", [])}, contractions),
        from_=Before({"from": ranges.get("from", [])}),
        from_is_change=bool(ranges.get("from_is_change")),
        change=tuple(ranges.get("change", [])),
        spread=tuple(ranges.get("spread", [])),
        dashes=frozenset(ranges.get("dashes", ["-", "–", " - ", " – "])),
        to=tuple(ranges.get("to", [])),
        or_=tuple(ranges.get("or", [])),
        and_=tuple(ranges.get("and", [])),
        share_of=re.compile(rf"(?:\s\S+){{0,4}}?\s(?:{share})\s$" if share else r"(?!)"),
        over=frozenset(shares.get("over", [])),
        multiple_verbs=re.compile(rf"\b(?:{inner})\b") if inner else None,
        multiple_values=values,
        multiples={
            k: frozenset(multiples.get(k, [])) for k in ("infinitives", "adverbs", "infinitive_before", "infinitive_after", "adverb_after")
        },
        multiple_more=Before({"more": multiples.get("more", [])}),
        factor=Before({"divided": multiples.get("divided", []), "multiplied": multiples.get("multiplied", [])}),
        comparative=frozenset(multiples.get("comparative", [])),
        less=frozenset(multiples.get("less", [])),
        age_before=Before({"age": ages.get("before", [])}),
        age_after=After({"age": ages.get("after", [])}),
        age_person=Before({"person": [f"{p} {of}" for p in ages.get("person_of", []) for of in ages.get("of", [])]}),
        labels=frozenset(labels.get("before", [])),
        address=frozenset(labels.get("address_after", [])),
        not_rank=frozenset(labels.get("ordinal_not_rank", [])),
        rank_before=frozenset(labels.get("rank_before", [])),
        rank_after=frozenset(labels.get("rank_after", [])),
        stops=frozenset(labels.get("stop_words", [])),
        year_before=frozenset(labels.get("year_before", [])),
        months=frozenset(labels.get("months", [])),
        prepositions=frozenset(labels.get("prepositions", [])),
        nouns_capitalised=bool(labels.get("nouns_capitalised")),
        plural_endings=tuple(labels.get("plural_endings", ["s"])),
        article=article,
        links=tuple(u.get("links", [])),
        per=tuple(sorted(u.get("per", []), key=lambda w: (-len(w), w))),
        per_article=frozenset(u.get("per_article", [])),
        clock_after=frozenset(n.get("clock_after", [])),
        clock_before=frozenset(n.get("clock_before", [])),
        clock_units=frozenset(n.get("clock_units", [])),
        fraction_links=tuple(u.get("fraction_links", u.get("links", []))),
        minus=tuple(n.get("minus", [])),
        address_before=frozenset(labels.get("address_before", [])),
        half_after_unit=tuple(sorted(n.get("half_after_unit", {}).get("phrases", []), key=lambda p: (-len(p), p))),
        time_after=frozenset(article.get("time_after", [])),
        points=frozenset(labels.get("points", ["point", "points"])),
        names_after=frozenset(labels.get("names_after", [])),
        closed=frozenset(u.get("closed", [])),
        fraction_not_before=tuple(n.get("fraction_words", {}).get("not_before", [])),
        fraction_needs=frozenset(n.get("fraction_words", {}).get("needs_determiner", [])),
        fraction_determiners=frozenset(n.get("fraction_words", {}).get("determiners", [])),
        ordinals=frozenset(n.get("ordinals", {})),
        ellipsis_before=Before({"same": n.get("ellipsis", {}).get("before", [])}),
        ellipsis_pronouns=frozenset(n.get("ellipsis", {}).get("pronouns", [])),
        below_zero=After({"minus": n.get("below_zero", {}).get("after", [])}),
        minus_not_after=frozenset(n.get("below_zero", {}).get("not_after", [])),
        denials=tuple(n.get("denials", {}).get("words", [])),
        each=frozenset(shares.get("each", [])),
        each_from=int(shares.get("each_from", 2)),
        in_a_row_before=frozenset(n.get("in_a_row", {}).get("before", [])),
        not_after_words=frozenset(u.get("not_after_words", [])),
        in_a_row_after=After({"row": n.get("in_a_row", {}).get("after", [])}),
    )


def word_before(low: str, at: int) -> tuple[int, str]:
    """Start and text of the word that ends before `at`, past spaces; empty where a mark or a line's start stands there."""
    end = at
    while end and low[end - 1] == " ":
        end -= 1
    begin = end
    while begin and (low[begin - 1].isalnum() or low[begin - 1] in "'.-°/_") and end - begin < 40:
        begin -= 1
    return begin, low[begin:end]


_NEXT = re.compile(r"[ \n]?(?:\(|«\s?|“|\")?([^\W\d_][\w'.-]*)")


def word_after(low: str, at: int) -> tuple[int, str]:
    """Start and text of the word that begins after `at`; empty where a mark, a number or the end stands there."""
    m = _NEXT.match(low, at)
    return (m.start(1), m[1].rstrip(".")) if m else (at, "")
