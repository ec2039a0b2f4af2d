package org.casus.convert;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.jena.graph.Node;
import org.casus.model.Evidence;
import org.casus.model.Fact;
import org.casus.model.Participant;
import org.casus.model.SourceDocument;
import org.casus.model.Stance;
import org.casus.vocab.Base;
import org.casus.vocab.Casus;
import org.casus.vocab.Codes;

/// One document's named graph while its facts are written: its entities, the node of each fact, and what every claim
/// has.
record SourceGraph(
        Base base,
        SourceDocument document,
        GraphWriter out,
        Entities entities,
        Map<String, Node> facts,
        Node publisher) {

    String source() {
        return document.id();
    }

    /// A claim of its claimant; the document itself makes it if there is none.
    Node claim(String key, Node type, Optional<Node> claimant, Stance stance) {
        Node claim = base.claim(source(), key);
        out.type(claim, type);
        out.add(claim, Casus.CLAIMANT, claimant.orElse(publisher));
        out.add(claim, Casus.HAS_STANCE, Codes.of(stance));
        return claim;
    }

    /// A claim that the document, or somebody in it, reports.
    Node report(String key, Node type, Fact fact, Optional<Participant> by) {
        return claim(key, type, by.map(each -> entities.actor(each, fact.id())), Stance.REPORTED);
    }

    /// Evidence of a part of a fact: its own or, if it has none, the fact's.
    void evidence(Node subject, List<Evidence> own, Fact fact) {
        List<Evidence> all = own.isEmpty() ? fact.circumstances().evidence() : own;
        all.forEach(each -> out.add(subject, Casus.HAS_EVIDENCE, quote(each)));
    }

    void confidence(Node subject, OptionalDouble own, Fact fact) {
        OptionalDouble confidence = own.isPresent() ? own : fact.circumstances().confidence();
        confidence.ifPresent(number -> out.decimal(subject, Casus.CONFIDENCE, number));
    }

    Optional<Node> fact(String id) {
        return Optional.ofNullable(facts.get(id));
    }

    boolean isEvent(Node fact) {
        return fact.getURI().startsWith(base.iri() + "event/");
    }

    boolean isAgreement(Node fact) {
        return fact.getURI().startsWith(base.iri() + "agreement/");
    }

    private Node quote(Evidence evidence) {
        Node quote = base.quote(source(), evidence.start(), evidence.end());
        out.type(quote, Casus.QUOTE);
        out.text(quote, Casus.EXACT_TEXT, evidence.text());
        out.number(quote, Casus.START_OFFSET, evidence.start());
        out.number(quote, Casus.END_OFFSET, evidence.end());
        out.add(quote, Casus.IN_DOCUMENT, base.document(source()));
        return quote;
    }
}
