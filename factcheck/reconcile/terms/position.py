"""Where a figure stands among the words and figures of its sentence: what is before it, after it, and what it is appended to.

A subject and a measure may be bound wrongly; the order of words seldom lies. A figure is *appended* where nothing but words of
reckoning stands between it and the mark or figure before it (", or 25 percent", "a total of 550", "six euros more"): what is appended
was computed, and its premises are the figures right before it.
"""

from __future__ import annotations

import re

from factcheck.model.once import once_with
from factcheck.reconcile.terms import cues
from factcheck.reconcile.terms.printed import WORD, number_span, printed, span
from factcheck.reconcile.terms.terms import YEAR, Article, Term

_MARK = re.compile(r"[,;:()\u2013\u2014\u2026](?!\d)|\.(?=\s)")
# Words of reckoning, by kind of cue; what is left between a mark and an appended figure is at most one telling word.
_RECKONING = ("restate", "thus", "total", "rest", "more", "less", "by", "gap", "rate_of", "mean", "each")
# Words this short are articles and prepositions in every language of the packs.
SHORT = 3
_MOST_LEFT = 1
# How many words after a figure may hold the word that makes it a difference: "euros de plus", "metres higher".
_NEXT_WORDS = 4
# The same of a number without a noun: "300 de plus".
_BARE_WORDS = 2
# How many words before a figure may hold the verb or noun of the change that it measures: "rose by a good", "une hausse d'environ".
_LAST_WORDS = 5
# How many words before a figure may hold the one that sets another against it: "more than the (19 billion)".
_BESIDE = 3
# How many characters behind a number may hold the word that says what sort of figure it is: "on average", "since".
_RIGHT_BEHIND = 25
# The most characters between the two ends of a change.
_CLOSE = 70


@once_with
def lead(article: Article, term: Term) -> str:
    """The words between the figure and the mark, figure or start of sentence before it."""
    start, _ = span(article, term)
    low = term.claim.sentence[0]
    for other in reversed(article.earlier(term)):
        if span(article, other)[1] <= start:
            low = max(low, span(article, other)[1])
            break
    text = article.text[low:start]
    return text[_last_mark(article, text) :]


def _last_mark(article: Article, text: str) -> int:
    """Where the last mark stands; a conclusion between two marks does not count: "faltan, por tanto, 310"."""
    marks = [m.start() for m in _MARK.finditer(text)]
    if len(marks) > 1:
        inside = text[marks[-2] : marks[-1]]
        if cues.has("thus", inside, article.language) and not WORD.search(cues.without(["thus"], inside, article.language)):
            return marks[-3] if len(marks) > 2 else 0
    return marks[-1] if marks else 0


@once_with
def tail(article: Article, term: Term) -> str:
    """The words between the figure and the mark, figure or end of sentence after it."""
    end, high = span(article, term)[1], term.claim.sentence[1]
    after = next(iter(article.later(term)), None)
    if after is not None:
        high = max(end, number_span(article, after)[0])
    text = article.text[end:high]
    mark = _MARK.search(text)
    return (text[: mark.start()] if mark else text).rstrip(" .!?\n\u00bb\u201d")


def right_behind(article: Article, term: Term) -> str:
    """The first characters behind the number of a figure, whatever they are."""
    end = number_span(article, term)[1]
    return article.text[end : min(term.claim.sentence[1], end + _RIGHT_BEHIND)]


def gap(article: Article, a: Term, b: Term) -> str:
    """The text from the end of the earlier figure to the number of the later: the hedge of the later may be what ties them."""
    first, second = (a, b) if a.rank <= b.rank else (b, a)
    return article.text[span(article, first)[1] : number_span(article, second)[0]]


def from_to(article: Article, first: Term, second: Term) -> bool:
    """Whether a change runs from the first figure to the second: "from 9 to 12 places"."""
    between = article.text[span(article, first)[1] : span(article, second)[0]]
    start = span(article, first)[0]  # (the "de" of "más de 5.000" is none)
    opened = cues.has("from", article.text[max(first.claim.sentence[0], start - 10) : start], article.language)
    if cues.has("part", between, article.language):
        return False  # "von 52 Millionen, von denen sie 20 trägt" is a part and its whole
    return opened and len(between) < _CLOSE and cues.has("to", between, article.language)


def marked(text: str) -> bool:
    """Whether a mark divides the text."""
    return _MARK.search(text) is not None


