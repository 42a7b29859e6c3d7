package lab.unroll.figure;

import lab.unroll.experiment.Experiment;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.words.Words;

/** What is to be done, in a sentence. */
public final class TaskSentence {

    private TaskSentence() {
    }

    /**
     * The task of an experiment with the numbers it is set to.
     *
     * @param words the texts of the room {@code tasks}
     */
    public static String of(Experiment experiment, Words words) {
        Object[] settings = experiment.choice().kind().settings().stream()
                .map(setting -> setting.isWhole() ? (Object) experiment.choice().options().whole(setting.name())
                        : Numbers.fixed(experiment.choice().options().number(setting.name()))).toArray();
        return words.get(experiment.preset() + ".task", settings);
    }
}
