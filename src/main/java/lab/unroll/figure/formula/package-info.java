/** Equations with numbers, vectors and weights as tables. */
package lab.unroll.figure.formula;
