package lab.unroll.train;

import java.util.Arrays;
import java.util.SplittableRandom;
import lab.unroll.engine.Clipping;
import lab.unroll.engine.Decoder;
import lab.unroll.engine.EncoderDecoder;
import lab.unroll.engine.KernelChoice;
import lab.unroll.engine.Motor;
import lab.unroll.engine.MotorPlan;
import lab.unroll.engine.MotorTooLargeException;
import lab.unroll.engine.ThreadTeam;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.Batch;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.Parameters;
import lab.unroll.task.Seq2SeqTask;
import lab.unroll.task.TrainingConfig;
import lab.unroll.words.InputException;

/**
 * Training of an encoder and a decoder together: the decoder is told the right symbol before each step. Measured is what it
 * answers alone, always with the most probable symbol, to the questions held out.
 */
public final class AnswerRun implements Training {

    private final Seq2SeqTask task;
    private final Parameters initial;
    private TrainingConfig settings;
    private final SplittableRandom random;
    private final Kernels<float[]> kernels = KernelChoice.best();
    private final ThreadTeam crew;
    private Pair training;
    private final WeightState encoder;
    private final WeightState decoder;
    private final TrainingProgress course;
    private final Examination examination;

    /**
     * Prepares training; no step is taken.
     *
     * @param initial of an encoder and a decoder
     * @throws InputException if there is not enough memory
     */
    public AnswerRun(Seq2SeqTask task, Parameters initial, TrainingConfig settings) {
        this.task = task;
        this.initial = initial;
        this.settings = settings;
        random = new SplittableRandom(settings.dataSeed());
        crew = new ThreadTeam(settings.threads());
        try {
            training = pair(true, settings.batch());
            examination = new Examination();
        } catch (InputException e) {
            crew.close();
            throw e;
        }
        encoder = new WeightState(kernels, initial.encoder(), settings);
        decoder = new WeightState(kernels, initial.decoder(), settings);
        course = new TrainingProgress(task.chanceLoss());
    }

    private Pair pair(boolean learns, int size) {
        try {
            return new Pair(learns, size);
        } catch (MotorTooLargeException | OutOfMemoryError e) {
            throw new InputException(e, "memory.short");
        }
    }

    @Override
    public double advance() {
        if (course.divergence() != null) {
            return course.loss();
        }
        task.fill(training.questions, training.answers, random);
        double fresh = training.forward();
        Divergence.Kind refusal = course.refusal(fresh);
        if (refusal != null) {
            return diverge(refusal, fresh);
        }
        encoder.keep();
        decoder.keep();
        float[] decoderGradient = training.both.backward(training.questions, training.answers);
        float[] encoderGradient = training.both.encoderGradient();
        double norm = Math.hypot(Clipping.norm(kernels, encoderGradient), Clipping.norm(kernels, decoderGradient));
        if (!Double.isFinite(norm)) {
            return diverge(Divergence.Kind.GRADIENT_NOT_FINITE, fresh);
        }
        boolean finite = encoder.step(encoderGradient, norm, course.iteration());
        finite &= decoder.step(decoderGradient, norm, course.iteration());
        if (!finite) {
            return diverge(Divergence.Kind.PARAMETERS_NOT_FINITE, fresh);
        }
        course.stepTaken(fresh);
        return fresh;
    }

    private double diverge(Divergence.Kind kind, double refused) {
        encoder.goBack();
        decoder.goBack();
        course.diverge(kind, refused);
        return refused;
    }

    @Override
    public long iteration() {
        return course.iteration();
    }

    @Override
    public double loss() {
        return course.loss();
    }

    @Override
    public double smoothedLoss() {
        return course.smoothedLoss();
    }

    @Override
    public Parameters parameters() {
        return Parameters.ofPair(training.encoderMotor.parameters(encoder.weights()),
                training.decoderMotor.parameters(decoder.weights()));
    }

    @Override
    public void edit(Parameters edited) {
        if (!edited.layout().isPair() || !edited.spec().equals(initial.spec())
                || !edited.encoder().spec().equals(initial.encoder().spec())) {
            throw new IllegalArgumentException("The parameters belong to another network: " + edited.spec() + ".");
        }
        encoder.replace(edited.encoder());
        decoder.replace(edited.decoder());
        course.restartMeasure();
    }

    @Override
    public void adjust(TrainingConfig other) {
        settings.requireAdjustedOnly(other);
        if (other.batch() != settings.batch()) {
            training = pair(true, other.batch());
        }
        settings = other;
        encoder.adjust(other);
        decoder.adjust(other);
        course.resume();
    }

    @Override
    public TrainingConfig settings() {
        return settings;
    }

    @Override
    public AnswerRun restarted() {
        close();
        return new AnswerRun(task, initial, settings);
    }

    @Override
    public Divergence divergence() {
        return course.divergence();
    }

    /** {@inheritDoc} Counted are the questions whose whole answer is right. */
    @Override
    public Evaluation evaluate() {
        return examination.evaluate();
    }

    @Override
    public void close() {
        crew.close();
    }

    /** An encoder and a decoder in a row, with a batch. */
    private final class Pair {

        private final Batch questions;
        private final Batch answers;
        private final Motor<float[]> encoderMotor;
        private final Motor<float[]> decoderMotor;
        private final EncoderDecoder<float[]> both;

        Pair(boolean learns, int size) {
            NetworkSpec first = initial.layout().encoder().spec();
            NetworkSpec second = initial.spec();
            questions = Batch.ofQuestions(task.questionLength(), size, first.output());
            answers = Batch.ofSymbols(task.answerLength(), size);
            encoderMotor = new Motor<>(kernels, plan(learns, first, task.questionLength(), size), crew);
            decoderMotor = new Motor<>(kernels, plan(learns, second, task.answerLength(), size), crew);
            both = new EncoderDecoder<>(encoderMotor, decoderMotor);
        }

        private static MotorPlan plan(boolean learns, NetworkSpec spec, int steps, int size) {
            return learns ? MotorPlan.training(spec, steps, size)
                    : MotorPlan.measuring(spec, steps, size);
        }

        double forward() {
            return both.forward(encoder.weights(), decoder.weights(), questions, answers);
        }
    }

    /** The questions held out. */
    private final class Examination {

        private final Pair pair;
        private final Decoder<float[]> alone;
        private final int[] beginnings;

        Examination() {
            pair = pair(false, task.heldOut());
            task.fillHeldOut(pair.questions, pair.answers);
            alone = new Decoder<>(kernels, initial.spec(), task.heldOut());
            beginnings = new int[task.heldOut()];
            Arrays.fill(beginnings, task.beginning());
        }

        Evaluation evaluate() {
            double loss = pair.forward();
            alone.states().startFrom(pair.encoderMotor.states());
            int[][] written = alone.greedy(decoder.weights(), beginnings, task.answerLength());
            int correct = 0;
            for (int b = 0; b < beginnings.length; b++) {
                correct += isRight(written, b) ? 1 : 0;
            }
            return new Evaluation(course.iteration(), correct, beginnings.length, loss);
        }

        private boolean isRight(int[][] written, int b) {
            for (int t = 1; t <= written.length; t++) {
                if (written[t - 1][b] != pair.answers.classes()[pair.answers.row(t, b)]) {
                    return false;
                }
            }
            return true;
        }
    }
}
