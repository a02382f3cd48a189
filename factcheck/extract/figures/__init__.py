"""Figures: numbers with their unit, hedge and range; and what looks like one and is none. `reading` goes through the numerals of a text:
each is `refused`, or `made` a figure with the unit that `units` finds beside it. What a language says of all this is in `words`, and
`around` looks it up; `value` is what comes out.
"""
