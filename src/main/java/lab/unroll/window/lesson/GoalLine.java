package lab.unroll.window.lesson;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import lab.unroll.lesson.goal.Goal;
import lab.unroll.lesson.LessonStep;
import lab.unroll.window.kit.Icons;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;

/** What the step that is shown waits for, with a box that is ticked once the bench has been there. Lives with the panel. */
final class GoalLine extends Label {

    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");

    private final LessonModel lessons;
    private final BenchModel bench;
    private final Texts texts;
    private final BooleanBinding reached;
    private final BooleanBinding awaited;

    GoalLine(LessonModel lessons, BenchModel bench, ObservableValue<?> views, Texts texts) {
        this.lessons = lessons;
        this.bench = bench;
        this.texts = texts;
        reached = Bindings.createBooleanBinding(this::isReached, lessons.stepProperty(), lessons.thereProperty(),
                bench.experimentProperty(), bench.snapshotProperty(), bench.lossCurveProperty(), bench.positionProperty(),
                bench.levelProperty(), bench.pinsProperty(), bench.unitProperty(), bench.compare().wantedProperty(),
                bench.playhead().sweepProperty(), bench.stage().picturedProperty(), bench.hand().historyProperty(),
                bench.stage().text().lookProperty(), bench.readingProperty(), views);
        setId("lesson-goal");
        getStyleClass().add("lesson-goal");
        setWrapText(true);
        setMinHeight(Region.USE_PREF_SIZE);
        Region tick = Icons.of("check");
        tick.visibleProperty().bind(lessons.reachedProperty());
        StackPane box = new StackPane(tick);
        box.getStyleClass().add("goal-box");
        setGraphic(box);
        textProperty().bind(Bindings.createStringBinding(this::words, lessons.stepProperty(), bench.languageProperty(),
                lessons.reachedProperty()));
        accessibleTextProperty().bind(textProperty());
        awaited = Bindings.createBooleanBinding(() -> !lessons.reachedProperty().get()
                && goal().filter(Goal::isOfTraining).isPresent(), lessons.stepProperty(), lessons.reachedProperty());
        awaited.subscribe(lessons.bench()::awaitTraining);
        reached.subscribe(is -> {
            if (is) {
                lessons.reach();
            }
        });
        lessons.reachedProperty().subscribe(is -> pseudoClassStateChanged(REACHED, is));
    }

    private Optional<Goal> goal() {
        return Optional.ofNullable(lessons.stepProperty().get()).flatMap(LessonStep::goal);
    }

    /** While another experiment is put on the bench, what it holds is of both; once it has been read, it is whole. */
    private boolean isReached() {
        return lessons.thereProperty().get() && bench.readingProperty().get() != null
                && goal().filter(goal -> goal.isReached(lessons.bench().progress())).isPresent();
    }

    private String words() {
        return goal().map(goal -> texts.get(lessons.reachedProperty().get() ? "lesson.goal.reached" : "lesson.goal.open",
                goal.told(texts.words()))).orElse("");
    }
}
