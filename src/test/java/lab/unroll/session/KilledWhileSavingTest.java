package lab.unroll.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import lab.unroll.engine.KernelChoice;
import lab.unroll.engine.KernelSet;
import lab.unroll.experiment.Presets;
import lab.unroll.net.LayerPlace;
import lab.unroll.state.BenchState;
import lab.unroll.train.Checkpoint;
import lab.unroll.train.LossHistory;
import lab.unroll.train.Training;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that saves again and again is killed at random moments: the file is always one that it had finished, whole.
 * {@code mvn test -Dtest=KilledWhileSavingTest -Dkills=200}.
 */
class KilledWhileSavingTest {

    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final long LONGEST_NANOS = 60_000_000;

    @TempDir
    private Path folder;

    /** Saves sessions of 1, 2, 3, ... steps under one name until it is killed; says so after the first. */
    static final class Saver {

        private Saver() {
        }

        public static void main(String[] arguments) {
            Path file = Path.of(arguments[0]);
            KernelSet kernels = KernelChoice.named("plain");
            LossHistory history = new LossHistory();
            BenchState state = BenchState.of(Presets.first().withHidden(48)).seen(view -> view.withPlace(LayerPlace.BOTTOM));
            try (Training run = state.experiment().begin(1, kernels)) {
                for (int step = 1;; step++) {
                    run.advanceTo(step, history::add);
                    SessionFile.write(Session.of(state, new Checkpoint(run.state(), history.state()), kernels), file);
                    System.out.println(step);
                }
            }
        }
    }

    @Test
    void theFileIsAlwaysAnOldOrANewOneAndWhole() throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(5);
        Path file = folder.resolve("kept.unroll");
        for (int kill = 1; kill <= KILLS; kill++) {
            Files.deleteIfExists(file);
            Process process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Saver.class.getName(),
                    file.toString())).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                assertEquals("1", out.readLine());
                long saved = 1;
                // some saves later, and then at any moment of one
                for (int i = random.nextInt(4); i > 0; i--) {
                    saved = Long.parseLong(out.readLine());
                }
                LockSupport.parkNanos(random.nextLong(LONGEST_NANOS));
                process.destroyForcibly();
                assertTrue(process.waitFor(60, TimeUnit.SECONDS));
                Session whole = SessionFile.read(file);
                assertTrue(whole.state().iterations() >= saved, "kill " + kill + ": step " + whole.state().iterations()
                        + " is on the disk, but " + saved + " was saved");
                assertEquals(whole.state().iterations(), whole.training().orElseThrow().iteration());
            }
        }
    }
}
