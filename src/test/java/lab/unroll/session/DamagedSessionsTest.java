package lab.unroll.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.engine.KernelChoice;
import lab.unroll.engine.KernelSet;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.fuzz.Damage;
import lab.unroll.fuzz.DamagedJson;
import lab.unroll.fuzz.Fuzz;
import lab.unroll.state.BenchState;
import lab.unroll.task.text.TextSource;
import lab.unroll.train.Checkpoint;
import lab.unroll.train.LossHistory;
import lab.unroll.train.Training;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Session files damaged at random are refused, each in words, and those that somebody changed are refused or gone on with:
 * {@code mvn test -Dtest=DamagedSessionsTest -Dunroll.fuzz=10000}.
 */
class DamagedSessionsTest {

    /** Of larger ones a step takes its time. */
    private static final int FEW_PARAMETERS = 20_000;

    private final KernelSet kernels = KernelChoice.named("plain");

    @TempDir
    private Path folder;

    private byte[] trained(Experiment experiment, int steps) {
        LossHistory history = new LossHistory();
        try (Training run = experiment.begin(1, kernels)) {
            run.advanceTo(steps, history::add);
            return SessionFile.bytes(Session.of(BenchState.of(experiment), new Checkpoint(run.state(), history.state()), kernels),
                    false);
        }
    }

    @Test
    void everyDamagedSessionIsRefusedInWords() throws InterruptedException {
        byte[] whole = trained(Presets.first(), 30);
        Fuzz.Outcome outcome = Fuzz.of("sessions", 100, random -> SessionFile.read(Damage.of(whole, random), "a.unroll",
                (kind, wanted) -> null));
        assertEquals(outcome.count(), outcome.refused());
    }

    /** Who changes a file on purpose takes the sum out, or puts in another. */
    @Test
    void everyChangedSessionIsRefusedInWordsOrGoneOnWith() throws InterruptedException, IOException {
        Path text = Files.writeString(folder.resolve("own.txt"), "to be or not to be, that is the question. ".repeat(30));
        Experiment reading = Presets.learning(Presets.named("next-char"), TextSource.load(text)).withHidden(8).withLength(10);
        List<String> whole = new ArrayList<>(List.of(new String(trained(Presets.first(), 5), StandardCharsets.UTF_8),
                new String(trained(reading, 3), StandardCharsets.UTF_8)));
        for (String preset : List.of("remember-first", "adding", "tomita-5", "addition-2-digits", "wave-sine")) {
            whole.add(Files.readString(Path.of("assets/presets", preset + SessionFile.ENDING)));
        }
        DataSource source = DataSource.beside(folder.resolve("a.unroll"), List.of());
        Fuzz.of("changed sessions", 200, random -> {
            String changed = DamagedJson.of(Damage.one(whole, random).replaceFirst(",\\s*\"sha256\"[^}]*", ""), random);
            byte[] file = (random.nextInt(3) > 0 || !changed.endsWith("}") ? changed : CheckSum.sign(changed))
                    .getBytes(StandardCharsets.UTF_8);
            goOn(SessionFile.read(file, "a.unroll", source));
        }).requireBothKinds();
    }

    private void goOn(Session session) {
        assertTrue(session.line().length() > 0);
        Experiment experiment = session.state().experiment();
        if (experiment.parameterCount() > FEW_PARAMETERS || experiment.length() > 50 || experiment.batch() > 64) {
            return;
        }
        try (Training run = session.begin(1, kernels)) {
            run.advanceTo(run.iteration() + 1, step -> { });
        }
        SessionFile.read(SessionFile.bytes(session, false), "b.unroll", (kind, wanted) -> experiment.choice().data());
    }
}
