package org.casus.extract.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.casus.model.InputException;
import org.junit.jupiter.api.Test;

class ConlluTest {
    private static final String STORED = """
            # text = Rebels fled Kabul
            1\tRebels\trebel\t_\tNNS\t_\t2\tnsubj\t_\tTokenRange=0:6
            2\tfled\tflee\t_\tVBD\t_\t0\troot\t_\tTokenRange=7:11
            3\tKabul\tkabul\t_\tNNP\t_\t2\tdobj\t_\tNER=B-GPE|TokenRange=12:17

            """;

    @Test
    void readsWordsNamesHeadsAndOffsets() {
        assertThat(Conllu.read(STORED, "x.conllu"))
                .containsExactly(new Conllu.Parse(
                        "Rebels fled Kabul",
                        List.of(
                                new Token(0, "Rebels", "rebel", "NNS", "", false, 1, "nsubj", 0, 6),
                                new Token(1, "fled", "flee", "VBD", "", false, -1, "root", 7, 11),
                                new Token(2, "Kabul", "kabul", "NNP", "GPE", true, 1, "dobj", 12, 17))));
    }

    @Test
    void writesWhatItReads() {
        assertThat(Conllu.write(Conllu.read(STORED, "x.conllu"))).isEqualTo(STORED);
    }

    @Test
    void keepsAnUnderscoreThatIsAWord() {
        var parse = new Conllu.Parse("_", List.of(new Token(0, "_", "_", "SYM", "", false, -1, "root", 0, 1)));

        assertThat(Conllu.read(Conllu.write(List.of(parse)), "x.conllu")).containsExactly(parse);
    }

    @Test
    void readsALastSentenceWithoutAnEmptyLineBehindIt() {
        assertThat(Conllu.read(STORED.strip(), "x.conllu")).hasSize(1);
    }

    @Test
    void answersWithTheStoredParseOfASentence() {
        var annotator = new ConlluAnnotator(Conllu.read(STORED, "x.conllu"), "x.conllu");

        assertThat(annotator.annotate("Rebels fled Kabul"))
                .extracting(Token::lemma)
                .containsExactly("rebel", "flee", "kabul");
    }

    @Test
    void saysWhichSentenceIsNotStored() {
        var annotator = new ConlluAnnotator(List.of(), "x.conllu");

        assertThatThrownBy(() -> annotator.annotate("Rebels fled."))
                .isInstanceOf(InputException.class)
                .hasMessage("x.conllu has no parse of the sentence 'Rebels fled.'. Store one.");
    }

    @Test
    void refusesALineOfTooFewColumns() {
        refused(
                "# text = Go\n1\tGo\tgo\n",
                "x.conllu, line 2: a word has 10 columns, parted by tabs; this line has 3.");
    }

    @Test
    void refusesAHeadThatIsNoNumber() {
        refused(STORED.replace("\t2\tdobj", "\ttwo\tdobj"), "x.conllu, line 4: 'two' is no whole number for HEAD.");
    }

    @Test
    void refusesAHeadOutsideTheSentence() {
        refused(
                STORED.replace("\t2\tdobj", "\t9\tdobj"),
                "x.conllu, line 5: word 3 of 'Rebels fled Kabul' depends on word 9, which is not another word of the sentence.");
    }

    @Test
    void refusesASentenceWithoutItsText() {
        refused(
                STORED.replaceFirst("# text.*\n", ""),
                "x.conllu, line 4: the sentence above has no line '# text = ...'.");
    }

    @Test
    void refusesWordsOutOfOrder() {
        refused(
                STORED.replace("3\tKabul", "4\tKabul"),
                "x.conllu, line 4: the words are numbered 1, 2, 3 ...; '4' is out of order.");
    }

    @Test
    void refusesAWordBeyondItsText() {
        refused(
                STORED.replace("12:17", "12:19"),
                "x.conllu, line 5: 'Kabul' ends at 19, beyond the text 'Rebels fled Kabul'.");
    }

    private static void refused(String content, String message) {
        assertThatThrownBy(() -> Conllu.read(content, "x.conllu"))
                .isInstanceOf(InputException.class)
                .hasMessage(message);
    }
}
