/**
 * The motor: the network in single (or double) precision, many sequences at once, made for speed. It computes the same as
 * the microscope in {@code trace}, which is made for reading.
 *
 * <p>A matrix over all steps has the rows of {@link lab.unroll.net.Batch}: step by step, in each step sequence by sequence.
 * All memory is allocated once. Threads share out the sequences on the way forward and back, and the columns of the
 * weight gradients; every sum has a fixed order, so the same seed gives the same bits for any number of threads.
 */
package lab.unroll.engine;
