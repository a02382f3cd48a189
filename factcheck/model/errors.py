"""The one error that a person is meant to read."""

from pathlib import Path


class InputError(Exception):
    """Something that was given cannot be used: says where, what is wrong and what to do. The command line exits with 2."""

    def __init__(self, what: str, *, remedy: str, path: Path | str | None = None, line: int | None = None) -> None:
        self.what = what
        self.remedy = remedy
        self.path = str(path) if path is not None else None
        self.line = line
        super().__init__(str(self))

    def __str__(self) -> str:
        where = "" if self.path is None else f"{self.path}:{self.line}: " if self.line else f"{self.path}: "
        return f"{where}{self.what}; {self.remedy}"
