package lab.unroll.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import lab.unroll.net.Parameters;
import lab.unroll.task.Vocabulary;

/** What a network wrote while it learnt, at steps that thin out: 10, 20, 50, 100, 200, 500, ... It never changes. */
public final class Filmstrip {

    /** Nothing was written yet. */
    public static final Filmstrip EMPTY = new Filmstrip(List.of());
    /** How each is drawn: a little more safely than the network would by itself. */
    public static final Sampling SAMPLING = new Sampling(0.8, 0);

    private static final int LETTERS = 160;
    private static final long FIRST = 10;
    private static final int MOST = 40;
    /** UTF-16 units of a sample: letters can have marks. */
    private static final int LONGEST = 64 * LETTERS;

    private final List<Sample> samples;

    /**
     * What was written at a step.
     *
     * @param iteration the step of the training
     * @param text      what the network wrote from a new line on
     */
    public record Sample(long iteration, String text) {
    }

    private Filmstrip(List<Sample> samples) {
        this.samples = List.copyOf(samples);
    }

    /**
     * What was kept of one.
     *
     * @param samples from the first step to the last
     */
    static Filmstrip of(List<Sample> samples) {
        return new Filmstrip(samples);
    }

    /** True if samples can be those of a filmstrip: in order, and no longer than one. */
    static boolean isFilm(List<Sample> samples) {
        long last = 0;
        for (Sample sample : samples) {
            if (sample.iteration() <= last || sample.text() == null || sample.text().length() > LONGEST) {
                return false;
            }
            last = sample.iteration();
        }
        return samples.size() <= MOST;
    }

    /** From the first step to the last. */
    public List<Sample> samples() {
        return samples;
    }

    /** The first step after this one at which something is to be written. */
    public static long after(long iteration) {
        long decade = FIRST;
        while (true) {
            for (int factor : new int[] {1, 2, 5}) {
                if (decade * factor > iteration) {
                    return decade * factor;
                }
            }
            decade *= 10;
        }
    }

    /** True if a step is one at or behind which something is to be written that has not been. */
    public boolean wants(long iteration) {
        long last = samples.isEmpty() ? 0 : samples.get(samples.size() - 1).iteration();
        return iteration >= after(last) && samples.size() < MOST;
    }

    /** The same with what the network writes now; what was written later than that is forgotten. */
    public Filmstrip with(Parameters parameters, Vocabulary vocabulary, long iteration) {
        Manuscript begun = Manuscript.begin(vocabulary);
        Manuscript written = begun.written(new TextWriter(parameters), SAMPLING, new SplittableRandom(iteration), LETTERS,
                () -> { });
        List<Sample> longer = new ArrayList<>(before(iteration).samples);
        longer.add(new Sample(iteration, written.toString().substring(begun.toString().length())));
        return new Filmstrip(longer);
    }

    /** What was written before a step. */
    public Filmstrip before(long iteration) {
        return new Filmstrip(samples.stream().filter(sample -> sample.iteration() < iteration).toList());
    }
}
