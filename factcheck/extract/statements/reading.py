"""Claims that are no figure: dates of events, places, roles, ranks, partners; and the single person who was hurt or died."""

from collections.abc import Sequence

from factcheck.extract.binding.told.intervals import repeated
from factcheck.extract.cues import Speech
from factcheck.extract.draft import Draft
from factcheck.extract.frames import Frame
from factcheck.extract.statements.facts import minimum_ages, ones, partners
from factcheck.extract.statements.happenings import happenings
from factcheck.extract.statements.none import nones, of_none
from factcheck.extract.statements.offices import of_posts, offices
from factcheck.extract.statements.standings import standings
from factcheck.extract.statements.whereabouts import whereabouts
from factcheck.extract.subjects.story import Story


def statements(frame: Frame, story: Story, figures: Sequence[Draft], words: Speech) -> list[Draft]:
    """The statements of a sentence that no figure makes. `figures`: the drafts of its figures, which come first."""
    minimum_ages(frame, figures)
    of_none(figures, words)
    ranks = list(standings(frame, figures, words, story))
    dates = list(happenings(frame, [*figures, *ranks], words, story.published, leads=story.leads))
    posts = list(offices(frame, story, words))
    of_posts(dates, posts)
    none = nones(frame, words)
    denied = {draft.clause for draft in none}  # what did not happen has no date
    return [
        *(draft for draft in ones(frame) if not repeated(draft, figures)),
        *none,
        *(draft for draft in dates if draft.clause not in denied),
        *whereabouts(frame, figures, words),
        *posts,
        *ranks,
        *partners(frame),
    ]
