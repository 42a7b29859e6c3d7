/** {@code unroll render}: figures and windows as files; the tour. */
package lab.unroll.cli.render;
