package org.casus.extract.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.casus.extract.syntax.Segmenter.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmenterTest {
    private static final Segmenter SEGMENTER =
            new Segmenter(List.of(Pattern.compile("^read more\\b", Pattern.CASE_INSENSITIVE)));

    @Test
    void cutsAParagraphIntoSentences() {
        assertThat(sentences("Rebels attacked a base. Two soldiers were killed."))
                .containsExactly("Rebels attacked a base.", "Two soldiers were killed.");
    }

    @Test
    void joinsLinesThatAnAgencyWrapped() {
        assertThat(sentences("""
                Rebels attacked a military base in the north of the
                country on Monday and killed two soldiers who stood
                guard. The army sent help.
                """))
                .containsExactly(
                        "Rebels attacked a military base in the north of the\ncountry on Monday and killed two soldiers who stood\nguard.",
                        "The army sent help.");
    }

    @Test
    void joinsWrappedLinesWithCarriageReturns() {
        assertThat(
                        sentences(
                                "Rebels attacked a military base in the north of the\r\ncountry on Monday.\r\n\r\nHelp came.\r\n"))
                .containsExactly(
                        "Rebels attacked a military base in the north of the\r\ncountry on Monday.", "Help came.");
    }

    @Test
    void anEmptyLineEndsAParagraph() {
        var segments = SEGMENTER.segments("Rebels attacked a base.\n\nTwo soldiers were killed.", 0);

        assertThat(segments).extracting(Segment::paragraph).containsExactly(0, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"# Rebels attack base", "## Rebels attack base", "Rebels attack base"})
    void aShortLineWithoutAStopIsAHeading(String heading) {
        var text = heading + "\n\nRebels attacked a base.";
        var segments = SEGMENTER.segments(text, 0);

        assertThat(segments).extracting(Segment::heading).containsExactly(true, false);
        assertThat(sentences(text).getFirst()).isEqualTo("Rebels attack base");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gen. Ahmed Saleh spoke on Monday.",
                "The U.S. troops left on Monday.",
                "Troops left at 6 a.m. on Monday.",
                "The attack of Nov. 17 killed two.",
                "Mr. Smith met Lt. Col. Jones.",
                "J. R. Smith was wounded."
            })
    void anAbbreviationEndsNoSentence(String sentence) {
        assertThat(sentences(sentence)).containsExactly(sentence);
    }

    @Test
    void anHourCanEndASentence() {
        assertThat(sentences("The attack began at 6 a.m. Two soldiers were killed."))
                .containsExactly("The attack began at 6 a.m.", "Two soldiers were killed.");
    }

    @Test
    void aQuotedStopIsInsideItsSentence() {
        assertThat(sentences("\"We shall leave,\" the general said. Nobody answered."))
                .containsExactly("\"We shall leave,\" the general said.", "Nobody answered.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- ", "* ", "• ", "– ", "> "})
    void aListMarkIsNoPartOfTheSentence(String mark) {
        assertThat(sentences(mark + "Rebels attacked a base.")).containsExactly("Rebels attacked a base.");
    }

    @Test
    void boilerplateIsLeftOut() {
        assertThat(sentences("Rebels attacked a base.\n\nRead more: Bombs kill ten."))
                .containsExactly("Rebels attacked a base.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\r\n \t\r\n"})
    void anEmptyTextHasNoSentences(String text) {
        assertThat(sentences(text)).isEmpty();
    }

    @Test
    void offsetsPointIntoTheTextBehindEmojiAndCombiningMarks() {
        assertThat(sentences("🚨🚨 Une attaque a\u0300 Ge\u0301ao.\n\nRebels attacked a base. 🚨 They fled."))
                .contains("Rebels attacked a base.")
                .last()
                .asString()
                .endsWith("They fled.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {". ", " ", "\n", ".\n", "Gen. ", "a. ", "...", "\"", ") ", "x", "7 ", "🚨", "Rebels fled. "})
    @Timeout(60)
    void takesATextOfAnyOneThingInTimeThatGrowsWithItsLength(String piece) {
        var text = "Rebels attacked a base" + piece.repeat(200_000 / piece.length()) + "and fled.";

        assertThat(sentences(text)).isNotEmpty();
    }

    private static List<String> sentences(String text) {
        return SEGMENTER.segments(text, 0).stream()
                .map(segment -> text.substring(segment.start(), segment.end()))
                .toList();
    }
}
