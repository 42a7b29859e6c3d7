/** The selected unit: its gates by hand, its equation, its vectors and weights; or the cells that are compared. */
package lab.unroll.window.inspector;
