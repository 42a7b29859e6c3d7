/** The command line: {@code unroll} opens the window, {@code unroll render} and {@code unroll train} need no display. */
package lab.unroll.cli;
