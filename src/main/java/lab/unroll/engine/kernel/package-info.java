/**
 * The arithmetic that the motor is made of, over flat arrays of one type of number, and what every implementation of it
 * shares. There are three: {@code vector} (single precision, {@code jdk.incubator.vector}), {@code plain} (single
 * precision, loops for the JIT) and its double-precision twin.
 *
 * <p>A row of a matrix is padded with columns to a multiple of {@link lab.unroll.engine.kernel.Kernels#lanes()}, so that
 * no loop has a rest. Padding weights are zero, so padding units change nothing.
 *
 * <p>Every sum has a fixed order that depends neither on the number of threads nor on the size of a tile.
 */
package lab.unroll.engine.kernel;
