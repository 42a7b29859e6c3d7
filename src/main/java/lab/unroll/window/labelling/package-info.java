/** The view Tags: a sequence with its labels, what moved one of them, and both directions beside each other. */
package lab.unroll.window.labelling;
