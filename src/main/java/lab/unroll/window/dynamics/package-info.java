/** The view of the state as a point that moves: its plane, and the machine that was learnt. */
package lab.unroll.window.dynamics;
