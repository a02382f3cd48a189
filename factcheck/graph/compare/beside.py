"""How a pair of claims stands among the other counterparts of either."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(slots=True, unsafe_hash=True)  # never changed; `frozen` would make each of the very many cost four times as much
class Beside:
    """What two claims share, and whether others share more. Shares are sums of the rarities of common marks (`graph/search/marks.py`).

    `shared`: by kind of mark, named as evidence; `left`, `right`: the most that another claim of the other's article shares with either;
    `ahead`: how many share more than the pair, with the side of which fewer do first; `met`: the most that one whose value is the same
    shares with either. `asked`: nobody knows what stands beside them: somebody asks about these two, who are then meant to be compared.
    `one_article`: both are claims of one article of a dossier, which seldom contradicts itself. `known`: how many of the two articles
    give the time of the other's claim too, of whatever. `both_posts`: an article gives the person both posts. `stories`: by how much the
    odds fall because the articles tell of two stories, 0 or less.
    """

    shared: Mapping[str, float] = field(default_factory=dict)
    left: float = 0.0
    right: float = 0.0
    ahead: tuple[int, int] = (0, 0)
    met: float = 0.0
    asked: bool = False
    one_article: bool = False
    known: int = 0
    both_posts: bool = False
    stories: float = 0.0

    @property
    def total(self) -> float:
        """What the two share in all."""
        return round(sum(self.shared.values()), 3)
