package org.casus.extract.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsTest {
    @ParameterizedTest
    @ValueSource(strings = {"attack-weights.tsv", "role-weights.tsv"})
    void likelihoodsAddUpToOne(String name) {
        var likelihoods = Weights.read(name).likelihoods(List.of("unknown clue"));

        assertThat(Arrays.stream(likelihoods).sum()).isCloseTo(1, within(1e-9));
        assertThat(Arrays.stream(likelihoods).min().orElse(-1)).isNotNegative();
    }

    @Test
    void clueCountsOnceHoweverOftenItIsGiven() {
        var weights = Weights.read("attack-weights.tsv");

        assertThat(weights.likelihoods(List.of("filled=5", "filled=5")))
                .isEqualTo(weights.likelihoods(List.of("filled=5")));
    }

    @Test
    void anAttackWithAllItsPartsIsLikelierThanOneWithout() {
        var weights = Weights.read("attack-weights.tsv");

        assertThat(weights.likelihoods(List.of("filled=5", "date=daynew"))[1])
                .isGreaterThan(weights.likelihoods(List.of("filled=0", "date=none"))[1]);
    }

    /// A weight for the name of a person or group would be memory, not knowledge.
    @ParameterizedTest
    @ValueSource(strings = {"galan", "oqueli", "ellacuria", "escobar", "cristiani", "bogota", "medellin"})
    void noClueIsAName(String name) {
        for (var file : List.of("attack-weights.tsv", "role-weights.tsv")) {
            assertThat(Resources.lines(file))
                    .noneMatch(line -> line.toLowerCase(java.util.Locale.ROOT).contains(name));
        }
    }
}
