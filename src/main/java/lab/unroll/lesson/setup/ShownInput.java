package lab.unroll.lesson.setup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.unroll.experiment.Experiment;
import lab.unroll.lesson.file.Place;
import lab.unroll.task.Example;
import lab.unroll.task.InputChoices;
import lab.unroll.task.Seq2SeqTask;
import lab.unroll.task.Task;

/** What is read, written as the bench shows it. */
public final class ShownInput {

    private ShownInput() {
    }

    /** Labels with blanks between them, or without any blank one label a character. */
    public static List<String> labels(String input) {
        return input.indexOf(' ') >= 0 ? List.of(input.split("\\s+"))
                : input.codePoints().mapToObj(Character::toString).toList();
    }

    /**
     * Checks the number of labels, and each of them where the task has some to choose from.
     *
     * @throws lab.unroll.words.InputException at the place of the input
     */
    public static void check(List<String> input, Experiment experiment, Place place) {
        Task task = experiment.task();
        if (task.readsShorter() ? input.size() > experiment.steps() : input.size() != experiment.steps()) {
            throw place.problem("input.length", input.size(), experiment.steps());
        }
        for (int t = 1; t <= input.size(); t++) {
            InputChoices known = task.choices(t);
            if (known.size() > 0 && labelShownAs(input.get(t - 1), t, task).isEmpty() && !isStart(input.get(t - 1), task)) {
                throw place.problem("input.symbol", input.get(t - 1), IntStream.range(0, known.size())
                        .mapToObj(known::label).map(task::shown).collect(Collectors.joining(" ")));
            }
        }
    }

    /** The symbol by which a decoder begins, which stands between question and reply and is no choice. */
    private static boolean isStart(String shown, Task task) {
        return task instanceof Seq2SeqTask pair && pair.vocabulary().label(pair.startSymbol()).equals(shown);
    }

    /**
     * The example of these labels.
     *
     * @throws lab.unroll.words.InputException if the number of symbols or one of them does not fit
     */
    public static Example example(List<String> shown, Task task) {
        return task.exampleOf(IntStream.rangeClosed(1, shown.size())
                .mapToObj(t -> labelShownAs(shown.get(t - 1), t, task).orElse(shown.get(t - 1))).toList());
    }

    /** The label that is shown like this at step t, if it is one of those to choose from. */
    private static Optional<String> labelShownAs(String shown, int t, Task task) {
        InputChoices choices = task.choices(t);
        return IntStream.range(0, choices.size()).mapToObj(choices::label)
                .filter(label -> task.shown(label).equals(shown)).findFirst();
    }
}
