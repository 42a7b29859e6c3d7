package lab.unroll.train;

import java.util.List;

/**
 * What is measured of a training beside its losses. It never changes.
 *
 * @param gradientNorm sqrt(Σ g²) of each step
 * @param clippedNorm  the same after clipping
 * @param heldOut      the measurements on sequences that are always the same, in order; copied
 * @param internals    what the network was like inside
 */
public record CourseMeasures(MeasureCurve gradientNorm, MeasureCurve clippedNorm, List<Evaluation> heldOut,
                             InternalsCurve internals) {

    private static final MeasureCurve EMPTY = new MeasureCurve(new long[0], new double[0], new double[0], new double[0]);

    /** Nothing was measured. */
    public static final CourseMeasures NONE = new CourseMeasures(EMPTY, EMPTY, List.of(), InternalsCurve.NONE);

    /** Copies the list. */
    public CourseMeasures {
        heldOut = List.copyOf(heldOut);
    }
}
