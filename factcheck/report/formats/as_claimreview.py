"""Decided claims as schema.org ClaimReview (JSON-LD), the form in which search engines and fact-check indexes read reviews.

Only what a person decided is a review: claims of settled findings, and claims that a person confirmed. A rating is given where the word
says that a claim is right or wrong; "not the same thing" says neither, and carries its name only. <https://schema.org/ClaimReview>
"""

from typing import Any

from factcheck.report.formats.linked_data import text, urn, web
from factcheck.report.shown import Card, Report, ShownClaim, Standing
from factcheck.report.wording import Wording

_CONTEXT = {
    "@vocab": "https://schema.org/",
    "url": {"@type": "@id"},
    "datePublished": {"@type": "Date"},
}
_RIGHT = frozenset({"both-right", "left-right", "right-right"})
_BEST, _WORST = 5, 1


def render(report: Report) -> str:
    """The JSON-LD text: one ClaimReview for each decided claim, in order of source and text."""
    words = Wording(report.language)
    reviewed: dict[str, dict[str, Any]] = {}
    for card in report.cards:
        if card.settled:
            for claim in card.claims:
                reviewed.setdefault(claim.id, _review(claim, card, report, words))
    for claim in report.claims.values():
        if claim.claim.status.value in ("confirmed", "corrected"):
            reviewed.setdefault(claim.id, _review(claim, None, report, words))
    graph = [reviewed[id] for id in report.claims if id in reviewed]
    return text({"@context": _CONTEXT, "@graph": graph})


def _review(claim: ShownClaim, card: Card | None, report: Report, words: Wording) -> dict[str, Any]:
    source = claim.source
    decision = card.decision if card else None
    rating: dict[str, Any] = {"@type": "Rating"}
    if claim.standing is Standing.WRONG:
        rating |= {"ratingValue": _WORST, "bestRating": _BEST, "worstRating": _WORST, "alternateName": words.word("standing", "wrong")}
    elif decision is None or decision.kind in _RIGHT:
        name = decision.outcome if decision else words.word("status", claim.claim.status.value)
        rating |= {"ratingValue": _BEST, "bestRating": _BEST, "worstRating": _WORST, "alternateName": name}
    else:
        rating["alternateName"] = decision.outcome
    published = source.source.published
    day = published.start.isoformat() if published and published.start and published.iso == str(published.start) else None
    outlet = {"@type": "Organization", "name": source.label}
    speaker = {"@type": "Thing", "name": claim.claim.attributed_to} if claim.claim.attributed_to else outlet
    return {
        "@id": urn("review", claim.id),
        "@type": "ClaimReview",
        "claimReviewed": f"{claim.before}{claim.exact}{claim.after}".strip(),
        "datePublished": decision.when if decision else None,
        "inLanguage": report.language,
        "author": {"@type": "Person", "name": decision.who} if decision else None,
        "reviewBody": decision.why if decision else None,
        "reviewRating": rating,
        "itemReviewed": {
            "@id": urn("claim", claim.id),
            "@type": "Claim",
            "name": claim.exact,
            "author": speaker,
            "datePublished": day,
            "appearance": {
                "@type": "Article",
                "headline": source.source.title,
                "url": web(source.link) if source.link else None,
                "inLanguage": source.source.language,
                "publisher": outlet,
                "datePublished": day,
            },
        },
    }
