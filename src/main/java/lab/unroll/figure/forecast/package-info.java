/** A series of numbers with what is foretold of it, and the errors along it. */
package lab.unroll.figure.forecast;
