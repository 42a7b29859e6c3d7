/** Labelled sequences: a sentence with its tags, what moved one of them, and scores of both directions. */
package lab.unroll.figure.labelling;
