package lab.unroll.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.experiment.Presets;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

/** What a motor takes is known before it is built. */
class MotorPlanTest {

    private final Kernels<FMatrixRMaj> kernels = KernelChoice.best();
    private final MotorPlan plan = MotorPlan.training(Presets.first().spec(), 8, 32);
    private final long needed = plan.bytes(kernels);
    private final AtomicInteger collections = new AtomicInteger();

    private void require(long freeBefore, long freeAfter) {
        AtomicLong free = new AtomicLong(freeBefore);
        plan.requireMemory(kernels, free::get, () -> {
            collections.incrementAndGet();
            free.set(freeAfter);
        });
    }

    @Test
    void garbageIsFreedBeforeAMotorIsRefused() {
        require(needed - 1, needed);
        assertEquals(1, collections.get());
    }

    @Test
    void whereThereIsEnoughNothingIsCollected() {
        require(needed, 0);
        assertEquals(0, collections.get());
    }

    @Test
    void whatDoesNotFitWithoutGarbageIsRefusedWithBothNumbers() {
        MotorTooLargeException refused = assertThrows(MotorTooLargeException.class, () -> require(0, needed - 1));
        assertTrue(refused.getMessage().contains("MB are free"), refused.getMessage());
        assertEquals(1, collections.get());
    }
}
