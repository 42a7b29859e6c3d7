package lab.unroll.figure;

import java.util.Optional;
import java.util.function.Function;
import lab.unroll.gradients.Blame;
import lab.unroll.gradients.Chain;
import lab.unroll.gradients.LossChoice;
import lab.unroll.gradients.ReachHistory;
import lab.unroll.gradients.WayBack;
import lab.unroll.net.CellKind;
import lab.unroll.net.Parameters;

/**
 * How one looks at the gradient. Never changes.
 *
 * @param loss      which losses are carried back; empty for what is usual in a figure
 * @param window    steps after which the links are cut; 0 for no cut
 * @param blamed    what is blamed for a loss
 * @param chain     the factors of the chain; empty for those of the network
 * @param clipNorm  longest gradient of a training step; 0 for no limit
 * @param pointed   the step whose loss is pointed at; 0 for that of the selected step, or else the last
 * @param history   the reach so far
 * @param iteration training steps taken
 * @param untrained the parameters of a cell before its training, where they are known
 */
public record GradientLook(Optional<LossChoice> loss, int window, Blame.Source blamed, Optional<Chain> chain,
                           double clipNorm, int pointed, ReachHistory history, long iteration,
                           Function<CellKind, Optional<Parameters>> untrained) {

    /** As nobody has chosen anything, of a network of which nothing is known from before. */
    public static final GradientLook USUAL = new GradientLook(Optional.empty(), 0, Blame.Source.HIDDEN,
            Optional.of(Chain.DECK), 0, 0, ReachHistory.NONE, 0, cell -> Optional.empty());

    /** How the gradient is carried back in a figure with usual losses of its own. */
    public WayBack way(LossChoice usual) {
        return new WayBack(loss.orElse(usual), window);
    }

    /** The same with other losses; empty for what is usual. */
    public GradientLook with(Optional<LossChoice> other) {
        return new GradientLook(other, window, blamed, chain, clipNorm, pointed, history, iteration, untrained);
    }

    /** The same with links cut after so many steps; 0 for no cut. */
    public GradientLook cutAfter(int steps) {
        return new GradientLook(loss, steps, blamed, chain, clipNorm, pointed, history, iteration, untrained);
    }

    /** The same blaming something else. */
    public GradientLook blaming(Blame.Source other) {
        return new GradientLook(loss, window, other, chain, clipNorm, pointed, history, iteration, untrained);
    }

    /** The same with other factors; empty for those of the network. */
    public GradientLook with(Chain other) {
        return new GradientLook(loss, window, blamed, Optional.ofNullable(other), clipNorm, pointed, history, iteration,
                untrained);
    }

    /** The same with another longest gradient; 0 for no limit. */
    public GradientLook clippedAt(double norm) {
        return new GradientLook(loss, window, blamed, chain, norm, pointed, history, iteration, untrained);
    }

    /** The same with the loss of a step pointed at; 0 for none. */
    public GradientLook pointingAt(int step) {
        return new GradientLook(loss, window, blamed, chain, clipNorm, step, history, iteration, untrained);
    }

    /** The same after a training. */
    public GradientLook after(ReachHistory before, long steps, Function<CellKind, Optional<Parameters>> first) {
        return new GradientLook(loss, window, blamed, chain, clipNorm, pointed, before, steps, first);
    }
}
