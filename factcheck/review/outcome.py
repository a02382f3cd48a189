"""What a decision comes to, in words."""

from factcheck.lang.say import say
from factcheck.review.decision import Decision


def outcome(language: str, entry: Decision) -> str:
    """The outcome with the name or the day that belongs to it: "needs an answer from Brisa", "left open until 31 January 2027"."""
    if entry.asks:
        return say(language, "review.outcome.asked", {"who": entry.asks})
    if entry.expires and entry.decision.value == "leave-open-until":
        return say(language, "review.outcome.open_until", {"day": entry.expires.isoformat()})
    return say(language, f"report.outcome.{entry.decision.value}")
