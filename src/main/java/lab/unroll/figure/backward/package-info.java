/** The way back: the gradient of the loss, step by step, with its factors. */
package lab.unroll.figure.backward;
