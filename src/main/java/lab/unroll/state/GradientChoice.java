package lab.unroll.state;

import java.util.Objects;
import java.util.Optional;
import lab.unroll.gradients.Chain;
import lab.unroll.gradients.LossChoice;

/**
 * What the hand has decided about how gradients are shown.
 *
 * @param losses the losses that are carried back; empty for what is usual in a figure
 * @param chain  the factors of the chain
 */
public record GradientChoice(Optional<LossChoice> losses, Chain chain) {

    /** Nobody has decided anything. */
    public static final GradientChoice USUAL = new GradientChoice(Optional.empty(), Chain.DECK);

    /** Neither part is missing. */
    public GradientChoice {
        Objects.requireNonNull(losses, "losses");
        Objects.requireNonNull(chain, "chain");
    }

    /** The same with other losses; empty for what is usual. */
    public GradientChoice carrying(Optional<LossChoice> other) {
        return new GradientChoice(other, chain);
    }

    /** The same with other factors. */
    public GradientChoice with(Chain other) {
        return new GradientChoice(losses, other);
    }
}
