"""What each claim is about, as all articles of a story together tell.

One article names what it is about once and then says "the bank", "the island", "it". Several articles on one story share what they are
about. So among the candidates that reading left for a claim (`factcheck.extract.subjects.choice`), those of which other articles speak as
well gain; how much is fitted. An article on another story changes nothing.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from factcheck.extract.subjects.bearer import Candidate
from factcheck.extract.subjects.choice import story_odds
from factcheck.measures.registry import measure

_ARTICLES = 3  # further articles that speak of a thing tell nothing more
_OFTEN = 8  # mentions in one article


@dataclass
class _Counts:
    """Of how many articles, how often and in how many titles each thing is spoken."""

    articles: Counter[str] = field(default_factory=Counter)
    often: Counter[str] = field(default_factory=Counter)
    titles: Counter[str] = field(default_factory=Counter)


class Spoken:
    """How much the articles of a dossier speak of each thing. `spoken`: by article, the marks of what it mentions with how often;
    `titled`: by article, those in its title; `persons`: the marks of people; `unlike`: which articles tell of two stories, so that the one
    says nothing of what the other is about. `texts`: for each article the one that stands for all copies of its text, which speak of a
    thing as one."""

    def __init__(
        self,
        spoken: Mapping[str, Mapping[str, int]],
        titled: Mapping[str, Collection[str]],
        persons: Collection[str] = (),
        unlike: Callable[[str, str], bool] = lambda _one, _other: False,
        texts: Mapping[str, str] | None = None,
    ) -> None:
        self._spoken, self._titled, self._persons, self._unlike = spoken, titled, persons, unlike
        self._texts = texts or {}
        self._articles = {self._texts.get(name, name) for name in spoken.keys() | titled.keys()}
        self._all = self._counted(self._articles)
        self._kept: dict[str, tuple[bool, _Counts]] = {}

    def _counted(self, articles: Collection[str]) -> _Counts:
        """How much some articles speak of each thing."""
        counts = _Counts()
        for source in articles:
            for mark, count in self._spoken.get(source, {}).items():
                counts.articles[mark] += 1
                counts.often[mark] += min(count, _OFTEN)
            counts.titles.update(set(self._titled.get(source, ())))
        return counts

    def _story(self, source: str) -> tuple[bool, _Counts]:
        """Of the articles that are another of the story of an article and those that are not, the fewer counted, and whether they are."""
        source = self._texts.get(source, source)
        found = self._kept.get(source)
        if found is None:
            out = {name for name in self._articles if name == source or self._unlike(source, name)}
            other = len(out) * 2 > len(self._articles)
            found = self._kept[source] = other, self._counted(self._articles - out if other else out)
        return found

    def evidence(self, source: str, candidate: Candidate) -> dict[str, float]:
        """What the other articles of its story say of a candidate of an article."""
        other, few = self._story(source)
        columns = ((few.articles, self._all.articles), (few.often, self._all.often), (few.titles, self._all.titles))
        articles, often, titles = (self._most(of[m] if other else every[m] - of[m] for m in candidate.marks) for of, every in columns)
        amounts = {
            "elsewhere": min(articles, _ARTICLES) / _ARTICLES,
            "often elsewhere": math.log1p(min(often, _ARTICLES * _OFTEN) / _ARTICLES),
            "titled elsewhere": min(titles, _ARTICLES) / _ARTICLES,
        }
        found = {sign: amount for sign, amount in amounts.items() if amount}
        return found | {f"{sign} {candidate.group}": amount for sign, amount in found.items()}

    def best(self, source: str, candidates: Sequence[Candidate], measure_id: str = "") -> Candidate | None:
        """The candidate for which reading and the other articles together speak most."""
        left = self._left(candidates, measure_id)
        scored = [(c.score + story_odds(self.evidence(source, c)), -number) for number, c in enumerate(left)]
        return left[-max(scored)[1]] if scored else None

    def _left(self, candidates: Sequence[Candidate], measure_id: str) -> Sequence[Candidate]:
        """The candidates, best first, among which other articles may decide. However much a story is about somebody, a figure is not of him
        where its sentence names another person, whom reading holds likeliest; nor one that no person has, where it does not name him."""
        if candidates and candidates[0].named and candidates[0].group == "person":
            return [c for c in candidates if c.here]
        if not measure(measure_id.rpartition(":")[2] or measure_id).impersonal:
            return candidates
        return [c for c in candidates if c.here or not self._is_person(c)] or candidates

    def _is_person(self, candidate: Candidate) -> bool:
        """Whether a candidate is known as a person, here or in another article that names the first name too."""
        return candidate.group == "person" or (candidate.group == "name" and any(mark in self._persons for mark in candidate.marks))

    @staticmethod
    def _most(amounts: Iterable[int]) -> int:
        return max(amounts, default=0)
