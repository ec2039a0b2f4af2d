package org.casus.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.casus.score.Assignment.Pair;
import org.junit.jupiter.api.Test;

class AssignmentTest {
    @Test
    void givesUpTheBestPairForTheBestSum() {
        double[][] weights = {{0.9, 0.8}, {0.8, 0.1}};

        assertThat(Assignment.best(weights)).containsExactly(new Pair(0, 1), new Pair(1, 0));
    }

    @Test
    void leavesOverWhatHasNoPartner() {
        double[][] more = {{0.2}, {0.7}, {0}};
        double[][] fewer = {{0.2, 0.7, 0}};

        assertThat(Assignment.best(more)).containsExactly(new Pair(1, 0));
        assertThat(Assignment.best(fewer)).containsExactly(new Pair(0, 1));
    }

    @Test
    void pairsNothingThatWeighsNothing() {
        assertThat(Assignment.best(new double[][] {{0, 0}, {0, 0.5}})).containsExactly(new Pair(1, 1));
        assertThat(Assignment.best(new double[0][0])).isEmpty();
        assertThat(Assignment.best(new double[3][0])).isEmpty();
    }

    @Test
    void pairsInOrderWhatWeighsTheSame() {
        double[][] weights = {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}};

        assertThat(Assignment.best(weights)).containsExactly(new Pair(0, 0), new Pair(1, 1), new Pair(2, 2));
    }

    @Test
    void findsAsMuchAsTryingAllDoes() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            var weights = new double[1 + random.nextInt(5)][1 + random.nextInt(5)];
            for (var row : weights) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = random.nextInt(3) == 0 ? 0 : random.nextDouble();
                }
            }
            double found = Assignment.best(weights).stream()
                    .mapToDouble(pair -> weights[pair.row()][pair.column()])
                    .sum();

            assertThat(found).isCloseTo(most(weights, 0, new boolean[weights[0].length]), within(1e-9));
        }
    }

    private static double most(double[][] weights, int row, boolean[] taken) {
        if (row == weights.length) {
            return 0;
        }
        double most = most(weights, row + 1, taken);
        for (int j = 0; j < taken.length; j++) {
            if (!taken[j]) {
                taken[j] = true;
                most = Math.max(most, weights[row][j] + most(weights, row + 1, taken));
                taken[j] = false;
            }
        }
        return most;
    }
}
