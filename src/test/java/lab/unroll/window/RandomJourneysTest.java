package lab.unroll.window;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.stage.Stage;
import lab.unroll.experiment.Presets;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.soak.Shrinking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/**
 * Somebody in a hurry: presses keys, buttons, sliders and spots, clicks, drags and types at random, in every view, and on
 * most journeys never waits for what the act before has begun. Afterwards the bench has to come to rest, show what it holds,
 * and answer. Of a journey that fails, the fewest acts are told that fail in a new window.
 */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class RandomJourneysTest {

    /** -Djourneys=N walks so many; 200 take about fifteen minutes, so that the build walks the first of them. */
    private static final int JOURNEYS = Integer.getInteger("journeys", 12);
    /** Of more journeys than these it is told how far they are. */
    private static final int SHORT = 12;
    /** The first seed; -Djourney.seed=N begins with another, to walk again a journey that failed. */
    private static final int FIRST_SEED = Integer.getInteger("journey.seed", 0);
    /** -Djourney.acts=A,B,C walks these acts of the first journey alone. */
    private static final String ACTS = System.getProperty("journey.acts");
    /** So often a journey that failed is tried again in a new window, to make it short. */
    private static final int TRIES = Integer.getInteger("journey.tries", 60);
    private static final long LONGEST_SHRINKING = TimeUnit.MINUTES.toNanos(10);

    private Stage stage;
    private BenchWindow window;
    private JourneyWalk walk;

    @Start
    void open(Stage shown) {
        stage = shown;
        window = new BenchWindow(Presets.first(), new NoFiles(), 1280, 720);
        stage.setScene(window.scene());
        stage.show();
    }

    @Stop
    void close() {
        window.close();
    }

    @Test
    void whateverIsPressedTheWindowComesToRestAndAnswers() {
        walk = JourneyWalk.in(window);
        List<AssertionError> failures = new ArrayList<>();
        journeys().forEach(journey -> {
            long began = System.nanoTime();
            Throwable failure = failureOf(journey);
            tell(journey + ": " + (System.nanoTime() - began) / 100_000_000 / 10.0 + " s");
            if (failure != null) {
                failures.add(shrunk(journey, walk.done(), failure));
                tell(failures.get(failures.size() - 1).getMessage());
                openAgain();
            }
        });
        AssertionError all = new AssertionError(failures.size() + " journeys failed:\n"
                + String.join("\n", failures.stream().map(Throwable::getMessage).toList()));
        failures.forEach(all::addSuppressed);
        if (!failures.isEmpty()) {
            throw all;
        }
    }

    private static void tell(String progress) {
        if (JOURNEYS > SHORT) {
            System.out.println(progress);
        }
    }

    private static Stream<RandomJourney> journeys() {
        if (ACTS != null) {
            return Stream.of(RandomJourney.of(FIRST_SEED).with(
                    Stream.of(ACTS.split(",")).filter(act -> !act.isBlank()).map(Integer::valueOf).toList()));
        }
        return Stream.iterate(FIRST_SEED, seed -> seed + 1).limit(JOURNEYS).map(RandomJourney::of);
    }

    private AssertionError shrunk(RandomJourney journey, List<String> done, Throwable first) {
        long end = System.nanoTime() + LONGEST_SHRINKING;
        List<Integer> acts = Shrinking.shrink(journey.acts().subList(0, Math.min(journey.acts().size(), done.size() + 1)),
                some -> System.nanoTime() < end && failureInNewWindow(journey.with(some)) != null, TRIES);
        Throwable last = TRIES == 0 ? null : failureInNewWindow(journey.with(acts));
        AssertionError told = new AssertionError(last == null
                ? journey + " failed after " + done + ", and not again in a new window: " + first.getMessage()
                : journey + " fails after " + walk.done() + ": " + last.getMessage() + "\nWalk it again: "
                        + journey.with(acts).command(), last == null ? first : last);
        told.addSuppressed(first);
        return told;
    }

    private Throwable failureInNewWindow(RandomJourney journey) {
        openAgain();
        return failureOf(journey);
    }

    private void openAgain() {
        JourneyWalk.onFx(() -> {
            window.close();
            open(stage);
            return null;
        });
        walk = JourneyWalk.in(window);
    }

    /** What fails on a journey, or null. */
    private Throwable failureOf(RandomJourney journey) {
        try {
            walk.walk(journey);
            return null;
        } catch (AssertionError | RuntimeException e) {
            return e;
        }
    }
}
