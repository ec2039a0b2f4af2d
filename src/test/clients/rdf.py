"""rdflib and SPARQLWrapper against a served store: rdf.py SERVER EVENT"""

import sys

import rdflib
from SPARQLWrapper import CSV, JSON, POST, TURTLE, XML, SPARQLWrapper

server, event = sys.argv[1:]
CASUS = rdflib.Namespace("https://w3id.org/casus/ontology#")
thing = rdflib.URIRef("https://w3id.org/casus/id/" + event)

graph = rdflib.Graph()
graph.parse(server + "/id/" + event)  # by content negotiation, over the 303
assert (thing, CASUS.hasTarget, None) in graph, "no target"

for ending, form in (("ttl", "turtle"), ("rdf", "xml"), ("nt", "nt"), ("jsonld", "json-ld")):
    other = rdflib.Graph()
    try:
        other.parse(server + "/doc/" + event + "." + ending, format=form)
    except rdflib.plugin.PluginException:
        continue  # JSON-LD came to rdflib with version 6
    assert set(other.subjects(CASUS.onEvent, thing)), ending

trig = rdflib.ConjunctiveGraph()
trig.parse(server + "/doc/" + event + ".trig", format="trig")
assert len(list(trig.contexts())) > 2, "graphs"

query = "SELECT ?attack WHERE { ?attack a <%s> } ORDER BY ?attack" % CASUS.Attack
for method in ("GET", POST):
    for form in (JSON, XML, CSV):
        endpoint = SPARQLWrapper(server + "/sparql")
        endpoint.setQuery(query)
        endpoint.setMethod(method)
        endpoint.setReturnFormat(form)
        answer = endpoint.query().convert()
        text = answer.toxml() if form == XML else str(answer)
        assert event in text, (method, form)

endpoint = SPARQLWrapper(server + "/sparql")
endpoint.setQuery("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT 10")
endpoint.setReturnFormat(TURTLE)
assert len(rdflib.Graph().parse(data=endpoint.query().convert(), format="turtle")) == 10

print(len(graph), "triples by rdflib; SELECT by GET and POST in three formats, CONSTRUCT")
