package lab.unroll.task.addition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lab.unroll.net.Batch;
import lab.unroll.task.Example;
import lab.unroll.task.Seq2SeqTask;
import lab.unroll.task.SolvedRule;
import lab.unroll.task.Vocabulary;
import lab.unroll.words.InputException;

/**
 * Sums of two numbers, read and written character by character: "12+7 " is asked, "19 " is the answer. The question is read
 * from its end. 5,000 different sums are drawn, where a + b and b + a count as the same; a tenth of them is held out. The
 * others are asked in either order.
 * Zaremba and Sutskever, "Learning to Execute", arXiv:1410.4615 (2014), as in the example addition_rnn of Keras.
 */
public final class Addition implements Seq2SeqTask {

    /** Number of digits of a number, at most. */
    public static final int DIGITS = 2;
    /** Number of characters of a question. */
    public static final int QUESTION = 2 * DIGITS + 1;
    /** Number of sums, those held out included. */
    public static final int SUMS = 5000;

    private static final int HELD_OUT = SUMS / 10;
    private static final double SOLVED = 0.99;
    private static final double SOLVED_LINE = 0.02;
    private static final Vocabulary CHARACTERS = Vocabulary.inOrder("0123456789+ ");
    /** The symbol between question and answer (EOS in Sutskever, Vinyals and Le, NIPS 2014, Figure 1). */
    private static final Vocabulary READ = CHARACTERS.and("EOS");
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})\\+(\\d{1,2}) *");

    /** A sum: two numbers. */
    record Sum(int a, int b) {

        /** What is asked, with blanks up to the full length. */
        String question() {
            return padded(a + "+" + b, QUESTION);
        }

        /** What should be answered, with blanks up to the full length. */
        String answer() {
            return padded(Integer.toString(a + b), DIGITS + 1);
        }

        private static String padded(String text, int length) {
            return text + " ".repeat(length - text.length());
        }
    }

    private final long seed;
    /** Drawn when they are first asked for: what only a shape is wanted of need not wait for them. */
    private List<Sum> sums;

    /** The same seed draws the same sums. */
    public Addition(long seed) {
        this.seed = seed;
    }

    private synchronized List<Sum> sums() {
        if (sums == null) {
            sums = draw(new SplittableRandom(seed));
        }
        return sums;
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
        return sums().subList(HELD_OUT, SUMS);
    }

    /** The sums held out. */
    List<Sum> heldOutSums() {
        return sums().subList(0, HELD_OUT);
    }

    @Override
    public Vocabulary vocabulary() {
        return READ;
    }

    @Override
    public Vocabulary answers() {
        return CHARACTERS;
    }

    /** The blank. An answer of three digits needs none. */
    @Override
    public int endOfSequence() {
        return CHARACTERS.symbolOf(' ');
    }

    @Override
    public int questionLength() {
        return QUESTION;
    }

    @Override
    public int answerLength() {
        return DIGITS + 1;
    }

    /** 99 of 100 answers to sums held out must be right in every digit. */
    @Override
    public Optional<SolvedRule> solvedRule() {
        return Optional.of(SolvedRule.accuracyOf(SOLVED, SOLVED_LINE));
    }

    /** {@inheritDoc} One of the questions held out. */
    @Override
    public Example example(SplittableRandom random) {
        return exampleOf(reversed(CHARACTERS.encode(heldOutSums().get(random.nextInt(HELD_OUT)).question())));
    }

    /** {@inheritDoc} A sum as it is written, for example 12+7; its answer is told by nobody. */
    @Override
    public Example exampleOf(String typed) {
        return exampleOf(reversed(CHARACTERS.encode(sum(typed).question())));
    }

    @Override
    public String text(Example example) {
        return asked(symbols(example)).strip();
    }

    @Override
    public int[] rightAnswer(int[] question) {
        return CHARACTERS.encode(sum(asked(question)).answer());
    }

    /** A question as it is written, not as it is read. */
    private String asked(int[] symbols) {
        return CHARACTERS.decode(reversed(Arrays.copyOf(symbols, questionLength())));
    }

    private static Sum sum(String written) {
        Matcher numbers = WRITTEN.matcher(written.strip());
        if (!numbers.matches()) {
            throw new InputException("input.sum", written.strip());
        }
        return new Sum(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
    }

    private static int[] reversed(int[] symbols) {
        return IntStream.range(0, symbols.length).map(i -> symbols[symbols.length - 1 - i]).toArray();
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
        int[] question = reversed(CHARACTERS.encode(sum.question()));
        for (int t = 1; t <= question.length; t++) {
            questions.symbols()[questions.row(t, b)] = question[t - 1];
        }
        int[] answer = CHARACTERS.encode(sum.answer());
        for (int t = 1; t <= answer.length; t++) {
            answers.symbols()[answers.row(t, b)] = t == 1 ? startSymbol() : answer[t - 2];
            answers.classes()[answers.row(t, b)] = answer[t - 1];
        }
    }
}
