package lab.unroll.cli.options;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Phenomenon;
import lab.unroll.figure.GradientLook;
import lab.unroll.gradients.Blame;
import lab.unroll.gradients.Chain;
import lab.unroll.gradients.LossChoice;
import lab.unroll.task.Ranges;
import lab.unroll.words.InputException;
import picocli.CommandLine.Option;

/** The options of the figures of the gradient: which losses, where it is cut, what is blamed. */
public final class GradientOptions {

    @Option(names = "--loss", paramLabel = "WHICH", description = "the losses that are carried back: task, last or every"
            + " (default: task; of blame every)")
    private String loss;

    @Option(names = "--cut", paramLabel = "N", description = "carry no gradient back over the link after every N steps, as"
            + " truncated training does")
    private Integer cut;

    @Option(names = "--blamed", paramLabel = "WHAT", description = "what blame blames: h, C or x (default: h)")
    private String blamed;

    @Option(names = "--factors", paramLabel = "F,F,...", split = ",", description = "factors of the chain, from the loss"
            + " back, 0 to 10 each (default: those of the network)")
    private List<Double> factors;

    @Option(names = "--phenomenon", paramLabel = "NAME", description = "settings that make the gradient do something, on"
            + " the task of the preset: vanishing, exploding, edge, saturated, rescued, clipped or truncated")
    private String phenomenon;

    /**
     * The experiment in which the phenomenon that is asked for can be seen, or the same if none is.
     *
     * @throws InputException naming the phenomena there are
     */
    public Experiment in(Experiment experiment) {
        return phenomenon().map(one -> one.in(experiment)).orElse(experiment);
    }

    /** True if a phenomenon is asked for. */
    public boolean isOfPhenomenon() {
        return phenomenon != null;
    }

    private Optional<Phenomenon> phenomenon() {
        return phenomenon == null ? Optional.empty() : Optional.of(Phenomenon.named(phenomenon).orElseThrow(() ->
                new InputException("option.choice", "--phenomenon", phenomenon, Arrays.stream(Phenomenon.values())
                        .map(Phenomenon::id).collect(Collectors.joining(", ")))));
    }

    /** The first option given of those that change only figures of the gradient, if any is. */
    public Optional<String> given() {
        return loss != null ? Optional.of("--loss") : cut != null ? Optional.of("--cut") : blamed != null
                ? Optional.of("--blamed") : factors != null ? Optional.of("--factors") : Optional.empty();
    }

    /**
     * How one looks at the gradient.
     *
     * @param steps T
     * @throws InputException naming the option and what it can be
     */
    public GradientLook look(int steps) {
        GradientLook look = GradientLook.USUAL.with(loss == null ? Optional.empty() : Optional.of(LossChoice.named(loss)
                .orElseThrow(() -> new InputException("option.choice", "--loss", loss, Arrays.stream(LossChoice.values())
                        .map(LossChoice::id).collect(Collectors.joining(", "))))));
        if (cut != null) {
            Ranges.require("--cut", cut, 1, Math.max(1, steps));
        }
        Blame.Source source = blamed == null ? Blame.Source.HIDDEN : Arrays.stream(Blame.Source.values())
                .filter(one -> one.letter().equalsIgnoreCase(blamed)).findFirst()
                .orElseThrow(() -> new InputException("option.choice", "--blamed", blamed, "h, C, x"));
        return look.cutAfter(cut == null ? phenomenon().map(Phenomenon::window).orElse(0) : cut).blaming(source).with(chain());
    }

    private Chain chain() {
        if (factors == null) {
            return null;
        }
        Ranges.require("--factors", factors.size(), 1, Chain.MOST);
        factors.forEach(factor -> Ranges.require("--factors", factor, 0, Chain.LARGEST));
        return new Chain(factors, false);
    }
}
