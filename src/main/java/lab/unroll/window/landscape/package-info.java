/** The view of the ground that training walks on: the exact wall of one unit, maps and surfaces, the line between networks. */
package lab.unroll.window.landscape;
