package org.casus.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.casus.model.ModelRun;
import org.casus.model.Sha256;
import org.casus.vocab.Base;
import org.junit.jupiter.api.Test;

class ProvenanceTest {
    static final Provenance.Run RUN =
            new Provenance.Run(Instant.parse("2026-11-23T10:20:30.456Z"), "0.1.0", Provenance.Method.EXTRACTION);

    private static final ModelRun MODEL =
            new ModelRun("maker/model-7b", Sha256.of("prompt"), "0.0.9", Instant.parse("2026-11-20T08:00:00Z"));
    static final Provenance.Run MODEL_RUN =
            new Provenance.Run(RUN.time(), "0.1.0", Provenance.Method.CURATION, Optional.of(MODEL));

    @Test
    void tellsWhichModelWithWhichPromptReadAGraphAndWhen() {
        var dataset = DatasetGraphFactory.create();
        new Provenance(Base.DEFAULT, Written.noReference())
                .write(RichSheet.DOCUMENT, Sha256.of("text"), MODEL_RUN, Written.into(dataset));

        assertThat(Written.triples(dataset.getGraph(Base.DEFAULT.provenanceGraph())))
                .containsAll(Written.turtle("""
                <graph/rich> prov:wasGeneratedBy <run/rich> .
                <run/rich> a casus:ModelExtraction , casus:Extraction , prov:Activity ; prov:used <document/rich> ;
                    prov:startedAtTime "2026-11-20T08:00:00Z"^^xsd:dateTime ;
                    casus:promptDigest "%s" ;
                    prov:wasAssociatedWith <model/maker%%2Fmodel-7b> , <program/casus-0.0.9> , <program/casus-0.1.0> .
                <model/maker%%2Fmodel-7b> a prov:SoftwareAgent ; rdfs:label "language model maker/model-7b"@en ;
                    dcterms:identifier "maker/model-7b" .
                <program/casus-0.0.9> a prov:SoftwareAgent ; rdfs:label "casus 0.0.9"@en .
                """.formatted(MODEL.prompt())));
    }

    @Test
    void tellsDocumentRunAndProgramOfAGraph() {
        var dataset = DatasetGraphFactory.create();
        new Provenance(Base.DEFAULT, Written.noReference())
                .write(RichSheet.DOCUMENT, Sha256.of("text"), RUN, Written.into(dataset));

        assertThat(Written.triples(dataset.getGraph(Base.DEFAULT.provenanceGraph())))
                .isEqualTo(Written.turtle("""
                <graph/rich> prov:wasDerivedFrom <document/rich> ; prov:wasGeneratedBy <run/rich> ;
                    dcterms:license <https://creativecommons.org/licenses/by/4.0/> .
                <document/rich> a casus:Document ; rdfs:label "A day in the capital"@en ;
                    dcterms:title "A day in the capital" ; dcterms:identifier "rich" ; dcterms:language "en" ;
                    dcterms:issued "2020-11-18T00:00:00Z"^^xsd:dateTime ; dcterms:source <https://example.org/rich> ;
                    dcterms:license <https://creativecommons.org/licenses/by/4.0/> ;
                    dcterms:publisher actor:example-news ;
                    casus:contentDigest "982d9e3eb996f559e633f4d194def3761d909f5a3b647d1a851fead67c32c9d1" .
                actor:example-news a casus:Organization , casus:Actor ; rdfs:label "Example News"@en .
                <run/rich> a casus:Extraction , prov:Activity ; prov:used <document/rich> ;
                    prov:startedAtTime "2026-11-23T10:20:30Z"^^xsd:dateTime ; prov:wasAssociatedWith <program/casus-0.1.0> .
                <program/casus-0.1.0> a prov:SoftwareAgent ; rdfs:label "casus 0.1.0"@en ;
                    <http://www.w3.org/2002/07/owl#versionInfo> "0.1.0" .
                """));
    }
}
