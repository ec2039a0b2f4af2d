package org.casus.extract.story;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.extract.Extractor;
import org.casus.extract.entity.Mention;
import org.casus.extract.syntax.Sentence;
import org.casus.model.SourceDocument;
import org.casus.reference.Reference;

/// Writes the attacks of documents with the clues on them, for training: `bench/train` runs it.
final class TrainingCases {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TrainingCases() {}

    public static void main(String[] files) throws IOException {
        var extractor = new Extractor(Reference.embedded());
        extractor.story(document("{\"id\":\"1\",\"text\":\"Load the model.\"}"));
        try (var lines = Files.lines(Path.of(files[0]));
                var out = Files.newBufferedWriter(Path.of(files[1]))) {
            var written = lines.parallel()
                    .map(TrainingCases::document)
                    .map(document -> cases(extractor, document))
                    .toList();
            for (var each : written) {
                out.write(JSON.writeValueAsString(each));
                out.newLine();
            }
        }
    }

    private static SourceDocument document(String line) {
        try {
            var node = JSON.readTree(line);
            return new SourceDocument(
                    node.get("id").asText(),
                    Optional.empty(),
                    Optional.ofNullable(node.get("date"))
                            .filter(date -> date.isTextual())
                            .map(date -> LocalDate.parse(date.asText())),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(node.get("text").asText()));
        } catch (IOException e) {
            throw new IllegalArgumentException(line, e);
        }
    }

    private static Map<String, Object> cases(Extractor extractor, SourceDocument document) {
        var story = extractor.story(document);
        var reader = new StoryReader(story);
        var attacks = reader.attacks();
        var textWords = AttackClues.words(story.sentences());
        var drafts = new ArrayList<Map<String, Object>>();
        for (var draft : attacks.drafts()) {
            var each = new LinkedHashMap<String, Object>();
            each.put("kind", draft.kind.code());
            each.put("series", draft.series);
            each.put("combat", AttackClues.combat(draft));
            each.put("clues", AttackClues.of(story, attacks, draft, textWords));
            each.put(
                    "sentences",
                    draft.sentences().stream().map(Sentence::number).toList());
            each.put("candidates", candidates(story, draft));
            drafts.add(each);
        }
        return Map.of("docid", document.id(), "drafts", drafts);
    }

    private static List<Map<String, Object>> candidates(Story story, AttackDraft draft) {
        var found = new ArrayList<Map<String, Object>>();
        var clues = new RoleClues(story, draft);
        for (var candidate : Weighing.candidates(story, draft)) {
            found.add(candidate(story, clues, candidate));
        }
        return found;
    }

    private static Map<String, Object> candidate(Story story, RoleClues clues, Candidate candidate) {
        var each = new LinkedHashMap<String, Object>();
        each.put(
                "mentions",
                candidate.mentions().stream().map(TrainingCases::phrase).toList());
        each.put("called", phrase(candidate.called()));
        each.put("name", story.participants().participant(candidate.called()).name());
        each.put(
                "kind",
                story.participants().participant(candidate.called()).kind().code());
        each.put("clues", clues.of(candidate));
        return each;
    }

    private static Map<String, Object> phrase(Mention mention) {
        var tokens = new ArrayList<List<String>>();
        for (int i = mention.from(); i <= mention.to(); i++) {
            var token = mention.sentence().token(i);
            tokens.add(List.of(token.form(), token.pos(), token.label(), token.entity()));
        }
        return Map.of(
                "tokens",
                tokens,
                "head",
                mention.head().index() - mention.from(),
                "sentence",
                mention.sentence().number(),
                "sense",
                mention.sense().name());
    }
}
