/** Sums, asked and answered character by character by an encoder and a decoder. */
package lab.unroll.task.addition;
