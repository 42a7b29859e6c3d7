/**
 * The arithmetic that the motor is made of, over EJML's row-major matrices of one type of number ({@code FMatrixRMaj} or
 * {@code DMatrixRMaj}), and what every implementation of it shares. {@link lab.unroll.engine.KernelChoice} lists them:
 * {@code vector} ({@code jdk.incubator.vector}), {@code plain} (loops for the JIT) and {@code ejml} (EJML's operations, the
 * reference). A place in a matrix is an index into its array, so a block needs no copy.
 *
 * <p>A row of a matrix is padded with columns to a multiple of {@link lab.unroll.engine.kernel.Kernels#lanes()}, so that
 * no loop has a rest. Padding weights are zero, so padding units change nothing.
 *
 * <p>Every sum has a fixed order that depends neither on the number of threads nor on the size of a tile.
 */
package lab.unroll.engine.kernel;
