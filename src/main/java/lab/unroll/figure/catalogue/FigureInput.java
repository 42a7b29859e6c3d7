package lab.unroll.figure.catalogue;

/** What a figure can depend on: it is made anew when one of its inputs has changed. */
public enum FigureInput {
    /** The network at the very position of the playhead, within a step. */
    MOMENT,
    /** All layers of the network at that position, whichever is looked at. */
    WHOLE,
    /** The network when the selected step has been completed. */
    STEP,
    /** Level, pass, how far the network is unfolded, and the shared weight followed on the way back. */
    STAGE,
    /** Whether the pass shown is the forward or the backward one. */
    PASS,
    /** The neuron that is looked into, and what of it is pointed at. */
    NEURON,
    /** The networks it is compared with. */
    COMPARED,
    /** The losses so far, and what they are measured against. */
    TRAINING,
    /** How one looks at the charts of the training: their axes, and the stretch that is seen. */
    CHART_LOOK,
    /** The branches of the training, and where in them one looks. */
    BRANCHES,
    /** How one looks at the gradient: its losses, cuts, limit, what is pointed at, and the reach so far. */
    GRADIENTS,
    /** How one looks at the state as a point that moves: the symbols whose planes are shown, and basins. */
    DYNAMICS,
    /** The machine that all layers together have learnt. */
    MACHINE,
    /** The series that is learnt, what is foretold of it, and how one looks at both. */
    FORECAST,
    /** A labelled sequence: what moved a label, and the scores of both directions. */
    LABELLING,
    /** What the network answers to examples held out from training, and which of them is on the stage. */
    ANSWERS,
    /** What a chatbot says, and which word of it is pointed out. */
    CHAT,
    /** The careers that are learnt, what is foretold of them, and how one looks at both. */
    CAREERS,
    /** What is written, and what units follow in a text. */
    TEXT,
    /** The question of the memory probe. */
    PROBE,
    /** The layer whose weights are shown, and what has been changed by hand. */
    WEIGHTS,
    /** The ground that training walks on, and how it is looked at. */
    LANDSCAPE,
    /** What was trained from several seeds, or as one of several trainings. */
    RUNS,
    /** A sweep over settings, which needs no network. */
    SWEEP,
    /** The exact walls of single units, which need no network. */
    WALL
}
