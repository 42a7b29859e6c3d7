package lab.unroll.lens;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lab.unroll.engine.Motor;
import lab.unroll.engine.RecurrentStates;
import lab.unroll.net.Batch;
import lab.unroll.net.Direction;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.Parameters;
import lab.unroll.task.Vocabulary;
import org.ejml.data.FMatrixRMaj;

/**
 * A text with the states of one layer of a network after each of its letters. Places and units count from 0; the network reads
 * from states of zero. It never changes.
 */
public final class ReadText {

    /** Letters that are read at once. */
    private static final int PIECE = 128;

    private final Vocabulary vocabulary;
    private final int[] symbols;
    private final int units;
    private final float[] hidden;
    private final float[] cell;

    private ReadText(Vocabulary vocabulary, int[] symbols, int units, boolean hasCell) {
        this.vocabulary = vocabulary;
        this.symbols = symbols;
        this.units = units;
        hidden = new float[symbols.length * units];
        cell = hasCell ? new float[symbols.length * units] : null;
    }

    /**
     * Has a network read a text.
     *
     * @param place   the layer whose states are kept
     * @param symbols the text; copied
     * @param chance  is run now and then; what it throws ends the work
     * @throws lab.unroll.engine.MotorTooLargeException if it does not fit into memory
     */
    public static ReadText of(Parameters parameters, LayerPlace place, Vocabulary vocabulary, int[] symbols, Runnable chance) {
        int k = parameters.spec().hidden();
        ReadText read = new ReadText(vocabulary, symbols.clone(), k, parameters.spec().cell().hasCellState());
        if (symbols.length == 0) {
            return read;
        }
        // who reads from both ends has to have all of it at once
        int piece = parameters.spec().bidirectional() ? symbols.length : Math.min(PIECE, symbols.length);
        Motor<FMatrixRMaj> motor = Motor.forMeasuring(parameters.spec(), piece, 1);
        FMatrixRMaj weights = parameters.toSingle();
        Batch batch = Batch.ofSymbols(piece, 1);
        for (int from = 0; from < symbols.length; from += piece) {
            chance.run();
            int count = Math.min(piece, symbols.length - from);
            for (int t = 1; t <= piece; t++) {
                // behind the end anything is read, and nothing kept
                batch.symbols()[batch.row(t, 0)] = symbols[Math.min(from + t, symbols.length) - 1];
                batch.classes()[batch.row(t, 0)] = 0;
            }
            if (from > 0) {
                motor.states().carryOn();
            }
            motor.forward(weights, batch);
            read.keep(motor.states(), place, from, count);
        }
        return read;
    }

    private void keep(RecurrentStates<FMatrixRMaj> states, LayerPlace place, int from, int count) {
        Direction direction = place.direction();
        for (int t = 1; t <= count; t++) {
            for (int j = 0; j < units; j++) {
                int at = (from + t - 1) * units + j;
                hidden[at] = (float) states.hidden(place.layer(), direction, t, 0, j);
                if (cell != null) {
                    cell[at] = (float) states.cell(place.layer(), direction, t, 0, j);
                }
            }
        }
    }

    /** Number of letters. */
    public int length() {
        return symbols.length;
    }

    /** Number of units, k. */
    public int units() {
        return units;
    }

    /** What the symbols are. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The symbol at a place. */
    public int symbol(int place) {
        return symbols[place];
    }

    /** The letter at a place. */
    public String letter(int place) {
        return vocabulary.label(symbols[place]);
    }

    /** All letters. */
    public List<String> letters() {
        return IntStream.of(symbols).mapToObj(vocabulary::label).toList();
    }

    /** True if the cell has a state C. */
    public boolean hasCell() {
        return cell != null;
    }

    /** h of a unit after the letter at a place. */
    public float hidden(int place, int unit) {
        return hidden[place * units + unit];
    }

    /** C of a unit after the letter at a place; h of cells without it. */
    public float cell(int place, int unit) {
        return cell == null ? hidden(place, unit) : cell[place * units + unit];
    }

    /** h of all units after the letter at a place; a copy. */
    public float[] hidden(int place) {
        return Arrays.copyOfRange(hidden, place * units, (place + 1) * units);
    }
}
