package lab.unroll.net;

/**
 * A view of the flat matrix of parameters, [1 x n], as a named matrix: entry (i, j) is the weight from source i to
 * neuron j.
 * A bias is a block of one row.
 *
 * @param name   for example {@code W_xf}, {@code W_hg}, {@code b_o}, {@code W_y}
 * @param offset index of entry (0, 0)
 * @param rows   number of sources
 * @param cols   number of neurons
 * @param stride distance between an entry and the one below it; larger than {@code cols} where gates are fused
 */
public record ParameterBlock(String name, int offset, int rows, int cols, int stride) {

    /** Index of entry (row, col) in the flat matrix; both count from 0. */
    public int index(int row, int col) {
        return offset + row * stride + col;
    }
}
