/** Charts: gradients, states, the memory probe and the loss, on axes of our own. */
package lab.unroll.figure.chart;
