package org.casus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casus.extract.Extraction.NearMiss;
import org.casus.extract.syntax.Segmenter;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.TrueCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceParserTest {
    private static final TrueCase.Names NO_NAMES = new TrueCase.Names() {
        @Override
        public boolean[] in(List<String> words) {
            return new boolean[words.size()];
        }

        @Override
        public boolean isAcronym(String word) {
            return false;
        }
    };

    /// Parses nothing: what a sentence is made of does not matter here.
    private static final SentenceParser PARSER =
            new SentenceParser(new Segmenter(List.of()), new TrueCase(Map::of, NO_NAMES), sentence -> List.of());

    @Test
    void leavesOutWhatIsLongerThanAnySentenceAndReadsTheRest() {
        var parsed = PARSER.parse(
                "🚨 Rebels attacked a base.\n\nThey killed %s.\n\nThey fled.".formatted("7, ".repeat(10_000)), 0);

        assertThat(parsed.sentences())
                .extracting(Sentence::text)
                .containsExactly("🚨 Rebels attacked a base.", "They fled.");
        assertThat(parsed.sentences()).extracting(Sentence::number).containsExactly(0, 1);
        assertThat(parsed.unread()).singleElement().satisfies(miss -> {
            assertThat(miss.rule()).isEqualTo("unread");
            assertThat(miss.reason()).isEqualTo("a sentence of more than 400 words and marks, or 3000 characters");
            assertThat(miss.evidence().text()).startsWith("They killed 7, 7").hasSize(120);
            assertThat(miss.evidence().start()).isEqualTo(27);
            assertThat(miss.evidence().end()).isEqualTo(147);
        });
    }

    @Test
    void readsALongSentence() {
        assertThat(PARSER.parse("Rebels " + "and others ".repeat(150) + "fled.", 0)
                        .unread())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", ", ", "7 ", "and so on ", "(", "🚨"})
    void leavesOutWhatHasTooManyWordsOrMarksOrLetters(String piece) {
        var parsed = PARSER.parse("Rebels " + piece.repeat(3_001) + "fled.", 0);

        assertThat(parsed.sentences()).extracting(Sentence::text).isSubsetOf("Rebels", "fled.");
        assertThat(parsed.unread()).hasSize(1);
    }

    @Test
    @Timeout(60)
    void readsNoMoreThanABook() {
        var line =
                "Rebels attacked a base in the north of the country on Monday, and the army sent help there on Tuesday, which came too late for many in the villages along the road to the base.\n\n";

        var parsed = PARSER.parse(line.repeat(8_000), 0);

        assertThat(parsed.sentences()).hasSize(1_000_000 / line.length());
        assertThat(parsed.unread())
                .extracting(NearMiss::reason)
                .containsExactly("the text after its first 1000000 characters");
        assertThat(parsed.unread().getFirst().evidence().start()).isLessThanOrEqualTo(1_000_000);
    }

    @Test
    @Timeout(60)
    void readsNoMoreSentencesThanABookHas() {
        var parsed = PARSER.parse("They fled.\n\n".repeat(10_001), 0);

        assertThat(parsed.sentences()).hasSize(10_000);
        assertThat(parsed.unread())
                .extracting(NearMiss::reason)
                .containsExactly("the text after its first 10000 sentences");
    }

    @Test
    void countsFromWhereTheTextBegins() {
        var dateline = "LIMA, 3 JAN 90 -- ";
        var rest = Stream.generate(() -> "They fled.").limit(3).toList();

        var parsed = PARSER.parse(dateline + String.join(" ", rest), dateline.length());

        assertThat(parsed.sentences()).extracting(Sentence::text).containsExactlyElementsOf(rest);
        assertThat(parsed.unread()).isEmpty();
    }
}
