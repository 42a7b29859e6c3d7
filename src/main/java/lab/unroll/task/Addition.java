package lab.unroll.task;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import lab.unroll.net.Batch;

/**
 * Sums of two numbers, read and written character by character: "12+7 " is asked, "19 " is the answer. The question is read
 * from its end. 5,000 different sums are drawn, where a + b and b + a count as the same; a tenth of them is held out. The
 * others are asked in either order.
 * Zaremba and Sutskever, "Learning to Execute", arXiv:1410.4615 (2014), as in the example addition_rnn of Keras.
 */
public final class Addition implements QuestionTask {

    /** The name of the task. */
    public static final String ID = "addition-2-digits";

    /** Number of digits of a number, at most. */
    public static final int DIGITS = 2;
    /** Number of sums, those held out included. */
    public static final int SUMS = 5000;

    private static final int HELD_OUT = SUMS / 10;
    private static final double SOLVED = 0.99;
    private static final double SOLVED_LINE = 0.02;
    private static final Vocabulary CHARACTERS = Vocabulary.inOrder("0123456789+ ");

    /** A sum: two numbers. */
    record Sum(int a, int b) {

        /** What is asked, with blanks up to the full length. */
        String question() {
            return padded(a + "+" + b, 2 * DIGITS + 1);
        }

        /** What should be answered, with blanks up to the full length. */
        String answer() {
            return padded(Integer.toString(a + b), DIGITS + 1);
        }

        private static String padded(String text, int length) {
            return text + " ".repeat(length - text.length());
        }
    }

    private final List<Sum> sums;

    /** Draws the sums; the same seed draws the same. */
    public Addition(long seed) {
        sums = draw(new SplittableRandom(seed));
    }

    private static List<Sum> draw(SplittableRandom random) {
        List<Sum> drawn = new ArrayList<>(SUMS);
        Set<Sum> seen = new HashSet<>();
        while (drawn.size() < SUMS) {
            int a = number(random);
            int b = number(random);
            if (seen.add(new Sum(Math.min(a, b), Math.max(a, b)))) {
                drawn.add(new Sum(a, b));
            }
        }
        shuffle(drawn, random);
        return drawn;
    }

    /** Fisher and Yates (1938). Small numbers are drawn early, so without it most of them would be held out. */
    private static void shuffle(List<Sum> drawn, SplittableRandom random) {
        for (int last = drawn.size() - 1; last > 0; last--) {
            Collections.swap(drawn, last, random.nextInt(last + 1));
        }
    }

    /** A number of one or two digits, each as likely; the first may be 0. */
    private static int number(SplittableRandom random) {
        return random.nextInt(random.nextBoolean() ? 10 : 100);
    }

    /** The sums trained on. */
    List<Sum> training() {
        return sums.subList(HELD_OUT, SUMS);
    }

    /** The sums held out. */
    List<Sum> heldOutSums() {
        return sums.subList(0, HELD_OUT);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Vocabulary vocabulary() {
        return CHARACTERS;
    }

    /** The blank. An answer of three digits needs none. */
    @Override
    public int ending() {
        return CHARACTERS.symbolOf(' ');
    }

    @Override
    public int questionLength() {
        return 2 * DIGITS + 1;
    }

    @Override
    public int answerLength() {
        return DIGITS + 1;
    }

    /** 99 of 100 answers to sums held out must be right in every digit. */
    @Override
    public SolvedRule solvedRule() {
        return SolvedRule.accuracyOf(SOLVED, SOLVED_LINE);
    }

    @Override
    public void fill(Batch questions, Batch answers, SplittableRandom random) {
        for (int b = 0; b < questions.size(); b++) {
            Sum sum = training().get(random.nextInt(SUMS - HELD_OUT));
            copy(random.nextBoolean() ? sum : new Sum(sum.b(), sum.a()), questions, answers, b);
        }
    }

    @Override
    public int heldOut() {
        return HELD_OUT;
    }

    @Override
    public void fillHeldOut(Batch questions, Batch answers) {
        for (int b = 0; b < HELD_OUT; b++) {
            copy(heldOutSums().get(b), questions, answers, b);
        }
    }

    private void copy(Sum sum, Batch questions, Batch answers, int b) {
        int[] question = CHARACTERS.encode(sum.question());
        for (int t = 1; t <= question.length; t++) {
            questions.symbols()[questions.row(t, b)] = question[question.length - t];
        }
        int[] answer = CHARACTERS.encode(sum.answer());
        for (int t = 1; t <= answer.length; t++) {
            answers.symbols()[answers.row(t, b)] = t == 1 ? beginning() : answer[t - 2];
            answers.classes()[answers.row(t, b)] = answer[t - 1];
        }
    }
}
