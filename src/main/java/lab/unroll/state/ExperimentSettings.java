package lab.unroll.state;

import java.util.List;
import java.util.Map;
import lab.unroll.experiment.Experiment;
import lab.unroll.sweep.SettingNames;
import lab.unroll.words.InputException;

/** The settings of an experiment as a line of the bench and the command line name them, for sweeps. */
public final class ExperimentSettings implements SettingNames {

    /** All of them. */
    public static final ExperimentSettings ALL = new ExperimentSettings();

    /** The command line names these otherwise. */
    private static final Map<String, String> MEANT = Map.of("lr", "rate");

    private ExperimentSettings() {
    }

    @Override
    public List<String> names() {
        return StateSettings.OF_EXPERIMENT.stream().map(Setting::key).toList();
    }

    @Override
    public String meant(String name) {
        return MEANT.getOrDefault(name, name);
    }

    /** Other names of a setting. */
    public List<String> others(String name) {
        return MEANT.entrySet().stream().filter(one -> one.getValue().equals(name)).map(Map.Entry::getKey).toList();
    }

    @Override
    public List<String> choices(String name) {
        return StateSettings.named(name).known();
    }

    @Override
    public Experiment with(Experiment experiment, String name, String text) {
        Setting setting = StateSettings.named(name);
        try {
            return setting.read().apply(BenchState.of(experiment), text).experiment();
        } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
            throw setting.known().isEmpty() ? new InputException(e, "sweep.value", name, text)
                    : new InputException(e, "option.choice", name, text, String.join(", ", setting.known()));
        }
    }

    @Override
    public String valueOf(Experiment experiment, String name) {
        return StateSettings.named(name).write().apply(BenchState.of(experiment));
    }
}
