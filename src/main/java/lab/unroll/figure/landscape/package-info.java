/** The ground that training walks on: maps with contour lines, surfaces in projection, lines between networks, the exact wall. */
package lab.unroll.figure.landscape;
