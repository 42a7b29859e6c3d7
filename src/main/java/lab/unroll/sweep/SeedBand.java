package lab.unroll.sweep;

import java.util.List;
import java.util.stream.LongStream;

/**
 * The held-out loss over the training, of runs that differ in their seeds only. A run that has ended, because it was solved
 * or diverged, keeps its last loss.
 *
 * @param name       what was trained
 * @param iterations steps taken, growing
 * @param quartiles  of the losses there, one for each of the iterations
 * @param runs       how many there are
 * @param solved     how many of them were solved
 */
public record SeedBand(String name, List<Long> iterations, List<Quantiles> quartiles, int runs, int solved) {

    /** Copies the lists. */
    public SeedBand {
        iterations = List.copyOf(iterations);
        quartiles = List.copyOf(quartiles);
    }

    /** The band of some runs. */
    public static SeedBand of(String name, List<HeldOutCurve> curves, int solved) {
        List<Long> iterations = curves.stream().flatMapToLong(curve -> LongStream.of(curve.iterations())).distinct().sorted()
                .boxed().toList();
        return new SeedBand(name, iterations, iterations.stream().map(step ->
                Quantiles.of(curves.stream().mapToDouble(curve -> curve.at(step)).toArray())).toList(), curves.size(), solved);
    }
}
