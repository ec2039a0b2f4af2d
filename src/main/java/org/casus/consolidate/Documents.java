package org.casus.consolidate;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import org.casus.vocab.Casus;

/// Counts what each document tells of, by the evidence that facts have in it.
record Documents(Ids ids, Terms terms) {
    void write(long document, Statements out) {
        var evidence = ids.subjects(terms.document, document);
        var facts = new LongOpenHashSet();
        for (long each : evidence) {
            ids.eachSubject(terms.evidence, each, facts::add);
        }
        long[] counts = new long[3];
        for (long fact : facts) {
            count(fact, counts);
        }
        var node = ids.node(document);
        out.number(node, Casus.EVIDENCE_COUNT, evidence.size());
        out.number(node, Casus.EVENT_COUNT, counts[0]);
        out.number(node, Casus.AGREEMENT_COUNT, counts[1]);
        out.number(node, Casus.CLAIM_COUNT, counts[2]);
    }

    private void count(long fact, long[] counts) {
        for (long type : ids.objects(fact, terms.type)) {
            counts[0] += type == terms.event ? 1 : 0;
            counts[1] += type == terms.agreement ? 1 : 0;
            counts[2] += type == terms.claim ? 1 : 0;
        }
    }
}
