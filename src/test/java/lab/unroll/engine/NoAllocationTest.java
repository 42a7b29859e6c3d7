package lab.unroll.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import lab.unroll.net.CellKind;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Plain kernels, for vectors are objects until the JIT has compiled them. What a step would allocate, it would allocate
 * in interpreted code as well, so that no warming up is needed.
 */
@Isolated
class NoAllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int STEPS = 50;

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void aTrainingStepAllocatesNothing(CellKind cell) {
        NetworkSpec spec = new NetworkSpec(cell, LstmVariant.STANDARD, 3, 5, 2, true, 4, OutputKind.SOFTMAX);
        try (ThreadTeam crew = new ThreadTeam(1)) {
            Workload<float[]> workload = new Workload<>(KernelChoice.plain(), MotorPlan.training(spec, 4, 3), false, crew);
            // the first time classes are loaded and call sites linked
            allocatedBy(workload);
            assertEquals(0, allocatedBy(workload));
        }
    }

    private static long allocatedBy(Workload<?> workload) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int step = 0; step < STEPS; step++) {
            workload.step();
        }
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
