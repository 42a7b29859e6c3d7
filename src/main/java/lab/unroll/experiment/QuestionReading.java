package lab.unroll.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lab.unroll.net.Batch;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;
import lab.unroll.task.QuestionTask;
import lab.unroll.task.Vocabulary;
import lab.unroll.trace.EncoderDecoderTrace;

/**
 * An encoder and a decoder that have answered a question alone: each symbol that the decoder chose is what it was told next.
 *
 * @param trace        both runs; judged against the right answer, L is the mean loss of a symbol
 * @param question     the symbols read, S of them
 * @param told         what the decoder was told at each step, {@link QuestionTask#beginning()} first
 * @param right        the right answer
 * @param vocabulary   the symbols
 * @param endSymbol    the symbol that ends an answer, or -1
 */
public record QuestionReading(EncoderDecoderTrace trace, List<Integer> question, List<Integer> told,
                              List<Integer> right, Vocabulary vocabulary, int endSymbol) {

    /** The symbol between question and answer (EOS in Sutskever, Vinyals and Le, NIPS 2014, Figure 1). */
    private static final String BEGINNING = "EOS";

    /**
     * Answers one of the questions that are held out from training.
     *
     * @param encoder  parameters of {@link QuestionExperiment#encoder()}
     * @param decoder  parameters of {@link QuestionExperiment#decoder()}
     * @param question which, from 0 to {@link QuestionTask#heldOut()} - 1
     */
    public static QuestionReading of(QuestionExperiment experiment, Parameters encoder, Parameters decoder,
                                     int question) {
        QuestionTask task = experiment.task();
        Batch questions = Batch.ofQuestions(task.questionLength(), task.heldOut(), 1);
        Batch answers = Batch.ofSymbols(task.answerLength(), task.heldOut());
        task.fillHeldOut(questions, answers);
        List<Integer> asked = column(questions, questions.symbols(), question);
        List<Integer> right = column(answers, answers.classes(), question);

        Sequence read = Sequence.unjudged(oneHot(asked, encoder.spec().input()));
        List<Integer> told = new ArrayList<>(List.of(task.beginning()));
        EncoderDecoderTrace.greedy(encoder, decoder, read, task.beginning(), task.answerLength() - 1)
                .forEach(z -> told.add(z.argMax()));
        double[] weights = new double[right.size()];
        Arrays.fill(weights, 1.0 / weights.length);
        Sequence answer = Sequence.ofClasses(oneHot(told, decoder.spec().input()),
                right.stream().mapToInt(Integer::intValue).toArray(), weights);
        return new QuestionReading(EncoderDecoderTrace.of(encoder, decoder, read, answer), asked, List.copyOf(told),
                right, task.vocabulary(), task.ending());
    }

    private static List<Integer> column(Batch batch, int[] symbols, int b) {
        List<Integer> column = new ArrayList<>();
        for (int t = 1; t <= batch.steps(); t++) {
            column.add(symbols[batch.row(t, b)]);
        }
        return List.copyOf(column);
    }

    private static List<Vector> oneHot(List<Integer> symbols, int size) {
        return symbols.stream().map(symbol -> Vector.oneHot(symbol, size)).toList();
    }

    /** Steps of both: the decoder's count on from the encoder's. */
    public int steps() {
        return question.size() + told.size();
    }

    /** What the decoder answered. */
    public List<Integer> answer() {
        List<Integer> chosen = new ArrayList<>();
        for (int t = 1; t <= told.size(); t++) {
            chosen.add(trace.decoder().output(t).argMax());
        }
        return List.copyOf(chosen);
    }

    /** Symbols as they can be seen. */
    public List<String> labels(List<Integer> symbols) {
        return symbols.stream().map(symbol -> symbol < vocabulary.size() ? vocabulary.displayLabel(symbol) : BEGINNING)
                .toList();
    }
}
