"""What the words of the data stand for: their forms, and the words of another table."""

from collections.abc import Iterable, Iterator, Mapping, Sequence


def forms(words: Iterable[str]) -> Iterator[str]:
    """The forms for which a word of the data stands: "fondé/e/s" for "fondé", "fondée" and "fondés"; an "o" gives way to its endings:
    "fundado/a" for "fundado" and "fundada"."""
    for word in words:
        for i, part in enumerate(pieces := word.split(" ")):
            if "/" in part:
                base, *endings = part.split("/")
                stem = base.removesuffix("o")
                yield from (" ".join([*pieces[:i], form, *pieces[i + 1 :]]) for form in (base, *(stem + ending for ending in endings)))
                break
        else:
            yield word


def meant(words: Iterable[str], rows: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """The words for which some of the data stand: "@winter" for those of a row of another table, "fondé/e" for each of its forms."""
    return forms(one for word in words for one in (rows[word[1:]] if word.startswith("@") else (word,)))
