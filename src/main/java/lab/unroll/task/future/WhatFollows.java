package lab.unroll.task.future;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import lab.unroll.net.Batch;
import lab.unroll.task.Vocabulary;
import lab.unroll.words.InputException;

/**
 * Letters; the label of each is the letter that comes n steps later, y_t = x_{t+n}. The first is drawn evenly; after a letter
 * the next one of the alphabet comes with probability 1/2 (after the last the first), each other with an equal share of the
 * rest. So the past says something of the future, but not all.
 */
final class WhatFollows extends LabelledStrings {

    private static final double NEXT = 0.5;

    private final Vocabulary letters;
    private final int ahead;
    /** The probability that the letter n steps later stands so many places further in the alphabet. */
    private final double[] later;

    /**
     * Sets the difficulty.
     *
     * @param symbols how many letters there are
     * @param ahead   n
     * @param length  T, more than n
     * @throws InputException if nothing could be asked for
     */
    WhatFollows(int symbols, int ahead, int length) {
        super(length);
        if (ahead >= length) {
            throw new InputException("task.ahead", ahead, length);
        }
        letters = Vocabulary.inOrder("abcdefghij".substring(0, symbols));
        this.ahead = ahead;
        double[] step = step(symbols);
        double[] steps = step;
        for (int n = 2; n <= ahead; n++) {
            steps = folded(steps, step);
        }
        later = steps;
    }

    private static double[] step(int symbols) {
        double[] step = new double[symbols];
        Arrays.fill(step, (1 - NEXT) / (symbols - 1));
        step[1 % symbols] = NEXT;
        return step;
    }

    /** The sum of two moves along the alphabet, which is a circle: its probabilities. */
    private static double[] folded(double[] one, double[] other) {
        double[] sum = new double[one.length];
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < one.length; j++) {
                sum[(i + j) % one.length] += one[i] * other[j];
            }
        }
        return sum;
    }

    @Override
    public Vocabulary vocabulary() {
        return letters;
    }

    @Override
    int lastJudged() {
        return length() - ahead;
    }

    @Override
    int[] draw(SplittableRandom random) {
        int[] string = new int[length()];
        string[0] = random.nextInt(letters.size());
        for (int t = 1; t < string.length; t++) {
            string[t] = after(string[t - 1], random);
        }
        return string;
    }

    private int after(int letter, SplittableRandom random) {
        if (random.nextDouble() < NEXT) {
            return (letter + 1) % letters.size();
        }
        int move = random.nextInt(letters.size() - 1);
        return (letter + (move == 0 ? 0 : move + 1)) % letters.size();
    }

    @Override
    int[] classesOf(int[] string) {
        int[] right = new int[string.length];
        for (int t = 0; t < right.length; t++) {
            right[t] = t + ahead < string.length ? string[t + ahead] : Batch.NO_CLASS;
        }
        return right;
    }

    /** {@inheritDoc} The letter n steps later depends on x_t alone, max_j P(x_{t+n} = j | x_t). */
    @Override
    double ceilingAt(int t) {
        return DoubleStream.of(later).max().orElseThrow();
    }

    @Override
    double entropyAt(int t) {
        return entropy(later);
    }
}
