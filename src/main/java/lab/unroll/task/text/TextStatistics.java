package lab.unroll.task.text;

/**
 * How well a text can be foretold by counting, which is done when it is first asked for, once for each split. Shannon,
 * "Prediction and Entropy of Printed English" (1951).
 */
final class TextStatistics {

    private final TextSource text;
    private volatile Known known;

    /** What has been counted of a split. */
    private record Known(int trained, int measured, double[] entropies) {

        boolean isOf(int itsTrained, int itsMeasured) {
            return trained == itsTrained && measured == itsMeasured;
        }
    }

    TextStatistics(TextSource text) {
        this.text = text;
    }

    /** True if the split has been counted already. */
    boolean isKnown(int trained, int measured) {
        Known last = known;
        return last != null && last.isOf(trained, measured);
    }

    /** {@link NGramLadder#entropies}; may take a second or two. Not a copy. */
    synchronized double[] entropies(int trained, int measured) {
        if (!isKnown(trained, measured)) {
            known = new Known(trained, measured, NGramLadder.entropies(text, trained, measured));
        }
        return known.entropies();
    }
}
