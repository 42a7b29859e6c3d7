/** Figures of careers: the table of players, a career on the unrolled network, the yardsticks, classes over a career. */
package lab.unroll.figure.careers;
