package lab.unroll.figure;

import java.util.List;
import java.util.OptionalDouble;
import lab.unroll.sweep.SeedBand;

/**
 * What was trained from several seeds, beside each other.
 *
 * @param bands      a band for each; copied
 * @param cells      the ids of their cells where each is of another: they look as in other charts; copied
 * @param chanceLoss the loss of guessing; NaN where they do not have one in common
 * @param solvedLoss the loss below which the task counts as solved, if there is one
 */
public record SeedsLook(List<SeedBand> bands, List<String> cells, double chanceLoss, OptionalDouble solvedLoss) {

    /** At nothing. */
    public static final SeedsLook NONE = new SeedsLook(List.of(), List.of(), Double.NaN, OptionalDouble.empty());

    /** Copies the lists. */
    public SeedsLook {
        bands = List.copyOf(bands);
        cells = List.copyOf(cells);
    }
}
