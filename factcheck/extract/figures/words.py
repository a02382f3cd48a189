"""What a language says of the words around numbers, from `numbers.toml` and `units.toml`, ready to be looked up.

A word list is one line: its name here, and where a language pack has it.
"""

# ruff: noqa: RUF009  (what these calls give is a field that says how to read it, and no default that all would share)

import itertools
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from typing import Any

from factcheck.extract.figures.around import After, Before
from factcheck.extract.numbers.lexicon import trie
from factcheck.lang import Pack


def _at(pack: Pack, path: str, missing: Any = ()) -> Any:
    """What stands at `path`, "<part>.<table>.….<key>"; `missing` where the language does not say."""
    part, *keys = path.split(".")
    found: Any = pack.part(part)
    for key in keys:
        found = found.get(key, missing) if isinstance(found, Mapping) else missing
    return found


def _made(read: Callable[[Pack], Any]) -> Any:
    """A field of `Words` that `read` makes from a language pack."""
    return field(metadata={"read": read})


def _in_order(*paths: str, missing: Iterable[str] = ()) -> Any:
    return _made(lambda pack: tuple(itertools.chain(*(_at(pack, path, missing) for path in paths))))


def _set(*paths: str, missing: Iterable[str] = ()) -> Any:
    return _made(lambda pack: frozenset(itertools.chain(*(_at(pack, path, missing) for path in paths))))


def _stripped(*paths: str) -> Any:
    return _made(lambda pack: frozenset(word.strip() for path in paths for word in _at(pack, path)))


def _longest_first(path: str) -> Any:
    return _made(lambda pack: tuple(sorted(_at(pack, path), key=lambda w: (-len(w), w))))


def _flag(path: str) -> Any:
    return _made(lambda pack: bool(_at(pack, path, False)))


def _table(path: str) -> Any:
    return _made(lambda pack: _at(pack, path, {}))


def _by_word(path: str) -> Any:
    """Each word of a table of lists, with the key of its list."""
    return _made(lambda pack: {word: key for key, group in _at(pack, path, {}).items() for word in group})


def _groups(pack: Pack, where: str | dict[str, str]) -> dict[str, Iterable[str]]:
    """Phrases by group: a table of lists, or lists that stand apart."""
    return _at(pack, where, {}) if isinstance(where, str) else {name: _at(pack, path) for name, path in where.items()}


def _before(where: str | dict[str, str], *, contracted: bool = False) -> Any:
    """Phrases before a number; `contracted`, also as the language runs their last word together with an article."""
    return _made(lambda pack: Before(_groups(pack, where), _contractions(pack) if contracted else None))


def _after(where: str | dict[str, str]) -> Any:
    return _made(lambda pack: After(_groups(pack, where)))


def _contractions(pack: Pack) -> Mapping[str, Iterable[str]]:
    found: Mapping[str, Iterable[str]] = _at(pack, "numbers.contractions", {})
    return found


def _hedges(pack: Pack) -> Before:
    """The hedges before a number, each also with an adverb behind its one word or before its article: "ronda ya", "dépasse déjà les"."""
    articles, adverbs = frozenset(_at(pack, "numbers.hedges.articles")), _at(pack, "numbers.hedges.adverbs")
    out = {group: list(phrases) for group, phrases in _at(pack, "numbers.hedges.before", {}).items()}
    for group in out.keys() - {"exact"}:
        for phrase in tuple(out[group]):
            front, _, last = phrase.rpartition(" ")
            if not front and last.isalpha():
                out[group] += [f"{last} {adverb}" for adverb in adverbs]
            elif front and last in articles:
                out[group] += [f"{front} {adverb} {last}" for adverb in adverbs]
    return Before(out, _contractions(pack))


def _share_of(pack: Pack) -> re.Pattern[str]:
    share = "|".join(re.escape(w) for w in sorted(_at(pack, "numbers.shares.of"), key=lambda w: (-len(w), w)))
    return re.compile(rf"(?:\s\S+){{0,4}}?\s(?:{share})\s$" if share else r"(?!)")


