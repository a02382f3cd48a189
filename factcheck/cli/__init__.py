"""The command line: parse, call, print. Commands import what they need when they run, so that `--help` is quick."""

import gc
import io
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model import InputError

GARBAGE = 20_000  # new objects between two searches for cycles: claims, words and tables hold none, and looking at them costs a quarter


def main() -> None:
    """Run `factcheck`. Exit codes: 0 clean, 1 findings, 2 could not run (with one line that says why)."""
    gc.set_threshold(GARBAGE)
    _speak_utf8()
    try:
        from factcheck.cli.app import app

        app()
    except KeyboardInterrupt:  # before a command has begun; from then on it is the application's
        sys.exit(130)
    except BrokenPipeError:  # `factcheck report | head`
        sys.stderr.close()
        sys.exit(0)
    except Exception as error:
        from factcheck.cli.console import told_to_reader

        print(f"factcheck: {told_to_reader(_told(error))}", file=sys.stderr)
        sys.exit(2)


def _speak_utf8() -> None:
    """Write UTF-8 into files and pipes whatever the locale says; on a terminal of another encoding, what it cannot show becomes "?"."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8")


def _told(error: Exception) -> "InputError":
    """What a person is told of an error that is theirs to mend: of what was given, or of the disk. Any other is raised again."""
    from factcheck.model import InputError

    if isinstance(error, InputError):
        return error
    if isinstance(error, OSError) and error.strerror:
        remedy = "see that there is room and that the folder may be written, then run the command again: nothing is half-written"
        return InputError(error.strerror, path=error.filename, remedy=remedy)
    raise error
