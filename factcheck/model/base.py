"""What all model types share."""

from hashlib import blake2b

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """An immutable value: equal content is equal and hashes alike; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def short_hash(*parts: str, size: int = 5) -> str:
    """A stable id made from content: the same parts give the same hexadecimal digits on every machine.

    `size` is in bytes (two digits each). Parts are separated, so ("ab", "c") and ("a", "bc") differ.
    """
    return blake2b("\x1f".join(parts).encode(), digest_size=size).hexdigest()
