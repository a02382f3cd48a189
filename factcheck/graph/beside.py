"""How a pair of claims stands among the other counterparts of either."""

from dataclasses import dataclass

FAR = -8.0  # log-odds of a counterpart where there is none


@dataclass(frozen=True, slots=True)
class Beside:
    """Log-odds: `own` of the pair itself; `left`, `right` of the best other counterpart of either claim in the other's article; `met` of
    the best other one whose value is the same."""

    own: float = 0.0
    left: float = FAR
    right: float = FAR
    met: float = FAR
