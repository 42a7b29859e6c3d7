package lab.unroll.experiment;

import java.util.List;
import java.util.Locale;
import lab.unroll.net.CellKind;
import lab.unroll.net.Initialiser;
import lab.unroll.net.Start;
import lab.unroll.task.Adding;
import lab.unroll.task.Addition;
import lab.unroll.task.CopyMemory;
import lab.unroll.task.EmbeddedReber;
import lab.unroll.task.NextCharacter;
import lab.unroll.task.RememberFirst;
import lab.unroll.task.Schedule;
import lab.unroll.task.TemporalOrder;
import lab.unroll.task.TextSource;
import lab.unroll.words.InputException;

/** Experiments to begin with. Each is known to be solved with its settings, or to fail with another cell. */
public final class Presets {

    /** The usual start of an LSTM (Jozefowicz et al., ICML 2015). */
    private static final Initialiser USUAL = new Initialiser(1, 0);
    /** Begins by keeping, and with units that do not hear each other: W^h = 0. */
    private static final Initialiser UNCONNECTED = new Initialiser(3, -1, Start.IDENTITY, 0);
    /** Any number: only {@link RememberFirst} uses it. */
    private static final int SYMBOLS = 4;
    private static final long SEED = 7;

    private Presets() {
    }

    /**
     * Begins by keeping what is in the cell for about T steps, and by writing little: b_f = ln T, b_i = -ln T, and ±2 for
     * short T. Tallec and Ollivier, "Can recurrent neural networks warp time?", ICLR 2018, draw b_f about as large.
     */
    static Initialiser keepingFor(int length) {
        double bias = length <= 8 ? 2 : Math.log(length);
        return new Initialiser(bias, -bias);
    }

    /** Remember the first of 8 letters, with an LSTM of 4 units. T may be made longer; a SimpleRNN fails at T = 50. */
    public static Experiment rememberFirst() {
        return new Experiment(RememberFirst.ID, CellKind.LSTM, 4, 8, SYMBOLS, null, SEED,
                new Hyperparameters(32, 0.01, 1, 4000), keepingFor(8));
    }

    /** Foretell the characters of the shipped text, with an LSTM small enough to be seen whole. */
    public static Experiment nextCharacter() {
        return new Experiment(NextCharacter.ID, CellKind.LSTM, 8, 12, SYMBOLS, TextSource.sample(), SEED,
                new Hyperparameters(32, 0.02, 1, 2000), USUAL);
    }

    /** Foretell the characters of a text, with a network large enough to learn words. */
    public static Experiment characterModel(TextSource text) {
        return new Experiment(NextCharacter.ID, CellKind.LSTM, 64, 50, SYMBOLS, text, SEED,
                new Hyperparameters(32, 0.005, 1, 2000), USUAL);
    }

    /**
     * Add two of a hundred numbers. W^h = 0 at first, so nothing is carried on before training finds it of use; an LSTM
     * does as well as after uniform W^h.
     */
    public static Experiment adding() {
        return new Experiment(Adding.ID, CellKind.LSTM, 8, 100, SYMBOLS, null, SEED,
                new Hyperparameters(32, 0.005, Schedule.halvedEvery(1500), 1, 8000), new Initialiser(1, 0, Start.IDENTITY, 0));
    }

    /** Tell the order of two letters among fifty. */
    public static Experiment temporalOrder() {
        return new Experiment(TemporalOrder.ID, CellKind.LSTM, 4, 50, SYMBOLS, null, SEED,
                new Hyperparameters(32, 0.02, 1, 1500), new Initialiser(2, -1));
    }

    /** Foretell strings of the embedded Reber grammar, learning from one string at a time. */
    public static Experiment embeddedReber() {
        return new Experiment(EmbeddedReber.ID, CellKind.LSTM, 8, 40, SYMBOLS, null, SEED,
                new Hyperparameters(1, 0.01, 5, 8500), UNCONNECTED);
    }

    /** Repeat ten letters after twenty steps. */
    public static Experiment copyMemory() {
        return new Experiment(CopyMemory.ID, CellKind.LSTM, 64, 20, SYMBOLS, null, SEED,
                new Hyperparameters(32, 0.02, 1, 3000), keepingFor(20 + 2 * CopyMemory.COPIED));
    }

    /** Add two numbers of up to two digits, character by character. */
    public static Experiment addition() {
        return new Experiment(Addition.ID, CellKind.LSTM, 64, Addition.QUESTION, SYMBOLS, null, SEED,
                new Hyperparameters(16, 0.005, Schedule.cosine(12_000), 1, 12_000), USUAL);
    }

    /** Names of all presets. */
    public static List<String> names() {
        return List.of(RememberFirst.ID, NextCharacter.ID, Adding.ID, TemporalOrder.ID, EmbeddedReber.ID, CopyMemory.ID,
                Addition.ID);
    }

    /** All presets. */
    public static List<Experiment> all() {
        return names().stream().map(Presets::named).toList();
    }

    /**
     * Finds a preset by its name.
     *
     * @throws InputException naming the presets there are
     */
    public static Experiment named(String id) {
        return switch (id.toLowerCase(Locale.ROOT)) {
            case RememberFirst.ID -> rememberFirst();
            case NextCharacter.ID -> nextCharacter();
            case Adding.ID -> adding();
            case TemporalOrder.ID -> temporalOrder();
            case EmbeddedReber.ID -> embeddedReber();
            case CopyMemory.ID -> copyMemory();
            case Addition.ID -> addition();
            default -> throw new InputException("preset.unknown", id, String.join(", ", names()));
        };
    }
}
