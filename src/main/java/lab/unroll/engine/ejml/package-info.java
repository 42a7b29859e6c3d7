/**
 * The reference kernels: every product is an operation of EJML on the motor's own matrices. What reads or writes some rows
 * and columns of a larger matrix is copied out and back, for EJML multiplies whole matrices. Cells and losses are those of
 * the plain kernels, for EJML has no σ, tanh or softmax.
 */
package lab.unroll.engine.ejml;
