"""Where each claim comes from, as PROV-O (JSON-LD): articles, claims quoted from them, speakers, derivations, people's decisions.

<https://www.w3.org/TR/prov-o/>
"""

from typing import Any

from factcheck.report.formats.linked_data import source_urn, text, urn, web
from factcheck.report.shown import Report, ShownClaim

_CONTEXT: dict[str, Any] = {
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "dcterms": "http://purl.org/dc/terms/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "label": "rdfs:label",
    "wasQuotedFrom": {"@id": "prov:wasQuotedFrom", "@type": "@id"},
    "wasDerivedFrom": {"@id": "prov:wasDerivedFrom", "@type": "@id"},
    "wasRevisionOf": {"@id": "prov:wasRevisionOf", "@type": "@id"},
    "wasGeneratedBy": {"@id": "prov:wasGeneratedBy", "@type": "@id"},
    "wasAttributedTo": {"@id": "prov:wasAttributedTo", "@type": "@id"},
    "wasAssociatedWith": {"@id": "prov:wasAssociatedWith", "@type": "@id"},
    "wasInfluencedBy": {"@id": "prov:wasInfluencedBy", "@type": "@id"},
    "hadPrimarySource": {"@id": "prov:hadPrimarySource", "@type": "@id"},
    "alternateOf": {"@id": "prov:alternateOf", "@type": "@id"},
    "used": {"@id": "prov:used", "@type": "@id"},
    "value": "prov:value",
    "title": "dcterms:title",
    "language": "dcterms:language",
    "issued": "dcterms:issued",
    "endedAtTime": {"@id": "prov:endedAtTime", "@type": "xsd:date"},
}
_PEOPLE = frozenset({"confirmed", "corrected", "added"})


def render(report: Report) -> str:
    """The JSON-LD text."""
    tool, reading = urn("agent", "factcheck"), urn("activity", "reading")
    used = [source_urn(s) for s in report.sources]
    graph: list[dict[str, Any]] = [
        {"@id": tool, "@type": "prov:SoftwareAgent", "label": f"factcheck {report.version}"},
        {"@id": reading, "@type": "prov:Activity", "label": f"factcheck {report.rules_version}", "wasAssociatedWith": tool, "used": used},
    ]
    agents: dict[str, str] = {}
    by_name = {s.name: s for s in report.sources}
    for source in report.sources:
        agents.setdefault(source.label, "prov:Organization")
        origin = by_name.get(source.origin)
        graph.append(
            {
                "@id": source_urn(source),
                "@type": "prov:Entity",
                "label": source.source.path,
                "title": source.source.title,
                "language": source.source.language,
                "issued": source.source.published.iso if source.source.published else None,
                "wasAttributedTo": urn("agent", source.label),
                "wasDerivedFrom": source_urn(origin) if origin and origin is not source else None,
                "alternateOf": web(source.link) if source.link else None,
            }
        )
    for claim in report.claims.values():
        if claim.claim.attributed_to:
            agents.setdefault(claim.claim.attributed_to, "prov:Agent")
        graph.append(_claim(claim, reading))
    for decision in report.decisions:
        agents.setdefault(decision.who, "prov:Person")
        about = next((f.claims for f in report.findings if f.fingerprint == decision.finding), ())
        graph.append(
            {
                "@id": urn("decision", decision.id),
                "@type": "prov:Activity",
                "label": f"{decision.outcome}: {decision.why}",
                "wasAssociatedWith": urn("agent", decision.who),
                "used": [urn("claim", c) for c in about if c in report.claims],
                "endedAtTime": decision.when,
            }
        )
    graph += [{"@id": urn("agent", name), "@type": agents[name], "label": name} for name in sorted(agents)]
    return text({"@context": _CONTEXT, "@graph": graph})


def _claim(claim: ShownClaim, reading: str) -> dict[str, Any]:
    status = claim.claim.status.value
    premises = [urn("claim", link.claim) for link in claim.claim.links if link.role.value == "derived-from"]
    return {
        "@id": urn("claim", claim.id),
        "@type": "prov:Entity",
        "label": " · ".join(part for part in (claim.subject, claim.measure, claim.figure) if part),
        "value": claim.claim.quote.exact,
        "wasQuotedFrom": None if status == "derived" else source_urn(claim.source),
        "wasDerivedFrom": premises,
        "wasAttributedTo": urn("agent", claim.claim.attributed_to or claim.source.label),
        "wasGeneratedBy": None if status in _PEOPLE and status != "confirmed" else reading,
    }
