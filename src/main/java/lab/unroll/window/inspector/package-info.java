/** The selected unit: its gates by hand, its equation, its vectors and weights. */
package lab.unroll.window.inspector;
