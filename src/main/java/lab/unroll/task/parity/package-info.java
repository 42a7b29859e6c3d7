/** Bits are read, and whether the number of ones so far is odd is to be told at each step. */
package lab.unroll.task.parity;
