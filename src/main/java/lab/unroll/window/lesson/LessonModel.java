package lab.unroll.window.lesson;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import lab.unroll.figure.Cover;
import lab.unroll.lesson.setup.BenchSetup;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonList;
import lab.unroll.lesson.LessonStep;
import lab.unroll.words.InputException;

/** Which lesson is open, at which step, and what the learner has predicted. Knows no node. */
public final class LessonModel {

    /** No option is chosen. */
    public static final int NOTHING = -1;

    private final Consumer<BenchSetup> apply;
    private final Consumer<Cover> cover;
    private final ObjectProperty<List<Lesson>> lessons = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<InputException>> problems = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Lesson> lesson = new SimpleObjectProperty<>();
    private final ObjectProperty<LessonStep> step = new SimpleObjectProperty<>();
    private final IntegerProperty choice = new SimpleIntegerProperty(NOTHING);
    private final BooleanProperty revealed = new SimpleBooleanProperty();
    private int lessonIndex = NOTHING;
    private int stepIndex;

    /**
     * The lessons, none of them open.
     *
     * @param language the language of the moment; an open lesson changes with it
     * @param source   the lessons in a language, in the same order in each; some may be missing in one
     * @param apply    sets up the bench
     * @param cover    covers what is not to be seen yet
     */
    public LessonModel(ObservableValue<Locale> language, Function<Locale, LessonList> source,
                       Consumer<BenchSetup> apply, Consumer<Cover> cover) {
        this.apply = apply;
        this.cover = cover;
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

    /** The chosen option, counted from 0, or {@link #NOTHING}. */
    public IntegerProperty choiceProperty() {
        return choice;
    }

    /** True once the answer is told. */
    public ReadOnlyBooleanProperty revealedProperty() {
        return revealed;
    }

    /** Place of the step, counted from 0. */
    public int stepIndex() {
        return stepIndex;
    }

    /** Opens a lesson, counted from 0, at a step, counted from 0, and sets up the bench. */
    public void open(int index, int atStep) {
        lessonIndex = index;
        goTo(atStep);
    }

    /** Closes the lesson; the bench stays as it is. */
    public void close() {
        lessonIndex = NOTHING;
        forgetAnswer();
        cover.accept(Cover.NONE);
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

    /** To the next step; nowhere if no lesson is open or there is none. */
    public void next() {
        if (lesson.get() == null) {
            return;
        }
        if (stepIndex + 1 < lesson.get().steps().size()) {
            goTo(stepIndex + 1);
        } else if (hasNext()) {
            open(lessonIndex + 1, 0);
        }
    }

    /** To a step of the open lesson, counted from 0. */
    public void goTo(int index) {
        stepIndex = index;
        forgetAnswer();
        show();
        cover.accept(step.get().question().flatMap(question -> step.get().setup().step())
                .map(t -> new Cover(Set.of(Cover.Part.AFTER), t, false)).orElse(Cover.NONE));
        apply.accept(step.get().setup());
    }

    /** Tells the answer. */
    public void reveal() {
        revealed.set(true);
        cover.accept(Cover.NONE);
    }

    private void forgetAnswer() {
        choice.set(NOTHING);
        revealed.set(false);
    }

    /** The station that was open stays open where there is one; otherwise the lesson is closed. */
    private void stay() {
        Lesson open = lesson.get();
        lessonIndex = open == null ? NOTHING
                : lessons.get().stream().map(Lesson::station).toList().indexOf(open.station());
        if (lessonIndex == NOTHING || stepIndex >= lessons.get().get(lessonIndex).steps().size()) {
            close();
        } else {
            show();
        }
    }

    private void show() {
        lesson.set(lessonIndex == NOTHING ? null : lessons.get().get(lessonIndex));
        step.set(lesson.get() == null ? null : lesson.get().steps().get(stepIndex));
    }
}
