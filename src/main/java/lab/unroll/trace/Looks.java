package lab.unroll.trace;

/**
 * The looks of a layer at the states of an encoder, by position, forward and back; null where it does not look.
 *
 * @param attention what they are made with; null where there is none
 */
record Looks(Attention attention, AttentionStep[] steps, AttentionGradient[] gradients) {

    /** Adds what belongs to the weights of a position. */
    void addContribution(int t, double[] sum) {
        if (gradients[t - 1] != null) {
            attention.addContribution(steps[t - 1], gradients[t - 1], sum);
        }
    }
}
