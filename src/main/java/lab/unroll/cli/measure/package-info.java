/** {@code unroll bench}: the speed of the motor and of the window. */
package lab.unroll.cli.measure;
