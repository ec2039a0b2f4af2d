package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletionException;
import org.casus.cli.Contained.Result;
import org.casus.model.InputException;
import org.casus.model.Origin;
import org.casus.model.Rejection;
import org.junit.jupiter.api.Test;

class ContainedTest {
    private static final Origin ORIGIN = Origin.of("articles.jsonl");
    private static final Contained CONTAINED = new Contained(ORIGIN, "the document 'b'", false);

    @Test
    void handsOnWhatWasDone() {
        assertThat(CONTAINED.run(() -> 7)).isEqualTo(new Result.Done<>(7));
    }

    @Test
    void tellsAFaultWithItsPlaceInOneSentence() {
        assertThat(reason(() -> {
                    throw new IllegalStateException("the lamp\nis out");
                }))
                .startsWith(
                        "the program is at fault with the document 'b' (java.lang.IllegalStateException: the lamp is out at org.casus.cli.ContainedTest.")
                .endsWith(
                        "), so nothing more of it is taken. Please report it with the input; alone and with --debug it tells more.")
                .hasLineCount(1);
    }

    @Test
    void namesThePlaceOfOursThatCalledAFaultyLibrary() {
        assertThat(reason(() -> Integer.parseInt("seven")))
                .contains(" at java.base/java.lang.NumberFormatException.")
                .contains(", called by org.casus.cli.ContainedTest.");
    }

    @Test
    void containsAStackThatOverflows() {
        assertThat(reason(() -> deeper(1)))
                .contains("java.lang.StackOverflowError at org.casus.cli.ContainedTest.deeper(");
    }

    @Test
    void tellsWhatTheUserCanPutRightAsItIs() {
        assertThat(CONTAINED.run(() -> {
                    throw new InputException("articles.jsonl: it is empty.");
                }))
                .isEqualTo(new Result.Refused<>(new Rejection(ORIGIN, "it is empty.")));
    }

    @Test
    void letsFlyWhatIsNoMatterOfTheInput() {
        assertThatThrownBy(() -> CONTAINED.run(() -> {
                    throw new OutOfMemoryError("heap");
                }))
                .isInstanceOf(OutOfMemoryError.class);
        assertThatThrownBy(() -> CONTAINED.run(() -> {
                    throw new CompletionException(new OutOfMemoryError("heap"));
                }))
                .isInstanceOf(CompletionException.class);
        assertThatThrownBy(() -> CONTAINED.run(() -> {
                    throw new NoClassDefFoundError("Lamp");
                }))
                .isInstanceOf(NoClassDefFoundError.class);
    }

    @Test
    void letsFlyTheFailuresOfOthers() {
        assertThatThrownBy(() -> CONTAINED.run(
                        () -> {
                            throw new InputException("out.yaml cannot be written.");
                        },
                        () -> true))
                .hasMessage("out.yaml cannot be written.");
    }

    @Test
    void letsAFaultFlyWhenItIsLookedFor() {
        assertThatThrownBy(() -> new Contained(ORIGIN, "the document 'b'", true).run(() -> deeper(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("reading the document 'b'")
                .hasCauseInstanceOf(StackOverflowError.class);
    }

    private static int deeper(int depth) {
        return depth < 0 ? 0 : 1 + deeper(depth + 1);
    }

    private static String reason(java.util.function.Supplier<Integer> work) {
        return ((Result.Refused<Integer>) CONTAINED.run(work)).rejection().reason();
    }
}
