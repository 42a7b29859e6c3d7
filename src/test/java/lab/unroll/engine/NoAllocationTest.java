package lab.unroll.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.CellKind;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every set of kernels but that of vectors, which are objects until the JIT has compiled them. What a step would allocate,
 * it would allocate in interpreted code as well, so that no warming up is needed.
 */
@Isolated
class NoAllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int STEPS = 50;

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void aTrainingStepAllocatesNothing(CellKind cell) {
        NetworkSpec spec = new NetworkSpec(cell, LstmVariant.STANDARD, 3, 5, 2, true, 4, OutputKind.SOFTMAX);
        for (KernelSet set : KernelChoice.available()) {
            Kernels<FMatrixRMaj> kernels = set.single();
            if (kernels.untilCompiled() == kernels) {
                allocatesNothing(set, kernels, spec);
            }
        }
    }

    private static void allocatesNothing(KernelSet set, Kernels<FMatrixRMaj> kernels, NetworkSpec spec) {
        try (ThreadTeam crew = new ThreadTeam(1)) {
            Workload<FMatrixRMaj> workload = new Workload<>(kernels, MotorPlan.training(spec, 4, 3), false, crew);
            // the first time classes are loaded and call sites linked
            allocatedBy(workload);
            assertEquals(0, allocatedBy(workload), set.id());
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
