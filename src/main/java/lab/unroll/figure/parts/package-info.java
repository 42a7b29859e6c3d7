/** Parts that several diagrams share: the answer, what is read, lanes, names of neurons, how far a phase has come. */
package lab.unroll.figure.parts;
