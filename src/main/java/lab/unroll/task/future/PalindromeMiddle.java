package lab.unroll.task.future;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ObjDoubleConsumer;
import lab.unroll.task.Vocabulary;

/**
 * A palindrome of 2m + 1 letters somewhere in a row of dots; the label of each symbol says whether it stands before the middle
 * of the letters, is the middle, or stands behind it. Only the future tells how far the letters go: reading forward one
 * suspects the middle when the letters begin to come back, and then it is over. With one layer in each direction it is enough
 * to count from both ends: the middle is where both counts are equal.
 */
final class PalindromeMiddle extends LabelledStrings {

    /** Up to this T all strings are counted through for the best that can be done reading forward. */
    static final int LONGEST = 15;
    private static final int LETTERS = 3;
    private static final int DOT = LETTERS;
    private static final Vocabulary SYMBOLS = Vocabulary.inOrder("abc.");
    private static final Vocabulary ANSWERS = Vocabulary.ofWords(List.of("<", "|", ">"));
    private static final int BEFORE = 0;
    private static final int MIDDLE = 1;
    private static final int BEHIND = 2;

    /** What the Bayes rule achieves at each step; counted through when it is asked for first. */
    private volatile List<Step> steps;

    /**
     * A step, over all strings.
     *
     * @param right   how often the likeliest label is right, of those that the symbols so far leave open
     * @param entropy what is left to guess there, in nats
     */
    private record Step(double right, double entropy) {
    }

    /** Strings of T symbols, 3 to {@link #LONGEST}. */
    PalindromeMiddle(int length) {
        super(length);
    }

    @Override
    public Vocabulary vocabulary() {
        return SYMBOLS;
    }

    @Override
    public Vocabulary answers() {
        return ANSWERS;
    }

    @Override
    int lastJudged() {
        return length();
    }

    private int longestArm() {
        return (length() - 1) / 2;
    }

    /** {@inheritDoc} Length and place of the letters are as likely as any other; the first m + 1 letters are drawn singly. */
    @Override
    int[] draw(SplittableRandom random) {
        int arm = random.nextInt(longestArm() + 1);
        int start = random.nextInt(length() - 2 * arm);
        return string(arm, start, random.ints(arm + 1, 0, LETTERS).toArray());
    }

    private int[] string(int arm, int start, int[] half) {
        int[] string = new int[length()];
        for (int t = 0; t < string.length; t++) {
            int place = t - start;
            string[t] = place < 0 || place > 2 * arm ? DOT : half[Math.min(place, 2 * arm - place)];
        }
        return string;
    }

    /** {@inheritDoc} The middle of all between the first and the last letter, whatever stands there. */
    @Override
    int[] classesOf(int[] string) {
        int first = 0;
        int last = string.length - 1;
        while (first < last && string[first] == DOT) {
            first++;
        }
        while (last > first && string[last] == DOT) {
            last--;
        }
        int[] right = new int[string.length];
        for (int t = 0; t < string.length; t++) {
            int beyond = 2 * t - first - last;
            right[t] = beyond < 0 ? BEFORE : beyond == 0 ? MIDDLE : BEHIND;
        }
        return right;
    }

    /** Every string that can be drawn, with its probability. */
    void forEach(ObjDoubleConsumer<int[]> visitor) {
        for (int arm = 0; arm <= longestArm(); arm++) {
            int places = length() - 2 * arm;
            int halves = (int) Math.pow(LETTERS, arm + 1);
            double probability = 1.0 / (longestArm() + 1) / places / halves;
            for (int code = 0; code < halves; code++) {
                int[] half = new int[arm + 1];
                for (int i = 0, rest = code; i <= arm; i++, rest /= LETTERS) {
                    half[i] = rest % LETTERS;
                }
                for (int start = 0; start < places; start++) {
                    visitor.accept(string(arm, start, half), probability);
                }
            }
        }
    }

    private List<Step> steps() {
        List<Step> known = steps;
        if (known == null) {
            List<Map<Long, double[]>> beginnings = new ArrayList<>();
            for (int t = 0; t < length(); t++) {
                beginnings.add(new HashMap<>());
            }
            forEach((string, probability) -> {
                int[] right = classesOf(string);
                long read = 0;
                for (int t = 0; t < string.length; t++) {
                    read = read * SYMBOLS.size() + string[t];
                    beginnings.get(t).computeIfAbsent(read, key -> new double[ANSWERS.size()])[right[t]] += probability;
                }
            });
            known = beginnings.stream().map(PalindromeMiddle::best).toList();
            steps = known;
        }
        return known;
    }

    private static Step best(Map<Long, double[]> beginnings) {
        double right = 0;
        double entropy = 0;
        for (double[] labels : beginnings.values()) {
            double sum = labels[BEFORE] + labels[MIDDLE] + labels[BEHIND];
            right += Math.max(labels[BEFORE], Math.max(labels[MIDDLE], labels[BEHIND]));
            entropy += sum * entropy(labels[BEFORE] / sum, labels[MIDDLE] / sum, labels[BEHIND] / sum);
        }
        return new Step(right, entropy);
    }

    @Override
    double ceilingAt(int t) {
        return steps().get(t - 1).right();
    }

    @Override
    double entropyAt(int t) {
        return steps().get(t - 1).entropy();
    }

    /** {@inheritDoc} The entropy of the labels: of T there is one middle, and what stands before and behind it is alike. */
    @Override
    public double chanceLoss() {
        double middle = 1.0 / length();
        return entropy((1 - middle) / 2, middle, (1 - middle) / 2);
    }
}
