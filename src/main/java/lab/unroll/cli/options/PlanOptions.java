package lab.unroll.cli.options;

import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Collectors;
import lab.unroll.experiment.Experiment;
import lab.unroll.net.Initialiser;
import lab.unroll.net.Start;
import lab.unroll.task.Hyperparameters;
import lab.unroll.task.OptimiserKind;
import lab.unroll.task.Ranges;
import lab.unroll.task.Schedule;
import lab.unroll.words.InputException;
import picocli.CommandLine.Option;

/** The options that say how an experiment begins and is trained, but for how long. What is not given is as the preset says. */
public final class PlanOptions {

    @Option(names = "--batch", paramLabel = "B", description = "sequences in a batch, 1 to 256")
    private Integer batch;

    @Option(names = "--lr", paramLabel = "RATE", description = "learning rate, 1e-7 to 10")
    private Double learningRate;

    @Option(names = "--schedule", paramLabel = "HOW", description = "how the learning rate changes: constant, halved:N"
            + " (every N steps) or cosine:N (down to nothing in N steps)")
    private String schedule;

    @Option(names = "--optimiser", paramLabel = "RULE", completionCandidates = RuleNames.class,
            description = "how the weights follow the gradient: ${COMPLETION-CANDIDATES}")
    private String rule;

    @Option(names = "--clip", paramLabel = "NORM", description = "longest gradient, up to 1e6; 0 for no limit")
    private Double clip;

    @Option(names = "--clip-value", paramLabel = "VALUE",
            description = "largest component of the gradient, up to 1e6; 0 for no limit")
    private Double clipValue;

    @Option(names = "--truncate", paramLabel = "N", description = "cut the gradient after every N steps of a sequence, 1 to"
            + " 1000; 0 for no cut")
    private Integer truncation;

    @Option(names = "--dropout", paramLabel = "SHARE", description = "leave out this share of what a layer hands to the one"
            + " above, 0 to 0.9; only with several layers")
    private Double dropout;

    @Option(names = "--input-noise", paramLabel = "SD", description = "add normal noise of this standard deviation, 0 to 10,"
            + " to every number that is read")
    private Double inputNoise;

    @Option(names = "--init", paramLabel = "HOW", description = "how the recurrent weights begin: uniform, glorot,"
            + " orthogonal, identity or spectral-radius; the last three with :S behind for a factor, or the radius, 0 to 10"
            + " (default: 1)")
    private String start;

    @Option(names = "--forget-bias", paramLabel = "B", description = "first value of the bias of the forget gate, -10 to 10")
    private Double forgetBias;

    @Option(names = "--input-bias", paramLabel = "B", description = "first value of the bias of the input gate of an LSTM,"
            + " -10 to 10")
    private Double inputBias;

    /**
     * The experiment, begun and trained as they say.
     *
     * @throws InputException if a number is outside its range, or the network has no place for it
     */
    public Experiment in(Experiment base) {
        if (dropout != null && dropout > 0 && base.network().layers() == 1) {
            throw new InputException("dropout.one-layer");
        }
        return base.withPlan(plan(base.plan())).withInitialiser(initialiser(base.initialiser()));
    }

    /** True if one of those is given that say how the weights begin. */
    boolean begins() {
        return start != null || forgetBias != null || inputBias != null;
    }

    /** A plan, changed as they say. */
    Hyperparameters plan(Hyperparameters usual) {
        Hyperparameters plan = batch == null ? usual : usual.withBatch(batch);
        plan = learningRate == null ? plan : plan.withLearningRate(learningRate);
        plan = schedule == null ? plan : plan.withSchedule(Schedule.of(schedule));
        plan = rule == null ? plan : plan.withRule(OptimiserKind.named(rule));
        plan = clip == null ? plan : plan.withClipNorm(clip);
        plan = clipValue == null ? plan : plan.withClipValue(clipValue);
        plan = truncation == null ? plan : plan.withTruncation(truncation);
        plan = dropout == null ? plan : plan.withDropout(dropout);
        return inputNoise == null ? plan : plan.withInputNoise(inputNoise);
    }

    private Initialiser initialiser(Initialiser usual) {
        Initialiser begun = start == null ? usual : started(usual);
        begun = forgetBias == null ? begun : begun.withForgetBias(forgetBias);
        return inputBias == null ? begun : begun.withInputBias(inputBias);
    }

    private Initialiser started(Initialiser usual) {
        String[] parts = start.split(":", 2);
        Start named = Start.named(parts[0]).filter(one -> parts.length == 1 || one.hasScale()).orElseThrow(this::unknown);
        try {
            double scale = parts.length == 1 ? 1 : Double.parseDouble(parts[1]);
            Ranges.require("init", scale, 0, Initialiser.LARGEST_SCALE);
            return usual.withRecurrent(named, scale);
        } catch (NumberFormatException e) {
            throw unknown();
        }
    }

    private InputException unknown() {
        return new InputException("option.choice", "--init", start, Arrays.stream(Start.values())
                .map(one -> one.id() + (one.hasScale() ? "[:S]" : "")).collect(Collectors.joining(", ")));
    }

    /** True if none of them is given. */
    boolean isEmpty() {
        return batch == null && learningRate == null && schedule == null && rule == null && clip == null && clipValue == null
                && truncation == null && dropout == null && inputNoise == null && !begins();
    }

    /** The names of the rules, for the help. */
    static final class RuleNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(OptimiserKind.values()).map(OptimiserKind::id).iterator();
        }
    }
}
