package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Stage;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.Level;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.state.BenchModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** For a moment the picture of the network before is still on the stage, and may be pressed. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class GonePictureTest {

    private final Set<String> thrown = new TreeSet<>();
    private BenchWindow window;
    private Journey journey;
    private boolean pressing;
    private int fired;

    @Start
    void open(Stage stage) {
        window = new BenchWindow(Presets.first(), new NoFiles(), 1280, 720);
        journey = new Journey(window);
        stage.setScene(window.scene());
        stage.show();
    }

    @Stop
    void close() {
        window.close();
    }

    @Test
    void eachSpotOfAPictureThatIsAboutToGoMayBePressed() {
        journey.settle();
        BenchModel model = window.model();
        List<ObservableValue<?>> changes = List.of(model.experimentProperty(), model.exampleProperty(),
                model.snapshotProperty(), model.readingProperty());
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> changes.forEach(one -> one.subscribe(this::pressAll)));
        int simpler = indexOf("rnn");
        for (Level level : Level.values()) {
            WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
                window.controller().open(Presets.first());
                model.stage().show(level);
            });
            journey.settle();
            WaitForAsyncUtils.waitForAsyncFx(60_000, () -> window.lessons().open(simpler, 0));
            journey.settle();
            WaitForAsyncUtils.waitForAsyncFx(60_000, window.lessons()::close);
        }
        assertEquals(Set.of(), thrown);
        assertTrue(fired > 500, () -> fired + " spots were pressed");
    }

    /** A lesson of a simpler cell that reads fewer letters. */
    private int indexOf(String cell) {
        var lessons = window.lessons().lessonsProperty().get();
        for (int i = 0; i < lessons.size(); i++) {
            var experiment = lessons.get(i).steps().get(0).setup().experiment();
            if (experiment.spec().cell().id().equals(cell) && experiment.length() < Presets.first().length()) {
                return i;
            }
        }
        throw new AssertionError("no lesson begins with a short " + cell);
    }

    private void pressAll() {
        if (pressing) {
            return;
        }
        pressing = true;
        List<FigureView> views = new ArrayList<>();
        collect(window.scene().getRoot(), views);
        views.forEach(view -> List.copyOf(view.spotsProperty().get()).forEach(spot -> {
            try {
                fired++;
                view.tabStopAt(spot).executeAccessibleAction(AccessibleAction.FIRE);
            } catch (RuntimeException e) {
                thrown.add(spot.text() + ": " + e);
            }
        }));
        pressing = false;
    }

    private static void collect(Node node, List<FigureView> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node instanceof FigureView view) {
            found.add(view);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }
}
