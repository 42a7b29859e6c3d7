/** Which figure is shown where. */
package lab.unroll.window.figures;
