"""What each claim is about, as all articles of a story together tell.

One article names what it is about once and then says "the bank", "the island", "it". Several articles on one story share what they are
about. So among the candidates that reading left for a claim (`factcheck.extract.subjects.choice`), those of which other articles speak as
well gain; how much is fitted. An article that shares nothing with the others changes nothing.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from factcheck.extract.subjects.bearer import Candidate
from factcheck.extract.subjects.choice import story_odds
from factcheck.measures.registry import measure

_ARTICLES = 3  # further articles that speak of a thing tell nothing more
_OFTEN = 8  # mentions in one article


class Spoken:
    """How much the articles of a dossier speak of each thing. `spoken`: by article, the marks of what it mentions with how often;
    `titled`: by article, those in its title; `persons`: the marks of people."""

    def __init__(
        self, spoken: Mapping[str, Mapping[str, int]], titled: Mapping[str, Collection[str]], persons: Collection[str] = ()
    ) -> None:
        self._spoken, self._titled, self._persons = spoken, titled, persons
        self._articles: Counter[str] = Counter()
        self._often: Counter[str] = Counter()
        self._titles: Counter[str] = Counter()
        for counts in spoken.values():
            for mark, count in counts.items():
                self._articles[mark] += 1
                self._often[mark] += min(count, _OFTEN)
        for marks in titled.values():
            self._titles.update(set(marks))

    def evidence(self, source: str, candidate: Candidate) -> dict[str, float]:
        """What the other articles say of a candidate of this one."""
        own, titled = self._spoken.get(source, {}), self._titled.get(source, ())
        articles = self._most(self._articles[m] - (m in own) for m in candidate.marks)
        often = self._most(self._often[m] - min(own.get(m, 0), _OFTEN) for m in candidate.marks)
        titles = self._most(self._titles[m] - (m in titled) for m in candidate.marks)
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
