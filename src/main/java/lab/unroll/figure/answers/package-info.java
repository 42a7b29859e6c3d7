/** The list of examples held out from training, with what a network answers. */
package lab.unroll.figure.answers;
