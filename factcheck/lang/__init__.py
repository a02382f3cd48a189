"""Languages as data: one folder a language, read once and kept.

A pack is the folder `lang/<code>/`: one TOML file for each concern (numbers, time, places, speech, concepts, measures, …) and
`say/` with the sentences that the tool writes. The file name is the part's name; a missing part is an empty table, and
`factcheck lang check CODE` says what that costs. Adding a language is adding a folder: nothing lists languages.
"""

from factcheck.lang.kinds import being, tie_words, word_class
from factcheck.lang.pack import Pack, languages, pack

__all__ = ["Pack", "being", "languages", "pack", "tie_words", "word_class"]
