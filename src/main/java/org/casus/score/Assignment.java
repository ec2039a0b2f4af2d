package org.casus.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The one-to-one pairing of rows and columns whose weights add up to the most: the Hungarian method in the form with
/// potentials, cubic in the number of rows and columns. Ties fall to the pair that comes first.
final class Assignment {
    private final double[][] cost;
    private final int rows;
    private final int columns;
    private final double[] rowPotential;
    private final double[] columnPotential;
    /// The row of each column, 0 for none; rows and columns count from 1.
    private final int[] rowOf;

    record Pair(int row, int column) {}

    private Assignment(double[][] cost) {
        this.cost = cost;
        this.rows = cost.length;
        this.columns = cost[0].length;
        this.rowPotential = new double[rows + 1];
        this.columnPotential = new double[columns + 1];
        this.rowOf = new int[columns + 1];
    }

    /// Pairs of a weight above 0, in the order of the rows; a weight of 0 pairs nothing.
    static List<Pair> best(double[][] weights) {
        if (weights.length == 0 || weights[0].length == 0) {
            return List.of();
        }
        boolean turned = weights.length > weights[0].length;
        var assignment = new Assignment(negated(turned ? transposed(weights) : weights));
        for (int row = 1; row <= assignment.rows; row++) {
            assignment.place(row);
        }
        var pairs = new ArrayList<Pair>();
        for (int column = 1; column <= assignment.columns; column++) {
            int row = assignment.rowOf[column];
            if (row > 0) {
                pairs.add(turned ? new Pair(column - 1, row - 1) : new Pair(row - 1, column - 1));
            }
        }
        return pairs.stream()
                .filter(pair -> weights[pair.row][pair.column] > 0)
                .sorted((one, other) -> Integer.compare(one.row, other.row))
                .toList();
    }

    /// Finds the cheapest way to make room for one more row, and moves the rows along it.
    private void place(int row) {
        var least = new double[columns + 1];
        var from = new int[columns + 1];
        var visited = new boolean[columns + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        rowOf[0] = row;
        int column = 0;
        while (rowOf[column] != 0) {
            visited[column] = true;
            column = nearest(column, least, from, visited);
        }
        while (column != 0) {
            rowOf[column] = rowOf[from[column]];
            column = from[column];
        }
    }

    private int nearest(int column, double[] least, int[] from, boolean[] visited) {
        int row = rowOf[column];
        int nearest = 0;
        double step = Double.POSITIVE_INFINITY;
        for (int j = 1; j <= columns; j++) {
            if (!visited[j]) {
                double reduced = cost[row - 1][j - 1] - rowPotential[row] - columnPotential[j];
                if (reduced < least[j]) {
                    least[j] = reduced;
                    from[j] = column;
                }
                if (least[j] < step) {
                    step = least[j];
                    nearest = j;
                }
            }
        }
        for (int j = 0; j <= columns; j++) {
            if (visited[j]) {
                rowPotential[rowOf[j]] += step;
                columnPotential[j] -= step;
            } else {
                least[j] -= step;
            }
        }
        return nearest;
    }

    private static double[][] negated(double[][] weights) {
        return Arrays.stream(weights)
                .map(row -> Arrays.stream(row).map(weight -> -weight).toArray())
                .toArray(double[][]::new);
    }

    private static double[][] transposed(double[][] weights) {
        var turned = new double[weights[0].length][weights.length];
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights[0].length; j++) {
                turned[j][i] = weights[i][j];
            }
        }
        return turned;
    }
}
