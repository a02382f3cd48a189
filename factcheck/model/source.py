"""Articles and documents."""

from factcheck.model.base import Frozen
from factcheck.model.time import TimeSpan


class Source(Frozen):
    """An article: metadata and the stored text that every quote points into.

    `name`: the file's stem, of a document that lies there as it came the file's name; unique in the dossier. `path`: relative to the
    dossier, with forward slashes. `text`: the body after the front matter, of a document what it was converted to. `first_line`: the line
    of the file (from 1) on which `text` begins. `digest`: blake2b of `text`, hexadecimal; `recorded_digest`: what the front matter says it
    was when the source was added. `published`: any precision; None where nobody knows. `language`: one that has a pack.
    """

    name: str
    path: str
    title: str | None = None
    outlet: str | None = None
    published: TimeSpan | None = None
    language: str = "en"
    url: str | None = None
    author: str | None = None
    digest: str
    recorded_digest: str | None = None
    text: str
    first_line: int = 1

    @property
    def label(self) -> str:
        """What readers know it by."""
        return self.outlet or self.name

    def line(self, offset: int) -> int:
        """The line of the file (from 1) in which the character at `offset` of the text stands."""
        return self.first_line + self.text.count("\n", 0, offset)
