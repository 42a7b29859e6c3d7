package lab.unroll.engine;

import java.lang.reflect.InvocationTargetException;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.engine.plain.DoubleKernels;
import lab.unroll.engine.plain.PlainKernels;

/** Which kernels there are on this machine. */
public final class KernelChoice {

    private static final String VECTOR_MODULE = "jdk.incubator.vector";
    private static final String VECTOR_KERNELS = "lab.unroll.engine.vector.VectorKernels";

    private KernelChoice() {
    }

    /** Holds the choice, made once, when it is first asked for. */
    private static final class Best {
        static final Kernels<float[]> KERNELS = hasVectors() ? vector() : plain();
    }

    /** The fastest in single precision. */
    public static Kernels<float[]> best() {
        return Best.KERNELS;
    }

    /** True if Java was started with the vector module. */
    public static boolean hasVectors() {
        return ModuleLayer.boot().findModule(VECTOR_MODULE).isPresent();
    }

    /**
     * The kernels of the vector module. Their class is loaded only here, for it cannot be without the module.
     *
     * @throws IllegalStateException if Java was started without it
     */
    @SuppressWarnings("unchecked")
    public static Kernels<float[]> vector() {
        if (!hasVectors()) {
            throw new IllegalStateException("Java was started without --add-modules " + VECTOR_MODULE + ".");
        }
        try {
            return (Kernels<float[]>) Class.forName(VECTOR_KERNELS).getDeclaredConstructor().newInstance();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("The vector kernels cannot start.", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The vector kernels are not among the classes.", e);
        }
    }

    /** What to compute with until the JIT has compiled these kernels: plain ones in place of vector kernels. */
    @SuppressWarnings("unchecked")
    static <A> Kernels<A> untilCompiled(Kernels<A> kernels) {
        // both are of single precision
        return kernels.getClass().getName().equals(VECTOR_KERNELS) ? (Kernels<A>) plain() : kernels;
    }

    /** Single precision without the vector module. */
    public static Kernels<float[]> plain() {
        return new PlainKernels();
    }

    /** Double precision. */
    public static Kernels<double[]> doublePrecision() {
        return new DoubleKernels();
    }
}
