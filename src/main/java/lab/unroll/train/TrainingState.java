package lab.unroll.train;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lab.unroll.task.TrainingConfig;

/**
 * All that a training has to know to go on from a step, as plain numbers: taken at step n and put back into a fresh
 * training of the same task and network, it goes on bit for bit as if it had not been interrupted. The batches are not in
 * it, for they follow from the seed and the number of the step. It never changes.
 *
 * @param settings how it is trained, on one thread: the numbers do not depend on how many there are
 * @param progress how far it is, and what tells it that it has diverged
 * @param networks the networks in storage order: one, or an encoder and a decoder
 * @param report   what is known of the last step
 */
public record TrainingState(TrainingConfig settings, Progress progress, List<Network> networks, StepReport report) {

    /** Copies the list. */
    public TrainingState {
        settings = settings.withThreads(1);
        networks = List.copyOf(networks);
    }

    /** Number of steps taken. */
    public long iteration() {
        return progress.iteration();
    }

    /** What its numbers take of memory, in bytes. */
    public long bytes() {
        return networks.stream().mapToLong(Network::bytes).sum();
    }

    /**
     * How far a training is.
     *
     * @param iteration         number of steps taken
     * @param lastGoodIteration the one to which a divergence goes back
     * @param loss              of the last batch that was learnt from; NaN before the first
     * @param largestAllowed    the loss from which on it has diverged; NaN before it is known
     * @param smoothedSum       weighted sum of the losses
     * @param smoothedWeight    sum of their weights; 0 before the first
     * @param divergence        why training stopped, or null
     */
    public record Progress(long iteration, long lastGoodIteration, double loss, double largestAllowed,
                           double smoothedSum, double smoothedWeight, Divergence divergence) {
    }

    /**
     * The parameters of a network with what its optimiser remembers, each as a flat array in the order of
     * {@link lab.unroll.net.ParameterLayout}; copied on the way in and out.
     *
     * @param weights        w_n
     * @param lastGood       those to which a divergence goes back
     * @param optimiserSteps number of steps that the optimiser counted; those taken back are among them
     * @param memory         what it remembers of them, by name; and under {@link #CARRIED} the recurrent states that the next
     *                       batch starts from, where it does not start from zero
     */
    public record Network(float[] weights, float[] lastGood, long optimiserSteps, Map<String, float[]> memory) {

        /** The name of the recurrent states among what is remembered: as many as a batch has sequences. */
        public static final String CARRIED = "carried";

        /** Copies all arrays. */
        public Network {
            weights = weights.clone();
            lastGood = lastGood.clone();
            memory = copy(memory);
        }

        private static Map<String, float[]> copy(Map<String, float[]> memory) {
            Map<String, float[]> copy = new TreeMap<>(memory);
            copy.replaceAll((name, values) -> values.clone());
            return copy;
        }

        /** w_n; a copy. */
        @Override
        public float[] weights() {
            return weights.clone();
        }

        /** The weights to which a divergence goes back; a copy. */
        @Override
        public float[] lastGood() {
            return lastGood.clone();
        }

        /** What is remembered; a copy. */
        @Override
        public Map<String, float[]> memory() {
            return copy(memory);
        }

        /** The same with states that the next batch starts from. */
        Network carrying(float[] states) {
            Map<String, float[]> more = new TreeMap<>(memory);
            more.put(CARRIED, states);
            return new Network(weights, lastGood, optimiserSteps, more);
        }

        /** The states that the next batch starts from; empty where it starts from zero. */
        public Optional<float[]> carried() {
            return Optional.ofNullable(memory.get(CARRIED)).map(float[]::clone);
        }

        /** What the optimiser remembers alone; a copy. */
        Map<String, float[]> remembered() {
            Map<String, float[]> alone = copy(memory);
            alone.remove(CARRIED);
            return alone;
        }

        private long bytes() {
            long numbers = 2L * weights.length + memory.values().stream().mapToLong(values -> values.length).sum();
            return numbers * Float.BYTES;
        }

        private static boolean isSame(Map<String, float[]> one, Map<String, float[]> other) {
            return one.keySet().equals(other.keySet())
                    && one.keySet().stream().allMatch(name -> Arrays.equals(one.get(name), other.get(name)));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Network that && optimiserSteps == that.optimiserSteps
                    && Arrays.equals(weights, that.weights) && Arrays.equals(lastGood, that.lastGood)
                    && isSame(memory, that.memory);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(weights) * 31 + Long.hashCode(optimiserSteps);
        }

        @Override
        public String toString() {
            return weights.length + " weights after " + optimiserSteps + " steps, with " + memory.keySet();
        }
    }
}
