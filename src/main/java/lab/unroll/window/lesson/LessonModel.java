package lab.unroll.window.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonList;
import lab.unroll.lesson.LessonStep;
import lab.unroll.words.Failure;

/**
 * Which lesson is open, at which step, and what has been answered there, which is remembered as long as the window is open.
 * Knows no node.
 */
public final class LessonModel {

    /** No lesson is open. */
    private static final int NOTHING = -1;

    private final LessonBench bench;
    private final ObjectProperty<List<Lesson>> lessons = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<Failure>> problems = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Lesson> lesson = new SimpleObjectProperty<>();
    private final ObjectProperty<LessonStep> step = new SimpleObjectProperty<>();
    private final Asked predicted;
    private final Asked seen;
    private final BooleanProperty reached = new SimpleBooleanProperty();
    private final BooleanProperty there = new SimpleBooleanProperty();
    private final BooleanProperty greeting = new SimpleBooleanProperty();
    private final BooleanProperty waiting = new SimpleBooleanProperty();
    private final Map<Place, Kept> kept = new HashMap<>();
    /** The lessons that were asked for last; those of a language before come too late. */
    private CompletionStage<LessonList> reading;
    private boolean read;
    private final List<Runnable> whenRead = new ArrayList<>();
    private int lessonIndex = NOTHING;
    private int stepIndex;
    /** True while what is remembered of a step is put there: nothing of that is an answer. */
    private boolean asking;

    /** A step of a station. */
    private record Place(int station, int step) {
    }

    /** What has been answered at a step. */
    private record Kept(Asked.Given predicted, Asked.Given seen, boolean reached) {
    }

    /**
     * The lessons, none of them open.
     *
     * @param language the language of the moment; an open lesson changes with it
     * @param source   the lessons in a language, in the same order in each; some may be missing in one. They are there on the
     *                 thread that this is used on, at once or later
     * @param bench    what they set up
     */
    public LessonModel(ObservableValue<Locale> language, Function<Locale, CompletionStage<LessonList>> source, LessonBench bench) {
        this.bench = bench;
        predicted = new Asked(bench);
        seen = new Asked(bench);
        List.of(predicted.toldProperty(), seen.toldProperty(), reached).forEach(one -> one.subscribe(this::look));
        language.subscribe(locale -> {
            CompletionStage<LessonList> asked = source.apply(locale);
            reading = asked;
            read = false;
            asked.whenComplete((now, failure) -> {
                if (reading == asked) {
                    take(failure == null ? now : new LessonList(List.of(), List.of()),
                            failure == null ? List.of() : List.of(new Failure(failure)));
                }
            });
        });
    }

    private void take(LessonList now, List<Failure> failures) {
        problems.set(Stream.concat(failures.stream(), now.problems().stream().map(Failure::new)).toList());
        lessons.set(now.lessons());
        stay();
        read = true;
        List<Runnable> wanted = List.copyOf(whenRead);
        whenRead.clear();
        wanted.forEach(Runnable::run);
    }

    /** True once the lessons of the present language are there. */
    public boolean isRead() {
        return read;
    }

    /** Does something once the lessons are there: at once, if they are. */
    public void whenRead(Runnable wanted) {
        if (read) {
            wanted.run();
        } else {
            whenRead.add(wanted);
        }
    }

    /** All lessons. */
    public ReadOnlyObjectProperty<List<Lesson>> lessonsProperty() {
        return lessons;
    }

    /** What is wrong with the lessons that could not be read. */
    public ReadOnlyObjectProperty<List<Failure>> problemsProperty() {
        return problems;
    }

    /** The open lesson, or null. */
    public ReadOnlyObjectProperty<Lesson> lessonProperty() {
        return lesson;
    }

    /** The step that is shown, or null. */
    public ReadOnlyObjectProperty<LessonStep> stepProperty() {
        return step;
    }

    /** What is predicted. */
    public Asked predicted() {
        return predicted;
    }

    /** What was to be seen. */
    public Asked seen() {
        return seen;
    }

    /** True while the step waits for an answer, or for its goal. */
    public ReadOnlyBooleanProperty waitingProperty() {
        return waiting;
    }

    /** The bench. */
    LessonBench bench() {
        return bench;
    }

    /** Place of the step, counted from 0. */
    public int stepIndex() {
        return stepIndex;
    }

    /** True if everything that a step of the open lesson asks has been answered. */
    public boolean isDone(int index) {
        return lesson.get() != null && Optional.ofNullable(kept.get(new Place(lesson.get().station(), index)))
                .map(known -> !isWaiting(lesson.get().steps().get(index), known)).orElse(false);
    }

    /** True while somebody who is here for the first time is told what to do. */
    public ReadOnlyBooleanProperty greetingProperty() {
        return greeting;
    }

    /**
     * Somebody is here for the first time: only what the first station needs is there, until a lesson is opened or closed.
     * As soon as the lessons are read.
     */
    public void greet() {
        whenRead(() -> {
            if (!lessons.get().isEmpty() && lesson.get() == null) {
                greeting.set(true);
                bench.greet(lessons.get().get(0).steps().get(0).setup());
            }
        });
    }

