"""Sentences that the tool writes, in the reader's language, from data.

Templates live in `lang/<code>/say/<part>.toml`; a key is "part.section.name". Values are written the way the language writes them:
numbers grouped, intervals with their hedge, dates in words.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache

from factcheck.lang.amounts import large_words, unit_words, value_words
from factcheck.lang.errors import told_again
from factcheck.lang.joined import Told, bare, quoted, typeset, values
from factcheck.lang.pack import pack
from factcheck.lang.times import day_told, time_told
from factcheck.model import InputError, TimeSpan, Value
from factcheck.model.relation import Words


def say(language: str, key: str, filling: Mapping[str, Words] | None = None) -> str:
    """The sentence `key` in `language`, filled with values. Raises `InputError` that names what is missing: the template or a value."""
    template = _template(language, key)
    filled = {name: _told(language, value) for name, value in (filling or {}).items()}
    try:
        return template.format_map(filled)
    except KeyError as error:
        file = f"factcheck/lang/{language}/say/{key.partition('.')[0]}.toml"
        raise InputError(f"sentence {key!r} needs {error}", path=file, remedy="give the value or mend the template") from error


def words(language: str, value: Words) -> str:
    """One value as a reader of the language expects it where it stands alone."""
    return str(_told(language, value))


def _told(language: str, value: Words) -> Told:
    """A value in words, with what it becomes within a sentence."""
    if isinstance(value, Value):
        return Told(language, value_words(language, value))
    if isinstance(value, TimeSpan):
        return time_told(language, value)
    if isinstance(value, Decimal | int):
        return Told(language, large_words(language, Decimal(value)))
    kind, colon, rest = value.partition(":")
    if colon and kind in _KINDS:
        return _KINDS[kind](language, rest)
    if _DAY.fullmatch(value):
        return day_told(language, dt.date.fromisoformat(value))
    return Told(language, _addends(language, value) if _SUM.fullmatch(value) else value)


_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SUM = re.compile(
    r"-?\d+(?:\.\d+)?(?: %)?(?: \+ -?\d+(?:\.\d+)?(?: %)?)+"
)  # "2400000000 + 1900000000", "31 % + 22 %"; one alone may be a year


def role_told(language: str, quote: str, role: str) -> str:
    """A post for a sentence, with the wording that an article has for it: "role:fr:directrice:director of Corvo"."""
    low = quote.lower()
    own = max((w for w in _role_wordings(language, role) if w in low), key=len, default="")
    return f"role:{language}:{own}:{role}"


def _place(language: str, code: str) -> Told:
    """A country or continent: "Maroc", within a sentence "le Maroc", "the United Kingdom"."""
    name = territories(language).get(code, code)
    pattern = next((pattern for pattern, codes in values(language, "places").items() if code in codes), "{name}")
    return Told(language, name, pattern.format(name=name))


def _role(language: str, told: str) -> str:
    """A post, which reading writes in English ("former president of Corvo"), in the reader's language: as the article has it where that is
    its language, else by the first of its wordings, with its house in brackets; as it is where the language has none."""
    of, own, role = told.split(":", 2)
    wordings = (own,) if own and of == language else _role_wordings(language, role)
    if language == "en" or not wordings:
        return role
    office, _, house = role.partition(" of ")
    pattern = values(language, "marks").get("former", "{role}") if office.startswith(_FORMER) else "{role}"
    return str(pattern).format(role=wordings[0]) + (f" ({house})" if house else "")


def _role_wordings(language: str, role: str) -> tuple[str, ...]:
    office = role.partition(" of ")[0].removeprefix(_FORMER)
    return tuple(pack(language).part("speech").get("role", {}).get(office, ()))


_FORMER = "former "


def _addends(language: str, sum_: str) -> str:
    """A sum as the reader writes its numbers: "2.4 billion + 1.9 billion", "31% + 22%"."""
    told = []
    for part in sum_.split(" + "):
        number, _, percent = part.partition(" ")
        told.append(large_words(language, Decimal(number)) + (unit_words(language, "%") if percent else ""))
    return " + ".join(told)


def measure_words(language: str, measure: str) -> str:
    """A measure by its id, as the language names it: "sales", "change in sales" for "change:sales", "injured (firefighter)". Where nobody
    named it, the wordings of its concepts stand for it ("home, destroy")."""
    return str(measure_told(language, measure))


def has_name(language: str, measure: str) -> bool:
    """Whether somebody named the measure in the language."""
    table = pack(language).part("say/measures")
    return measure in table.get("names", {}) or measure in table.get("bare", {})


def event_name(language: str, event: str) -> str:
    """What happened on a day or lasted some time, by its id among the events of `speech.toml`: "opening"; empty for other ids."""
    return bare(language, str(typeset(language, "measures").get("events", {}).get(event, "")))


def scope_words(language: str, scope: str) -> str:
    """What narrows a figure or how it is reckoned, by its id: "new", "used included", "gross"; of a row of a table, its own words."""
    return str(typeset(language, "measures").get("scope", {}).get(scope, scope))


def measure_told(language: str, measure: str) -> Told:
    """A measure as it stands alone, and with its article where the language gives one."""
    whole = _measure(language, measure)
    return Told(language, bare(language, whole), whole)


def _measure(language: str, measure: str) -> str:
    table = typeset(language, "measures")
    named = table.get("names", {}).get(measure) or table.get("bare", {}).get(measure)
    if named:
        return str(named).strip()
    head, colon, rest = measure.partition(":")
    pattern = table.get("patterns", {}).get(head)
    if colon and pattern and rest:
        if rest.startswith("["):  # a size by its dimension or unit
            inside = rest.strip("[]")
            return str(table.get("dimensions", {}).get(inside) or pattern.format(x=unit_words(language, inside).strip()))
        if rest.rpartition(":")[2] == "?" or (head in _OF_KNOWN and not (rest in table["events"] or _is_named(language, rest))):
            return _measure(language, f"{head}:?")
        name = table["events"].get(rest) or _measure(language, rest)
        return str(pattern).format(x=Told(language, bare(language, name), name))
    base, slash, kind = measure.partition("/")
    if slash:
        return f"{_measure(language, base)} ({concept_words(language, kind)})"
    unit = values(language, "units").get(measure)
    if unit:
        return str(unit).strip()
    return ", ".join(concept_words(language, part) for part in measure.rpartition(":")[2].split("+"))


_OF_KNOWN = frozenset({"share", "change", "ratio", "rate", "date", "place", "duration", "age", "price", "rank"})
"""Aspects that stand alone where nobody named what they are of: what else stands in the sentence need not be that."""


def _is_named(language: str, measure: str) -> bool:
    """Whether a measure, or the one that an aspect is of, has a name."""
    return any(has_name(language, part) for part in (measure, measure.partition("/")[0], measure.partition(":")[2]))


def concept_words(language: str, concept: str) -> str:
    """A concept in the language: the first of its wordings, else its id without the marks of ids."""
    wording = _wordings(language).get(concept)
    return wording or concept.strip("~[]?").replace("_", " ") or "?"


@cache
def _wordings(language: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for table in pack(language).part("concepts").values():
        if isinstance(table, dict):
            for id, words_ in table.items():
                if isinstance(words_, list) and words_ and isinstance(words_[0], str):
                    found.setdefault(id, words_[0].lstrip("_?"))
    return found


@cache
def _weekdays(language: str) -> Mapping[int, str]:
    from babel.dates import get_day_names

    return dict(get_day_names("wide", "format", locale=language))


@cache
def territories(language: str) -> Mapping[str, str]:
    """Countries and continents by their codes (ISO 3166, UN M49), as the language names them."""
    from babel import Locale  # CLDR names every territory in every language; imported late because it is slow

    return {str(code): str(name) for code, name in Locale.parse(language).territories.items()}


def place_words(language: str, place: str | None, name: str | None) -> str:
    """A country or continent in the reader's language; other places as they are named."""
    return territories(language).get(place or "") or (name or place or "").rpartition("/")[2]


