package lab.unroll.writing;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import lab.unroll.task.Vocabulary;

/**
 * A text that is being written: symbols that were told, drawn or chosen by hand, one after the other. Places count from 0. It never
 * changes.
 */
public final class Manuscript {

    /** The longest. */
    public static final int LONGEST = 4000;

    private final Vocabulary vocabulary;
    private final int[] symbols;
    private final Origin[] origins;

    /** Where a symbol comes from. */
    public enum Origin {
        /** It stood there before anything was written. */
        TOLD,
        /** It was drawn from what the network held likely. */
        DRAWN,
        /** It was chosen by hand. */
        CHOSEN
    }

    private Manuscript(Vocabulary vocabulary, int[] symbols, Origin[] origins) {
        this.vocabulary = vocabulary;
        this.symbols = symbols;
        this.origins = origins;
    }

    /**
     * Nothing is written yet.
     *
     * @param told what the network reads first; at least one symbol is needed to write on
     */
    public static Manuscript begin(Vocabulary vocabulary, int[] told) {
        Origin[] origins = new Origin[told.length];
        Arrays.fill(origins, Origin.TOLD);
        return new Manuscript(vocabulary, told.clone(), origins);
    }

    /** What a network of a text reads where nothing is said: a new line where there is one, else the first symbol. */
    public static Manuscript begin(Vocabulary vocabulary) {
        return begin(vocabulary, new int[] {Math.max(0, vocabulary.symbolOf("\n"))});
    }

    /** What the symbols are. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** How many symbols there are. */
    public int length() {
        return symbols.length;
    }

    /** All symbols; a copy. */
    public int[] symbols() {
        return symbols.clone();
    }

    /** The symbol at a place. */
    public int symbol(int place) {
        return symbols[place];
    }

    /** Where it comes from. */
    public Origin origin(int place) {
        return origins[place];
    }

    /** The first symbols alone. */
    public Manuscript first(int count) {
        return new Manuscript(vocabulary, Arrays.copyOf(symbols, count), Arrays.copyOf(origins, count));
    }

    /** The same with one more symbol. */
    public Manuscript with(int symbol, Origin origin) {
        int n = symbols.length;
        Manuscript longer = first(n + 1);
        longer.symbols[n] = symbol;
        longer.origins[n] = origin;
        return longer;
    }

    /**
     * The same, written on.
     *
     * @param writer is told all of it, from the beginning
     * @param count  symbols that are drawn, or fewer where it gets too long
     * @param chance is run now and then; what it throws ends the work
     */
    public Manuscript written(TextWriter writer, Sampling sampling, RandomGenerator random, int count, Runnable chance) {
        int before = symbols.length;
        int after = Math.min(LONGEST, before + count);
        Manuscript longer = first(Math.max(before, after));
        writer.begin();
        float[] p = writer.read(symbols);
        for (int place = before; place < after; place++) {
            chance.run();
            longer.symbols[place] = sampling.draw(p, random);
            longer.origins[place] = Origin.DRAWN;
            p = writer.read(longer.symbols[place]);
        }
        return longer;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Manuscript that && vocabulary.equals(that.vocabulary) && Arrays.equals(symbols, that.symbols)
                && Arrays.equals(origins, that.origins);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(symbols);
    }

    @Override
    public String toString() {
        return vocabulary.decode(symbols);
    }
}
