package lab.unroll.experiment;

import java.util.List;
import java.util.Locale;
import lab.unroll.net.CellKind;
import lab.unroll.net.Initialiser;
import lab.unroll.task.NextCharacter;
import lab.unroll.task.RememberFirst;
import lab.unroll.task.TextSource;
import lab.unroll.words.InputProblem;

/** Experiments to begin with. */
public final class Presets {

    /** Begins by keeping what is in the cell and writing little: what the remember-first task needs. */
    private static final Initialiser KEEPING = new Initialiser(2, -2);
    /** The usual start of an LSTM (Jozefowicz et al., ICML 2015). */
    private static final Initialiser USUAL = new Initialiser(1, 0);

    private Presets() {
    }

    /** Remember the first of 8 symbols, with an LSTM of 4 units. */
    public static Experiment rememberFirst() {
        return new Experiment(RememberFirst.ID, CellKind.LSTM, 4, 8, 4, null, 7, 32, 0.01, 1, KEEPING);
    }

    /** Foretell the characters of the shipped text, with an LSTM small enough to be seen whole. */
    public static Experiment nextCharacter() {
        return new Experiment(NextCharacter.ID, CellKind.LSTM, 8, 12, 4, TextSource.sample(), 7, 32, 0.02, 1, USUAL);
    }

    /** Foretell the characters of a text, with a network large enough to learn words. */
    public static Experiment characterModel(TextSource text) {
        return new Experiment(NextCharacter.ID, CellKind.LSTM, 64, 50, 4, text, 7, 32, 0.005, 1, USUAL);
    }

    /** Names of all presets. */
    public static List<String> names() {
        return List.of(RememberFirst.ID, NextCharacter.ID);
    }

    /** All presets. */
    public static List<Experiment> all() {
        return names().stream().map(Presets::named).toList();
    }

    /**
     * Finds a preset by its name.
     *
     * @throws InputProblem naming the presets there are
     */
    public static Experiment named(String id) {
        return switch (id.toLowerCase(Locale.ROOT)) {
            case RememberFirst.ID -> rememberFirst();
            case NextCharacter.ID -> nextCharacter();
            default -> throw new InputProblem("preset.unknown", id, String.join(", ", names()));
        };
    }
}
