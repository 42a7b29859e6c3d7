package lab.unroll.experiment;

import java.util.Objects;
import java.util.SplittableRandom;
import lab.unroll.net.CellKind;
import lab.unroll.net.Initialiser;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.Parameters;
import lab.unroll.task.Example;
import lab.unroll.task.NextCharacter;
import lab.unroll.task.Ranges;
import lab.unroll.task.RememberFirst;
import lab.unroll.task.Task;
import lab.unroll.task.TextSource;
import lab.unroll.task.TrainingSettings;

/**
 * Everything that decides what happens on the bench. Two equal experiments give the same numbers.
 *
 * @param preset       id of the preset it started from
 * @param cell         the recurrent cell
 * @param hidden       k, 1 to 128
 * @param length       T, 1 to 200
 * @param symbols      number of symbols of {@link RememberFirst}, 2 to 26; not used with a text
 * @param text         the text of {@link NextCharacter}, or null for {@link RememberFirst}
 * @param seed         the one seed of all random numbers
 * @param batch        sequences in a batch, 1 to 256
 * @param learningRate step length of Adam, 1e-7 to 10
 * @param clipNorm     longest gradient, up to 1e6; 0 for no limit
 * @param initialiser  first values of the parameters
 */
public record Experiment(String preset, CellKind cell, int hidden, int length, int symbols, TextSource text, long seed,
                         int batch, double learningRate, double clipNorm, Initialiser initialiser) {

    /**
     * Checks every number.
     *
     * @throws lab.unroll.words.InputProblem naming the setting, its value and its range
     */
    public Experiment {
        Objects.requireNonNull(preset, "preset");
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(initialiser, "initialiser");
        Ranges.require("hidden", hidden, 1, 128);
        Ranges.require("length", length, 1, 200);
        Ranges.require("symbols", symbols, 2, 26);
        Ranges.require("batch", batch, 1, 256);
        Ranges.require("learning rate", learningRate, 1e-7, 10);
        Ranges.require("clip", clipNorm, 0, 1e6);
    }

    /** What is learnt. */
    public Task task() {
        return text == null ? new RememberFirst(symbols, length) : new NextCharacter(text, length);
    }

    /** The network that learns it. */
    public NetworkSpec spec() {
        int classes = text == null ? symbols : text.vocabulary().size();
        return new NetworkSpec(cell, classes, hidden, classes, task().head());
    }

    /** The parameters before training. */
    public Parameters initialParameters() {
        return initialiser.draw(spec(), stream(Stream.PARAMETERS));
    }

    /** How it is trained. */
    public TrainingSettings training() {
        return new TrainingSettings(batch, learningRate, clipNorm, stream(Stream.DATA));
    }

    /** The example that is shown first. */
    public Example firstExample() {
        return task().example(exampleRandom());
    }

    /** A new source of examples to show; its first gives {@link #firstExample()}. */
    public SplittableRandom exampleRandom() {
        return new SplittableRandom(stream(Stream.EXAMPLE));
    }

    private enum Stream { PARAMETERS, DATA, EXAMPLE }

    /** Seeds that come from the one seed, but do not depend on how many numbers the others draw. */
    private long stream(Stream stream) {
        SplittableRandom seeds = new SplittableRandom(seed);
        long value = seeds.nextLong();
        for (int i = 0; i < stream.ordinal(); i++) {
            value = seeds.nextLong();
        }
        return value;
    }

    /** The same with another cell. */
    public Experiment withCell(CellKind other) {
        return new Experiment(preset, other, hidden, length, symbols, text, seed, batch, learningRate, clipNorm,
                initialiser);
    }

    /** The same with another k. */
    public Experiment withHidden(int other) {
        return new Experiment(preset, cell, other, length, symbols, text, seed, batch, learningRate, clipNorm,
                initialiser);
    }

    /** The same with another T. */
    public Experiment withLength(int other) {
        return new Experiment(preset, cell, hidden, other, symbols, text, seed, batch, learningRate, clipNorm,
                initialiser);
    }

    /** The same with another number of symbols. */
    public Experiment withSymbols(int other) {
        return new Experiment(preset, cell, hidden, length, other, text, seed, batch, learningRate, clipNorm,
                initialiser);
    }

    /** The same on another text; null for {@link RememberFirst}. */
    public Experiment withText(TextSource other) {
        return new Experiment(preset, cell, hidden, length, symbols, other, seed, batch, learningRate, clipNorm,
                initialiser);
    }

    /** The same from another seed. */
    public Experiment withSeed(long other) {
        return new Experiment(preset, cell, hidden, length, symbols, text, other, batch, learningRate, clipNorm,
                initialiser);
    }

    /** The same with another number of sequences in a batch. */
    public Experiment withBatch(int other) {
        return new Experiment(preset, cell, hidden, length, symbols, text, seed, other, learningRate, clipNorm,
                initialiser);
    }

    /** The same with another learning rate. */
    public Experiment withLearningRate(double other) {
        return new Experiment(preset, cell, hidden, length, symbols, text, seed, batch, other, clipNorm, initialiser);
    }

    /** The same with another longest gradient. */
    public Experiment withClipNorm(double other) {
        return new Experiment(preset, cell, hidden, length, symbols, text, seed, batch, learningRate, other,
                initialiser);
    }

    /** The same with other first values of the parameters. */
    public Experiment withInitialiser(Initialiser other) {
        return new Experiment(preset, cell, hidden, length, symbols, text, seed, batch, learningRate, clipNorm, other);
    }
}
