/** {@code unroll train}: training without a window, told in lines. */
package lab.unroll.cli.train;
