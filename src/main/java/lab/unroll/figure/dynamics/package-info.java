/** Figures of the state as a point that moves: the plane with its arrows, and the machine that was learnt. */
package lab.unroll.figure.dynamics;
