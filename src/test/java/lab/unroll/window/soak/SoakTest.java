package lab.unroll.window.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.stage.Stage;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.frame.BenchWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * A network is trained at full speed for as long as one likes, with the window open and following it. What is measured in four
 * quarters stays as it was in the second.
 */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class SoakTest {

    /** -Dunroll.soak=N takes so many training steps. */
    private static final int STEPS = Integer.getInteger("unroll.soak", 4_000);
    /** A network that takes a step in less time than a picture. */
    private static final Experiment SMALL = Presets.first().withHidden(3).withBatch(2);
    /** The slowest that is waited for, in steps a second. */
    private static final int SLOWEST = 100;
    /** So much more is no leak: pictures are larger and smaller. In bytes. */
    private static final long HEAP = 8_000_000;
    /** The same beside the heap, where code that is compiled comes and goes. */
    private static final long BESIDE = 48_000_000;

    /** So many more of a class are none either: curves and caches fill up at first. */
    private static final double SHARE = 0.1;
    private static final int SOME = 200;

    /** The end of a quarter. */
    private record Quarter(Memory memory, Census census, int threads) {
    }

    @Start
    void begin(Stage nothing) {
        // the window has a stage of its own
    }

    @Test
    void heapNativeMemoryObjectsAndThreadsStayAsTheyAreWhileANetworkIsTrained() {
        List<Quarter> quarters = new ArrayList<>();
        try (LivingWindow living = new LivingWindow(SMALL)) {
            for (int i = 1; i <= 4; i++) {
                quarters.add(train(living, (long) STEPS * i / 4));
            }
        }
        Quarter second = quarters.get(1);
        Quarter last = quarters.get(3);
        assertTrue(last.memory().heap() < second.memory().heap() + HEAP, () -> "the heap grows: " + quarters);
        if (last.memory().beside().isPresent()) {
            assertTrue(last.memory().beside().getAsLong() < second.memory().beside().getAsLong() + BESIDE,
                    () -> "the memory beside the heap grows: " + quarters);
        } else {
            System.out.println("This system does not tell what a process has of memory: only the heap is judged.");
        }
        assertTrue(last.threads() <= second.threads(), "threads: " + second.threads() + ", then " + last.threads());
        assertEquals(Map.of(), last.census().moreThan(second.census(), SHARE, SOME));
    }

    /** Trains up to a step, with the window following, and measures where all has come to rest. */
    private static Quarter train(LivingWindow living, long goal) {
        BenchWindow window = living.window();
        long began = System.nanoTime();
        LivingWindow.doing(window.controller()::train);
        LivingWindow.waitUntil("step " + goal, () -> window.model().snapshotProperty().get().iteration() >= goal,
                60 + STEPS / SLOWEST);
        double seconds = (System.nanoTime() - began) * 1e-9;
        LivingWindow.doing(window.controller()::pauseTraining);
        living.settle();
        Census census = Census.take();
        Quarter quarter = new Quarter(Memory.measure(), census, Thread.getAllStackTraces().size());
        System.out.printf("%,d steps, %.0f s, %s, %d threads, %,d objects%n", goal, seconds, quarter.memory(),
                quarter.threads(), quarter.census().counts().values().stream().mapToLong(Long::longValue).sum());
        return quarter;
    }
}
