/** The state as a point that moves: fields, fixed points, basins, and the machine that a network has learnt. In numbers. */
package lab.unroll.dynamics;
