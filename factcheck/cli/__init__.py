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
    except BrokenPipeError:  # `factcheck report | head`
        sys.stderr.close()
        sys.exit(0)
    except Exception as error:
        print(f"factcheck: {_told(error)}", file=sys.stderr)
        sys.exit(2)


def _told(error: Exception) -> Exception:
    """What a person is told of an error that is theirs to mend: of what was given, or of the disk. Any other is raised again."""
    from factcheck.model import InputError

    if isinstance(error, InputError):
        return error
    if isinstance(error, OSError) and error.strerror:
        remedy = "see that there is room and that the folder may be written, then run the command again: nothing is half-written"
        return InputError(error.strerror, path=error.filename, remedy=remedy)
    raise error
