package lab.unroll.task.text;

import java.util.HashMap;
import java.util.Map;

/**
 * How well a text can be foretold by counting, which is done when it is first asked for, once. Shannon, "Prediction and
 * Entropy of Printed English" (1951).
 */
final class TextStatistics {

    private final TextSource text;
    private double unigrams = Double.NaN;
    private double bigrams = Double.NaN;

    TextStatistics(TextSource text) {
        this.text = text;
    }

    /** H(a) = -Σ p(a) ln p(a), in nats. */
    synchronized double unigramEntropy() {
        if (Double.isNaN(unigrams)) {
            unigrams = countUnigrams();
        }
        return unigrams;
    }

    /** H(b | a) = -Σ p(a, b) ln (p(a, b) / p(a)), in nats, over all neighbours a, b. */
    synchronized double bigramEntropy() {
        if (Double.isNaN(bigrams)) {
            bigrams = countBigrams();
        }
        return bigrams;
    }

    private double countUnigrams() {
        int[] counts = new int[text.vocabulary().size()];
        for (int i = 0; i < text.length(); i++) {
            counts[text.symbol(i)]++;
        }
        double entropy = 0;
        for (int count : counts) {
            double p = (double) count / text.length();
            entropy -= p * Math.log(p);
        }
        return entropy;
    }

    private double countBigrams() {
        int pairs = text.length() - 1;
        int[] first = new int[text.vocabulary().size()];
        Map<Integer, int[]> both = new HashMap<>();
        for (int i = 0; i < pairs; i++) {
            int a = text.symbol(i);
            first[a]++;
            both.computeIfAbsent(a * text.vocabulary().size() + text.symbol(i + 1), key -> new int[1])[0]++;
        }
        double entropy = 0;
        for (Map.Entry<Integer, int[]> pair : both.entrySet()) {
            double count = pair.getValue()[0];
            entropy -= count / pairs * Math.log(count / first[pair.getKey() / text.vocabulary().size()]);
        }
        return entropy;
    }
}
