package lab.unroll.window.state;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import lab.unroll.net.Vector;
import lab.unroll.task.Example;
import lab.unroll.task.InputChoices;

/** The question of the memory probe: what if another symbol were read at step s? Used on the FX thread only. */
public final class Probe {

    private static final int ANOTHER = -1;

    private final EditModel hand;
    private final IntegerProperty wantedStep = new SimpleIntegerProperty(1);
    private final IntegerProperty wantedSymbol = new SimpleIntegerProperty(ANOTHER);
    private final IntegerBinding step;
    private final IntegerBinding symbol;
    private final ObservableValue<Example> heard;

    /**
     * A question about the example that the hand decides on.
     *
     * @param heard the example as it was read last; may be null, or of the example before
     */
    public Probe(EditModel hand, ObservableValue<Example> heard) {
        this.hand = hand;
        this.heard = heard;
        step = Bindings.createIntegerBinding(
                () -> hand.historyProperty().get() == null ? 1
                        : Math.min(wantedStep.get(), hand.state().example().sequence().length()),
                wantedStep, hand.historyProperty());
        symbol = Bindings.createIntegerBinding(this::otherSymbol, wantedSymbol, step, hand.historyProperty(), heard);
    }

    /** s. */
    public IntegerBinding stepBinding() {
        return step;
    }

    /** The symbol that would be read there. */
    public IntegerBinding symbolBinding() {
        return symbol;
    }

    /** Asks about another step, from 1. */
    public void askStep(int s) {
        wantedStep.set(Math.max(1, s));
    }

    /** Asks about a symbol. */
    public void askSymbol(int other) {
        wantedSymbol.set(other);
    }

    /** The wish, or the symbol that follows the one that is read if that is the same or does not exist. */
    private int otherSymbol() {
        if (hand.historyProperty().get() == null) {
            return 0;
        }
        InputChoices choices = choices();
        int read = choices.indexOf(read());
        int wanted = wantedSymbol.get();
        return choices.size() == 0 ? 0
                : wanted >= 0 && wanted < choices.size() && wanted != read ? wanted : choices.after(read);
    }

    private InputChoices choices() {
        return hand.state().experiment().task().choices(hand.state().example().sequence(), step.get());
    }

    private String read() {
        Example example = hand.state().example();
        boolean known = example.autoregressiveSteps().contains(step.get()) && heard.getValue() != null
                && heard.getValue().sequence().length() == example.sequence().length();
        return (known ? heard.getValue() : example).label(step.get());
    }

    /** What the other symbol stands for: zeros if there is none. The task need not have an example that reads it there. */
    public Vector x() {
        InputChoices choices = choices();
        return choices.size() == 0 ? Vector.zeros(hand.state().example().sequence().x(step.get()).size())
                : choices.x(symbol.get());
    }
}
