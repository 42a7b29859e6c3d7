package lab.unroll.engine;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.unroll.engine.ejml.EjmlDoubleKernels;
import lab.unroll.engine.ejml.EjmlKernels;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.engine.plain.DoubleKernels;
import lab.unroll.engine.plain.PlainKernels;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.FMatrixRMaj;

/** Every set of kernels there is; they compute the same on the same matrices. */
public final class KernelChoice {

    /** Stands for the fastest set that this machine has. */
    public static final String AUTO = "auto";

    /** The name of the set that every Java has; it needs no time to get fast. */
    public static final String PLAIN = "plain";

    private static final String VECTOR_MODULE = "jdk.incubator.vector";
    private static final String VECTOR_KERNELS = "lab.unroll.engine.vector.VectorKernels";

    /** The fastest first. */
    private static final List<KernelSet> SETS = List.of(
            new KernelSet("vector", KernelChoice::hasVectors, KernelChoice::vector, null),
            new KernelSet(PLAIN, () -> true, PlainKernels::new, DoubleKernels::new),
            new KernelSet("ejml", () -> true, EjmlKernels::new, EjmlDoubleKernels::new));

    private KernelChoice() {
    }

    /** Holds the choice, made once, when it is first asked for. */
    private static final class Best {
        static final Kernels<FMatrixRMaj> KERNELS = fastest().single();
    }

    /** The fastest in single precision. */
    public static Kernels<FMatrixRMaj> best() {
        return Best.KERNELS;
    }

    /** The sets that this machine has, the fastest first. */
    public static List<KernelSet> available() {
        return SETS.stream().filter(KernelSet::isAvailable).toList();
    }

    /** Every name that {@link #named} knows, whether this machine has the set or not. */
    public static List<String> names() {
        return Stream.concat(SETS.stream().map(KernelSet::id), Stream.of(AUTO)).toList();
    }

    /**
     * A set by its name; {@link #AUTO} is the fastest.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public static KernelSet named(String id) {
        return id.equals(AUTO) ? fastest() : SETS.stream().filter(set -> set.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There are no kernels named " + id + ", only "
                        + names().stream().collect(Collectors.joining(", ")) + "."));
    }

    private static KernelSet fastest() {
        return available().get(0);
    }

    /** True if Java was started with the vector module. */
    public static boolean hasVectors() {
        return ModuleLayer.boot().findModule(VECTOR_MODULE).isPresent();
    }

    /** The kernels of the vector module. Their class is loaded only here, for it cannot be without the module. */
    @SuppressWarnings("unchecked")
    private static Kernels<FMatrixRMaj> vector() {
        if (!hasVectors()) {
            throw new IllegalStateException("Java was started without --add-modules " + VECTOR_MODULE + ".");
        }
        try {
            return (Kernels<FMatrixRMaj>) Class.forName(VECTOR_KERNELS).getDeclaredConstructor().newInstance();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("The vector kernels cannot start.", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The vector kernels are not among the classes.", e);
        }
    }

    /** Plain loops in single precision. */
    public static Kernels<FMatrixRMaj> plain() {
        return new PlainKernels();
    }

    /** Plain loops in double precision. */
    public static Kernels<DMatrixRMaj> doublePrecision() {
        return new DoubleKernels();
    }
}