def _multiple_values(pack: Pack) -> dict[str, Any]:
    table = _at(pack, "numbers.multiples", {})
    stems = {stem + end: value for stem, value in table.get("stems", {}).items() for end in table.get("endings", [])}
    spelt = [table.get(key, {}) for key in ("infinitives", "adverbs", "phrases")]
    return dict(itertools.chain(*(t.items() for t in (*spelt, stems, table.get("verbs", {})))))


def _multiples(pack: Pack) -> dict[str, frozenset[str]]:
    kinds = ("infinitives", "adverbs", "infinitive_before", "infinitive_after", "adverb_after")
    return {kind: frozenset(_at(pack, f"numbers.multiples.{kind}")) for kind in kinds}


def _age_words(pack: Pack) -> dict[str, int]:
    """Words for an age, with the age or the first of its decade: "vingtaine", "mid 40s"."""
    table = _at(pack, "numbers.age_words", {})
    decades = {f"{before} {word}": age for word, age in table.get("decades", {}).items() for before in table.get("before", [])}
    return {**table.get("spans", {}), **table.get("exact", {}), **decades}


def _zeros(pack: Pack) -> dict[str, tuple[str | None, str | None]]:
    """Words for none, with the noun that they hold, and with the unit of what they count: "no casualties", "nobody"."""
    table = _at(pack, "numbers.zeros", {})
    nouns = {f"{word} {noun}": (noun, None) for word in table.get("words", []) for noun in table.get("nouns", [])}
    return nouns | dict.fromkeys(table.get("persons", []), (None, "people"))


def _wordless(pack: Pack) -> re.Pattern[str]:
    """Figures in words that hold no number word."""
    tables = (("multiple", _multiple_values(pack)), ("age", _age_words(pack)), ("none", _zeros(pack)))
    return re.compile("|".join(rf"\b(?P<{name}>{trie(table)})\b" for name, table in tables if table) or "(?!)")


def _age_person(pack: Pack) -> Before:
    persons, links = _at(pack, "numbers.ages.person_of"), _at(pack, "numbers.ages.of")
    return Before({"person": [f"{person} {of}" for person, of in itertools.product(persons, links)]})


def _bare_links(pack: Pack) -> frozenset[str]:
    return frozenset(link.strip() for link in _at(pack, "units.links")) - frozenset(_at(pack, "units.per_article"))


def _per_any(pack: Pack) -> re.Pattern[str]:
    per = _at(pack, "units.per")
    return re.compile(f"/|[ (](?:{trie(p for p in per if p != '/')})" if per else "(?!)")


def _clock_days(pack: Pack) -> frozenset[str]:
    weekdays = _at(pack, "time.words.weekday", {})
    return frozenset(itertools.chain(_at(pack, "numbers.clock_days"), *weekdays.values()))


def _joining(pack: Pack) -> frozenset[str]:
    both = itertools.chain(_at(pack, "numbers.ranges.or"), _at(pack, "numbers.ranges.and"))
    return frozenset(word.strip() for word in both if " " not in word.strip())


