package lab.unroll.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import lab.unroll.engine.KernelChoice;
import lab.unroll.engine.KernelSet;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.rewind.BranchTree;
import lab.unroll.rewind.KeptBranches;
import lab.unroll.rewind.SnapshotMemory;
import lab.unroll.state.BenchState;
import lab.unroll.train.Trainer;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The branches of a training in a session file. */
class BranchesSectionTest {

    private static final KernelSet KERNELS = KernelChoice.named(KernelChoice.AUTO);
    private static final Experiment EXPERIMENT = Presets.first().withBatch(4);
    private static final DataSource NOWHERE = (kind, wanted) -> {
        throw new AssertionError("nothing is to be read");
    };

    private static Session branched() throws ExecutionException, InterruptedException {
        BranchTree tree = new BranchTree(new SnapshotMemory());
        try (Trainer trainer = Trainer.of(EXPERIMENT.begin(1, KERNELS))) {
            trainer.record(tree);
            trainer.trainTo(40).get();
            tree.goOn(trainer, 1, tree.nearest(1, 20).orElseThrow().kept()).arrived().get();
            trainer.trainTo(30).get();
            return Session.of(BenchState.of(EXPERIMENT), trainer.checkpoint().get(), KERNELS)
                    .with(Sections.BRANCHES, tree.kept());
        }
    }

    /** As somebody leaves it who has changed it by hand: without the sum. */
    private static String unsigned(Session session) {
        return new String(SessionFile.bytes(session, false), StandardCharsets.UTF_8)
                .replaceFirst(",\\s*\"sha256\" : \"[0-9a-f]{64}\"\\s*}\\s*$", "\n}\n");
    }

    private static Session read(String text) {
        return SessionFile.read(text.getBytes(StandardCharsets.UTF_8), "a.unroll", NOWHERE);
    }

    @Test
    void branchesAreReadAsTheyWere() throws Exception {
        Session session = branched();
        KeptBranches read = read(unsigned(session)).get(Sections.BRANCHES).orElseThrow();
        KeptBranches kept = session.get(Sections.BRANCHES).orElseThrow();
        assertEquals(kept.current(), read.current());
        for (int i = 0; i < 2; i++) {
            assertEquals(kept.branches().get(i).end(), read.branches().get(i).end());
            assertEquals(kept.branches().get(i).steps(), read.branches().get(i).steps());
            assertEquals(kept.branches().get(i).from(), read.branches().get(i).from());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"current\" : 2|\"current\" : 3|branches.current",
        "\"parent\" : 1|\"parent\" : 2|branches.branches[1].parent",
        "\"from\" : 20|\"from\" : 31|branches.",
        "\"from\" : 20|\"from\" : -1|branches.branches[1].from"})
    void aWrongEditIsRefusedNamingItsField(String was, String is, String field) throws Exception {
        String text = unsigned(branched());
        assertTrue(text.contains(was), was);
        InputException refused = assertThrows(InputException.class, () -> read(text.replace(was, is)));
        assertTrue(refused.in(Locale.ENGLISH).contains(field), refused.in(Locale.ENGLISH));
    }
}
