package lab.unroll.engine;

import java.util.concurrent.TimeUnit;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.CellKind;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import org.ejml.data.FMatrixRMaj;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Training steps a second: forward, back through all steps, update by Adam. */
@State(Scope.Benchmark)
@Fork(value = 1, jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@OutputTimeUnit(TimeUnit.SECONDS)
public class StepBenchmark {

    /** Sizes of the measured trainings. */
    public enum Size {
        /** 8-16-8, 20 steps of one sequence. */
        W1(8, 16, 8, 1, 20, 1),
        /** 2-32-1, 50 steps of 32 sequences, judged at the last. */
        W2(2, 32, 1, 1, 50, 32),
        /** 65-128-65, 50 steps of 32 sequences. */
        W3(65, 128, 65, 1, 50, 32),
        /** 65-256-256-65, 50 steps of 50 sequences. */
        W4(65, 256, 65, 2, 50, 50);

        private final int[] sizes;

        Size(int... sizes) {
            this.sizes = sizes;
        }

        MotorPlan plan(CellKind cell) {
            OutputKind head = this == W2 ? OutputKind.LINEAR : OutputKind.SOFTMAX;
            NetworkSpec spec = new NetworkSpec(cell, LstmVariant.STANDARD, sizes[0], sizes[1], sizes[3], false, sizes[2],
                    head);
            return MotorPlan.training(spec, sizes[4], sizes[5]);
        }
    }

    @Param
    private Size size;

    @Param({"lstm", "gru", "rnn"})
    private String cell;

    @Param({"vector", "plain", "ejml"})
    private String kernel;

    @Param({"1", "2"})
    private int threads;

    private ThreadTeam crew;
    private Workload<FMatrixRMaj> workload;

    /** Builds the network, and takes the first step, which is not like the others. */
    @Setup(Level.Trial)
    public void build() {
        Kernels<FMatrixRMaj> kernels = KernelChoice.named(kernel).single();
        crew = new ThreadTeam(threads);
        workload = new Workload<>(kernels, size.plan(CellKind.named(cell)), new Workload.Data(size == Size.W2, false), crew);
        workload.step();
    }

    /** Sends the threads home. */
    @TearDown(Level.Trial)
    public void close() {
        crew.close();
    }

    /** One training step. */
    @Benchmark
    public double step() {
        return workload.step();
    }
}
