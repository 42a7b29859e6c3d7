package lab.unroll.labelling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import lab.unroll.net.CellKind;
import lab.unroll.net.Direction;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.ParameterLayout;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;
import lab.unroll.trace.InitialStates;
import lab.unroll.trace.Microscope;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Trace;

/**
 * A bidirectional layer small enough to be computed by hand: one unit with ReLU in each direction, h_t = max(0, w x_t + u h), where
 * h is the state before, of the direction that reads from the end that of step t + 1. Inputs and first states are 1, 2 and
 * -1, in the first exercise in this order. What is right is computed by the network itself.
 *
 * @param number        which exercise, from 0
 * @param inputs        x_1 ... x_3; copied
 * @param forwardStart  the state before step 1
 * @param reverseStart  the state behind step 3
 * @param inputWeight   w, of both directions
 * @param stateWeight   u, of both directions
 */
public record HandExercise(int number, List<Integer> inputs, int forwardStart, int reverseStart, int inputWeight,
                           int stateWeight) {

    /** The first exercise. */
    public static final HandExercise FIRST = new HandExercise(0, List.of(1, 2, -1), -1, 2, 1, 1);

    private static final List<Integer> NUMBERS = List.of(1, 2, -1);

    /**
     * A state to be computed.
     *
     * @param reverse true for the direction that reads from the end
     * @param step    t, from 1
     */
    public record Blank(boolean reverse, int step) {
    }

    /** Copies the inputs. */
    public HandExercise {
        inputs = List.copyOf(inputs);
    }

    /** An exercise by its number: the first, or one with the same numbers in other places. */
    public static HandExercise of(int number) {
        if (number == 0) {
            return FIRST;
        }
        Random random = new Random(number);
        List<Integer> inputs = new ArrayList<>(NUMBERS);
        Collections.shuffle(inputs, random);
        return new HandExercise(number, inputs, NUMBERS.get(random.nextInt(3)), NUMBERS.get(random.nextInt(3)),
                1 + random.nextInt(2), random.nextBoolean() ? 1 : -1);
    }

    /** The states to be computed, in the order in which they are: those read forward first, then those from the end. */
    public List<Blank> blanks() {
        List<Blank> blanks = new ArrayList<>();
        for (int t = 1; t <= inputs.size(); t++) {
            blanks.add(new Blank(false, t));
        }
        for (int t = inputs.size(); t >= 1; t--) {
            blanks.add(new Blank(true, t));
        }
        return blanks;
    }

    /** What the network has at a blank. */
    public double right(Blank blank) {
        return run().layer(0, blank.reverse() ? Direction.REVERSE : Direction.FORWARD).hidden(blank.step()).get(0);
    }

    /** The network, reading the inputs. */
    public Trace run() {
        NetworkSpec spec = new NetworkSpec(CellKind.named("rnn-relu"), LstmVariant.STANDARD, 1, 1, 1, true, 1,
                OutputKind.LINEAR);
        ParameterLayout layout = new ParameterLayout(spec);
        Parameters parameters = new Parameters(layout, new double[layout.size()]);
        InitialStates starts = InitialStates.zeros();
        for (Direction direction : spec.directions()) {
            LayerLayout layer = layout.layer(0, direction);
            Gate gate = spec.gates().get(0);
            parameters = parameters.with(layer.inputWeights(gate), 0, 0, inputWeight)
                    .with(layer.recurrentWeights(gate), 0, 0, stateWeight);
            starts = starts.with(0, direction, Vector.of(direction == Direction.REVERSE ? reverseStart : forwardStart), null);
        }
        return Microscope.trace(parameters, Sequence.unjudged(inputs.stream().map(x -> Vector.of(x)).toList()), Pins.NONE, starts);
    }
}
