package org.casus.extract.syntax;

import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.common.util.NLPUtils;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/// NLP4J's English models, loaded once a JVM and only when a sentence is there to be read (8 to 15 seconds, about
/// 1.1 GB of heap).
public final class Nlp4jAnnotator implements Annotator {
    private static final String HOME = "edu/emory/mathcs/nlp/";

    /// Without word embeddings and name gazetteers: they would cost 30 seconds and 0.9 GB for 2 to 5 better names
    /// in 410.
    private static final String LEXICA = """
            <configuration><lexica>
              <ambiguity_classes field="word_form_simplified_lowercase">%1$slexica/en-ambiguity-classes-simplified-lowercase.xz</ambiguity_classes>
              <word_clusters field="word_form_simplified_lowercase">%1$slexica/en-brown-clusters-simplified-lowercase.xz</word_clusters>
            </lexica></configuration>
            """.formatted(HOME);

    private static final class Loaded {
        static final NLPDecoder DECODER = decoder();
    }

    /// The parser's model is two thirds of the work, so the others are read meanwhile.
    private static NLPDecoder decoder() {
        var parser = CompletableFuture.supplyAsync(() -> component("en-dep.xz"));
        var components = new ArrayList<NLPComponent<NLPNode>>();
        components.add(new GlobalLexica<>(new ByteArrayInputStream(LEXICA.getBytes(StandardCharsets.UTF_8))));
        components.add(component("en-pos.xz"));
        components.add(new MorphologicalAnalyzer<>(Language.ENGLISH));
        components.add(component("en-ner.xz"));
        components.add(parser.join());
        var decoder = new NLPDecoder();
        decoder.setTokenizer(NLPUtils.createTokenizer(Language.ENGLISH));
        decoder.setComponents(components);
        return decoder;
    }

    private static NLPComponent<NLPNode> component(String model) {
        return NLPUtils.getComponent(HOME + "models/" + model);
    }

    /// The parts of speech that common words can have, by the word in lower case; a name is not among them.
    public static Map<String, List<String>> commonWords() {
        return Loaded.DECODER.getComponents().stream()
                .filter(GlobalLexica.class::isInstance)
                .map(component ->
                        ((GlobalLexica<?>) component).getAmbiguityClasses().getLexicon())
                .findFirst()
                .orElse(Map.of());
    }

    @Override
    public List<Token> annotate(String sentence) {
        var nodes = Loaded.DECODER.decode(withoutFinalStop(sentence));
        var tokens = new ArrayList<Token>(nodes.length - 1);
        for (int i = 1; i < nodes.length; i++) {
            tokens.add(token(nodes[i]));
        }
        return tokens;
    }

    /// NLP4J reads a final "in." as "inch".
    private static String withoutFinalStop(String sentence) {
        var trimmed = sentence.stripTrailing();
        return trimmed.endsWith(".") ? trimmed.substring(0, trimmed.length() - 1) : trimmed;
    }

    private static Token token(NLPNode node) {
        var form = node.getWordForm();
        var entity = node.getNamedEntityTag() == null ? "O" : node.getNamedEntityTag();
        boolean named = entity.length() > 2;
        return new Token(
                node.getID() - 1,
                form,
                lemma(node, form),
                node.getPartOfSpeechTag(),
                named ? entity.substring(2) : "",
                named && (entity.charAt(0) == 'B' || entity.charAt(0) == 'U'),
                node.getDependencyHead().getID() - 1,
                node.getDependencyLabel(),
                node.getStartOffset(),
                node.getEndOffset());
    }

    /// The model has no lemma for "ended". Lemmas of numbers are placeholders such as `#crd#`, and `seconds`
    /// becomes an ordinal: the word form serves there.
    private static String lemma(NLPNode node, String form) {
        var lemma = Objects.requireNonNullElse(node.getLemma(), "#");
        boolean placeholder = lemma == null
                || lemma.startsWith("#")
                || node.getPartOfSpeechTag().equals("CD");
        if (lemma.equals("ended")) {
            return "end";
        }
        return placeholder ? form.toLowerCase(Locale.ROOT) : lemma;
    }
}
