"""Processor seconds and peak memory of each step of a report, so that one sees which grows faster than its input.

usage: python tests/bench/stages.py DOSSIER…     (dossiers of a size and of twice that size, say)
"""

import gc
import os
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

os.environ["FACTCHECK_CACHE"] = "off"

from factcheck.acts.met.claims import with_met
from factcheck.cli import GARBAGE
from factcheck.graph.search.candidates import candidates
from factcheck.graph.search.nearest import nearest
from factcheck.link import link
from factcheck.read import open_dossier
from factcheck.reconcile.reconcile import compare_all, reconcile
from factcheck.report import FORMATS, render
from factcheck.run import analyse, extract_all

Done = TypeVar("Done")


def step(name: str, work: Callable[[], Done]) -> Done:
    """Do it, and print what it took."""
    before = time.process_time()
    done = work()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"  {name:<24}{time.process_time() - before:>9.2f} s {peak:>7} MB at most so far", flush=True)
    return done


def main(root: Path) -> None:
    """Print one line for each step. `comparing` is a part of `reconciling`, done twice here, and `all of it` does all again."""
    dossier = open_dossier(root)
    print(f"{root}: {len(dossier.sources)} articles, {sum(len(source.text) for source in dossier.sources):,} characters")
    extractions = step("reading", lambda: extract_all(dossier.sources, dossier.config))
    linked = step("linking", lambda: link(dossier.sources, extractions, dossier.config))
    links = step("outcomes", lambda: with_met(linked, extractions))
    step("indexing", lambda: nearest(links))
    pairs = step("choosing pairs", lambda: candidates(links))
    relations, _ = step("comparing", lambda: compare_all(links))
    step("reconciling", lambda: reconcile(links, dossier.sources, config=dossier.config))
    print(f"  {len(links.claims)} claims, {len(pairs)} pairs, {len(relations)} relations")
    analysis = step("all of it", lambda: analyse(root))
    for format in FORMATS:
        step(f"report as {format}", lambda: render(analysis, format))  # noqa: B023


if __name__ == "__main__":
    gc.set_threshold(GARBAGE)  # as the command does
    for named in sys.argv[1:]:
        main(Path(named))
