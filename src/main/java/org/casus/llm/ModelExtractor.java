package org.casus.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.extract.Extraction;
import org.casus.extract.Extraction.NearMiss;
import org.casus.extract.FactReader;
import org.casus.extract.value.Dateline;
import org.casus.model.Evidence;
import org.casus.model.Fact;
import org.casus.model.FactSheet;
import org.casus.model.InputException;
import org.casus.model.ModelRun;
import org.casus.model.SourceDocument;
import org.casus.reference.Reference;

/// Has a language model read the facts out of a document, and keeps those that the document's own words bear
/// out. It never falls back on anything: without an answer there are no facts, and the document is refused.
///
/// @param model the name by which the endpoint knows the model
/// @param kept answers that need not be asked again; one that could not be read is not kept
/// @param endpoint who is asked; without it only kept answers are told
/// @param version of casus
public record ModelExtractor(
        String model, Prompt prompt, KeptAnswers kept, Optional<Endpoint> endpoint, Reference reference, String version)
        implements FactReader {

    /// A document without a date has that of its dateline.
    @Override
    public Extraction extract(SourceDocument document) {
        var text = document.text().orElse("");
        var dated = document.dated(Dateline.of(text, document.date()).flatMap(Dateline::date));
        var question = new Question(model, prompt, dated);
        var before = kept.find(question);
        var answer = before.orElseGet(() -> asked(question));
        var facts = new AnswerReader(new QuoteFinder(text)).facts(answer.whole());
        if (before.isEmpty()) {
            kept.keep(question, answer);
        }
        return checked(dated, facts, new ModelRun(model, prompt.digest(), version, answer.time()));
    }

    private Answer asked(Question question) {
        return endpoint.orElseThrow(() -> new InputException(
                        "%s keeps no answer of %s to this text and prompt. Run it without --model-offline."
                                .formatted(kept.folder(), model)))
                .to(question);
    }

    private Extraction checked(SourceDocument document, List<Fact> facts, ModelRun run) {
        var rule = "model:" + model;
        var good = new ArrayList<Fact>();
        var misses = new ArrayList<NearMiss>();
        for (var fact : facts) {
            var check = new FactCheck(new QuoteFinder(document.text().orElse("")), rule, document.date());
            var result = check.checked(fact);
            if (check.faults().isEmpty()) {
                good.add(result);
            }
            var said = check.faults().isEmpty() ? check.leftOut() : check.faults();
            said.forEach(reason -> misses.add(
                    new NearMiss(rule, firstQuote(fact), "%s %s: %s".formatted(fact.type(), fact.id(), reason))));
        }
        var linked = new Linking(reference).of(Ties.within(good));
        var traces = linked.stream()
                .map(fact -> new Extraction.Trace(fact.id(), rule, "its words stand in the text", firstQuote(fact)))
                .toList();
        return new Extraction(new FactSheet(document, Optional.of(run), linked), traces, misses);
    }

    private static Evidence firstQuote(Fact fact) {
        var quotes = fact.circumstances().evidence();
        return quotes.isEmpty() ? new Evidence("", 0, 0) : quotes.getFirst();
    }
}
