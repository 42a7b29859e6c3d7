package lab.unroll.lesson.goal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.unroll.experiment.Reading;
import lab.unroll.task.Task;
import lab.unroll.trace.Trace;

/** What the network answers on the bench, with all that is held. */
public final class GivenAnswer {

    private GivenAnswer() {
    }

    /** The answers at the steps that the task lists, up to the one that ends the answer; words have blanks between them. */
    public static Optional<String> of(Progress progress) {
        return progress.reading().map(reading -> of(progress.state().experiment().task(), reading));
    }

    private static String of(Task task, Reading reading) {
        Trace trace = reading.trace();
        boolean classes = trace.sequence().hasClasses();
        List<String> answers = IntStream.rangeClosed(1, trace.length()).filter(t -> task.isGlancedAt(reading.example(), t))
                .mapToObj(trace::output).takeWhile(output -> !classes || output.argMax() != task.endOfSequence())
                .map(task::glance).toList();
        boolean letters = answers.stream().allMatch(answer -> answer.codePointCount(0, answer.length()) == 1);
        return answers.stream().collect(Collectors.joining(letters ? "" : " "));
    }
}