@dataclass(frozen=True)
class Words:
    """What `numbers.toml` and `units.toml` of a language say about the words around numbers."""

    hedges_before: Before = _made(_hedges)
    hedges_after: After = _after("numbers.hedges.after")
    merely: frozenset[str] = _set("numbers.hedges.merely")  # before a small number they mean "only"
    direction_before: Before = _before({"1": "numbers.direction.up", "-1": "numbers.direction.down"}, contracted=True)
    direction_after: After = _after({"1": "numbers.direction.up_after", "-1": "numbers.direction.down_after"})
    between: Before = _before({"between": "numbers.ranges.between"}, contracted=True)
    from_: Before = _before({"from": "numbers.ranges.from"})
    from_is_change: bool = _flag("numbers.ranges.from_is_change")
    change: tuple[str, ...] = _in_order("numbers.ranges.change", "numbers.multiples.stems")
    spread: tuple[str, ...] = _in_order("numbers.ranges.spread")
    dashes: frozenset[str] = _set("numbers.ranges.dashes", missing=("-", "–", " - ", " – "))
    to: tuple[str, ...] = _in_order("numbers.ranges.to")
    or_: tuple[str, ...] = _in_order("numbers.ranges.or")
    and_: tuple[str, ...] = _in_order("numbers.ranges.and")
    share_of: re.Pattern[str] = _made(_share_of)
    share_links: frozenset[str] = _set("numbers.shares.of")
    scale_links: frozenset[str] = _set("numbers.shares.scale")
    possible: frozenset[str] = _set("numbers.shares.possible")
    over: frozenset[str] = _set("numbers.shares.over")
    wordless: re.Pattern[str] = _made(_wordless)
    age_words: dict[str, int] = _made(_age_words)
    age_exact: frozenset[str] = _set("numbers.age_words.exact")
    zeros: dict[str, tuple[str | None, str | None]] = _made(_zeros)
    comparison: frozenset[str] = _set("numbers.ranges.comparison")
    multiple_values: dict[str, Any] = _made(_multiple_values)
    multiples: dict[str, Any] = _made(_multiples)
    multiple_always: frozenset[str] = _set("numbers.multiples.always")
    multiple_more: Before = _before({"more": "numbers.multiples.more"})
    factor: Before = _before({"divided": "numbers.multiples.divided", "multiplied": "numbers.multiples.multiplied"})
    comparative: frozenset[str] = _set("numbers.multiples.comparative")
    less: frozenset[str] = _set("numbers.multiples.less")
    age_before: Before = _before({"age": "numbers.ages.before"})
    age_always: Before = _before({"age": "numbers.ages.always"})
    age_after: After = _after({"age": "numbers.ages.after"})
    age_person: Before = _made(_age_person)
    labels: frozenset[str] = _set("numbers.labels.before")
    intervals: frozenset[str] = _set("numbers.labels.intervals")  # of confidence
    interval_links: frozenset[str] = _set("numbers.labels.interval_links")  # between those and their level
    spreads: frozenset[str] = _set("numbers.labels.spreads")  # about a mean
    p_values: frozenset[str] = _set("numbers.labels.p_values")  # behind the p of a probability: "p value"
    page_marks: frozenset[str] = _set("numbers.labels.page_marks")  # before the pages of a journal
    ends_before: frozenset[str] = _set("numbers.labels.ends_before", "numbers.labels.intervals")  # before the two ends of a range
    moments: Before = _before({"moment": "numbers.labels.moments"})  # before a time, at the head of a clause: "at 12 weeks"
    phone_before: frozenset[str] = _set("numbers.labels.phone_before")
    phones: frozenset[str] = _set("numbers.labels.phones")
    callings: frozenset[str] = _set("numbers.labels.phone_before", "numbers.labels.callings")
    phone_links: frozenset[str] = _set("numbers.labels.phone_links")
    day_before: frozenset[str] = _set("numbers.labels.day_before")
    singular_articles: frozenset[str] = _set("numbers.labels.singular_articles")
    average: frozenset[str] = _set("numbers.labels.average")
    lengths_behind: frozenset[str] = _set("numbers.labels.lengths_behind")
    races: frozenset[str] = _set("numbers.labels.races")
    lengths_before: Before = _before({"name": "numbers.labels.lengths_before"})
    of_the: Before = _before({"of the": "numbers.labels.of_the"})
    address: frozenset[str] = _set("numbers.labels.address_after")
    not_rank: frozenset[str] = _set("numbers.labels.ordinal_not_rank")
    rank_before: frozenset[str] = _set("numbers.labels.rank_before")
    rank_after: frozenset[str] = _set("numbers.labels.rank_after")
    stops: frozenset[str] = _set("numbers.labels.stop_words")
    year_before: frozenset[str] = _set("numbers.labels.year_before")
    months: frozenset[str] = _set("numbers.labels.months")
    prepositions: frozenset[str] = _set("numbers.labels.prepositions")
    nouns_capitalised: bool = _flag("numbers.labels.nouns_capitalised")
    plural_endings: tuple[str, ...] = _in_order("numbers.labels.plural_endings", missing=("s",))
    article: dict[str, Any] = _table("numbers.article_counts")
    links: tuple[str, ...] = _in_order("units.links")
    genitives: frozenset[str] = _made(lambda pack: _bare_links(pack) | frozenset(_at(pack, "units.of")))
    bare_links: frozenset[str] = _made(_bare_links)
    per: tuple[str, ...] = _longest_first("units.per")
    per_any: re.Pattern[str] = _made(_per_any)
    per_many: tuple[str, ...] = _longest_first("units.per_many")
    per_times: dict[str, str] = _by_word("units.per_times")
    per_one: frozenset[str] = _set("units.per_one")
    per_article: frozenset[str] = _set("units.per_article")
    per_measure: frozenset[str] = _set("units.per_measure")
    clock_after: frozenset[str] = _set("numbers.clock_after")
    clock_before: frozenset[str] = _set("numbers.clock_before")
    clock_at: frozenset[str] = _set("numbers.clock_at")
    clock_days: frozenset[str] = _made(_clock_days)
    clock_near: Before = _before({"clock": "numbers.clock_near"})
    further: frozenset[str] = _set("units.further")
    verb_endings: tuple[str, ...] = _in_order("numbers.labels.verb_endings")  # of verbs that open a sentence before what is counted
    emergency: frozenset[str] = _set("numbers.labels.emergency")
    parts: frozenset[str] = _set("numbers.ranges.parts")
    clock_units: frozenset[str] = _set("numbers.clock_units")
    fraction_links: tuple[str, ...] = _made(lambda pack: tuple(_at(pack, "units.fraction_links", _at(pack, "units.links"))))
    minus: tuple[str, ...] = _in_order("numbers.minus")
    address_before: frozenset[str] = _set("numbers.labels.address_before")
    half_after_unit: tuple[str, ...] = _longest_first("numbers.half_after_unit.phrases")
    time_after: frozenset[str] = _set("numbers.article_counts.time_after")
    points: frozenset[str] = _set("numbers.labels.points", missing=("point", "points"))
    play: frozenset[str] = _set("numbers.labels.play")  # words of sport
    editions: tuple[str, ...] = _in_order("numbers.labels.editions")
    remaining: frozenset[str] = _set("numbers.labels.remaining")
    minutes: frozenset[str] = _set("numbers.labels.minutes")
    minutes_before: frozenset[str] = _set("numbers.labels.minutes_before")
    names_after: frozenset[str] = _set("numbers.labels.names_after")
    closed: frozenset[str] = _set("units.closed")
    fraction_not_before: tuple[str, ...] = _in_order("numbers.fraction_words.not_before")
    fraction_not_at: tuple[str, ...] = _in_order("numbers.fraction_words.not_at")
    fraction_needs: frozenset[str] = _set("numbers.fraction_words.needs_determiner")
    fraction_points: frozenset[str] = _set("numbers.fraction_words.of_a_point")
    fraction_determiners: frozenset[str] = _set("numbers.fraction_words.determiners")
    fraction_of: frozenset[str] = _set("numbers.fraction_words.needs_of")  # what shares out nothing unless "of" follows: "das Viertel"
    ordinals: frozenset[str] = _set("numbers.ordinals")
    ordinal_needs: frozenset[str] = _set("numbers.labels.ordinal_needs")
    ordinal_determiners: frozenset[str] = _set("numbers.labels.ordinal_determiners")
    below_zero: After = _after({"minus": "numbers.below_zero.after"})
    minus_not_after: frozenset[str] = _set("numbers.below_zero.not_after")
    denials: tuple[str, ...] = _in_order("numbers.denials.words")
    denied_before: Before = _before({"denied": "numbers.denials.before"})
    bars: frozenset[str] = _set("numbers.denials.bars")
    barred_verbs: tuple[str, ...] = _in_order("numbers.denials.verb_endings")
    passing: frozenset[str] = _set("numbers.hedges.passing")
    each: frozenset[str] = _set("numbers.shares.each")
    each_from: int = _made(lambda pack: int(_at(pack, "numbers.shares.each_from", 2)))
    in_a_row_before: frozenset[str] = _set("numbers.in_a_row.before")
    in_a_row_after: After = _after({"row": "numbers.in_a_row.after"})
    change_to: frozenset[str] = _stripped("numbers.ranges.to", "numbers.ranges.change_to")
    change_by: frozenset[str] = _set("speech.how_much.by")  # before how much something changed: "up by 13 percent to 44 percent"
    ordinal_dot: frozenset[str] = _set("numbers.labels.ordinal_dot")
    clock_strong: frozenset[str] = _set("numbers.clock_strong")
    clock_dotted: frozenset[str] = _set("numbers.clock_before", "numbers.clock_strong", "numbers.clock_dotted")
    timetable_after: frozenset[str] = _set("numbers.timetable_after")
    age_units: frozenset[str] = _set("numbers.ages.units")
    in_a_row_units: dict[str, str] = _by_word("numbers.in_a_row.units")
    not_after_words: frozenset[str] = _set("units.not_after_words")
    heads: frozenset[str] = _set("units.heads")
    article_prices: bool = _flag("units.article_prices")
    rate_after: After = _after("units.rates")
    rate_before: Before = _before("units.rates")
    rate_words: frozenset[str] = _made(lambda pack: frozenset(itertools.chain(*_at(pack, "units.rates", {}).values())))
    unit_before: Before = _before("units.said_before")
    unit_in: tuple[str, ...] = _in_order("units.said_in.words")
    unit_behind: After = _after("units.said_behind")
    not_rate: frozenset[str] = _set("units.not_rate")
    joining: frozenset[str] = _made(_joining)
    clock_tails: After = _after({"clock": "numbers.clock_tails"})
    groups: tuple[str, ...] = _in_order("numbers.groups")
    hedge_articles: frozenset[str] = _set("numbers.hedges.articles")
    hedge_verbs: tuple[str, ...] = _in_order("numbers.hedges.verbs")
    versus: frozenset[str] = _set("numbers.hedges.versus")
    worth: frozenset[str] = _set("numbers.hedges.worth")
    governing: tuple[str, ...] = _in_order("numbers.hedges.governing")
    among: frozenset[str] = _set("numbers.hedges.among")
    up_to: frozenset[str] = _set("numbers.hedges.up_to")
    up_to_particle: str = _made(lambda pack: str(_at(pack, "numbers.hedges.particle.phrase", "")))
    up_verbs: frozenset[str] = _set("numbers.hedges.particle.verbs")
    up_across: frozenset[str] = _set("numbers.hedges.particle.across")
    up_objects: frozenset[str] = _set("numbers.hedges.particle.objects")
    within: Before = _before({"most": "numbers.hedges.within"}, contracted=True)
    during: frozenset[str] = _set("numbers.hedges.during")
    lasting: frozenset[str] = _set("numbers.hedges.lasting")
    covering: frozenset[str] = _set("numbers.hedges.covering")
    where: frozenset[str] = _set("numbers.hedges.where")
    metres_behind: frozenset[str] = _set("numbers.glued_ambiguous.metres_behind")
    metres_before: frozenset[str] = _set("numbers.glued_ambiguous.metres_before")


@cache
def words(pack: Pack) -> Words:
    """The compiled tables of a language."""
    return Words(**{each.name: each.metadata["read"](pack) for each in fields(Words)})
