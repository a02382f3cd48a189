"""What all model types share, and the one error that a person is meant to read."""

from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any, Self

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """An immutable value: equal content is equal and hashes alike; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @classmethod
    def known(cls, **fields: Any) -> Self:
        """An instance of values that need no checking; every field is given, in the order in which the type declares them."""
        made = cls.__new__(cls)
        for name, value in (("__dict__", fields), ("__pydantic_fields_set__", _every_field(cls)), *_NOTHING):
            object.__setattr__(made, name, value)
        return made


@cache
def _every_field(cls: type[Frozen]) -> set[str]:
    """The names of a type's fields: one set for all instances, of which a dossier of copies holds half a million."""
    return set(cls.model_fields)


_NOTHING = (("__pydantic_extra__", None), ("__pydantic_private__", None))


def short_hash(*parts: str, size: int = 5) -> str:
    """A stable id made from content: the same parts give the same hexadecimal digits on every machine.

    `size` is in bytes (two digits each). Parts are separated, so ("ab", "c") and ("a", "bc") differ.
    """
    return blake2b("\x1f".join(parts).encode(), digest_size=size).hexdigest()


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
