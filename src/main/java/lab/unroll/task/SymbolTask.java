package lab.unroll.task;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import lab.unroll.net.Vector;
import lab.unroll.words.InputException;

/** A problem whose inputs are symbols of a vocabulary, one a step; a label is the name of the symbol. */
public interface SymbolTask extends Task {

    /** The symbols read. */
    Vocabulary vocabulary();

    /** How many of them can be read at step t: the first ones. */
    default int symbolsAt(int t) {
        return vocabulary().size();
    }

    /** The names of the classes; the symbols read, where they are answers as well. */
    default Vocabulary answers() {
        return vocabulary();
    }

    @Override
    default List<String> outputNames() {
        return answers().displayLabels();
    }

    @Override
    default int outputSize() {
        return answers().size();
    }

    @Override
    default int inputSize() {
        return vocabulary().size();
    }

    /** x_t where a symbol is read at step t; of size n. */
    default Vector x(int t, int symbol) {
        return Vector.oneHot(symbol, inputSize());
    }

    /** {@inheritDoc} One for each symbol that can be read at step t. */
    @Override
    default InputChoices choices(int t) {
        return new SymbolChoices(this, t);
    }

    /** The symbol read at step t of an example. */
    default int symbol(Example example, int t) {
        return vocabulary().symbolOf(example.label(t));
    }

    /** The symbols that an example reads. */
    default int[] symbols(Example example) {
        return example.labels().stream().mapToInt(vocabulary()::symbolOf).toArray();
    }

    /** The labels of some symbols. */
    default List<String> labels(int[] symbols) {
        return IntStream.of(symbols).mapToObj(vocabulary()::label).toList();
    }

    /**
     * The example that reads these symbols.
     *
     * @throws InputException if their number or one of them does not fit
     */
    Example exampleOf(int[] symbols);

    @Override
    default Example exampleOf(List<String> labels) {
        return exampleOf(labels.stream().mapToInt(vocabulary()::symbolOf).toArray());
    }

    /** {@inheritDoc} The first symbol that is not known is named. */
    @Override
    default Example exampleOf(String typed) {
        return exampleOf(known(typed));
    }

    /** The symbols of a text, each of which is known; blanks between them are none, unless a blank is a symbol. */
    private int[] known(String typed) {
        List<String> labels = vocabulary().split(typed).stream()
                .filter(label -> !label.isBlank() || symbolOf(label) >= 0).toList();
        int[] symbols = new int[labels.size()];
        for (int place = 0; place < symbols.length; place++) {
            symbols[place] = symbolOf(labels.get(place));
            if (symbols[place] < 0) {
                throw new InputException("input.unknown", labels.get(place), place + 1, vocabulary().summary());
            }
        }
        return symbols;
    }

    /** A symbol as it is typed, also as a small letter where only the capital is known. */
    private int symbolOf(String typed) {
        int exactly = vocabulary().symbolOf(typed);
        return exactly >= 0 ? exactly : vocabulary().symbolOf(typed.toUpperCase(Locale.ROOT));
    }

    @Override
    default String text(Example example) {
        return vocabulary().decode(symbols(example));
    }

    /** {@inheritDoc} Letters stand side by side. */
    @Override
    default String glance(Example example) {
        List<String> seen = example.labels().stream().map(this::shown).toList();
        boolean letters = seen.stream().allMatch(label -> label.codePointCount(0, label.length()) == 1);
        return String.join(letters ? "" : " ", seen);
    }

    @Override
    default String shown(String label) {
        return vocabulary().displayLabel(vocabulary().symbolOf(label));
    }

    @Override
    default Example withLabel(Example example, int t, String label) {
        return withSymbol(example, t, vocabulary().symbolOf(label));
    }

    /**
     * The example with another symbol at step t, judged as the task judges it.
     *
     * @throws InputException if the symbol does not fit
     */
    default Example withSymbol(Example example, int t, int symbol) {
        int[] symbols = symbols(example);
        symbols[t - 1] = symbol;
        return exampleOf(symbols);
    }

    /** {@inheritDoc} A decoder has heard the symbol whose place is that of the largest component. */
    @Override
    default String heard(Vector x) {
        return vocabulary().label(x.argMax());
    }
}
