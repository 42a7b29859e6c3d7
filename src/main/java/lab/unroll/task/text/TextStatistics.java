package lab.unroll.task.text;

import java.util.HashMap;
import java.util.Map;

/** How well a text can be foretold by counting. Shannon, "Prediction and Entropy of Printed English" (1951). */
final class TextStatistics {

    private TextStatistics() {
    }

    /** H(a) = -Σ p(a) ln p(a), in nats. */
    static double unigramEntropy(TextSource text) {
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

    /** H(b | a) = -Σ p(a, b) ln (p(a, b) / p(a)), in nats, over all neighbours a, b. */
    static double bigramEntropy(TextSource text) {
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
