"""Claims get an entity, a measure, a place and a question."""

from factcheck.link.link import link
from factcheck.link.linked import Entity, LinkedClaim, Links, Place

__all__ = ["Entity", "LinkedClaim", "Links", "Place", "link"]
