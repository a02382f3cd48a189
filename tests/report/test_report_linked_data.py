"""The JSON-LD exports are read by processors that know nothing of this project, without a network."""

import json
from typing import Any

import pytest
import rdflib
from pyld import jsonld
from rdflib.namespace import PROV, RDF

from factcheck.report import render
from factcheck.run import Analysis

OA = rdflib.Namespace("http://www.w3.org/ns/oa#")
SCHEMA = rdflib.Namespace("https://schema.org/")
FORMATS = ["claimreview", "annotations", "prov"]


def no_network(url: str, options: object) -> Any:
    raise AssertionError(f"fetched {url}")


def graph_of(text: str) -> rdflib.Graph:
    return rdflib.Graph().parse(data=text, format="json-ld")


@pytest.mark.parametrize("name", ["small", "hostile"])
@pytest.mark.parametrize("format", FORMATS)
def test_two_processors_read_the_same_triples_offline(format: str, name: str, request: pytest.FixtureRequest) -> None:
    text = render(request.getfixturevalue(name), format)
    quads = jsonld.to_rdf(json.loads(text), {"documentLoader": no_network, "format": "application/n-quads"})
    one = rdflib.Graph().parse(data=quads, format="nt")  # without named graphs, N-Quads are N-Triples
    other = graph_of(text)
    assert len(one) == len(other)
    assert len(one) > 0 or json.loads(text)["@graph"] == []


@pytest.mark.parametrize("format", FORMATS)
def test_every_key_means_something_to_a_processor(format: str, small: Analysis) -> None:
    """Expansion drops keys that the context does not define; none may be dropped."""
    document = json.loads(render(small, format))
    context = document["@context"]

    def keys(node: Any) -> set[str]:
        if isinstance(node, dict):
            return {k for k in node if not k.startswith("@")} | {k for v in node.values() for k in keys(v)}
        return {k for item in node for k in keys(item)} if isinstance(node, list) else set()

    used = keys({k: v for k, v in document.items() if k != "@context"})
    assert "@vocab" in context or used <= context.keys()


def test_only_what_people_decided_is_a_review(small: Analysis) -> None:
    graph = graph_of(render(small, "claimreview"))
    reviews = sorted(graph.subjects(RDF.type, SCHEMA.ClaimReview))
    said = {str(text) for review in reviews for text in graph.objects(review, SCHEMA.claimReviewed)}
    assert said == {
        "Le modèle coûte 7 990 euros, livraison comprise.",
        "The Zephyr costs 8,400 euros.",
        "The maker counted 78,000 orders at the end of August 2025.",
    }
    for review in reviews:
        (rating,) = graph.objects(review, SCHEMA.reviewRating)
        assert len(list(graph.objects(rating, SCHEMA.alternateName))) == 1


def test_each_annotation_finds_its_quote_by_words_and_by_position(small: Analysis) -> None:
    graph = graph_of(render(small, "annotations"))
    texts = {f"urn:factcheck:source:{s.name}": s.text for s in small.sources}
    annotations = list(graph.subjects(RDF.type, OA.Annotation))
    assert len(annotations) == len(small.claims) + len(small.reconciliation.derived)
    for annotation in annotations:
        (target,) = graph.objects(annotation, OA.hasTarget)
        (source,) = graph.objects(target, OA.hasSource)
        text = texts[str(source)]
        by_type = {graph.value(s, RDF.type): s for s in graph.objects(target, OA.hasSelector)}
        quote, position = by_type[OA.TextQuoteSelector], by_type[OA.TextPositionSelector]
        exact = str(graph.value(quote, OA.exact))
        start, end = int(graph.value(position, OA.start)), int(graph.value(position, OA.end))  # type: ignore[arg-type]
        assert text[start:end] == exact
        around = f"{graph.value(quote, OA.prefix) or ''}{exact}{graph.value(quote, OA.suffix) or ''}"
        assert around in text


def test_every_claim_is_quoted_from_an_article_or_derived_from_claims(small: Analysis) -> None:
    graph = graph_of(render(small, "prov"))
    sources = {rdflib.URIRef(f"urn:factcheck:source:{s.name}") for s in small.sources}
    for claim in small.claims:
        assert set(graph.objects(rdflib.URIRef(f"urn:factcheck:claim:{claim.id}"), PROV.wasQuotedFrom)) <= sources
    (derived,) = small.reconciliation.derived
    premises = set(graph.objects(rdflib.URIRef(f"urn:factcheck:claim:{derived.claim.id}"), PROV.wasDerivedFrom))
    assert premises == {rdflib.URIRef(f"urn:factcheck:claim:{link.claim}") for link in derived.claim.links}


def test_a_copy_is_derived_from_the_article_that_it_copies(small: Analysis) -> None:
    graph = graph_of(render(small, "prov"))
    assert (rdflib.URIRef("urn:factcheck:source:morning"), PROV.wasDerivedFrom, rdflib.URIRef("urn:factcheck:source:courrier")) in graph
