/** {@code unroll weights} and {@code unroll snippet}: weights as files and as code. */
package lab.unroll.cli.weights;
