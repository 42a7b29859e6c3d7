package lab.unroll.train;

/** Keeps what a training was like on its way. It is told on the trainer thread, which waits for it: it must return quickly. */
public interface Recorder {

    /** Training is about to take its next step, from where it stands now with all that was changed there. */
    void beforeStep(Training run);

    /**
     * Parameters, settings or place were changed between two steps.
     *
     * @param iteration number of steps taken before
     */
    void changed(long iteration);

    /** A recorder that keeps nothing. */
    static Recorder none() {
        return new Recorder() {
            @Override
            public void beforeStep(Training run) {
                // nothing is kept
            }

            @Override
            public void changed(long iteration) {
                // nothing is kept
            }
        };
    }
}
