/**
 * The motor: the network in single precision, many sequences at once, made for speed. It computes the same as the
 * microscope in {@code trace}, which is made for reading.
 *
 * <p>Matrices are EJML's, row-major. A matrix over all steps has the rows of {@link lab.unroll.net.Batch}: step by
 * step, in each step sequence by sequence. All are allocated once. Every sum has a fixed order and no function of the
 * platform is used but the square root, so the same seed gives the same bits on every machine.
 */
package lab.unroll.engine;
