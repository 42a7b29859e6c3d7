package lab.unroll.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import lab.unroll.engine.Decoder;
import lab.unroll.engine.EncoderDecoder;
import lab.unroll.engine.Motor;
import lab.unroll.engine.MotorPlan;
import lab.unroll.engine.MotorTooLargeException;
import lab.unroll.engine.ScheduledSampling;
import lab.unroll.engine.ThreadTeam;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.Batch;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.Parameters;
import lab.unroll.task.Draws;
import lab.unroll.task.Seq2SeqTask;
import lab.unroll.task.TrainingConfig;
import lab.unroll.words.InputException;
import org.ejml.data.FMatrixRMaj;

/**
 * An encoder and a decoder, in this order: the decoder is told the right symbol before each step, or before as many as the
 * task says. Measured is what it
 * answers alone, always with the most probable symbol, to the questions held out; counted are those whose whole answer is
 * right.
 */
final class Seq2SeqLearner implements Learner {

    private static final int ENCODER = 0;
    private static final int DECODER = 1;

    private final Seq2SeqTask task;
    private final Parameters initial;
    private final Kernels<FMatrixRMaj> kernels;
    private final ThreadTeam crew;
    private final InputNoise questionNoise;
    private final InputNoise answerNoise;
    private TrainingConfig settings;
    private Pair training;
    /** Question and answer as they are read. */
    private Batch question;
    private Batch answer;
    private final Examination examination;
    private FMatrixRMaj decoderGradient;

    /** {@code initial} are of an encoder and a decoder. */
    Seq2SeqLearner(Seq2SeqTask task, Parameters initial, TrainingConfig settings, Kernels<FMatrixRMaj> kernels,
                   ThreadTeam crew) {
        this.task = task;
        this.initial = initial;
        this.kernels = kernels;
        this.crew = crew;
        questionNoise = new InputNoise(initial.layout().encoder().spec().input());
        answerNoise = new InputNoise(initial.spec().input());
        prepare(settings, 0);
        examination = new Examination();
    }

    private static <T> T within(Supplier<T> made) {
        try {
            return made.get();
        } catch (MotorTooLargeException | OutOfMemoryError e) {
            throw new InputException(e, "memory.short");
        }
    }

    @Override
    public void prepare(TrainingConfig other, long step) {
        training = within(() -> {
            boolean fits = training != null && training.questions.size() == other.batch();
            Pair ready = fits ? training : new Pair(true, other.batch());
            ready.encoder.prepareToLeaveOut(other.dropout());
            ready.decoder.prepareToLeaveOut(other.dropout());
            return ready;
        });
        settings = other;
    }

    @Override
    public List<Parameters> networks() {
        return List.of(initial.encoder(), initial.decoder());
    }

    @Override
    public List<Parameters> split(Parameters parameters) {
        if (!parameters.layout().isPair() || !parameters.spec().equals(initial.spec())
                || !parameters.encoder().spec().equals(initial.encoder().spec())) {
            throw new IllegalArgumentException("The parameters belong to another network: " + parameters.spec() + ".");
        }
        return List.of(parameters.encoder(), parameters.decoder());
    }

    @Override
    public Parameters join(List<FMatrixRMaj> weights) {
        return Parameters.ofPair(training.encoder.parameters(weights.get(ENCODER)),
                training.decoder.parameters(weights.get(DECODER)));
    }

    @Override
    public double forward(List<FMatrixRMaj> weights, long step) {
        long seed = settings.dataSeed();
        SplittableRandom drawn = Draws.of(seed, step);
        task.fill(training.questions, training.answers, drawn);
        if (task.teacherForcing() < 1) {
            training.hearItself(weights, drawn);
        }
        SplittableRandom added = Draws.of(seed, step, Draws.Use.NOISE);
        question = questionNoise.over(training.questions, settings.inputNoise(), added);
        answer = answerNoise.over(training.answers, settings.inputNoise(), added);
        SplittableRandom dropped = Draws.of(seed, step, Draws.Use.DROPOUT);
        training.encoder.leaveOut(settings.dropout(), dropped);
        training.decoder.leaveOut(settings.dropout(), dropped);
        training.both.cutAfter(settings.truncation());
        return training.forward(weights, question, answer);
    }

