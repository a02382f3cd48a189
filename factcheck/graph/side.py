"""How two claims stand to each other in one respect: the words in which a pair answers."""

from enum import StrEnum


class Side(StrEnum):
    """How the left stands to the right in one respect."""

    SAME = "same"
    WITHIN = "within"  # the left lies inside the right
    AROUND = "around"  # the right lies inside the left
    OVERLAP = "overlap"
    APART = "apart"
    SILENT = "silent"  # one text, or both, do not say


class Alike(StrEnum):
    """How the measures stand."""

    SAME = "same"
    LIKE = "like"  # other wording, mostly the same concepts
    AT_MOST = "at-most"  # the left never exceeds the right
    AT_LEAST = "at-least"
    PART = "part"  # the left counts a part of the right
    WHOLE = "whole"
    OTHER = "other"
