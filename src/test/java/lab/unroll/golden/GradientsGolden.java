package lab.unroll.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import lab.unroll.gradients.Blame;
import lab.unroll.gradients.Contributions;
import lab.unroll.gradients.Reach;
import lab.unroll.gradients.StepFactors;
import lab.unroll.gradients.WayBack;
import lab.unroll.net.Direction;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.Parameters;
import lab.unroll.net.Vector;
import lab.unroll.trace.Trace;

/** Holds what is told of the gradient's way against reference files: reach, blame, contributions, factors of the steps. */
final class GradientsGolden {

    private final Comparison comparison;
    private final Trace run;

    GradientsGolden(Comparison comparison, Trace run) {
        this.comparison = comparison;
        this.run = run;
    }

    void compare(GoldenFile file, String grad, int b) {
        for (LayerPlace place : LayerPlace.in(run.spec())) {
            Trace trace = run.lookingAt(place);
            String key = "l" + place.layer() + (place.direction() == Direction.REVERSE ? "r" : "");
            JsonNode hidden = file.at(grad + "/h/" + key);
            JsonNode cell = trace.spec().cell().hasCellState() ? file.at(grad + "/c/" + key) : null;
            reach(trace, hidden, cell, b);
            columnsOfBlame(trace, hidden, cell, b);
            factors(trace, file.at("/jacobian/" + key), b);
            contributions(trace);
        }
    }

    private void reach(Trace trace, JsonNode hidden, JsonNode cell, int b) {
        Reach reach = Reach.of(trace);
        for (int t = 1; t <= trace.length(); t++) {
            comparison.same("reach of h", GoldenFile.vector(hidden.get(t - 1).get(b)).norm(), reach.hidden(t));
            if (cell != null) {
                comparison.same("reach of C", GoldenFile.vector(cell.get(t - 1).get(b)).norm(), reach.cell()[t - 1]);
            }
        }
    }

    /** The gradients behind a column, one for each loss, sum to the gradient of all of them. */
    private void columnsOfBlame(Trace trace, JsonNode hidden, JsonNode cell, int b) {
        List<Integer> losses = Blame.of(trace, WayBack.USUAL, Blame.Source.HIDDEN).losses();
        List<Trace> apart = losses.stream().map(t -> trace.carryingBack(step -> step == t, turn -> false)).toList();
        Blame blame = Blame.of(trace, WayBack.USUAL, Blame.Source.HIDDEN);
        for (int s = 1; s <= trace.length(); s++) {
            Vector sum = Vector.zeros(trace.spec().hidden());
            Vector ofCell = Vector.zeros(trace.spec().hidden());
            for (int row = 0; row < losses.size(); row++) {
                Trace one = apart.get(row);
                sum = sum.plus(one.dHidden(s));
                ofCell = cell == null ? ofCell : ofCell.plus(one.dCell(s));
                comparison.same("blame", one.dHidden(s).norm(), blame.norm(row, s));
            }
            comparison.same("column of blame", hidden.get(s - 1).get(b), sum);
            if (cell != null) {
                comparison.same("column of blame of C", cell.get(s - 1).get(b), ofCell);
            }
        }
    }

    private void factors(Trace trace, JsonNode jacobian, int b) {
        StepFactors factors = StepFactors.of(trace);
        for (int t = 1; t <= trace.length(); t++) {
            if (factors.leadsOn(t)) {
                // the file names a Jacobian by the step at which it ends
                int end = trace.after(t) - 1;
                comparison.same("factor", jacobian.get("dh_dhprev_norm2").get(end).get(b), factors.norm(t));
                if (jacobian.has("dstate_norm2")) {
                    comparison.same("factor of the state", jacobian.get("dstate_norm2").get(end).get(b),
                            factors.stateNorm(t));
                }
            }
        }
    }

    private void contributions(Trace trace) {
        Contributions copies = Contributions.of(trace);
        Parameters gradient = trace.gradient();
        for (int i = 0; i < copies.blocks().size(); i++) {
            ParameterBlock block = copies.blocks().get(i);
            double sum = 0;
            for (int row = 0; row < block.rows(); row++) {
                for (int col = 0; col < block.cols(); col++) {
                    sum = Math.hypot(sum, gradient.get(block, row, col));
                }
            }
            comparison.same("sum of the copies of " + block.name(), sum, copies.sum(i));
        }
    }
}
