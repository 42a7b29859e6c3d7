/**
 * The microscope: one network reads one sequence in double precision, step by step, and every intermediate value is kept,
 * forward and backward, in an immutable {@link lab.unroll.trace.Trace}. Written to be read beside the equations; the
 * motor in {@code engine} computes the same for speed.
 */
package lab.unroll.trace;