    @Override
    public void backward() {
        decoderGradient = training.both.backward(question, answer);
    }

    @Override
    public List<Internals.Activity> activities() {
        List<Internals.Activity> all = new ArrayList<>(Activities.of(UpdateSizes.ENCODER, training.encoder, question));
        all.addAll(Activities.of(UpdateSizes.DECODER, training.decoder, answer));
        return all;
    }

    @Override
    public FMatrixRMaj gradient(int network) {
        return network == ENCODER ? training.both.encoderGradient() : decoderGradient;
    }

    @Override
    public Evaluation evaluate(List<FMatrixRMaj> weights, long iteration) {
        return examination.evaluate(weights, iteration);
    }

    /** An encoder and a decoder in a row, with a batch. */
    private final class Pair {

        private final Batch questions;
        private final Batch answers;
        private final Motor<FMatrixRMaj> encoder;
        private final Motor<FMatrixRMaj> decoder;
        private final EncoderDecoder<FMatrixRMaj> both;
        /** Made when it is first needed. */
        private ScheduledSampling<FMatrixRMaj> sampling;

        Pair(boolean learns, int size) {
            NetworkSpec first = initial.layout().encoder().spec();
            NetworkSpec second = initial.spec();
            questions = Batch.ofQuestions(task.questionLength(), size, first.output());
            answers = Batch.ofSymbols(task.answerLength(), size);
            encoder = new Motor<>(kernels, plan(learns, first, task.questionLength(), size), crew);
            decoder = new Motor<>(kernels, plan(learns, second, task.answerLength(), size), crew);
            both = new EncoderDecoder<>(encoder, decoder);
        }

        private static MotorPlan plan(boolean learns, NetworkSpec spec, int steps, int size) {
            return learns ? MotorPlan.training(spec, steps, size)
                    : MotorPlan.measuring(spec, steps, size);
        }

        /** Before some steps the decoder is told what it answers itself, with nothing left out and no noise. */
        void hearItself(List<FMatrixRMaj> weights, SplittableRandom random) {
            if (sampling == null) {
                sampling = within(() -> new ScheduledSampling<>(kernels, initial.spec(), answers.size()));
            }
            encoder.leaveOut(0, random);
            encoder.forward(weights.get(ENCODER), questions);
            sampling.tell(weights.get(DECODER), encoder.states(), answers, task.teacherForcing(), random);
        }

        double forward(List<FMatrixRMaj> weights, Batch question, Batch answer) {
            return both.forward(weights.get(ENCODER), weights.get(DECODER), question, answer);
        }
    }

    /** The questions held out. */
    private final class Examination {

        private final Pair pair;
        private final Decoder<FMatrixRMaj> alone;
        private final int[] beginnings;

        Examination() {
            pair = within(() -> new Pair(false, task.heldOut()));
            task.fillHeldOut(pair.questions, pair.answers);
            alone = new Decoder<>(kernels, initial.spec(), task.heldOut());
            beginnings = new int[task.heldOut()];
            Arrays.fill(beginnings, task.startSymbol());
        }

        Evaluation evaluate(List<FMatrixRMaj> weights, long iteration) {
            double loss = pair.forward(weights, pair.questions, pair.answers);
            alone.states().startFrom(pair.encoder.states());
            int[][] written = alone.greedy(weights.get(DECODER), beginnings, task.answerLength());
            int correct = 0;
            for (int b = 0; b < beginnings.length; b++) {
                correct += isRight(written, b) ? 1 : 0;
            }
            return new Evaluation(iteration, correct, beginnings.length, loss);
        }

        private boolean isRight(int[][] written, int b) {
            int[] lengths = pair.answers.lengths();
            int[] right = IntStream.rangeClosed(1, lengths == null ? pair.answers.steps() : lengths[b])
                    .map(t -> pair.answers.classes()[pair.answers.row(t, b)]).toArray();
            return task.accepts(b, right, Arrays.stream(written).mapToInt(symbols -> symbols[b]).toArray());
        }
    }
}
