package lab.unroll.net;

/**
 * The shape of a network: one recurrent layer and its output layer.
 *
 * @param cell   the recurrent cell
 * @param input  n, the number of components of x_t, at least 1
 * @param hidden k, the number of components of h_t (and C_t), at least 1
 * @param output m, the number of components of ŷ_t, at least 1; k when the hidden state is the answer
 * @param head   the output layer
 */
public record NetworkSpec(CellKind cell, int input, int hidden, int output, OutputKind head) {

    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException naming the size that does not fit
     */
    public NetworkSpec {
        require("input size n", input);
        require("hidden size k", hidden);
        require("output size m", output);
        if (head == OutputKind.HIDDEN_STATE && output != hidden) {
            throw new IllegalArgumentException("The hidden state is the answer, so the output size must be k = "
                    + hidden + ", but it is " + output + ".");
        }
    }

    private static void require(String what, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("The " + what + " must be at least 1, but it is " + size + ".");
        }
    }

    /** Number of columns of the fused weights: k for every layer of neurons in the cell. */
    public int fusedWidth() {
        return cell.gates().size() * hidden;
    }

    /** Number of weights and biases, one bias a neuron. */
    public int parameterCount() {
        int recurrent = (input + hidden + 1) * fusedWidth();
        return head.hasWeights() ? recurrent + (hidden + 1) * output : recurrent;
    }
}
