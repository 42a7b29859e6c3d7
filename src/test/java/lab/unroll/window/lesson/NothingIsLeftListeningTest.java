package lab.unroll.window.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.InvalidationListener;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import lab.unroll.figure.paint.Theme;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonStep;
import lab.unroll.lesson.Lessons;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.canvas.FormulaNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The steps of lessons come and go; the theme stays, and must not keep them. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class NothingIsLeftListeningTest {

    private static final int ROUNDS = 10;

    /** A theme that counts who listens to it. */
    private static final class CountedTheme extends SimpleObjectProperty<Theme> {

        private final AtomicInteger listeners = new AtomicInteger();

        private CountedTheme() {
            super(Theme.LIGHT);
        }

        @Override
        public void addListener(ChangeListener<? super Theme> listener) {
            listeners.incrementAndGet();
            super.addListener(listener);
        }

        @Override
        public void removeListener(ChangeListener<? super Theme> listener) {
            listeners.decrementAndGet();
            super.removeListener(listener);
        }

        @Override
        public void addListener(InvalidationListener listener) {
            listeners.incrementAndGet();
            super.addListener(listener);
        }

        @Override
        public void removeListener(InvalidationListener listener) {
            listeners.decrementAndGet();
            super.removeListener(listener);
        }
    }

    private final CountedTheme theme = new CountedTheme();
    private final VBox content = new VBox();

    @Start
    void open(Stage stage) {
        stage.setScene(new Scene(content));
    }

    @Test
    void afterManyStepsOnlyWhatIsShownListensToTheTheme() {
        LessonText setter = new LessonText(theme);
        List<String> wrong = new ArrayList<>();
        long formulas = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            long most = 0;
            for (int round = 0; round < ROUNDS; round++) {
                for (Lesson lesson : Lessons.all(Locale.ENGLISH).lessons()) {
                    for (LessonStep step : lesson.steps()) {
                        content.getChildren().setAll(step.blocks().stream().map(block -> setter.block(block, StillBench.page())).toList());
                        long shown = formulasIn(content);
                        most = Math.max(most, shown);
                        if (shown != theme.listeners.get()) {
                            wrong.add(step.title() + ": " + shown + " formulas, " + theme.listeners + " listeners");
                        }
                    }
                }
            }
            content.getChildren().clear();
            return most;
        });
        assertEquals(List.of(), wrong);
        assertTrue(formulas > 0, "there are formulas in the lessons");
        assertEquals(0, theme.listeners.get());
    }

    @Test
    void aFormulaThatComesBackWearsTheThemeOfTheMoment() {
        int[] colours = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            FormulaNode formula = new FormulaNode(new SimpleObjectProperty<>("h_t"), 16, theme);
            content.getChildren().setAll(formula);
            int light = ink(formula);
            content.getChildren().clear();
            theme.set(Theme.DARK);
            content.getChildren().setAll(formula);
            int dark = ink(formula);
            content.getChildren().clear();
            return new int[] {light, dark};
        });
        assertTrue(colours[0] != colours[1], "the ink changed with the theme");
    }

    /** The colour of the first pixel that is covered all over. */
    private static int ink(FormulaNode formula) {
        Image image = ((ImageView) formula.getChildrenUnmodifiable().get(0)).getImage();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int colour = image.getPixelReader().getArgb(x, y);
                if (colour >>> 24 > 0xF0) {
                    return colour;
                }
            }
        }
        throw new AssertionError("nothing is painted");
    }

    private static long formulasIn(Node node) {
        return node.lookupAll(".formula").size();
    }
}
