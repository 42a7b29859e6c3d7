package lab.unroll.lesson;

import java.util.Locale;
import lab.unroll.engine.KernelChoice;
import lab.unroll.experiment.Experiment;
import lab.unroll.lesson.question.Question;
import lab.unroll.lesson.setup.BenchSetup;
import lab.unroll.lesson.setup.LessonSession;
import lab.unroll.lesson.text.Span;
import lab.unroll.net.Parameters;
import lab.unroll.task.Example;
import lab.unroll.task.Task;
import lab.unroll.trace.Microscope;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Trace;
import lab.unroll.train.Evaluation;
import lab.unroll.train.Training;

/** A step of a shipped lesson that brings its trained network with it, as the bench shows it. */
final class LessonDesk implements AutoCloseable {

    private final LessonStep step;
    private final Training training;

    private LessonDesk(LessonStep step) {
        this.step = step;
        LessonSession brought = step.setup().session().orElseThrow();
        training = brought.session().begin(1, KernelChoice.named(KernelChoice.AUTO));
    }

    static LessonDesk of(int station, String title) {
        return new LessonDesk(step(station, title));
    }

    static LessonStep step(int station, String title) {
        return Lessons.all(Locale.ENGLISH).lessons().stream().filter(lesson -> lesson.station() == station)
                .flatMap(lesson -> lesson.steps().stream()).filter(step -> step.title().equals(title)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(title));
    }

    LessonStep step() {
        return step;
    }

    Experiment experiment() {
        return step.setup().experiment();
    }

    Task task() {
        return experiment().task();
    }

    long iterations() {
        return training.iteration();
    }

    void train(int more) {
        for (int i = 0; i < more; i++) {
            training.advance();
        }
    }

    Parameters parameters() {
        return training.parameters();
    }

    /** What the bench shows when the step is opened. */
    Trace trace() {
        return trace(step.setup());
    }

    /** What it shows once the answer is told. */
    Trace told() {
        return trace(step.told());
    }

    private Trace trace(BenchSetup setup) {
        return traceOf(setup.example().orElseThrow(), setup.pins().toArray(Pin[]::new));
    }

    /** What the session reads. */
    Example brought() {
        return step.setup().session().orElseThrow().session().state().edit().example();
    }

    Trace traceOf(Example example, Pin... pins) {
        return Microscope.trace(parameters(), example.sequence(), Pins.of(pins));
    }

    Trace traceOf(String letters, Pin... pins) {
        return traceOf(task().exampleOf(letters), pins);
    }

    /** What the network holds most probable at a step. */
    String answer(Trace trace, int t) {
        return task().outputNames().get(trace.output(t).argMax());
    }

    /** The loss of what is held out, read on through all of it. */
    double lossReadingOn() {
        return training.evaluateAll().loss();
    }

    Evaluation evaluation() {
        return training.evaluate();
    }

    /** The option of the prediction that the lesson calls right, in plain words. */
    String rightOption() {
        Question.Choice question = (Question.Choice) step.question().orElseThrow();
        return Span.plain(question.options().get(question.rightOption()).text());
    }

    @Override
    public void close() {
        training.close();
    }
}
