package lab.unroll.state;

import java.util.Locale;

/** What a step of the history changes. */
public enum Change {
    /** The experiment: task, cell, sizes, seed. */
    EXPERIMENT,
    /** The experiment, with weights that did not come from its training: imported, for example. */
    NETWORK,
    /** The training: from the untrained network again. */
    RESTART,
    /** Which branch of the training is trained. */
    BRANCH,
    /** The learning rate. */
    RATE,
    /** The number of sequences in a batch. */
    BATCH,
    /** The length to which gradients are clipped. */
    CLIP,
    /** How the learning rate changes. */
    SCHEDULE,
    /** The update rule. */
    RULE,
    /** The largest component of the gradient. */
    CLIP_VALUE,
    /** The steps after which the gradient is cut. */
    TRUNCATION,
    /** The share left out between layers. */
    DROPOUT,
    /** The noise on what is read. */
    NOISE,
    /** The inputs or the states before the first step. */
    INPUT,
    /** The pins. */
    PINS,
    /** A weight or bias. */
    WEIGHTS,
    /** The losses that are carried back. */
    LOSSES,
    /** The factors of the chain. */
    FACTORS;

    /** The end of the key of its name. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
