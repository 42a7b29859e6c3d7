package lab.unroll.net;

/** What stands between the hidden state and the answer. */
public enum OutputKind {
    /** The hidden state is the answer: ŷ_t = h_t. No weights. */
    HIDDEN_STATE,
    /** ŷ_t = h_t W^y + b^y, judged by squared error. */
    LINEAR,
    /** ŷ_t = σ(h_t W^y + b^y), each component judged by itself: -y log ŷ - (1 - y) log(1 - ŷ), summed. */
    LOGISTIC,
    /** ŷ_t = softmax(h_t W^y + b^y), judged by cross-entropy. */
    SOFTMAX;

    /** True if there are output weights W^y and b^y. */
    public boolean hasWeights() {
        return this != HIDDEN_STATE;
    }
}
