package lab.unroll.engine.kernel;

/**
 * The right factor of a product, in the order in which the product reads it.
 *
 * @param <A>   the matrices
 * @param numbers [depth x width]; only the {@link Products} that packed it knows their order
 * @param depth number of rows
 * @param width number of columns, padded
 */
public record PackedMatrix<A>(A numbers, int depth, int width) {
}
