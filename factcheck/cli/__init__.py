"""The command line: parse, call, print. Commands import what they need when they run, so that `--help` is quick."""

import gc
import sys

_GARBAGE = 20_000  # new objects between two searches for cycles: claims, words and tables hold none, and looking at them costs a quarter


def main() -> None:
    """Run `factcheck`. Exit codes: 0 clean, 1 findings, 2 could not run (with one line that says why)."""
    from factcheck.cli.app import app

    gc.set_threshold(_GARBAGE)
    try:
        app()
    except Exception as error:
        from factcheck.model import InputError

        if not isinstance(error, InputError):
            raise
        print(f"factcheck: {error}", file=sys.stderr)
        sys.exit(2)
    except BrokenPipeError:  # `factcheck report | head`
        sys.stderr.close()
        sys.exit(0)
