package lab.unroll.landscape;

import java.util.ArrayList;
import java.util.List;
import lab.unroll.engine.KernelChoice;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.Batch;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.ParameterLayout;
import lab.unroll.task.Seq2SeqTask;
import lab.unroll.task.SequenceTask;
import lab.unroll.task.Task;

/**
 * The loss of a network on sequences that are always the same: the first of those on which the task measures, which
 * training does not draw where there are others. It is the loss as the task reports it; of an encoder and a decoder that of
 * the decoder which is told the right symbols. It never changes and may be shared by threads; each opens an
 * {@link Objective} of its own.
 */
public final class FixedLoss {

    /** Sequences where nobody asks for another number. */
    public static final int SEQUENCES = 64;
    /** Multiplications between two chances to stop: some hundredths of a second. */
    private static final double WORK = 5e7;

    private final ParameterLayout layout;
    private final int sequences;
    private final double factor;
    private final List<Piece> pieces = new ArrayList<>();

    /** Sequences that are read at once; of one network there are no questions. */
    record Piece(Batch questions, Batch answers) {

        /** What its mean loss counts for. */
        double weight() {
            return answers.judgedWeight();
        }
    }

    /**
     * The loss of a network.
     *
     * @param layout    of the network; of a pair, of both
     * @param sequences how many at most; fewer if the task measures on fewer
     */
    public FixedLoss(Task task, ParameterLayout layout, int sequences) {
        this(task, layout, sequences, (int) Math.max(1, WORK / ((double) task.length() * layout.size())));
    }

    /** The same with at most so many sequences in a piece. */
    FixedLoss(Task task, ParameterLayout layout, int sequences, int many) {
        this.layout = layout;
        Batch questions = null;
        Batch answers;
        if (task instanceof Seq2SeqTask pair) {
            questions = Batch.ofQuestions(pair.questionLength(), pair.heldOut(), layout.encoder().spec().output());
            answers = Batch.ofSymbols(pair.answerLength(), pair.heldOut());
            pair.fillHeldOut(questions, answers);
            factor = 1;
        } else {
            SequenceTask one = (SequenceTask) task;
            answers = one.evaluationBatch();
            factor = one.reported(1);
        }
        this.sequences = Math.min(sequences, answers.size());
        int count = (this.sequences + many - 1) / many;
        for (int i = 0; i < count; i++) {
            int first = (int) ((long) i * this.sequences / count);
            int size = (int) ((i + 1L) * this.sequences / count) - first;
            pieces.add(new Piece(questions == null ? null : Batches.part(questions, first, size),
                    Batches.part(answers, first, size)));
        }
    }

    /** Where each weight stands. */
    public ParameterLayout layout() {
        return layout;
    }

    /** Number of sequences. */
    public int sequences() {
        return sequences;
    }

    /** The sequences, in pieces. */
    List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    /** What a mean loss is multiplied by where it is reported. */
    double factor() {
        return factor;
    }

    /** The networks, in the order in which they read. */
    List<NetworkSpec> networks() {
        return layout.isPair() ? List.of(layout.encoder().spec(), layout.spec()) : List.of(layout.spec());
    }

    /**
     * Forward only, in single precision, with the fastest kernels: for many points.
     *
     * @throws lab.unroll.engine.MotorTooLargeException if it does not fit into memory
     */
    public Objective quick(Cancel cancel) {
        return quick(KernelChoice.best(), cancel);
    }

    /** The same with other kernels. */
    public <A> Objective quick(Kernels<A> kernels, Cancel cancel) {
        return new MotorObjective<>(this, kernels, false, cancel);
    }

    /**
     * In double precision, with gradients: for curvature.
     *
     * @throws lab.unroll.engine.MotorTooLargeException if it does not fit into memory
     */
    public Objective exact(Cancel cancel) {
        return new MotorObjective<>(this, KernelChoice.doublePrecision(), true, cancel);
    }
}
