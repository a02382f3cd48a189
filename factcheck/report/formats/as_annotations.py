"""Every claim as a W3C Web Annotation (JSON-LD) on the stored text of its article, with a quote and a position selector.

The context is written out with the terms of the W3C's own, so that nobody has to fetch it. <https://www.w3.org/TR/annotation-model/>
"""

from typing import Any

from factcheck.report.formats.linked_data import source_urn, text, urn, web
from factcheck.report.shown import Report, ShownClaim, ShownSource

_CONTEXT: dict[str, Any] = {
    "oa": "http://www.w3.org/ns/oa#",
    "as": "http://www.w3.org/ns/activitystreams#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "dctypes": "http://purl.org/dc/dcmitype/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": "@id",
    "type": "@type",
    "Annotation": "oa:Annotation",
    "AnnotationCollection": "as:OrderedCollection",
    "AnnotationPage": "as:OrderedCollectionPage",
    "TextualBody": "oa:TextualBody",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "TextPositionSelector": "oa:TextPositionSelector",
    "Text": "dctypes:Text",
    "describing": "oa:describing",
    "tagging": "oa:tagging",
    "identifying": "oa:identifying",
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
    "body": {"@id": "oa:hasBody", "@type": "@id"},
    "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "scope": {"@id": "oa:hasScope", "@type": "@id"},
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    "value": "rdf:value",
    "format": "dc:format",
    "language": "dc:language",
    "label": "rdfs:label",
    "total": {"@id": "as:totalItems", "@type": "xsd:nonNegativeInteger"},
    "first": {"@id": "as:first", "@type": "@id"},
    "items": {"@id": "as:items", "@type": "@id", "@container": "@list"},
    "title": "dc:title",
    "issued": "dcterms:issued",
    "publisher": "dc:publisher",
}
_ROUND = 32  # characters on either side of a quote that find it again


def render(report: Report) -> str:
    """The JSON-LD text: a collection with one page of annotations."""
    items = [_annotation(claim) for claim in report.claims.values()]
    return text(
        {
            "@context": _CONTEXT,
            "id": urn("annotations", "all"),
            "type": "AnnotationCollection",
            "label": report.title,
            "total": len(items),
            "first": {"id": urn("annotations", "page-1"), "type": "AnnotationPage", "items": items},
        }
    )


def _annotation(claim: ShownClaim) -> dict[str, Any]:
    quote, body = claim.claim.quote, claim.source.source.text
    reading = " · ".join(part for part in (claim.subject, claim.measure, claim.figure, claim.time, claim.place, *claim.extras) if part)
    return {
        "id": urn("claim", claim.id),
        "type": "Annotation",
        "motivation": "describing",
        "body": [
            {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": reading},
            {"type": "TextualBody", "purpose": "tagging", "value": claim.claim.measure},
        ],
        "target": {
            "source": _source(claim.source),
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": body[quote.start : quote.end],
                    "prefix": body[max(0, quote.start - _ROUND) : quote.start],
                    "suffix": body[quote.end : quote.end + _ROUND],
                },
                {"type": "TextPositionSelector", "start": quote.start, "end": quote.end},
            ],
            "scope": web(claim.source.link) if claim.source.link else None,
        },
    }


def _source(source: ShownSource) -> dict[str, Any]:
    return {
        "id": source_urn(source),
        "type": "Text",
        "format": "text/plain",
        "language": source.source.language,
        "title": source.source.title,
        "publisher": source.source.outlet,
        "issued": source.source.published.iso if source.source.published else None,
    }
