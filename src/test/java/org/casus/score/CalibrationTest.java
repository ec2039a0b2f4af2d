package org.casus.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.casus.score.Calibration.Rated;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    /// Brier: (0.01 + 0.04 + 0.64 + 0.36 + 0.09) / 5 = 0.228. Error: the bin of 0.8 has mean 0.8 and half right, so
    /// 2 * 0.3; those of 0.9, 0.6 and 0.7 have one fact each: 0.1 + 0.6 + 0.3; together 1.6 / 5 = 0.32.
    @Test
    void groupsFactsByTheirConfidence() {
        var calibration = Calibration.of(
                List.of(rated(0.9, true), rated(0.8, true), rated(0.8, false), rated(0.6, false), rated(0.7, true)));

        assertThat(calibration.bins()).hasSize(10);
        assertThat(calibration.bins().get(8)).isEqualTo(new Calibration.Bin(0.8, 0.9, 2, 1, 0.8));
        assertThat(calibration.bins().get(9)).isEqualTo(new Calibration.Bin(0.9, 1.0, 1, 1, 0.9));
        assertThat(calibration.bins().get(0).share()).isEmpty();
        assertThat(calibration.brier().orElseThrow()).isCloseTo(0.228, within(1e-9));
        assertThat(calibration.error().orElseThrow()).isCloseTo(0.32, within(1e-9));
        assertThat(calibration.sure().facts()).isEqualTo(3);
        assertThat(calibration.sure().right()).isEqualTo(2);
    }

    @Test
    void putsBoundsIntoTheBinAbove() {
        var bins = Calibration.of(List.of(rated(0, false), rated(0.1, false), rated(0.3, true), rated(1, true)))
                .bins();

        assertThat(bins.stream().map(Calibration.Bin::facts)).containsExactly(1, 1, 0, 1, 0, 0, 0, 0, 0, 1);
    }

    @Test
    void countsFactsWithoutAConfidenceApart() {
        var calibration = Calibration.of(List.of(new Rated(OptionalDouble.empty(), true)));

        assertThat(calibration.unrated()).isEqualTo(1);
        assertThat(calibration.brier()).isEmpty();
        assertThat(calibration.error()).isEmpty();
    }

    private static Rated rated(double confidence, boolean right) {
        return new Rated(OptionalDouble.of(confidence), right);
    }
}
