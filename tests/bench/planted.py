"""Plant faults in the drafts of labelled stories and count how many are found: `python tests/bench/planted.py STORIES… [-v] [--kind KIND]`.

A statement that its source supports becomes a fault when an editor's slip is made in it: digits swapped, a figure of something else in
the same source or sentence, a million made a billion, another unit, year, month, name, country or place, a bound, rank or direction
turned round, "before" for "after", a part told as the whole, an average as a maximum, women as men, a yearly sum as a monthly one, the
police's count as the organisers', a plan told as done, what might be as what will, a running total as a yearly sum, a quarter as a
half-year, a cause as an obstacle, one of the largest as the largest, a bound added or dropped, words denied or no longer denied,
another post, weekday or first name, two figures of a sentence exchanged, most told as all, "for the first time" as for the second, "to"
as "by", the two ends of a change swapped, a sum of several days as a daily one, a condition left out, the most since a year as the most
ever, an end as a beginning, or another source cited. Of each kind every other statement that it can be made in is
spoilt, and the draft is checked again: a fault is caught where the check no longer holds the statement for supported. Prints the share
caught by kind of fault, and how many statements stay supported while nothing is planted in them. The same stories give the same faults.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from factcheck.check.drafts import check_draft
from factcheck.check.facts.evidence import Evidence
from factcheck.check.outcome import DraftResult, Statement, StatementStatus
from factcheck.check.stated.markdown import parse_markdown
from factcheck.evaluate.stories import Row, Story, load_stories
from factcheck.extract.numbers.numerals import numerals
from factcheck.extract.places.reading import parents, places
from factcheck.graph.values.rates import rates
from factcheck.lang import Pack, pack
from factcheck.read.source import detect_language
from factcheck.run import Analysis, analyse

CAUGHT = {StatementStatus.CONTRADICTED, StatementStatus.NOT_IN_SOURCE, StatementStatus.INCONSISTENT, StatementStatus.UNSOURCED}


@dataclass(frozen=True)
class Told:
    """A statement of a draft that its source supports: where it and its clause stand in the draft's file. `elsewhere`: sources that do
    not print its figures; `figures`: other figures that its source prints; `people`, `places`: names in the sources."""

    start: int
    end: int
    left: int
    right: int
    text: str
    language: Pack
    cited: str
    elsewhere: tuple[str, ...]
    figures: tuple[Decimal, ...]
    people: tuple[str, ...]
    places: tuple[str, ...]


@dataclass(frozen=True)
class Edit:
    """Words of the draft to be put in place of others."""

    start: int
    end: int
    words: str


def _table(kind: str) -> dict[str, dict[str, str]]:
    """The words of a kind of fault and what is put in their place, by language."""
    found: dict[str, dict[str, str]] = {}
    for language, pairs in WORDS[kind].items():
        found[language] = {}
        for pair in pairs:
            one, mark, other = re.split("([→/])", pair)
            found[language][one] = other
            if mark == "/":
                found[language][other] = one
    return found


WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
MONTHS = WORDS["months"]
_BREAK = re.compile(r"[.,;:!?–—](?=\s|\[)|\n|\s(?:and|et|und|y|but|mais|aber|pero)\s")
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]*\d)")


def _numbers(told: Told) -> list[tuple[int, int, str]]:
    """The figures in digits of a statement, years and parts of dates left out."""
    words = told.text[told.start : told.end]
    months = "|".join(m for names in MONTHS.values() for m in names)
    dated = [m.span() for m in re.finditer(rf"\d+\.?(?: de| er)? (?:{months})|(?:{months}) \d+", words)]
    found = []
    for m in re.finditer(r"(?<![\w/.])\d+(?:[.,  \u202f ]\d{3}\b)*(?:[.,]\d+)?", words):
        if not _YEAR.fullmatch(m[0]) and not any(a < m.end() and m.start() < b for a, b in dated):
            found.append((told.start + m.start(), told.start + m.end(), m[0]))
    return found


def _most(told: Told) -> tuple[int, int, str] | None:
    return max(_numbers(told), key=lambda n: (sum(c.isdigit() for c in n[2]), -n[0]), default=None)


def swapped(told: Told) -> Edit | None:
    """Two digits that stand side by side change places."""
    number = _most(told)
    if number is None:
        return None
    start, end, text = number
    for i in range(len(text)):
        j = next((j for j in range(i + 1, len(text)) if text[j].isdigit()), None)
        if text[i].isdigit() and j is not None and text[i] != text[j] and not (i == 0 and text[j] == "0"):
            return Edit(start, end, text[:i] + text[j] + text[i + 1 : j] + text[i] + text[j + 1 :])
    return None


def changed(told: Told) -> Edit | None:
    """One digit is another."""
    number = _most(told)
    if number is None:
        return None
    start, end, text = number
    places = [i for i, c in enumerate(text) if c.isdigit() and (c != "0" or len(text) == 1)]
    i = places[len(places) // 2]
    return Edit(start, end, text[:i] + str((int(text[i]) + 4) % 9 + 1) + text[i + 1 :])


def zero(told: Told) -> Edit | None:
    """A nought too many."""
    number = _most(told)
    if number is None or re.search(r"[.,  \u202f ]", number[2]):
        return None
    return Edit(number[1], number[1], "0")


def borrowed(told: Told) -> Edit | None:
    """The figure of something else in the same source."""
    number = _most(told)
    if number is None or "." in number[2] or "," in number[2].removesuffix(","):
        return None
    mine = Decimal(re.sub(r"\D", "", number[2]))
    near = [f for f in told.figures if f != mine and f == f.to_integral_value() and mine / 10 <= f <= mine * 10 and f > 1]
    if not near:
        return None
    other = min(near, key=lambda f: (abs(f - mine), f))
    text = f"{int(other):,}".replace(",", " ") if " " in number[2] else f"{int(other)}"
    return Edit(number[0], number[1], text)


def neighbour(told: Told) -> Edit | None:
    """The figure that another statement of the same sentence gives, of about the same size."""
    both = _beside(told)
    return Edit(both[0][0], both[0][1], both[1][2]) if both else None


def exchanged(told: Told) -> Edit | None:
    """Two figures of a sentence, of about the same size, change places."""
    both = _beside(told)
    if both is None:
        return None
    first, second = sorted(both)
    return Edit(first[0], second[1], second[2] + told.text[first[1] : second[0]] + first[2])


def _beside(told: Told) -> tuple[tuple[int, int, str], tuple[int, int, str]] | None:
    """The figure of a statement and another of the same sentence, of about the same size."""
    number = _most(told)
    stop = re.compile(r"[.!?](?=\s)|\n\n")
    if number is None:
        return None
    left = max([m.end() for m in stop.finditer(told.text, 0, told.start)] or [0])
    end = stop.search(told.text, told.end)
    sentence = replace(told, start=left, end=end.start() if end else len(told.text))
    digits = re.sub(r"\D", "", number[2])
    outside = [n for n in _numbers(sentence) if not number[0] <= n[0] < number[1]]
    others = [n for n in outside if "://" not in told.text[n[0] - 60 : n[0]].split(" ")[-1]]  # no number of an address
    near = [n for n in others if n[2] != number[2] and abs(len(re.sub(r"\D", "", n[2])) - len(digits)) <= 1 and len(digits) > 1]
    return (number, near[0]) if near else None


def bounded(told: Told) -> Edit | None:
    """An exact figure told as a bound."""
    number = _most(told)
    words = WORDS["least"].get(told.language.code)
    if number is None or words is None or not number[2].isdigit() or told.text[number[1] : number[1] + 1] in "%-":
        return None
    start = number[0] - (told.text[number[0] - 1] in "€$£¥")
    before = told.text[told.left : start].split()[-2:]
    hedges = {word for pair in WORDS["bound"][told.language.code] for side in re.split("[→/]", pair) for word in side.split()}
    hedges |= set(WORDS["about"].get(told.language.code, []))
    months = [name for names in MONTHS.values() for name in names]
    if hedges & set(before) or any(month in told.text[number[1] : number[1] + 24] for month in months):
        return None  # "some more than 180", "from more than 11 to 12 November" are no slips
    return Edit(start, start, f"{words} ")


def _by_words(kind: str, *, wide: bool = False) -> Callable[[Told], Edit | None]:
    """Words of a statement (`wide`: of its clause) put in place of others."""
    table = _table(kind)

    def plant(told: Told) -> Edit | None:
        words = table.get(told.language.code, {})
        span = (told.left, told.right) if wide else (told.start, told.end)
        for one in sorted(words, key=len, reverse=True):
            edge = (r"(?<![^\W\d_])" if one[0].isalpha() else "", r"(?!\w)" if one[-1].isalpha() else "")
            if one in ("m", "bn"):
                edge = (r"(?<=\d)", r"\b")
            m = re.compile(edge[0] + re.escape(one) + edge[1]).search(told.text, *span)
            if m is not None and "http" not in told.text[max(told.left, m.start() - 40) : m.start()]:
                return Edit(m.start(), m.end(), words[one])
        return None

    return plant


_PLAN_AS_DONE = _by_words("plan as done", wide=True)


def year(told: Told) -> Edit | None:
    """Another year."""
    m = _YEAR.search(told.text, told.start, told.end)
    return None if m is None else Edit(m.start(), m.end(), str(int(m[0]) - 1))


def month(told: Told) -> Edit | None:
    """Another month."""
    names = MONTHS.get(told.language.code, [])
    m = re.compile(rf"\b(?:{'|'.join(names)})\b").search(told.text, told.start, told.end) if names else None
    return None if m is None else Edit(m.start(), m.end(), names[(names.index(m[0]) + 2) % 12])


def day(told: Told) -> Edit | None:
    """Another day of the same month."""
    names = "|".join(MONTHS.get(told.language.code, ["-"]))
    m = re.compile(rf"\b\d{{1,2}}(?=\.?(?: de)? (?:{names})\b)").search(told.text, told.start, told.end)
    if m is None:
        return None
    other = int(m[0]) + 3
    return Edit(m.start(), m.end(), str(other if other <= 28 else other - 6))


def _name(told: Told, names: tuple[str, ...], within: Callable[[str, str, Pack], bool] = lambda *_: False) -> Edit | None:
    for one in names:
        m = re.compile(rf"(?<![\w/-]){re.escape(one)}(?![\w/-])").search(told.text, told.left, told.right)
        if m is not None and "http" not in told.text[max(told.left, m.start() - 60) : m.start()].split(" ")[-1]:
            around = told.text[told.left : told.right]
            other = next((n for n in names if n.split()[-1] not in around and n[0] != one[0] and not within(n, one, told.language)), None)
            return Edit(m.start(), m.end(), other) if other else None
    return None


def person(told: Told) -> Edit | None:
    """Another person of the story."""
    return _name(told, told.people)


def first_name(told: Told) -> Edit | None:
    """The first name of another person of the story."""
    for one in told.people:
        first, _, rest = one.partition(" ")
        m = re.compile(rf"(?<![\w/-]){re.escape(first)}(?= {re.escape(rest)}\b)").search(told.text, told.left, told.right) if rest else None
        other = next((n.split()[0] for n in told.people if " " in n and n[0] != one[0]), None)
        if m is not None and other is not None:
            return Edit(m.start(), m.end(), other)
    return None


def place(told: Told) -> Edit | None:
    """Another place of the story."""
    return _name(told, told.places, _holds)


def _holds(one: str, other: str, language: Pack) -> bool:
    """Whether one of two names is, or may be, of a place in the other: what is so in Leeds is so in England, and a village that is in no
    gazetteer may lie in any region."""
    ids = [{place.place_id for place in places(name, language)} for name in (one, other)]
    if not all(ids):
        return True
    return any(a == b or a in parents(b) or b in parents(a) for a in ids[0] for b in ids[1])


def ends_swapped(told: Told) -> Edit | None:
    """The two ends of a change: "from 14 to 59" is "from 59 to 14"."""
    words = WORDS["ends"].get(told.language.code)
    figure = r"[€$£]?\d[\d.,\u202f\u00a0 ]*?(?: ?(?:%|percent|per cent|Prozent|pour cent|por ciento))?"
    change = re.compile(rf"\b{words[0]} ({figure}) {words[1]} ({figure})(?![\d.,]*\d)") if words else None
    m = change.search(told.text, told.left, told.right) if change else None
    if m is None or m[1] == m[2] or m.end(2) <= told.start or told.end <= m.start(1):
        return None
    return Edit(m.start(1), m.end(2), m[2] + told.text[m.end(1) : m.start(2)] + m[1])


def done(told: Told) -> Edit | None:
    """A plan told as done: "will carry" is "carried"."""
    if told.language.code == "en":
        m = re.compile(r"\bwill ([a-z]+)\b").search(told.text, told.left, told.right)
        if m is not None and m[1] not in ("be", "not", "also", "still", "have", "only", "then", "now", "never", "soon"):
            return Edit(m.start(), m.end(), WORDS["irregular"].get(m[1]) or _past(m[1]))
    return _PLAN_AS_DONE(told)


def _past(verb: str) -> str:
    """The past of a regular English verb."""
    if verb.endswith("e"):
        return verb + "d"
    return verb[:-1] + "ied" if verb.endswith("y") and verb[-2] not in "aeiou" else verb + "ed"


def each(told: Told) -> Edit | None:
    """A sum of several days told as a daily one: "640 in four days" is "640 a day"."""
    words = WORDS["each"].get(told.language.code)
    m = re.compile(words[0]).search(told.text, told.start, told.right) if words else None
    return None if m is None else Edit(m.start(), m.end(), words[1 + next(i for i, unit in enumerate(m.groups()) if unit)])


def unconditional(told: Told) -> Edit | None:
    """A condition left out: "if the council agrees, the pool will open" is "the pool will open"."""
    words = WORDS["condition"].get(told.language.code)
    m = re.compile(rf"(?:{'|'.join(words)})\b[^.,;\[\]]*, (?=\S)").search(told.text, told.left - 90, told.start) if words else None
    return None if m is None or re.search(r"[.;\n]", told.text[m.end() : told.start]) else Edit(m.start(), m.end(), "")


def ever(told: Told) -> Edit | None:
    """The most since a year told as the most ever."""
    words = WORDS["ever"].get(told.language.code)
    m = re.compile(rf"\b{words[0]} (?:19|20)\d\d\b").search(told.text, told.start, told.right) if words else None
    most = m is not None and re.search(rf"\b(?:{words[2]})\b", told.text[told.left : m.start()])
    return Edit(m.start(), m.end(), words[1]) if m is not None and most else None


def miscited(told: Told) -> Edit | None:
    """Another source, which does not print the figure."""
    return _recited(told, told.elsewhere[0] if told.elsewhere else None)


def broken(told: Told) -> Edit | None:
    """An address that is no source."""
    return _recited(told, "https://example.org/nowhere/at-all")


def _recited(told: Told, other: str | None) -> Edit | None:
    m = re.compile(r"\](\(https?://[^)\s]*\)|\[[^\]]*\])").search(told.text, told.end - 1, told.right + 80)
    if m is None or other is None or "[" not in told.text[told.start - 1 : told.end] or told.text[told.end : m.start()].strip(" .,"):
        return None
    return Edit(m.start(1), m.end(1), f"({other})")


KINDS: dict[str, Callable[[Told], Edit | None]] = {
    "digits swapped": swapped,
    "digit changed": changed,
    "nought added": zero,
    "figure of another": borrowed,
    "scale": _by_words("scale"),
    "unit": _by_words("unit"),
    "year": year,
    "month": month,
    "day": day,
    "bound": _by_words("bound"),
    "direction": _by_words("direction", wide=True),
    "person": person,
    "place": place,
    "plan as done": done,
    "denied": _by_words("denied", wide=True),
    "denial dropped": _by_words("denial dropped", wide=True),
    "neighbour's figure": neighbour,
    "exchanged": exchanged,
    "order": _by_words("order"),
    "rank": _by_words("rank"),
    "whole": _by_words("whole"),
    "basis": _by_words("basis", wide=True),
    "speaker": _by_words("speaker", wide=True),
    "group": _by_words("group", wide=True),
    "rate": _by_words("rate", wide=True),
    "country": _by_words("country", wide=True),
    "running total": _by_words("running total", wide=True),
    "period": _by_words("period", wide=True),
    "bound added": bounded,
    "bound dropped": _by_words("bound dropped"),
    "cause": _by_words("cause", wide=True),
    "one of the": _by_words("one of the"),
    "might": _by_words("might", wide=True),
    "first name": first_name,
    "post": _by_words("post", wide=True),
    "weekday": _by_words("weekday", wide=True),
    "first time": _by_words("first time", wide=True),
    "all": _by_words("all", wide=True),
    "to or by": _by_words("to or by", wide=True),
    "ends swapped": ends_swapped,
    "sort": _by_words("sort", wide=True),
    "act": _by_words("act", wide=True),
    "each": each,
    "condition": unconditional,
    "ever": ever,
    "beginning": _by_words("beginning", wide=True),
    "wrong source": miscited,
    "broken citation": broken,
}


def told_in(story: Story, analysis: Analysis, content: str, labelled: Sequence[Row]) -> Iterator[Told]:
    """The statements of a draft that are labelled as right."""
    language = pack(detect_language(content))
    people = _names(row["subject"] for row in story.claims.values() if row["kind"] == "role")
    places = _names(row["place"] for row in story.claims.values() if row["place"] and row["place"] in content)
    urls = {Path(s.path).name: s.url or "" for s in analysis.sources}
    for row in labelled:
        if row["expected"] != "ok" or not row.get("source"):
            continue
        start = content.index(row["quote"])
        end = start + len(row["quote"])
        left = max([m.end() for m in _BREAK.finditer(content, 0, start)] or [0])
        right = next((m.start() for m in _BREAK.finditer(content, end)), len(content))
        own = {Decimal(n.value) for n in numerals(row["quote"], language)}
        gold = [c for c in story.claims.values() if c["low"] is not None]
        elsewhere = tuple(
            url
            for name, url in sorted(urls.items())
            if name != row["source"] and url and own and not any(_close(c["low"], own) for c in gold if c["source"] == name)
        )
        figures = tuple(sorted({Decimal(str(c["low"])) for c in gold if c["source"] == row["source"] and c["low"]}))
        yield Told(start, end, left, right, content, language, row["source"], elsewhere, figures, people, places)


def _close(low: float, own: set[Decimal]) -> bool:
    """Whether a figure is one of some numbers, whatever the "million" that either leaves out."""
    return any(abs(Decimal(str(low)) / scale - number) <= abs(number) / 20 for number in own for scale in (1, 1000, 1_000_000, 10**9))


def _names(names: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(sorted({name for name in names if name and name[:1].isupper() and len(name) > 3}))


@dataclass
class Counts:
    """Faults planted and caught by kind; statements without a fault, and those of them that stay supported."""

    planted: Counter[str] = field(default_factory=Counter)
    caught: Counter[str] = field(default_factory=Counter)
    right: int = 0
    kept: int = 0


def spoil(story: Story, counts: Counts, *, verbose: bool = False, only: str | None = None, analysis: Analysis | None = None) -> None:
    """Plant faults in the drafts of a story and count them."""
    if not story.drafts:
        return
    analysis = analysis or analyse(story.root)
    evidence = Evidence(analysis.sources, [c for c in analysis.claims if c.id not in analysis.wrong], rates(analysis.links))
    for path, labelled in story.drafts:
        _spoil(story, path, labelled, counts, analysis, evidence, verbose=verbose, only=only)


def _spoil(
    story: Story,
    path: Path,
    labelled: Sequence[Row],
    counts: Counts,
    analysis: Analysis,
    evidence: Evidence,
    *,
    verbose: bool,
    only: str | None,
) -> None:
    content = path.read_text("utf-8")

    def checked(text: str) -> DraftResult:
        return check_draft(analysis, evidence, parse_markdown(path, "draft.md", text))

    truths = list(told_in(story, analysis, content, labelled))
    before = checked(content)
    good = [t for t in truths if any(s.status is StatementStatus.SUPPORTED for s in _meeting(before, t.start, t.end)[:1])]
    counts.right += len(truths)
    counts.kept += len(good)
    for kind, plant in KINDS.items():
        able = [(t, edit) for t in good if (edit := plant(t)) is not None and (only is None or kind in only.split(","))]
        for part in (able[::2], able[1::2]):
            edits = _apart(part)
            if not edits:
                continue
            text, spans = _planted(content, edits)
            result = checked(text)
            for (_, edit), (start, end) in zip(edits, spans, strict=True):
                found = _meeting(result, start, end)
                hit = any(s.status in CAUGHT or (plant is broken and s.unknown) for s in found)
                counts.planted[kind] += 1
                counts.caught[kind] += hit
                if verbose and not hit:
                    was, now = content[edit.start : edit.end], text[start:end]
                    theirs = str(found[0].reason.values.get("theirs", ""))[:80] if found else ""
                    print(f"{kind}: {story.name} «{was}» → «{edit.words}» in «{now}» {found[0].status if found else None} by «{theirs}»")


def _meeting(result: DraftResult, start: int, end: int) -> list[Statement]:
    """The statements that share words with a stretch, that first which shares most."""
    found = [s for s in result.statements if s.start < end and start < s.end]
    return sorted(found, key=lambda s: (max(s.start, start) - min(s.end, end), s.end - s.start))


def _apart(able: Sequence[tuple[Told, Edit]]) -> list[tuple[Told, Edit]]:
    """Edits that do not meet, nor their statements."""
    out: list[tuple[Told, Edit]] = []
    for told, edit in able:
        if not out or (out[-1][1].end <= edit.start and out[-1][0].right <= told.left):
            out.append((told, edit))
    return out


def _planted(content: str, edits: Sequence[tuple[Told, Edit]]) -> tuple[str, list[tuple[int, int]]]:
    """The draft with its faults, and where the spoilt statements stand in it."""
    text, shift, spans = content, 0, []
    for told, edit in edits:
        text = text[: edit.start + shift] + edit.words + text[edit.end + shift :]
        grown = len(edit.words) - (edit.end - edit.start)
        start = told.start + shift + (grown if edit.end <= told.start else 0)
        spans.append((start, told.end + shift + (grown if edit.end <= told.end else 0)))
        shift += grown
    return text, spans


def main(arguments: list[str]) -> None:
    """Print the shares."""
    only = arguments[arguments.index("--kind") + 1] if "--kind" in arguments else None
    counts = Counts()
    for folder in [Path(a) for a in arguments if not a.startswith("-") and a != only]:
        for story in load_stories(folder):
            spoil(story, counts, verbose="-v" in arguments, only=only)
    show(counts)


def show(counts: Counts) -> None:
    """Print the share caught by kind, of all, and how many statements stay supported as they are."""
    for kind in (k for k in KINDS if counts.planted[k]):
        print(f"{kind:20} {counts.caught[kind]:4}/{counts.planted[kind]:<4} {counts.caught[kind] / counts.planted[kind]:.3f}")
    caught, planted = counts.caught.total(), counts.planted.total()
    print(f"{'all faults':20} {caught:4}/{planted:<4} {caught / max(1, planted):.3f}")
    print(f"{'right as it stands':20} {counts.kept:4}/{counts.right:<4}")


if __name__ == "__main__":
    main(sys.argv[1:])