def opens_bracket(article: Article, term: Term) -> bool:
    """Whether the figure is the first thing in a bracket."""
    return lead(article, term).lstrip().startswith("(")


@once_with
def after_words(article: Article, term: Term) -> str:
    """The first words after a figure, where "more" or "less" makes it a difference.

    The hedge of a figure behind other words is that figure's: "one in five is over 65" tells of nothing that is more.
    """
    end = span(article, term)[1]
    text = tail(article, term)
    nearest = min((f.start for f in printed(article, term) if end <= f.start < end + len(text)), default=end)
    if WORD.search(article.text[end:nearest]):
        text = article.text[end:nearest]
    most = _NEXT_WORDS // 2 if term.worded and term.fraction() is not None else _NEXT_WORDS
    return " ".join(text.split()[:most])


def is_mean(article: Article, head: Term) -> bool:
    """Whether a figure is said to be a mean."""
    return cues.has("mean", f"{lead(article, head)} {after_words(article, head)}", article.language)


@once_with
def after_way(article: Article, term: Term) -> int:
    """+1 or −1 where the words after a figure make it an amount by which something is more or less. A word that is mostly a preposition
    ("117 rode down the avenue") does so right behind the figure only."""
    near = after_words(article, term)
    if bare(article, term):
        near = " ".join(near.split()[:_BARE_WORDS])  # "at 6.8 it was weaker than …" tells of no 6.8 less
    first, _, others = near.partition(" ")
    words = f"{first} {cues.without(['particle'], others, article.language)}"
    return int(cues.has("more_after", words, article.language)) - int(cues.has("less_after", words, article.language))


def way(article: Article, term: Term) -> int:
    """+1 or −1 where the words beside a figure make it an amount by which something is more or less, or rose or fell; else 0."""
    own = article.text[number_span(article, term)[0] : span(article, term)[1]]
    found = cues.direction(own, article.language) or after_way(article, term)
    if not found and not cues.ends("to", lead(article, term), article.language):
        words = cues.without(["restate"], lead(article, term), article.language)  # "which make up two thirds" goes nowhere
        found = cues.direction(" ".join(words.split()[-_LAST_WORDS:]), article.language)
    return found or term.claim.direction


def of_percentages(article: Article, term: Term) -> bool:
    """Whether a change in percent is drawn from two percentages, one of which rose or fell to the other: "went from 16 to 28 percent, which
    is a rise of 75 percent" (12 would be points)."""
    last = article.earlier(term)[-2:]
    two = len(last) == 2 and all(t.unit.dimension == "%" for t in last) and concludes(article, term)
    return two and appended(article, term) and from_to(article, *last)


@once_with
def makes_up(article: Article, term: Term) -> bool:
    """Whether the only word before a figure that would make it a change belongs to one that equates: "grants make up two thirds"."""
    words = lead(article, term)
    own = article.text[number_span(article, term)[0] : span(article, term)[1]]
    told = cues.direction(own, article.language) or after_way(article, term)
    return (
        not told
        and bool(cues.direction(words, article.language))
        and not cues.direction(cues.without(["restate"], words, article.language), article.language)
    )


def compares(article: Article, term: Term) -> bool:
    """Whether the words after a figure name what it is compared with: "than a year ago"."""
    return cues.has("than", tail(article, term), article.language)


def concludes(article: Article, term: Term) -> bool:
    """Whether the words before the figure say that it follows: "that is", "thus", "soit"."""
    return any(cues.has(kind, lead(article, term), article.language) for kind in ("restate", "thus"))


def refers_back(article: Article, term: Term, text: str | None = None) -> bool:
    """Whether the words before the figure draw a conclusion or sum up: "that is", "thus", "soit", "in all"."""
    text = lead(article, term) if text is None else text
    return any(cues.has(kind, text, article.language) for kind in ("restate", "thus", "total"))


def opens(article: Article, term: Term) -> bool:
    """Whether no figure of its sentence stands before it, so that the words before it are told of it."""
    return not article.earlier(term)


@once_with
def appended(article: Article, term: Term) -> bool:
    """Whether nothing but words of reckoning stands before the figure: ", an increase of 25 percent"."""
    text = lead(article, term)
    if any(c.isdigit() for c in YEAR.sub("", text)):
        return False  # a number that nobody read stands before it: "56 to 44 percent"
    opening = not _MARK.match(text) and opens(article, term)
    back = refers_back(article, term, text)
    if (opening or cues.starts("clause", text, article.language)) and not back:
        return False
    left = [w for w in WORD.findall(cues.without(_RECKONING, text, article.language)) if len(w.strip("'\u2019")) > SHORT]
    return len(left) <= (3 if back else _MOST_LEFT)


