package lab.unroll.window.lesson;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import lab.unroll.homework.Homework;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonList;
import lab.unroll.lesson.LessonStep;
import lab.unroll.lesson.work.LessonWork;
import lab.unroll.words.InputException;

/**
 * Which lesson is open, at which step, and what has been answered there, which is remembered, and kept with the bench.
 * Knows no node.
 */
public final class LessonModel {

    /** No lesson is open. */
    private static final int NOTHING = -1;

    private final LessonBench bench;
    private final ObjectProperty<List<Lesson>> lessons = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<InputException>> problems = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Lesson> lesson = new SimpleObjectProperty<>();
    private final ObjectProperty<LessonStep> step = new SimpleObjectProperty<>();
    private final Asked predicted;
    private final Asked seen;
    private final BooleanProperty reached = new SimpleBooleanProperty();
    private final BooleanProperty there = new SimpleBooleanProperty();
    private final BooleanProperty greeting = new SimpleBooleanProperty();
    private final BooleanProperty waiting = new SimpleBooleanProperty();
    private final LessonMemory memory = new LessonMemory();
    private final ObservableValue<Locale> language;
    private int lessonIndex = NOTHING;
    private int stepIndex;
    /** True while what is remembered of a step is put there: nothing of that is an answer. */
    private boolean asking;

    /**
     * The lessons, none of them open.
     *
     * @param language the language of the moment; an open lesson changes with it
     * @param source   the lessons in a language, in the same order in each; some may be missing in one
     * @param bench    what they set up
     */
    public LessonModel(ObservableValue<Locale> language, Function<Locale, LessonList> source, LessonBench bench) {
        this.bench = bench;
        this.language = language;
        predicted = new Asked(bench);
        seen = new Asked(bench);
        List.of(predicted.toldProperty(), seen.toldProperty(), reached).forEach(one -> one.subscribe(this::look));
        language.subscribe(locale -> {
            LessonList now = source.apply(locale);
            problems.set(now.problems());
            lessons.set(now.lessons());
            stay();
        });
    }

    /** All lessons. */
    public ReadOnlyObjectProperty<List<Lesson>> lessonsProperty() {
        return lessons;
    }

    /** What is wrong with the lessons that could not be read. */
    public ReadOnlyObjectProperty<List<InputException>> problemsProperty() {
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
        return lesson.get() != null && memory.known(lesson.get().station(), index)
                .map(known -> !isWaiting(lesson.get().steps().get(index), known)).orElse(false);
    }

    /** True while somebody who is here for the first time is told what to do. */
    public ReadOnlyBooleanProperty greetingProperty() {
        return greeting;
    }

    /** Somebody is here for the first time: only what the first station needs is there, until a lesson is opened or closed. */
    public void greet() {
        if (!lessons.get().isEmpty()) {
            greeting.set(true);
            bench.greet(lessons.get().get(0).steps().get(0).setup());
        }
    }

    /** Opens a lesson, counted from 0, at a step, counted from 0, and sets up the bench. */
    public void open(int index, int atStep) {
        lessonIndex = index;
        greeting.set(false);
        goTo(atStep);
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
        bench.whenThere(() -> {
            there.set(true);
            predicted.settle();
            seen.settle();
        });
    }

    /** Lets the bench show what was asked for, and tells how good the prediction was. */
    public void reveal() {
        if (step.get() != null && predicted.answerProperty().get() != null && !predicted.isTold()) {
            bench.reveal(step.get().told());
            predicted.tell();
            memory.diary().predicted(predicted.answerProperty().get());
        }
    }

    /** Tells how good the observation was; it may be made again. */
    public void check() {
        seen.tell();
        Optional.ofNullable(seen.answerProperty().get()).ifPresent(memory.diary()::seen);
    }

    /** What was done in the open lesson, or null. */
    public LessonWork work() {
        return lesson.get() == null ? null : memory.diary().of(lesson.get());
    }

    /** What was done in all lessons, to be kept. */
    public List<LessonWork> works() {
        return memory.diary().all();
    }

    /** How often something was answered or reached. */
    public int changes() {
        return memory.diary().changes();
    }

    /** Takes over what was done elsewhere, in lessons in which nothing has been answered or reached here. */
    public void restore(List<LessonWork> works) {
        memory.restore(works, lessons.get());
        if (step.get() != null) {
            ask(step.get());
            predicted.settle();
            seen.settle();
            look();
        }
    }

    /** Hands over the open lesson as somebody hands it in, with the bench as it is now. */
    public void handIn(String student, Consumer<Homework> then) {
        LessonWork work = work();
        if (work != null) {
            bench.keep(end -> then.accept(new Homework(student, work, end)));
        }
    }

    /** True once the bench is as the step has set it up: what it showed before reaches no goal. */
    ReadOnlyBooleanProperty thereProperty() {
        return there;
    }

    /** The goal of the step has been reached: that stays so. */
    void reach() {
        if (!reached.get() && step.get() != null) {
            step.get().goal().ifPresent(goal -> bench.keep(memory.diary().reached(goal)));
        }
        reached.set(true);
    }

    /** True once the goal of the step has been reached. */
    ReadOnlyBooleanProperty reachedProperty() {
        return reached;
    }

    /** Asks what a step asks, with what was answered there before; nothing where there is no step. */
    private void ask(LessonStep wanted) {
        LessonMemory.Kept before = memory.of(wanted == null ? 0 : lessons.get().get(lessonIndex).station(), stepIndex);
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
            LessonMemory.Kept given = new LessonMemory.Kept(predicted.given(), seen.given(), reached.get());
            memory.put(lesson.get().station(), stepIndex, given);
            waiting.set(isWaiting(now, given));
        } else {
            waiting.set(false);
        }
    }

    private static boolean isWaiting(LessonStep of, LessonMemory.Kept given) {
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
        if (step.get() == null) {
            memory.diary().leave();
        } else {
            memory.diary().show(lesson.get(), language.getValue(), stepIndex);
        }
        look();
    }
}
