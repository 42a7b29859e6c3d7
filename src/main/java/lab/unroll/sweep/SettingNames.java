package lab.unroll.sweep;

import java.util.List;
import lab.unroll.experiment.Experiment;

/** The settings of an experiment by name, which a sweep can change. */
public interface SettingNames {

    /** Every name, in the order in which they have to be set: what comes later may depend on what came before. */
    List<String> names();

    /** The name for which another one stands; itself where it stands for none. */
    String meant(String name);

    /** The values that a setting can have, where they are a fixed list; else none. */
    List<String> choices(String name);

    /**
     * An experiment with one setting changed.
     *
     * @param text the value as text
     * @throws lab.unroll.words.InputException if there is no such setting, or it cannot have this value
     */
    Experiment with(Experiment experiment, String name, String text);

    /** The value that an experiment has, as text; empty where it has none. */
    String valueOf(Experiment experiment, String name);
}