def has_own_clause(article: Article, term: Term) -> bool:
    """Whether between the words that announce a total and the total itself someone does something: "in all the police counted 3,000"."""
    words = cues.after("total", lead(article, term), article.language)
    if cues.ends("to", words.rstrip(" $€£"), article.language):
        return False  # "adding up both towns one comes to 116,000"
    left = WORD.findall(cues.without(_RECKONING, words, article.language))
    # "they were" is nobody of its own, "zählte das Amt" is
    return len([w for w in left if w[0].isupper() or len(w.strip("'\u2019")) > SHORT + 1]) > _MOST_LEFT


def noun_of_its_own(article: Article, term: Term) -> bool:
    """Whether a figure is appended with a name for what it says that is no word of reckoning: "which is an efficacy of 75 percent"."""
    words = WORD.findall(cues.without(_RECKONING, lead(article, term), article.language))
    return any(len(w.strip("'\u2019")) > SHORT for w in words)


def intro(article: Article, term: Term) -> str:
    """The words before a figure; of one that is apposed to a name those before the mark: "the rest, 390 of them"."""
    text = lead(article, term)
    if WORD.search(text):
        return text
    start = span(article, term)[0]
    earlier = article.earlier(term)
    low = max([term.claim.sentence[0], *(span(article, t)[1] for t in earlier)])
    return re.split(r"[;:.]", article.text[low : max(low, start)])[-1]


def opens_sentence(article: Article, term: Term) -> bool:
    """Whether a sentence begins with the figure, or with the change that it is: "A third fewer; …", "A lead of 0.6 points …"."""
    text = article.text[term.claim.sentence[0] : span(article, term)[0]]
    left = [w for w in WORD.findall(cues.without(_RECKONING, text, article.language)) if len(w) > SHORT]
    if left or marked(text.lstrip(' ,;:\u00ab\u201c"')):
        return False
    return not article.earlier(term)


@once_with
def opened_by_change(article: Article, term: Term) -> bool:
    """Whether a sentence begins with the name of a change or a distance and tells how large it is: "The reduction of 4.8 million …", "Son
    avance est de 1 418 voix", "Das Plus beträgt fünf Prozent"."""
    text = article.text[term.claim.sentence[0] : number_span(article, term)[0]]
    words = WORD.findall(cues.without(["thus"], text, article.language))
    first = " ".join(words[:_OPENING])
    named = cues.has("moved", first, article.language) and not cues.has("foreseen", text, article.language)  # "the majority required is 23"
    return named and len(words) <= _TO_ITS_SIZE and not any(c.isdigit() for c in text) and not article.earlier(term)


_OPENING = 2  # words in which a sentence names its subject: "This rise"
_TO_ITS_SIZE = 7  # words from there to the figure: "Der Abstand zum Zweiten beträgt"


def compared(article: Article, term: Term) -> bool:
    """Whether a figure is itself what another one is compared with: "more than the 19 billion", "(19 billion)"."""
    text = lead(article, term)
    near = " ".join(text.split()[-_BESIDE:])
    return text.lstrip().startswith("(") or cues.has("versus", near, article.language)


@once_with
def bare(article: Article, term: Term) -> bool:
    """Whether a number is printed without a unit or a noun of its own, so that what it counts was inferred: "will close 330, a third"."""
    start, end = span(article, term)
    number, stop = number_span(article, term)
    if number == stop:
        return False  # "a litre": no number is printed at all
    if not term.unit.counts:
        return stop == end and not set(article.text[start:number]) & set("$€£¥")
    after_it = article.text[end : term.claim.sentence[1]].lstrip(" \u00a0\u202f")
    if cues.opens("part", after_it, article.language):
        return True  # "twelve of them in Leeds"
    figures = any(c.isdigit() for c in article.text[start:end])
    if article.text[end - 1 : end].isalpha() and (figures or cues.opens("of", after_it, article.language)):  # "2 millions de billets"
        after_it = re.sub(r"^\w{1,3}[ '\u2019]", "", after_it)
    word = WORD.match(after_it)
    if word is None:
        return True
    return (len(word.group()) <= SHORT and word.group().islower()) or cues.has("each", word.group(), article.language)
