package lab.unroll.task.regular;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lab.unroll.net.Batch;
import lab.unroll.net.Sequence;
import lab.unroll.task.Automaton;
import lab.unroll.task.Example;
import lab.unroll.task.SequenceTask;
import lab.unroll.task.SolvedRule;
import lab.unroll.task.SymbolTask;
import lab.unroll.task.Symbols;
import lab.unroll.task.Vocabulary;

/**
 * Symbols are read, and the answer of a machine is to be given at each. Half of the strings are drawn symbol by symbol, each
 * as likely as the others; the other half without those that lead where all answers are the same for ever, so that a
 * language with few words is seen from within as well.
 */
public final class RegularLanguage implements SequenceTask, SymbolTask {

    private static final double SOLVED_LINE = 0.01;
    private static final int EVALUATED = 256;
    private static final long EVALUATION_SEED = 0x7031_0F_256L;

    private final Automaton machine;
    private final Vocabulary symbols;
    private final Vocabulary answers;
    private final int length;
    /** For each state what can be drawn inside. */
    private final int[][] inside;

    /** Strings of T symbols for a machine. */
    RegularLanguage(Automaton machine, int length) {
        this.machine = machine;
        this.length = length;
        symbols = Vocabulary.inOrder(String.join("", machine.symbols()));
        answers = Vocabulary.inOrder(IntStream.range(0, machine.size()).mapToObj(machine::answer).distinct().sorted()
                .reduce("", String::concat));
        inside = IntStream.range(0, machine.size()).mapToObj(this::inside).toArray(int[][]::new);
    }

    /** The symbols that do not lead into a state that none leads out of; all where there is no other. */
    private int[] inside(int state) {
        int[] alive = IntStream.range(0, symbols.size()).filter(symbol -> !isTrap(machine.next(state, symbol))).toArray();
        return alive.length > 0 ? alive : IntStream.range(0, symbols.size()).toArray();
    }

    private boolean isTrap(int state) {
        return IntStream.range(0, symbols.size()).allMatch(symbol -> machine.next(state, symbol) == state);
    }

    @Override
    public Optional<Automaton> machine() {
        return Optional.of(machine);
    }

    @Override
    public Vocabulary vocabulary() {
        return symbols;
    }

    @Override
    public Vocabulary answers() {
        return answers;
    }

    @Override
    public int length() {
        return length;
    }

    /** {@inheritDoc} The entropy of the answers: guessing each as often as it comes. */
    @Override
    public double chanceLoss() {
        double[] share = new double[answers.size()];
        for (boolean within : new boolean[] {false, true}) {
            double[] now = new double[machine.size()];
            now[0] = 1;
            for (int t = 1; t <= length; t++) {
                double[] after = new double[machine.size()];
                for (int state = 0; state < now.length; state++) {
                    int[] drawn = drawn(state, within);
                    for (int symbol : drawn) {
                        after[machine.next(state, symbol)] += now[state] / drawn.length;
                    }
                }
                now = after;
                for (int state = 0; state < now.length; state++) {
                    share[answerOf(state)] += now[state] / (2 * length);
                }
            }
        }
        return -Arrays.stream(share).filter(p -> p > 0).map(p -> p * Math.log(p)).sum();
    }

    private int[] drawn(int state, boolean within) {
        return within ? inside[state] : IntStream.range(0, symbols.size()).toArray();
    }

    private int answerOf(int state) {
        return answers.symbolOf(machine.answer(state));
    }

    /** Every answer must be right. */
    @Override
    public Optional<SolvedRule> solvedRule() {
        return Optional.of(SolvedRule.accuracyOf(1, SOLVED_LINE));
    }

    private int[] draw(SplittableRandom random) {
        boolean within = random.nextBoolean();
        int[] string = new int[length];
        int state = 0;
        for (int t = 0; t < length; t++) {
            int[] choice = drawn(state, within);
            string[t] = choice[random.nextInt(choice.length)];
            state = machine.next(state, string[t]);
        }
        return string;
    }

    private int[] answersTo(int[] string) {
        int[] right = new int[string.length];
        int state = 0;
        for (int t = 0; t < string.length; t++) {
            state = machine.next(state, string[t]);
            right[t] = answerOf(state);
        }
        return right;
    }

    @Override
    public void fill(Batch batch, SplittableRandom random) {
        for (int b = 0; b < batch.size(); b++) {
            int[] string = draw(random);
            int[] right = answersTo(string);
            for (int t = 1; t <= length; t++) {
                batch.symbols()[batch.row(t, b)] = string[t - 1];
                batch.classes()[batch.row(t, b)] = right[t - 1];
            }
        }
    }

    @Override
    public Batch evaluationBatch() {
        Batch batch = newBatch(EVALUATED);
        fill(batch, new SplittableRandom(EVALUATION_SEED));
        return batch;
    }

    @Override
    public Example example(SplittableRandom random) {
        return exampleOf(draw(random));
    }

    @Override
    public Example exampleOf(int[] string) {
        Symbols.requireLength(string, length);
        Symbols.requireKnown(string, symbols);
        double[] weights = new double[length];
        Arrays.fill(weights, 1.0 / length);
        return new Example(labels(string), Sequence.ofClasses(Symbols.oneHot(string, length, inputSize()),
                answersTo(string), weights));
    }
}
