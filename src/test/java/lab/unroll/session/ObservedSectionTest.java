package lab.unroll.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import lab.unroll.engine.KernelChoice;
import lab.unroll.engine.KernelSet;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.rewind.KeptBranches;
import lab.unroll.state.BenchState;
import lab.unroll.train.Checkpoint;
import lab.unroll.train.LossHistory;
import lab.unroll.train.Observations;
import lab.unroll.train.Trainer;
import lab.unroll.train.Training;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;

/** What was observed of a training is kept with it, and a file from before that is read as ever. */
class ObservedSectionTest {

    private static final KernelSet KERNELS = KernelChoice.named(KernelChoice.AUTO);
    private static final DataSource NOWHERE = (kind, wanted) -> {
        throw new AssertionError("nothing is to be read");
    };

    private static Checkpoint observed(Experiment experiment, int steps) {
        LossHistory history = new LossHistory();
        try (Training run = experiment.begin(1, KERNELS)) {
            while (run.iteration() < steps) {
                run.advance();
                history.add(run.report());
                if (run.iteration() % 5 == 0) {
                    history.add(run.evaluate());
                    history.add(run.internals());
                }
            }
            return new Checkpoint(run.state(), history.state(), history.observations());
        }
    }

    private static Session session(Experiment experiment) {
        Checkpoint here = observed(experiment, 40);
        Checkpoint left = observed(experiment, 20);
        return Session.of(BenchState.of(experiment), here, KERNELS).with(Sections.BRANCHES, new KeptBranches(1, List.of(
                new KeptBranches.KeptBranch(0, 0, null, List.of(), new long[0]),
                new KeptBranches.KeptBranch(1, 0, left, List.of(), new long[0]))));
    }

    /** Without the sum, as somebody leaves it who has changed it by hand. */
    private static String text(Session session) {
        return new String(SessionFile.bytes(session, false), StandardCharsets.UTF_8)
                .replaceFirst(",\\s*\"sha256\" : \"[0-9a-f]{64}\"\\s*}\\s*$", "\n}\n");
    }

    private static Session read(String text) {
        return SessionFile.read(text.getBytes(StandardCharsets.UTF_8), "a.unroll", NOWHERE);
    }

    @Test
    void theHeldOutCurveAndTheInternalsAreThereAgain() {
        for (Experiment experiment : List.of(Presets.first(), Presets.named("addition-2-digits").withHidden(5).withBatch(2))) {
            Session session = session(experiment);
            Session again = read(text(session));
            assertEquals(session.get(Sections.OBSERVED), again.get(Sections.OBSERVED));
            Observations kept = again.checkpoint().orElseThrow().observed();
            assertEquals(8, kept.heldOut().size());
            assertEquals(40, kept.internals().iteration(7));
            assertEquals(4, again.get(Sections.BRANCHES).orElseThrow().branches().get(1).end().observed().heldOut().size());
        }
    }

    @Test
    void anOpenedTrainingShowsThemAndAddsToThem() throws Exception {
        Session again = read(text(session(Presets.first())));
        try (Trainer trainer = Trainer.of(again.begin(1, KERNELS))) {
            trainer.restore(again.checkpoint().orElseThrow()).get();
            assertEquals(5, trainer.history().curve().measures().heldOut().get(0).iteration());
            trainer.trainTo(60).get();
            Observations now = trainer.checkpoint().get().observed();
            assertEquals(5, now.heldOut().get(0).iteration());
            assertEquals(60, now.heldOut().get(now.heldOut().size() - 1).iteration());
            assertEquals(60, now.internals().iteration(now.internals().size() - 1));
        }
    }

    @Test
    void aFileFromBeforeThatIsReadAsEver() {
        String now = text(session(Presets.first()));
        String before = now.replaceAll("(?s),\\s*\"observed\" : \\{\\s*\"held-out\".*?\"numbers\" : \"[^\"]*\"\\s*}\\s*}", "");
        assertFalse(before.contains("observed"), "nothing is left of it");
        Session old = read(before);
        assertEquals(Optional.empty(), old.get(Sections.OBSERVED));
        assertEquals(Observations.NONE, old.checkpoint().orElseThrow().observed());
        assertEquals(Observations.NONE, old.get(Sections.BRANCHES).orElseThrow().branches().get(1).end().observed());
        assertEquals(40, old.checkpoint().orElseThrow().iteration());
    }

    @Test
    void observationsThatDoNotFitAreRefusedByName() {
        String whole = text(session(Presets.first()));
        String two = "(?s)(\"observed\" : \\{\\s*\"held-out\" : \\[ \\{\\s*\"iteration\" : )5";
        for (String wrong : List.of(whole.replaceFirst(two, "$1500"), whole.replaceFirst("(\"numbers\" : \"f32:)[^\"]{8}", "$1"),
                whole.replaceFirst("\"matrices\" : \\[ \"", "\"matrices\" : [ \"more\", \""))) {
            assertTrue(!wrong.equals(whole), "nothing is wrong with it");
            InputException refusal = assertThrows(InputException.class, () -> read(wrong));
            assertTrue(refusal.getMessage().contains("observed"), refusal.getMessage());
        }
    }
}
