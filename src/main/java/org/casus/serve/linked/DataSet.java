package org.casus.serve.linked;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.casus.serve.edition.Edition;
import org.casus.serve.edition.Statistics;
import org.casus.serve.http.Site;
import org.casus.vocab.Casus;

/// What the data set and the endpoint say about themselves: VoID, DCAT and the SPARQL service description.
public record DataSet(Site site) {
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final Node LICENCE = uri("https://creativecommons.org/licenses/by/4.0/");

    /// The description, in a syntax.
    public byte[] describe(Edition edition, Optional<Statistics> statistics, RdfSyntax syntax) {
        var triples = new ArrayList<Triple>();
        dataSet(edition, statistics, triples);
        return RdfWriting.bytes(List.of(), triples, syntax);
    }

    public byte[] service(Edition edition, RdfSyntax syntax) {
        var triples = new ArrayList<Triple>();
        var service = uri(site.address() + "/sparql");
        var graphs = uri(site.address() + "/sparql#graphs");
        add(triples, service, RDF.type.asNode(), uri(SD + "Service"));
        add(triples, service, uri(SD + "endpoint"), service);
        for (var language : List.of("SPARQL10Query", "SPARQL11Query")) {
            add(triples, service, uri(SD + "supportedLanguage"), uri(SD + language));
        }
        for (var feature : List.of("UnionDefaultGraph", "EmptyGraphs")) {
            add(triples, service, uri(SD + "feature"), uri(SD + feature));
        }
        for (var format : List.of(
                "SPARQL_Results_JSON",
                "SPARQL_Results_XML",
                "SPARQL_Results_CSV",
                "SPARQL_Results_TSV",
                "Turtle",
                "N-Triples",
                "JSON-LD",
                "RDF_XML")) {
            add(triples, service, uri(SD + "resultFormat"), uri("http://www.w3.org/ns/formats/" + format));
        }
        add(triples, service, uri(SD + "defaultDataset"), graphs);
        add(triples, graphs, RDF.type.asNode(), uri(SD + "Dataset"));
        add(triples, graphs, uri(SD + "defaultGraph"), uri(site.address() + "/sparql#union"));
        add(triples, uri(site.address() + "/sparql#union"), RDF.type.asNode(), uri(SD + "Graph"));
        dataSet(edition, Optional.empty(), triples);
        return RdfWriting.bytes(List.of(), triples, syntax);
    }

    private void dataSet(Edition edition, Optional<Statistics> statistics, List<Triple> triples) {
        var it = uri(site.address() + "/dataset#it");
        add(triples, it, RDF.type.asNode(), VOID.Dataset.asNode());
        add(triples, it, RDF.type.asNode(), DCAT.Dataset.asNode());
        add(triples, it, DCTerms.title.asNode(), text("casus: political violence and diplomacy, as sources claim it"));
        add(
                triples,
                it,
                DCTerms.description.asNode(),
                text(
                        "Who attacked whom, who agreed to what, which troops came or left: each fact with the words it rests on."));
        add(triples, it, DCTerms.license.asNode(), LICENCE);
        add(triples, it, DCTerms.identifier.asNode(), text(edition.version()));
        add(triples, it, DCTerms.hasVersion.asNode(), text(edition.version()));
        add(triples, it, FOAF.homepage.asNode(), uri(site.address() + "/"));
        add(triples, it, DCAT.landingPage.asNode(), uri(site.address() + "/dataset"));
        add(triples, it, VOID.sparqlEndpoint.asNode(), uri(site.address() + "/sparql"));
        add(triples, it, VOID.uriSpace.asNode(), text(edition.names().base()));
        add(triples, it, VOID.vocabulary.asNode(), uri(Casus.NS));
        for (var dump : Dumps.Kind.values()) {
            distribution(it, dump, triples);
        }
        statistics.ifPresent(counted -> counts(it, counted, triples));
    }

    private void distribution(Node it, Dumps.Kind dump, List<Triple> triples) {
        var file = uri(site.address() + "/dumps/" + dump.file());
        var distribution = uri(site.address() + "/dataset#" + dump.file());
        add(triples, it, VOID.dataDump.asNode(), file);
        add(triples, it, DCAT.distribution.asNode(), distribution);
        add(triples, distribution, RDF.type.asNode(), DCAT.Distribution.asNode());
        add(triples, distribution, DCAT.downloadURL.asNode(), file);
        add(triples, distribution, DCTerms.license.asNode(), LICENCE);
        add(
                triples,
                distribution,
                DCAT.mediaType.asNode(),
                uri("https://www.iana.org/assignments/media-types/" + dump.mediaType()));
        add(
                triples,
                distribution,
                DCAT.compressFormat.asNode(),
                uri("https://www.iana.org/assignments/media-types/application/gzip"));
    }

    private void counts(Node it, Statistics counted, List<Triple> triples) {
        add(triples, it, VOID.triples.asNode(), number(counted.triples()));
        add(triples, it, VOID.documents.asNode(), number(counted.of(Casus.DOCUMENT)));
        partitions(it, counted.classes(), "class", VOID.classPartition.asNode(), VOID._class.asNode(), triples);
        partitions(
                it, counted.properties(), "property", VOID.propertyPartition.asNode(), VOID.property.asNode(), triples);
    }

    private void partitions(
            Node it, Map<String, Long> counts, String name, Node partition, Node of, List<Triple> triples) {
        int number = 0;
        for (var count : counts.entrySet()) {
            number++;
            var part = uri("%s/dataset#%s-%d".formatted(site.address(), name, number));
            add(triples, it, partition, part);
            add(triples, part, of, uri(count.getKey()));
            add(
                    triples,
                    part,
                    name.equals("class") ? VOID.entities.asNode() : VOID.triples.asNode(),
                    number(count.getValue()));
        }
    }

    private static void add(List<Triple> triples, Node subject, Node property, Node object) {
        triples.add(Triple.create(subject, property, object));
    }

    private static Node uri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static Node number(long number) {
        return NodeFactory.createLiteralDT(String.valueOf(number), XSDDatatype.XSDinteger);
    }
}
