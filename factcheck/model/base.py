"""What all model types share."""

from functools import cache
from hashlib import blake2b
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
