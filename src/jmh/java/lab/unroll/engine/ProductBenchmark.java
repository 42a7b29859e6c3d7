package lab.unroll.engine;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import lab.unroll.engine.kernel.PackedMatrix;
import lab.unroll.engine.kernel.Products;
import org.ejml.data.FMatrixRMaj;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The products of every set of kernels on [32 x 192] [192 x 512]: one step of all gates of 128 units. */
@State(Scope.Benchmark)
@Fork(value = 1, jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ProductBenchmark {

    private static final int ROWS = 32;
    private static final int DEPTH = 192;
    private static final int WIDTH = 512;

    @Param({"vector", "plain", "ejml"})
    private String kernel;

    private final FMatrixRMaj a = new FMatrixRMaj(ROWS, DEPTH);
    private final FMatrixRMaj b = new FMatrixRMaj(DEPTH, WIDTH);
    private final FMatrixRMaj c = new FMatrixRMaj(ROWS, WIDTH);
    private final FMatrixRMaj weights = new FMatrixRMaj(DEPTH, WIDTH);
    private Products<FMatrixRMaj> products;
    private PackedMatrix<FMatrixRMaj> packed;

    /** Fills the matrices; the packing of B is not measured, for a step of training needs it once and uses it often. */
    @Setup
    public void fill() {
        Arrays.fill(a.data, 0.5f);
        Arrays.fill(b.data, 0.25f);
        products = KernelChoice.named(kernel).single().products();
        packed = products.packed(DEPTH, WIDTH);
        products.pack(b, 0, WIDTH, 1, DEPTH, WIDTH, packed, 0, 0);
    }

    /** C = A B. */
    @Benchmark
    public float[] product() {
        Arrays.fill(c.data, 0);
        products.multiply(1, 0, ROWS, c, 0, WIDTH, a, 0, DEPTH, packed, c, 0, WIDTH);
        return c.data;
    }

    /** C = A^T B, a weight gradient. */
    @Benchmark
    public float[] weightGradient() {
        Arrays.fill(weights.data, 0);
        products.addTransposed(ROWS, a, 0, DEPTH, DEPTH, c, 0, WIDTH, WIDTH, weights, 0, WIDTH);
        return weights.data;
    }
}
