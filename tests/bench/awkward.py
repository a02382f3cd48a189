"""Seconds of reading texts that repeat one thing, at a size and at eight times that size: the tests count calls of functions, and what
a pattern does that goes back over a text again and again only the clock sees.

usage: python tests/bench/awkward.py [SHAPE…]     (`growth` 8: linear; what grows with the square takes 64 times as long)
"""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from factcheck.extract.extract import extract
from tests.extract.test_robust import SHAPES, laid_out, source

_PIECES = ["1", "1 ", "1-", "1.", "1,000,", "1/", "+1 ", "a1", "“", "5 % ", "€5 ", "(1) ", "one in five ", "one hundred ", "more than "]
_PIECES += ["between 1 and 2 ", "May ", "in ", "2024-", "from the ", "first week of ", "one; two; three\n", "wohnung"]
_SMALL = 8_000  # characters
_TIMES = 8


def _text(shape: str, size: int) -> str:
    return laid_out(shape, size) if shape in SHAPES else shape * (size // len(shape)) + "5"


def _seconds(text: str) -> float:
    start = time.process_time()
    extract(source(text, "en"))
    return time.process_time() - start


def main(shapes: list[str]) -> None:
    """Print a line for each shape."""
    _seconds(_text("1 ", 100))  # what is loaded once
    for shape in shapes or [*SHAPES, *_PIECES]:
        small, large = _seconds(_text(shape, _SMALL)), _seconds(_text(shape, _SMALL * _TIMES))
        print(f"{shape.strip()!r:<26}{small:>8.2f} s{large:>8.2f} s   growth {large / small:.1f}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
