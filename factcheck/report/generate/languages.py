"""docs/languages/: what each language pack reads, with examples from its own data, and what it lacks."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from factcheck.extract.numbers.numerals import numerals
from factcheck.lang import languages, pack
from factcheck.lang.amounts import number_words
from factcheck.lang.complete import lacks
from factcheck.lang.pack import Pack
from factcheck.measures.check import lacking
from factcheck.measures.concept import concepts
from factcheck.report.generate.table import table

_FEW = 8
# What is shown of each part: the table's path in the part, and what a reader calls it.
_SHOWN = {
    "numbers": (
        ("Numbers in words", "small tens hundreds"),
        ("Powers of ten", "scales glued"),
        ("Dozens and the like", "collective"),
        ("Fractions", "fractions"),
        ("Ordinals", "ordinals"),
        ("More than", "hedges.before.more hedges.after.more"),
        ("At least", "hedges.before.least hedges.after.least"),
        ("Less than", "hedges.before.less hedges.after.less"),
        ("At most", "hedges.before.most hedges.after.most"),
        ("Nearly", "hedges.before.nearly hedges.after.nearly"),
        ("About", "hedges.before.about hedges.after.about"),
        ("From one to another", "ranges.between ranges.from ranges.to ranges.or"),
        ("One in five", "shares.of shares.over shares.each"),
        ("Multiples", "multiples.verbs multiples.adverbs"),
        ("A rise", "direction.up"),
        ("A fall", "direction.down"),
        ("Ages", "ages.before ages.after"),
    ),
    "time": (
        ("Months", "words.month"),
        ("Days of the week", "words.weekday"),
        ("Seasons", "words.season"),
        ("Parts of a period", "words.part"),
        ("Last, this, next", "words.rel"),
        ("Since", "since"),
        ("Until", "until"),
    ),
    "places": (("Before a place", "prepositions"), ("Adjectives", "adjectives"), ("Also known as", "names")),
    "speech": (
        ("Verbs of saying", "speech.verb"),
        ("According to", "speech.source speech.source_after"),
        ("Planned", "modality.planned"),
        ("Estimated", "modality.estimated"),
        ("Denied", "modality.denied"),
        ("Reported", "modality.reported"),
        ("Of which", "links.part_of"),
        ("Compared with", "links.against"),
        ("Basis", "basis"),
        ("Who is counted", "population"),
        ("Roles", "role"),
        ("Ranks", "rank.up rank.leader"),
    ),
    "superlatives": (("The most", "degrees"),),
    "arithmetic": (("In total", "total"), ("The rest", "rest"), ("That is", "restate"), ("Later than planned", "late")),
    "check": (("An opinion", "view"), ("What ought to be", "ought"), ("A judgement", "judging")),
}
_TITLES = {
    "numbers": "Figures",
    "time": "Dates and periods",
    "places": "Places",
    "speech": "Who says so, and how surely",
    "superlatives": "Superlatives",
    "arithmetic": "Sums in one article",
    "check": "Opinion in a draft",
}


def pages() -> dict[str, str]:
    """The pages by path."""
    found = {f"docs/languages/{code}.md": page(code) for code in languages()}
    found["docs/languages/index.md"] = _index()
    return found


def page(code: str) -> str:
    """The page of one language."""
    language = pack(code)
    lines = [f"# {_name(code)} (`{code}`)", "", _summary(code), ""]
    for part, title in _TITLES.items():
        rows = [[label, text] for label, paths in _SHOWN[part] if (text := _examples(language.part(part), paths))]
        if rows:
            lines += [f"## {title}", ""]
            if part == "numbers":
                lines += [*table(["written", "read as"], [[f"`{written}`", read] for written, read in formats(language)]), ""]
            lines += [*table(["", "words"], rows), ""]
        if part == "numbers":
            lines += _units(language)
        if part == "time" and (phrases := language.part("time").get("phrase")):
            lines += [*_phrases(phrases), ""]
    lines += [*_concepts(language), "", "## What it lacks", "", *_lacking(code)]
    return "\n".join(lines).rstrip() + "\n"


def _index() -> str:
    rows = []
    for code in languages():
        language = pack(code)
        missing = {line.partition(" ")[0].partition("/")[2].removesuffix(".toml") for line in lacks(code) if " is missing" in line}
        parts = ["yes" if part not in missing else "no" for part in ("numbers", "units", "time", "places", "speech", "concepts")]
        writes = "yes" if any(part.startswith("say/") and part != "say/values" for part in language.parts) else "no"
        rows.append([f"[{_name(code)}]({code}.md)", *parts, str(len(concepts()) - len(lacking(code))), writes])
    head = ["language", "figures", "units", "dates", "places", "speakers", "compared", "concepts", "reports in it"]
    return (
        "\n".join(
            [
                "# Languages",
                "",
                "A language is a folder of words, `factcheck/lang/<code>/`. These pages are made from it. How to add one:"
                " [adding a language](../adding-a-language.md).",
                "",
                *table(head, rows),
                "",
                "`factcheck lang check CODE` says what a pack lacks, and what that costs. Articles of two languages are compared through"
                " concepts, so a figure in one meets the same figure in another.",
            ]
        )
        + "\n"
    )


def _summary(code: str) -> str:
    missing = lacks(code)
    named, all_ = len(concepts()) - len(lacking(code)), len(concepts())
    state = "complete" if not missing else f"incomplete ({len(missing)} things are missing, listed at the end)"
    return f"The pack is {state}. It names {named} of {all_} concepts."


def _name(code: str) -> str:
    from babel import Locale

    english, own = Locale(code).get_display_name("en"), Locale(code).get_display_name(code)
    return f"{english}" if english == own else f"{english}, {own}"


def _units(language: Pack) -> list[str]:
    part = language.part("units")
    lines: list[str] = []
    for key, title in (("units", "Units"), ("money", "Money")):
        rows = [[f"`{unit}`", _list(words)] for unit, words in part.get(key, {}).items()]
        if rows:
            source = f"All units of CLDR for `{part.get('locale', language.code)}`" if key == "units" else "All currencies of CLDR"
            lines += [f"## {title}", "", f"{source}, their symbols and codes, and:", "", *table(["unit", "written"], rows[:_MOST]), ""]
    per = part.get("per", [])
    return [*lines, f"For each: {_list(per)}.", ""] if per else lines


_MOST = 60
_TEMPLATES = 15


def _phrases(phrases: list[Mapping[str, Any]]) -> Iterator[str]:
    """Templates as they stand in the data: what is in square brackets may be left out, what is in braces is a word of a list."""
    said = [template for row in phrases for template in row.get("say", ())]
    yield f"{len(said)} forms of dates and periods; here is the beginning of the list. In square brackets stands what may be left out,"
    yield "in braces a number or a word of a list:"
    yield ""
    firsts = [row["say"][0] for row in phrases if row.get("say")]
    yield from (f"- `{template}`" for template in firsts[:_TEMPLATES])


def _concepts(language: Pack) -> list[str]:
    part = language.part("concepts")
    rows = []
    for field, wordings in part.items():
        if field != "forms" and wordings:
            some = [f"{words[0].lstrip('_')} ({id.replace('_', ' ')})" for id, words in list(wordings.items())[:6] if words]
            rows.append([field, str(len(wordings)), _list(some)])
    intro = "What is counted, done or stated, with the wordings that name it; words meet by their stem. Some of each field:"
    return ["## Concepts", "", intro, "", *table(["field", "concepts", "for example"], rows)] if rows else []


def _lacking(code: str) -> list[str]:
    missing = [line.replace(f"{code}/", "").strip() for line in lacks(code)]
    unnamed = lacking(code)
    lines = [f"- {line}" for line in missing]
    if unnamed:
        lines.append(f"- wordings of {len(unnamed)} of {len(concepts())} concepts: {_list(unnamed, 20)}")
    return lines or ["Nothing that English has."]


def _examples(part: Mapping[str, Any], paths: str) -> str:
    found: list[str] = []
    for path in paths.split():
        at: Any = part
        for step in path.split("."):
            at = at.get(step, {}) if isinstance(at, Mapping) else {}
        found += [word for word in _words(at) if word not in found]
    return _list(found)


def _words(at: Any) -> Iterable[str]:
    """The wordings under a table: the first of each list, or the keys where the values are numbers."""
    if isinstance(at, list):
        return [str(word).strip() for word in at if str(word)[:1] != "@"]  # which stands for those of another table
    if isinstance(at, Mapping):
        return [
            str(value[0]).strip() if isinstance(value, list) and value and isinstance(value[0], str) else str(key)
            for key, value in at.items()
        ]
    return []


def _list(words: Iterable[str], few: int = _FEW) -> str:
    """The first few, and how many more there are."""
    known = [word for word in words if word]
    more = f" and {len(known) - few} more" if len(known) > few else ""
    return ", ".join(known[:few]) + more


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
