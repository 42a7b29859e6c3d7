package lab.unroll.window.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.List;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.NetworkSpec;
import lab.unroll.window.HandOver;
import lab.unroll.window.edit.FreeRun;
import lab.unroll.window.kit.Worker;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.Computing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** The network without the hand, beside the one with it. */
@Timeout(60)
@Isolated
class FreeRunTest {

    private final HandOver fx = new HandOver();
    private final BenchModel model = new BenchModel();
    private final BenchController bench = new BenchController(model, Presets.first(), new Computing(), fx,
            OpenExperiment::open);
    private final Worker worker = new Worker("free-run", fx, failure -> {
        throw new AssertionError(failure);
    });
    private final FreeRun free = new FreeRun(model, worker);

    @AfterEach
    void close() {
        worker.close();
        bench.close();
    }

    private void settle() {
        fx.runUntil(() -> bench.isSettled() && worker.isIdle(), () -> bench.pulse(0.016));
    }

    /** Changes the first parameter by hand; gives its value before. */
    private double change() {
        double before = model.snapshotProperty().get().parameters().toArray()[0];
        model.hand().setWeight(0, before, before + 1);
        return before;
    }

    @Test
    void theRunOfAnotherNetworkIsNeverShownBesideTheOneOnTheBench() {
        settle();
        change();
        settle();
        assertNotNull(free.runProperty().get());
        List<NetworkSpec> shown = new ArrayList<>();
        Experiment wider = Presets.first().withHidden(9);
        bench.open(wider);
        settle();
        free.runProperty().subscribe(run -> {
            if (run != null) {
                shown.add(run.parameters().spec());
            }
        });
        double before = change();
        settle();
        assertEquals(before, free.runProperty().get().parameters().toArray()[0]);
        assertEquals(List.of(wider.spec()), shown.stream().distinct().toList());
    }
}
