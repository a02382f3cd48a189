"""What the JSON-LD exports share: identifiers, and JSON that needs no network to be understood.

Contexts are written out in each file: the file means the same in ten years, and no reader has to fetch anything.
"""

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from factcheck.report.shown import ShownSource


def urn(kind: str, name: str) -> str:
    """An identifier of something in the dossier: "urn:factcheck:claim:1f2e3d"."""
    return f"urn:factcheck:{kind}:{quote(name, safe='-._~')}"


def source_urn(source: ShownSource) -> str:
    """The stored text of an article, which is what offsets point into; its page on the web is another thing."""
    return urn("source", source.name)


def web(url: str) -> str:
    """A web address in which every character is one that an IRI may hold."""
    return quote(url, safe=":/?#[]@!$&'()*+,;=%~-._")


def clean(value: Any) -> Any:
    """Without the keys whose value is not given."""
    if isinstance(value, Mapping):
        return {k: clean(v) for k, v in value.items() if k == "@graph" or (v is not None and v not in ("", []))}
    return [clean(v) for v in value] if isinstance(value, list) else value


def text(document: Mapping[str, Any]) -> str:
    """The document as text."""
    return json.dumps(clean(document), ensure_ascii=False, indent=1) + "\n"
