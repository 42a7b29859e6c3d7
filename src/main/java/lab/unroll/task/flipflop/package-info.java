/** Each channel of the answer is to hold the sign of the last pulse on its input: inputs that are vectors of numbers. */
package lab.unroll.task.flipflop;
