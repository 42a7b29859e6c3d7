package lab.unroll.window.lesson;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonBook;
import lab.unroll.lesson.LessonBooks;
import lab.unroll.lesson.LessonList;
import lab.unroll.lesson.LessonStep;
import lab.unroll.lesson.setup.BenchSetup;
import lab.unroll.words.Failure;
import lab.unroll.words.InputException;

/**
 * Which lesson is open, at which step, and what has been answered there, which is remembered as long as the window is open.
 * Knows no node.
 */
public final class LessonModel {

    /** No lesson is open. */
    private static final int NOTHING = -1;
    /** The identity of no lesson. */
    private static final Object GONE = new Object();

    private final LessonBench bench;
    private final ObjectProperty<List<Lesson>> lessons = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<Failure>> problems = new SimpleObjectProperty<>(List.of());
    private final Shelf shelf;
    private final ObjectProperty<List<InputException>> mistakes = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Lesson> lesson = new SimpleObjectProperty<>();
    private final ObjectProperty<Object> identity = new SimpleObjectProperty<>();
    private final ObjectProperty<LessonStep> step = new SimpleObjectProperty<>();
    private final Asked predicted;
    private final Asked seen;
    private final BooleanProperty reached = new SimpleBooleanProperty();
    private final BooleanProperty there = new SimpleBooleanProperty();
    private final BooleanProperty greeting = new SimpleBooleanProperty();
    private final BooleanProperty waiting = new SimpleBooleanProperty();
    private final LessonMemory memory;
    private final Arrival arrival = new Arrival((now, failures) -> {
        problems.set(failures);
        lessons.set(now.lessons());
        stay(identity.get());
    });
    private int lessonIndex = NOTHING;
    private int stepIndex;
    /** True while what is remembered of a step is put there: nothing of that is an answer. */
    private boolean asking;

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
        shelf = new Shelf(lessons, language, source);
        memory = new LessonMemory(this, language);
        predicted = new Asked(bench);
        seen = new Asked(bench);
        List.of(predicted.toldProperty(), seen.toldProperty(), reached).forEach(one -> one.subscribe(this::look));
        language.subscribe(locale -> arrival.await(source.apply(locale)));
    }

    /** True once the lessons of the present language are there. */
    public boolean isRead() {
        return arrival.isThere();
    }

    /** Does something once the lessons are there: at once, if they are. */
    public void whenRead(Runnable wanted) {
        arrival.whenThere(wanted);
    }

    /** All lessons that are shipped. */
    public ReadOnlyObjectProperty<List<Lesson>> lessonsProperty() {
        return lessons;
    }

    /** What is wrong with the lessons that could not be read. */
    public ReadOnlyObjectProperty<List<Failure>> problemsProperty() {
        return problems;
    }

    /** The lessons of a teacher's folder; null where none is open. They come after those that are shipped. */
    public ObservableValue<LessonBook> taughtProperty() {
        return shelf.taughtProperty();
    }

    /** What is wrong now with the file of the open lesson, which is shown as it was when it was right. */
    public ReadOnlyObjectProperty<List<InputException>> mistakesProperty() {
        return mistakes;
    }

    /**
     * The lessons of a teacher's folder are there, or are others now; null for no folder. The step that is open is shown
     * again where it has changed; what is wrong with its file is told, and leaves it as it was.
     */
    public void teach(LessonBooks now) {
        LessonStep before = step.get();
        LessonBooks last = shelf.booksProperty().get();
        boolean same = last != null && now != null && last.folder().equals(now.folder());
        boolean others = same && last.sessions() != now.sessions();
        boolean wasTaught = lesson.get() != null && shelf.isTaught(lesson.get());
        if (!same) {
            memory.forgetTaught(last != null);
        }
        shelf.booksProperty().set(now);
        stay(wasTaught && !same ? GONE : identity.get());
        LessonStep after = step.get();
        if (after != null && wasTaught && (others || after.isElsewhereThan(before))) {
            goTo(stepIndex);
        }
    }

    /** Opens a lesson of the teacher's folder by the name of its file, at its first step; shows the list if it cannot be read. */
    public void openTaught(String file) {
        Optional<Lesson> wanted = taughtProperty().getValue().lesson(file);
        if (wanted.isPresent()) {
            open(shelf.all().indexOf(wanted.get()), 0);
        } else {
            close();
        }
    }

    /** What is the same of the open lesson in each language; null if none is open. */
    public ReadOnlyObjectProperty<Object> identityProperty() {
        return identity;
    }

    /** The open lesson, or null. */
    public ReadOnlyObjectProperty<Lesson> lessonProperty() {
        return lesson;
    }

    /** All lessons, also those of a teacher. */
    Shelf shelf() {
        return shelf;
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
        return lesson.get() != null && memory.of(identity.get(), lesson.get(), index)
                .map(known -> !known.isWaiting(lesson.get().steps().get(index))).orElse(false);
    }

    /** True while somebody who is here for the first time is told what to do. */
    public ReadOnlyBooleanProperty greetingProperty() {
        return greeting;
    }

    /**
     * Somebody is here for the first time: only what the first station needs is there, until a lesson is opened or closed.
     *
     * @param first what the first station begins with; the lessons themselves may still be read
     */
    public void greet(BenchSetup first) {
        if (lesson.get() == null) {
            greeting.set(true);
            bench.greet(first);
        }
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
        return stepIndex > 0 || follows(lessonIndex - 1);
    }

    /** True if there is a step after, in this lesson or the next. */
    public boolean hasNext() {
        return lesson.get() != null && (stepIndex + 1 < lesson.get().steps().size() || follows(lessonIndex + 1));
    }

    /** True if there is a lesson at this place, in the same folder as the open one. */
    private boolean follows(int index) {
        return lesson.get() != null && shelf.isBeside(lesson.get(), index);
    }

    /** To the step before. */
    public void back() {
        if (stepIndex > 0) {
            goTo(stepIndex - 1);
        } else if (hasBack()) {
            open(lessonIndex - 1, shelf.all().get(lessonIndex - 1).steps().size() - 1);
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
        LessonStep wanted = shelf.all().get(lessonIndex).steps().get(index);
        there.set(false);
        ask(wanted);
        show();
        boolean told = wanted.question().isEmpty() || predicted.isTold();
        bench.enter(told ? wanted.told() : wanted.setup(), told ? wanted.leftCovered() : wanted.covered());
        bench.whenThere(() -> {
            there.set(true);
            settle();
        });
    }

    /** Lets the bench show what was asked for, and tells how good the prediction was. */
    public void reveal() {
        if (step.get() != null && predicted.answerProperty().get() != null && !predicted.isTold()) {
            bench.reveal(step.get().told(), step.get().leftCovered());
            predicted.tell();
            memory.predicted(predicted.answerProperty().get());
        }
    }

    /** Tells how good the observation was; it may be made again. */
    public void check() {
        seen.tell();
        memory.seen(seen.answerProperty().get());
    }

    /** What was answered and reached in all lessons. */
    public LessonMemory memory() {
        return memory;
    }

    /** What is remembered of the open step is other now. */
    void recall() {
        if (step.get() != null) {
            ask(step.get());
            settle();
            look();
        }
    }

    private void settle() {
        predicted.settle();
        seen.settle();
    }

    /** True once the bench is as the step has set it up: what it showed before reaches no goal. */
    ReadOnlyBooleanProperty thereProperty() {
        return there;
    }

    /** The goal of the step has been reached: that stays so. */
    void reach() {
        if (!reached.get()) {
            memory.reached(step.get());
        }
        reached.set(true);
    }

    /** True once the goal of the step has been reached. */
    ReadOnlyBooleanProperty reachedProperty() {
        return reached;
    }

    /** Asks what a step asks, with what was answered there before; nothing where there is no step. */
    private void ask(LessonStep wanted) {
        LessonMemory.Kept before = wanted == null ? LessonMemory.Kept.NOTHING : memory.of(shelf, lessonIndex, stepIndex);
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
            memory.put(identity.get(), stepIndex, given);
            waiting.set(given.isWaiting(now));
        } else {
            waiting.set(false);
        }
    }

    /** The lesson that was open stays open where there is one; otherwise it is closed. */
    private void stay(Object wanted) {
        List<Lesson> all = shelf.all();
        lessonIndex = wanted == null ? NOTHING : all.stream().map(shelf::identity).toList().indexOf(wanted);
        boolean shrunk = lessonIndex != NOTHING && stepIndex >= all.get(lessonIndex).steps().size();
        if (shrunk && shelf.isTaught(all.get(lessonIndex))) {
            // its last steps have been taken out
            goTo(all.get(lessonIndex).steps().size() - 1);
        } else if (wanted != null && (lessonIndex == NOTHING || shrunk)) {
            close();
        } else {
            if (lessonIndex != NOTHING) {
                LessonStep other = all.get(lessonIndex).steps().get(stepIndex);
                predicted.translate(other.question().orElse(null));
                seen.translate(other.seen().orElse(null));
            }
            show();
        }
    }

    private void show() {
        Lesson shown = lessonIndex == NOTHING ? null : shelf.all().get(lessonIndex);
        identity.set(shelf.identity(shown));
        lesson.set(shown);
        mistakes.set(shelf.mistakes(lesson.get()));
        step.set(lesson.get() == null ? null : lesson.get().steps().get(stepIndex));
        memory.show(lesson.get(), identity.get(), stepIndex);
        look();
    }
}
