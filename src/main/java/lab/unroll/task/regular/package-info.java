/** Bits are read, and at each it is to be told in which state a small machine is: sums modulo 3, and Tomita's languages. */
package lab.unroll.task.regular;
