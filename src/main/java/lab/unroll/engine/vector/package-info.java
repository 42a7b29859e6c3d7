/**
 * The kernels in single precision with the vector module, {@code jdk.incubator.vector}. Nothing here is loaded without it:
 * see {@link lab.unroll.engine.KernelChoice}. Products and sums are fused (one rounding), so the last digits differ from
 * those of the plain kernels.
 */
package lab.unroll.engine.vector;
