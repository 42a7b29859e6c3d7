package lab.unroll.state;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.words.InputException;

/** A state of the bench as texts by the names of {@link StateSettings}, in the order in which they are read. */
public final class StateTexts {

    private StateTexts() {
    }

    /** As few as tell the state: what follows from the preset and those before is left out. */
    static Map<String, String> shortest(BenchState state) {
        return of(state, text -> false);
    }

    /** All that say something, so that the state does not depend on what presets come to mean. */
    public static Map<String, String> all(BenchState state) {
        return of(state, text -> !text.isEmpty());
    }

    private static Map<String, String> of(BenchState state, Predicate<String> told) {
        Map<String, String> texts = new LinkedHashMap<>();
        BenchState reached = null;
        for (Setting setting : StateSettings.ALL) {
            String text = setting.write().apply(state);
            boolean other = reached == null || !text.equals(setting.write().apply(reached));
            if (other || told.test(text)) {
                texts.put(setting.key(), text);
            }
            if (other) {
                reached = reached == null ? BenchState.of(beside(state, Presets.named(text)))
                        : setting.read().apply(reached, text);
            }
        }
        return texts;
    }

    /** A preset that learns from the same data. */
    private static Experiment beside(BenchState state, Experiment preset) {
        return preset.withData(state.experiment().choice().data());
    }

    /**
     * The state that texts tell.
     *
     * @param texts by name; names that are no setting are passed over
     * @throws InputException naming the first that cannot be used, and why
     */
    static BenchState read(Map<String, String> texts) {
        if (!texts.containsKey(StateSettings.ALL.get(0).key())) {
            throw new InputException("code.preset");
        }
        BenchState state = null;
        for (Setting setting : StateSettings.ALL) {
            String text = texts.get(setting.key());
            if (state == null) {
                state = BenchState.of(Presets.named(text));
            } else if (text != null) {
                state = read(setting, state, text);
            }
        }
        return state;
    }

    private static BenchState read(Setting setting, BenchState state, String text) {
        try {
            return setting.read().apply(state, text);
        } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
            throw new InputException(e, "code.value", setting.key(), text);
        }
    }
}
