"""`python -m factcheck.report.generate ROOT [--evaluate]`."""

import argparse
from pathlib import Path

from factcheck.report.generate import write
from factcheck.report.generate.evaluation import write_evaluation


def main() -> None:
    """Write the generated pages and schemas; with `--evaluate`, score the labelled stories too (some minutes)."""
    parser = argparse.ArgumentParser(prog="python -m factcheck.report.generate", description=main.__doc__)
    parser.add_argument("root", type=Path, help="the project's folder; pages go to ROOT/docs")
    parser.add_argument("--evaluate", action="store_true", help="write docs/evaluation.md from ROOT/tests/stories as well")
    options = parser.parse_args()
    write(options.root)
    if options.evaluate:
        write_evaluation(options.root)


main()
