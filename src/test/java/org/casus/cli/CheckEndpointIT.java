package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;

class CheckEndpointIT {
    @Test
    void checksWhatAnEndpointHoldsInItsNamedGraphs() {
        var data = DatasetGraphFactory.createTxnMem();
        RDFParser.fromString("""
                PREFIX casus: <https://w3id.org/casus/ontology#>
                PREFIX : <https://w3id.org/casus/id/>
                :graph/report { :quote1 a casus:Evidence , casus:Quote ; casus:exactText "word" ; casus:startOffset 0 ; casus:endOffset 9 }
                """.replace(":graph/report", "<https://w3id.org/casus/id/graph/report>"), Lang.TRIG)
                .parse(data);
        var server = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/data", data, false)
                .build()
                .start();
        try {
            var ran = Ran.casus("check", "--endpoint", "http://localhost:%d/data/sparql".formatted(server.getPort()));

            assertThat(ran.out()).contains("The offsets span 9 characters, but the text has 4.");
            assertThat(ran.code()).isEqualTo(1);
        } finally {
            server.stop();
        }
    }
}
