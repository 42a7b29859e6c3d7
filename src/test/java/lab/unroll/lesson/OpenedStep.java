package lab.unroll.lesson;

import java.util.Locale;
import lab.unroll.experiment.Experiment;
import lab.unroll.lesson.bench.Benches;
import lab.unroll.lesson.question.Question;
import lab.unroll.lesson.text.Span;
import lab.unroll.net.Gate;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.Parameters;
import lab.unroll.task.Example;
import lab.unroll.trace.Microscope;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Trace;
import lab.unroll.train.Evaluation;
import lab.unroll.train.TrainingRun;

/** A step of a shipped lesson as the bench shows it: set up, and trained as far as the step asks. */
final class OpenedStep {

    private final LessonStep step;
    private final TrainingRun run;

    private OpenedStep(LessonStep step) {
        this.step = step;
        run = (TrainingRun) experiment().begin(1);
        train(step.setup().train().orElse(0));
    }

    static OpenedStep of(int station, String title) {
        return Lessons.all(Locale.ENGLISH).lessons().stream().filter(lesson -> lesson.station() == station)
                .flatMap(lesson -> lesson.steps().stream()).filter(step -> step.title().equals(title)).findFirst()
                .map(OpenedStep::new).orElseThrow();
    }

    void train(int iterations) {
        for (int i = 0; i < iterations; i++) {
            run.advance();
        }
    }

    Experiment experiment() {
        return step.setup().experiment();
    }

    /** The option that the lesson calls right, in plain words. */
    String rightOption() {
        Question.Choice question = (Question.Choice) step.question().orElseThrow();
        return Span.plain(question.options().get(question.rightOption()).text());
    }

    /** The number, or the step, that the lesson calls right, as the bench has it. */
    double rightNumber() {
        Question question = step.question().orElseThrow();
        return (question instanceof Question.Step at ? at.right() : ((Question.OfNumber) question).right()).value()
                .on(new Benches().open(step.told()));
    }

    /** What the bench shows. */
    Trace trace() {
        return trace(example(), step.setup().heldGates());
    }

    /** What the bench shows when the learner holds these gates. */
    Trace traceHolding(Pin... pins) {
        return trace(example(), Pins.of(pins));
    }

    /** What the bench would show for other letters. */
    Trace traceOf(String letters, Pin... pins) {
        return trace(experiment().task().exampleOf(letters), Pins.of(pins));
    }

    /** The letter that the network holds most probable at the last step. */
    String answer(Trace trace) {
        return experiment().task().outputNames().get(trace.output(trace.length()).argMax());
    }

    Evaluation evaluation() {
        return run.evaluate();
    }

    Example example() {
        return step.setup().example().orElseThrow();
    }

    /** w^x_ij, both counted from 1. */
    double inputWeight(int i, int j) {
        return weight(parameters().layout().inputWeights(Gate.STATE), i, j);
    }

    /** w^h_ij, both counted from 1. */
    double recurrentWeight(int i, int j) {
        return weight(parameters().layout().recurrentWeights(Gate.STATE), i, j);
    }

    private double weight(ParameterBlock block, int i, int j) {
        return parameters().get(block, i - 1, j - 1);
    }

    Parameters parameters() {
        return run.parameters();
    }

    private Trace trace(Example example, Pins pins) {
        return Microscope.trace(parameters(), example.sequence(), pins);
    }
}
