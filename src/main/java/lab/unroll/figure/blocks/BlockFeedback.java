package lab.unroll.figure.blocks;

/**
 * What becomes of the decoder's answer.
 *
 * @param chosen the symbol it found most probable at a step
 * @param told   the symbol it reads at the next one
 */
record BlockFeedback(String chosen, String told) {

    static BlockFeedback of(BlockRun run, int column) {
        return new BlockFeedback(run.outputLabel(run.output(column).argMax()), run.input(column + 1));
    }

    /** True if the answer is the next input, as when the network speaks by itself. */
    boolean isTaken() {
        return chosen.equals(told);
    }
}
