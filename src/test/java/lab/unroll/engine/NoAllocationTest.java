package lab.unroll.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.CellKind;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

/**
 * Every cell with every set of kernels but that of vectors, which are objects until the JIT has compiled them. The steps
 * are taken in a JVM of their own that only interprets: there every object is made that the code says, and none is made by
 * the JIT, which leaves some out and makes others when it takes compiled code back.
 */
class NoAllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int STEPS = 10;

    @Test
    void aTrainingStepAllocatesNothing() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xint",
                "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), NoAllocationTest.class.getName())
                .redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), told);
        List<String> expected = new ArrayList<>();
        for (CellKind cell : CellKind.values()) {
            judged().forEach(set -> expected.add(line(cell, set, 0)));
        }
        assertFalse(expected.isEmpty());
        assertEquals(expected, told.lines().toList());
    }

    /** Prints for each cell and set of kernels how many bytes the steps allocate. */
    public static void main(String[] arguments) {
        for (CellKind cell : CellKind.values()) {
            for (KernelSet set : judged()) {
                System.out.println(line(cell, set, allocated(cell, set.single())));
            }
        }
    }

    private static List<KernelSet> judged() {
        return KernelChoice.available().stream().filter(NoAllocationTest::isJudged).toList();
    }

    private static boolean isJudged(KernelSet set) {
        Kernels<FMatrixRMaj> kernels = set.single();
        return kernels.untilCompiled() == kernels;
    }

    private static String line(CellKind cell, KernelSet set, long bytes) {
        return cell + " " + set.id() + " " + bytes;
    }

    private static long allocated(CellKind cell, Kernels<FMatrixRMaj> kernels) {
        NetworkSpec spec = new NetworkSpec(cell, LstmVariant.STANDARD, 3, 5, 2, true, 4, OutputKind.SOFTMAX);
        try (ThreadTeam crew = new ThreadTeam(1)) {
            Workload<FMatrixRMaj> workload = new Workload<>(kernels, MotorPlan.training(spec, 4, 3),
                    Workload.Data.EVERY_STEP, crew);
            // the first time classes are loaded and call sites linked
            allocatedBy(workload);
            return allocatedBy(workload);
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
