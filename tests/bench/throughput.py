"""Characters a second of reading, claims included, beside another reader of quantities in the same run.

usage: python tests/bench/throughput.py FOLDER…     (folders with Markdown articles; quantulum3 is measured too where it is installed)
"""

import gc
import os
import sys
import time
from pathlib import Path

os.environ["FACTCHECK_CACHE"] = "off"

from factcheck.cli import GARBAGE
from factcheck.extract.extract import extract
from factcheck.read.source import load_source


def main(folders: list[str]) -> None:
    """Print one line for each reader."""
    gc.set_threshold(GARBAGE)  # as the command does
    paths = sorted(p for folder in folders for p in Path(folder).rglob("sources/*.md"))
    sources = [load_source(path, path.parents[1]) for path in paths]
    characters = sum(len(s.text) for s in sources)
    for source in sources:  # packs are loaded once a process
        extract(source)
    ours = min(_seconds(lambda: [extract(s) for s in sources]) for _ in range(3))
    print(f"{len(sources)} articles, {characters} characters")
    print(f"factcheck, claims included  {characters / ours:>12,.0f} characters a second")
    try:
        from quantulum3 import parser
    except ImportError:
        return
    english = [s.text for s in sources if s.language == "en"]
    parser.parse("5 km")
    theirs = _seconds(lambda: [parser.parse(text) for text in english])
    rate = sum(map(len, english)) / theirs
    print(f"quantulum3, English only    {rate:>12,.0f} characters a second; ratio {characters / ours / rate:.1f}")


def _seconds(work: object) -> float:
    assert callable(work)
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    main(sys.argv[1:])
