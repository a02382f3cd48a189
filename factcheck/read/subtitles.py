"""Subtitles and transcripts (SRT, WebVTT) become what is said in them, without numbers, times and marks.

A paragraph ends where another one speaks, and where somebody pauses at the end of a sentence; of a transcript without full stops, at
every pause.
"""

import re
from collections.abc import Iterator

_TIMES = re.compile(r"((?:\d+:)?\d{1,2}:\d\d[.,]\d{3}) *--> *((?:\d+:)?\d{1,2}:\d\d[.,]\d{3}).*")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]+)>")
_TAG = re.compile(r"</?[a-zA-Z0-9:.][^<>]*>|\{\\[^{}]*\}")
_STOP = re.compile(r"[.!?…][\"'”»’)\]]*$")
_PAUSE = 2.0  # seconds


def spoken(content: str) -> str:
    """What is said in a file of subtitles; nothing where it is none."""
    paragraphs: list[list[str]] = []
    speaker, last, until = "", "", 0.0
    for start, end, lines in _cues(content):
        for line in lines:
            voice = _VOICE.search(line)
            text = " ".join(_TAG.sub("", line).split())
            if not text or text == last:  # captions made by a machine show each line again while the next one is said
                continue
            changed = voice is not None and voice[1].strip() != speaker
            dashed = text.startswith(("- ", "– ", "— "))  # two people in one caption
            if not paragraphs or changed or dashed or (start - until >= _PAUSE and _may_end(paragraphs[-1])):
                paragraphs.append([])
            speaker = voice[1].strip() if voice else speaker
            paragraphs[-1].append(f"{speaker}: {text}" if changed else text)
            last, until = text, end
        until = end
    return "\n\n".join(" ".join(lines) for lines in paragraphs)


def _may_end(lines: list[str]) -> bool:
    """Whether a paragraph of these lines may end here."""
    return bool(_STOP.search(lines[-1])) or not any(_STOP.search(line) for line in lines)


def _cues(content: str) -> Iterator[tuple[float, float, list[str]]]:
    """When each caption is shown, and its lines."""
    for block in re.split(r"\n[ \t]*\n", content):
        rows = block.strip().split("\n")
        at = next((i for i, row in enumerate(rows[:2]) if _TIMES.fullmatch(row.strip())), None)
        times = _TIMES.fullmatch(rows[at].strip()) if at is not None else None
        if at is not None and times is not None:
            yield _seconds(times[1]), _seconds(times[2]), rows[at + 1 :]


def _seconds(time: str) -> float:
    hours, minutes, seconds = f"0:{time.replace(',', '.')}".rsplit(":", 3)[-3:]
    return int(hours) * 3600 + int(minutes) * 60 + float(seconds)