@cache
def _template(language: str, key: str) -> str:
    part, _, rest = key.partition(".")
    node: object = typeset(language, part)
    for step in rest.split("."):
        node = node.get(step) if isinstance(node, dict) else None
    if not isinstance(node, str):
        raise InputError(f"no sentence {key!r} in {language!r}", path=f"factcheck/lang/{language}/say/{part}.toml", remedy="add it")
    return node


def _weekday(language: str, number: str) -> Told:
    return Told(language, _weekdays(language)[int(number) - 1])


def _passages(language: str, listed: str) -> Told:
    """Quotations, each with who says so, from lines with a tab between the two."""
    rows = (row.partition("\t") for row in listed.split("\n"))
    return Told(language, "; ".join(f"{quoted(language, quote)} ({who})" for quote, _, who in rows))


def _who(language: str, told: str) -> Told:
    """Whoever is quoted without a name, in the words of the article, and its outlet: as a quotation where these are of another language."""
    of, _, rest = told.partition(":")
    said, _, outlet = rest.partition("\t")
    return Told(language, f"{said if of == language else quoted(language, said)} ({outlet})")


def _why(language: str, why: str) -> Told:
    """Why a figure became no claim: its key in the report's table, or the key of a sentence."""
    if "." in why and " " not in why:
        return Told(language, say(language, why))
    return Told(language, str(typeset(language, "report").get("why", {}).get(why, why)))


_KINDS: dict[str, Callable[[str, str], Told]] = {
    "measure": measure_told,
    "quote": lambda language, text: Told(language, quoted(language, text)),
    "kind": lambda language, kind: Told(language, str(typeset(language, "report").get("ledger", {}).get(kind, kind))),
    "passages": _passages,
    "why": _why,
    "error": lambda language, text: Told(language, told_again(language, text)),
    "place": _place,
    "weekday": _weekday,
    "who": _who,
    "role": lambda language, text: Told(language, _role(language, text)),
    "scope": lambda language, text: Told(language, ", ".join(scope_words(language, part) for part in text.split("|"))),
}
