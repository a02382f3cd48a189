"""What the metadata of a draft says of its sources."""

import re

from factcheck.check.stated.draft import URL

_FIELD = re.compile(r"[A-Za-z][\w-]*")  # the name of a field of metadata, and no "Note to readers: …"


def metadata(block: str) -> dict[str, object]:
    """The metadata that a block between two rules holds, as Pandoc has it anywhere in a text; none where it is prose between two rules."""
    import yaml

    try:
        table = yaml.load(block, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    except yaml.YAMLError:
        return {}
    return table if isinstance(table, dict) and all(isinstance(key, str) and _FIELD.fullmatch(key) for key in table) else {}


def citation_keys(meta: dict[str, object]) -> dict[str, tuple[str, ...]]:
    """What front matter says of citation keys: Pandoc's `references:`, or a `sources:` list or mapping."""
    found: dict[str, tuple[str, ...]] = {}
    references = meta.get("references")
    for entry in references if isinstance(references, list) else []:
        if isinstance(entry, dict) and entry.get("id"):
            found[str(entry["id"])] = tuple(str(v) for k, v in sorted(entry.items()) if k != "id" and isinstance(v, str))
    sources = meta.get("sources")
    if isinstance(sources, dict):
        found |= {str(key): (str(value),) for key, value in sources.items()}
    return found


def document_sources(meta: dict[str, object]) -> tuple[tuple[str, ...], ...]:
    """The `sources:` list of front matter, or its one entry: sources that the whole draft rests on, each with the addresses, keys and
    titles by which it may be known."""
    sources = meta.get("sources")
    entries = sources if isinstance(sources, list) else [sources] if isinstance(sources, str) and sources.strip() else []
    return tuple(found for entry in entries if (found := _entry_targets(entry)))


def _entry_targets(entry: object) -> tuple[str, ...]:
    if isinstance(entry, dict):
        return tuple(str(value) for value in entry.values() if isinstance(value, str) and value.strip())
    if isinstance(entry, list):
        return tuple(target for inner in entry for target in _entry_targets(inner))
    text = "" if entry is None else str(entry).strip()
    return tuple(dict.fromkeys((*URL.findall(text), text))) if text else ()
