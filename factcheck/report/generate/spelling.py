"""Figures written as a language writes them, and what the tool reads from them: examples that cannot be wrong, since they are read."""

from collections.abc import Iterator

from factcheck.extract.numbers.numerals import numerals
from factcheck.lang.pack import Pack
from factcheck.lang.say import number_words


def formats(language: Pack) -> list[tuple[str, str]]:
    """Pairs of what is written and what is read from it, in English digits; what is not read as one number is left out."""
    found: dict[str, str] = {}
    for written in _written(language):
        read = numerals(written, language)
        if len(read) == 1 and (read[0].start, read[0].end) == (0, len(written)):
            found.setdefault(written, number_words("en", read[0].value))
    return list(found.items())


def _written(language: Pack) -> Iterator[str]:
    part = language.part("numbers")
    decimal = str(part.get("decimal", "."))
    groups = [str(mark) for mark in part.get("groups", [])]
    for mark in groups:
        yield f"1{mark}234{mark}567"
    for mark in groups[:1]:
        yield f"1{mark}234{decimal}5"
    yield f"2{decimal}5"
    scales = [word for word, power in part.get("scales", {}).items() if power in (3, 6, 9) and len(word) > 3]
    yield from (f"3{decimal}2 {word}" for word in scales[:3])
    yield from (f"40{word}" for word, power in part.get("glued", {}).items() if power in (3, 6, 9))
    yield from list(part.get("tens", {}))[:3]
    yield from list(part.get("collective", {}))[:2]