    /** Opens a lesson, counted from 0, at a step, counted from 0, and sets up the bench, as soon as the lessons are read. */
    public void open(int index, int atStep) {
        whenRead(() -> {
            lessonIndex = index;
            greeting.set(false);
            goTo(atStep);
        });
    }

    /** Closes the lesson; the bench stays as it is, with everything there and seen. */
    public void close() {
        lessonIndex = NOTHING;
        greeting.set(false);
        ask(null);
        bench.leave();
        show();
    }

    /** What a key does: a step of the open lesson, where there is one, or something else if no lesson is open. */
    public Runnable orElse(Consumer<LessonModel> way, Runnable without) {
        return () -> {
            if (lesson.get() == null) {
                without.run();
            } else {
                way.accept(this);
            }
        };
    }

    /** True if there is a step before, in this lesson or the one before. */
    public boolean hasBack() {
        return stepIndex > 0 || lessonIndex > 0;
    }

    /** True if there is a step after, in this lesson or the next. */
    public boolean hasNext() {
        return lesson.get() != null && (stepIndex + 1 < lesson.get().steps().size()
                || lessonIndex + 1 < lessons.get().size());
    }

    /** To the step before. */
    public void back() {
        if (stepIndex > 0) {
            goTo(stepIndex - 1);
        } else if (lessonIndex > 0) {
            open(lessonIndex - 1, lessons.get().get(lessonIndex - 1).steps().size() - 1);
        }
    }

    /** To the next step, unless this one waits for something; nowhere if no lesson is open or there is none. */
    public void next() {
        if (!waiting.get()) {
            skip();
        }
    }

    /** To the next step, whatever this one waits for. */
    public void skip() {
        if (lesson.get() == null) {
            return;
        }
        if (stepIndex + 1 < lesson.get().steps().size()) {
            goTo(stepIndex + 1);
        } else if (hasNext()) {
            open(lessonIndex + 1, 0);
        }
    }

    /** To a step of the open lesson, counted from 0, as it was left. */
    public void goTo(int index) {
        stepIndex = index;
        LessonStep wanted = lessons.get().get(lessonIndex).steps().get(index);
        ask(wanted);
        show();
        there.set(false);
        boolean told = wanted.question().isEmpty() || predicted.isTold();
        bench.enter(told ? wanted.told() : wanted.setup(), told ? List.of() : wanted.covered());
        bench.whenThere(() -> there.set(true));
    }

    /** Lets the bench show what was asked for, and tells how good the prediction was. */
    public void reveal() {
        if (step.get() != null && predicted.answerProperty().get() != null && !predicted.isTold()) {
            bench.reveal(step.get().told());
            predicted.tell();
        }
    }

    /** Tells how good the observation was; it may be made again. */
    public void check() {
        seen.tell();
    }

    /** True once the bench is as the step has set it up: what it showed before reaches no goal. */
    ReadOnlyBooleanProperty thereProperty() {
        return there;
    }

    /** The goal of the step has been reached: that stays so. */
    void reach() {
        reached.set(true);
    }

    /** True once the goal of the step has been reached. */
    ReadOnlyBooleanProperty reachedProperty() {
        return reached;
    }

    /** Asks what a step asks, with what was answered there before; nothing where there is no step. */
    private void ask(LessonStep wanted) {
        Kept known = wanted == null ? null : kept.get(new Place(lessons.get().get(lessonIndex).station(), stepIndex));
        Kept before = known == null ? new Kept(Asked.Given.NOTHING, Asked.Given.NOTHING, false) : known;
        asking = true;
        predicted.ask(wanted == null ? null : wanted.question().orElse(null), before.predicted());
        seen.ask(wanted == null ? null : wanted.seen().orElse(null), before.seen());
        reached.set(before.reached());
        asking = false;
    }

    private void look() {
        if (asking) {
            return;
        }
        LessonStep now = step.get();
        if (now != null) {
            Kept given = new Kept(predicted.given(), seen.given(), reached.get());
            kept.put(new Place(lesson.get().station(), stepIndex), given);
            waiting.set(isWaiting(now, given));
        } else {
            waiting.set(false);
        }
    }

    private static boolean isWaiting(LessonStep of, Kept given) {
        return of.question().isPresent() && !given.predicted().told() || of.seen().isPresent() && !given.seen().told()
                || of.goal().isPresent() && !given.reached();
    }

    /** The station that was open stays open where there is one; otherwise the lesson is closed. */
    private void stay() {
        Lesson open = lesson.get();
        lessonIndex = open == null ? NOTHING
                : lessons.get().stream().map(Lesson::station).toList().indexOf(open.station());
        if (open != null && (lessonIndex == NOTHING || stepIndex >= lessons.get().get(lessonIndex).steps().size())) {
            close();
        } else {
            if (lessonIndex != NOTHING) {
                LessonStep other = lessons.get().get(lessonIndex).steps().get(stepIndex);
                predicted.translate(other.question().orElse(null));
                seen.translate(other.seen().orElse(null));
            }
            show();
        }
    }

    private void show() {
        lesson.set(lessonIndex == NOTHING ? null : lessons.get().get(lessonIndex));
        step.set(lesson.get() == null ? null : lesson.get().steps().get(stepIndex));
        look();
    }
}
