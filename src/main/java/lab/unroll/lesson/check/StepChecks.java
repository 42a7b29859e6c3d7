package lab.unroll.lesson.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lab.unroll.figure.Cover;
import lab.unroll.lesson.Exercise;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonStep;
import lab.unroll.lesson.bench.Benches;
import lab.unroll.lesson.bench.OpenedBench;
import lab.unroll.lesson.file.Place;
import lab.unroll.lesson.live.LiveNumber;
import lab.unroll.lesson.question.Question;
import lab.unroll.lesson.setup.BenchSetup;
import lab.unroll.lesson.text.Block;
import lab.unroll.lesson.text.Span;
import lab.unroll.lesson.text.Spans;
import lab.unroll.state.ViewState;
import lab.unroll.words.InputException;

/** Opens every step of a lesson and looks whether the bench bears out what it says. */
final class StepChecks {

    private static final int MOST_WORDS = 65;
    private static final int MOST_CHARACTERS = 100;
    /** Longer trainings make a class wait. */
    private static final int MOST_ITERATIONS = 3000;

    private final Lesson lesson;
    private final Benches benches;
    private final Findings findings;

    StepChecks(Lesson lesson, Benches benches, Findings findings) {
        this.lesson = lesson;
        this.benches = benches;
        this.findings = findings;
    }

    void all() {
        lesson.steps().forEach(this::step);
        lesson.exercises().forEach(this::exercise);
    }

    private void step(LessonStep step) {
        Place place = step.place();
        length(step.title(), step.blocks(), step.beat().isPresent(), place);
        if (step.setup().iterations() > MOST_ITERATIONS && step.setup().session().isEmpty()) {
            findings.hint(place.problem("check.slow", step.title(), step.setup().iterations()));
        }
        Optional<OpenedBench> opened = open(step.setup(), place);
        Optional<OpenedBench> told = step.reveal().isPresent() ? open(step.told(), place) : opened;
        opened.ifPresent(bench -> {
            live(Spans.of(step.blocks()), bench);
            covered(step, bench);
            step.question().ifPresent(question -> live(AskedText.shown(question), bench));
            step.goal().filter(goal -> goal.isReached(bench.progress()))
                    .ifPresent(goal -> findings.hint(place.problem("check.reached", step.title(), goal)));
        });
        told.ifPresent(bench -> Stream.of(step.question(), step.seen()).flatMap(Optional::stream).forEach(question -> {
            live(AskedText.told(question), bench);
            new AnswerCheck(question, place, bench, findings).check();
        }));
        told.ifPresent(bench -> step.seen().ifPresent(question -> live(AskedText.shown(question), bench)));
        Optional<OpenedBench> solved = step.solution().flatMap(solution -> open(solution, place));
        solved.ifPresent(bench -> step.goal().filter(goal -> !goal.isReached(bench.progress()))
                .ifPresent(goal -> findings.mistake(place.problem("check.solution", step.title(), goal))));
        solved.or(() -> opened).ifPresent(bench -> step.goal().flatMap(goal -> goal.claim())
                .ifPresent(claim -> findings.tried(() -> claim.isSoOn(bench))));
        step.goal().filter(goal -> step.solution().isEmpty() && !goal.isSelfEvident())
                .ifPresent(goal -> findings.hint(place.problem("check.unsolved", step.title(), goal)));
    }

    private void exercise(Exercise exercise) {
        open(exercise.setup(), exercise.place()).ifPresent(bench -> live(Stream.concat(Spans.of(exercise.blocks()),
                Spans.of(exercise.answer())), bench));
    }

    private Optional<OpenedBench> open(BenchSetup setup, Place place) {
        try {
            return Optional.of(benches.open(setup));
        } catch (InputException problem) {
            findings.atLeastOnce(problem, place);
            return Optional.empty();
        }
    }

    private void length(String title, List<Block> blocks, boolean isSecondFormat, Place place) {
        int characters = Spans.characters(blocks);
        int words = Spans.words(blocks);
        if (isSecondFormat && characters > MOST_CHARACTERS) {
            findings.hint(place.problem("check.characters", title, characters, MOST_CHARACTERS));
        } else if (isSecondFormat && characters == 0 && words > MOST_WORDS) {
            findings.hint(place.problem("check.words", title, words, MOST_WORDS));
        }
    }

    /** Every number is one, and every moment comes. */
    private void live(Stream<Span> spans, OpenedBench bench) {
        List<Span> all = spans.toList();
        Spans.live(all.stream()).forEach(number -> findings.tried(() -> number.on(bench))
                .filter(value -> !Double.isFinite(value)).ifPresent(value -> findings.mistake(infinite(number))));
        all.stream().filter(Span.Moment.class::isInstance).map(Span.Moment.class::cast)
                .filter(moment -> moment.to() > bench.trace().length())
                .forEach(moment -> findings.mistake(moment.place().problem("check.moment", moment.to(), bench.trace().length())));
    }

    /** What the text tells of the answer stands there only once the answer is told. */
    private void covered(LessonStep step, OpenedBench bench) {
        Cover cover = step.setup().covering(step.covered(), ViewState.FIRST);
        Spans.live(Spans.of(step.blocks())).forEach(number -> findings.tried(() -> number.isCovered(bench, cover))
                .filter(hidden -> hidden).ifPresent(hidden -> findings.hint(number.place().problem("check.covered"))));
    }

    private static InputException infinite(LiveNumber number) {
        return number.place().problem("check.infinite");
    }

    /** What a question shows, before and after it is answered. */
    private static final class AskedText {

        private AskedText() {
        }

        static Stream<Span> shown(Question question) {
            Stream<Span> options = question instanceof Question.Choice choice
                    ? choice.options().stream().flatMap(option -> Spans.inside(option.text())) : Stream.empty();
            return Stream.concat(Spans.inside(question.text()), options);
        }

        static Stream<Span> told(Question question) {
            return Stream.concat(Spans.of(question.revealed()), question.wrong().stream().flatMap(Spans::inside));
        }
    }
}
