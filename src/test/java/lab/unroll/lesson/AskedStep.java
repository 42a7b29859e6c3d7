package lab.unroll.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lab.unroll.lesson.bench.Benches;
import lab.unroll.lesson.bench.OpenedBench;
import lab.unroll.lesson.question.Question;
import lab.unroll.lesson.text.Span;
import lab.unroll.state.BenchState;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Trace;
import lab.unroll.words.Words;

/** A step of a shipped lesson, with the bench when it is opened and when its answer is told. */
final class AskedStep {

    private final LessonStep step;
    private final Benches benches;
    private final OpenedBench opened;
    private final OpenedBench told;

    private AskedStep(LessonStep step, Benches benches) {
        this.step = step;
        this.benches = benches;
        opened = benches.open(step.setup());
        told = benches.open(step.told());
    }

    static AskedStep of(int station, String title, Benches benches) {
        return new AskedStep(steps(station, Locale.ENGLISH).filter(step -> step.title().equals(title)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(title)), benches);
    }

    private static Stream<LessonStep> steps(int station, Locale language) {
        return Lessons.all(language).lessons().stream().filter(lesson -> lesson.station() == station)
                .flatMap(lesson -> lesson.steps().stream());
    }

    /** In every language: what is called right is borne out by the bench, and what is called wrong is not. */
    static void assertAnswersOf(int station) {
        Benches benches = new Benches();
        Words.LANGUAGES.forEach(language -> steps(station, language).map(step -> new AskedStep(step, benches))
                .forEach(asked -> Stream.of(asked.step.question(), asked.step.seen()).flatMap(Optional::stream)
                        .forEach(asked::assertAnswer)));
    }

    private void assertAnswer(Question question) {
        if (question instanceof Question.Choice choice) {
            for (Question.Option option : choice.options()) {
                String words = step.title() + ": " + Span.plain(option.text());
                if (option.isRight()) {
                    option.claims().forEach(claim -> assertTrue(claim.isSoOn(told), words));
                } else {
                    assertTrue(option.claims().isEmpty() || option.claims().stream().anyMatch(claim -> !claim.isSoOn(told)),
                            words);
                    assertFalse(option.why().isEmpty(), words + ": nobody says why not");
                }
            }
            return;
        }
        expected(question).ifPresent(right -> {
            double value = right.value().on(told);
            double tolerance = right.tolerance().around(value);
            assertTrue(Double.isFinite(value), step.title());
            tempting(question).forEach(one -> {
                assertTrue(Math.abs(one.value().on(told) - value) > tolerance, step.title() + ": " + one.value().on(told)
                        + " would be right, with " + value);
                assertFalse(one.why().isEmpty(), step.title());
            });
        });
    }

    private static Optional<Question.Expected> expected(Question question) {
        return question instanceof Question.OfNumber number ? Optional.of(number.right())
                : question instanceof Question.Step at ? Optional.of(at.right())
                : question instanceof Question.Valve valve ? Optional.of(valve.right()) : Optional.empty();
    }

    private static List<Question.Tempting> tempting(Question question) {
        return question instanceof Question.OfNumber number ? number.tempting()
                : question instanceof Question.Step at ? at.tempting()
                : question instanceof Question.Valve valve ? valve.tempting() : List.of();
    }

    /** The number that the prediction calls right, as the bench has it when it is told. */
    double right() {
        return expected(step.question().orElseThrow()).orElseThrow().value().on(told);
    }

    /** The number that the observation calls right. */
    double seen() {
        return expected(step.seen().orElseThrow()).orElseThrow().value().on(told);
    }

    /** A wrong number of the prediction, from 0. */
    double tempting(int place) {
        return tempting(step.question().orElseThrow()).get(place).value().on(told);
    }

    /** The option of the prediction that is called right, in plain words. */
    String rightOption() {
        return rightOption(step.question().orElseThrow());
    }

    /** The option of the observation that is called right, in plain words. */
    String seenOption() {
        return rightOption(step.seen().orElseThrow());
    }

    private static String rightOption(Question question) {
        Question.Choice choice = (Question.Choice) question;
        return Span.plain(choice.options().get(choice.rightOption()).text());
    }

    LessonStep step() {
        return step;
    }

    /** The bench when the step is opened. */
    OpenedBench opened() {
        return opened;
    }

    /** The bench when the answer is told. */
    OpenedBench told() {
        return told;
    }

    /** The step with something else held by hand. */
    OpenedBench holding(Pin... pins) {
        return in(opened.state().holding(Pins.of(pins)));
    }

    /** The step reading something else. */
    OpenedBench reading(String labels) {
        return in(opened.state().reading(opened.experiment().task().exampleOf(List.of(labels.split("")))));
    }

    /** The step with its bench in another state. */
    OpenedBench in(BenchState state) {
        return benches.open(step.setup(), state);
    }

    /** True if the goal of the step is reached on a bench, and was not when the step was opened. */
    boolean reaches(OpenedBench bench) {
        assertFalse(step.goal().orElseThrow().isReached(opened.progress()), "it is not reached before anything is done");
        return step.goal().orElseThrow().isReached(bench.progress());
    }

    /** What a network answers at a step. */
    static String answer(OpenedBench bench, int t) {
        Trace trace = bench.trace();
        return bench.experiment().task().outputNames().get(trace.output(t).argMax());
    }

    /** The first step at which it answers this; 0 if at none. */
    static int firstAnswer(OpenedBench bench, String answer) {
        for (int t = 1; t <= bench.trace().length(); t++) {
            if (answer(bench, t).equals(answer)) {
                return t;
            }
        }
        return 0;
    }

    /** That a number in a text with so many decimals is the one on the bench. */
    static void assertShown(String text, double value) {
        int decimals = text.indexOf('.') < 0 ? 0 : text.length() - text.indexOf('.') - 1;
        assertEquals(Double.parseDouble(text), value, 0.51 * Math.pow(10, -decimals));
    }
}
