package lab.unroll.window.soak;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.landscape.LandscapeView;
import lab.unroll.window.text.TextView;
import lab.unroll.window.view.View;
import lab.unroll.window.views.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Windows are begun and ended, one after the other; of none is anything left behind. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class StartsAndEndsTest {

    /** -Dunroll.soak=N begins and ends so many. */
    private static final int WINDOWS = Integer.getInteger("unroll.soak", 2);
    private static final int STEPS = 20;
    /** In these something can be played: they come first. */
    private static final List<View> PLAYING = List.of(TextView.VIEW, LandscapeView.VIEW);
    /** So many more objects of a class of JavaFX are kept for the next time: colours, backgrounds. */
    private static final int OF_JAVAFX = 20;
    /** Of so many windows the system must not count more memory beside the heap than this: code that was compiled meanwhile. */
    private static final int MANY = 100;
    private static final long MOST_BESIDE = 100_000_000;

    @Start
    void begin(Stage nothing) {
        // each window has a stage of its own
    }

    @Test
    void ofAWindowThatHasEndedNothingIsLeft() {
        List<View> views = Stream.concat(PLAYING.stream(), Views.ALL.stream()).distinct().limit(WINDOWS).toList();
        // what is read once and for all
        views.forEach(StartsAndEndsTest::beginAndEnd);
        Census before = Census.take();
        long threads = threads();
        Memory memory = Memory.measure();
        for (int i = 0; i < WINDOWS; i++) {
            beginAndEnd(views.get(i % views.size()));
            if (WINDOWS > 20 && i % 20 == 19) {
                System.out.println(i + 1 + " windows: " + Census.take().of(BenchWindow.class) + " left, " + Memory.measure());
            }
        }
        LivingWindow.waitUntil("the threads have ended", () -> threads() <= threads, 60);
        Census after = Census.take();
        Memory last = Memory.measure();
        System.out.println(WINDOWS + " windows: before " + memory + ", after " + last);
        if (WINDOWS >= MANY && memory.beside().isPresent()) {
            assertTrue(last.beside().getAsLong() - memory.beside().getAsLong() < MOST_BESIDE, "beside the heap");
        }
        Map<String, String> left = new TreeMap<>(after.moreThan(before, 0, OF_JAVAFX));
        left.putAll(after.ofProject().moreThan(before, 0, 0));
        // the last window of the test before may still stand on the stage that all tests share
        if (!left.isEmpty()) {
            throw new AssertionError(after.of(BenchWindow.class) - before.of(BenchWindow.class)
                    + " windows are left, and of these classes more than before: "
                    + left + "; the heap is in " + Memory.dump());
        }
    }

    /** Shows a view of a bench that suits it, trains a little, and ends while training, playing and a lesson are under way. */
    private static void beginAndEnd(View view) {
        Experiment experiment = Presets.all().stream().filter(view::isOfferedFor).findFirst().orElseThrow();
        try (LivingWindow living = new LivingWindow(experiment)) {
            BenchWindow window = living.window();
            LivingWindow.doing(() -> {
                window.views().show(view);
                window.controller().trainTo(STEPS);
            });
            living.settle();
            LivingWindow.doing(() -> {
                window.model().toggleTheme();
                window.model().toggleLanguage();
            });
            living.settle();
            LivingWindow.doing(() -> {
                play(window);
                window.controller().train();
                window.lessons().open(0, 1);
            });
        }
    }

    /** Whatever can be played plays while the window ends. */
    private static void play(BenchWindow window) {
        window.scene().getRoot().lookupAll(".button").stream().filter(Button.class::isInstance).map(Button.class::cast)
                .filter(button -> button.getId() != null && button.getId().endsWith("play") && !button.isDisabled())
                .forEach(Button::fire);
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("unroll")).count();
    }
}
