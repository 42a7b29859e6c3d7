package lab.unroll.window.focus;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;

/** Which controls are there, and what is in the light. Knows no node; used on the FX thread only. */
public final class FocusModel {

    private final BooleanProperty everything = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Set<String>>> wanted = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Lit>> lit = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableValue<List<BenchControl>> absent = Bindings.createObjectBinding(
            () -> wanted.get().filter(few -> !everything.get()).map(BenchControl::absent).orElse(List.of()),
            wanted, everything);
    private final ObservableValue<Set<String>> needed = Bindings.createObjectBinding(
            () -> wanted.get().map(few -> BenchControl.needed(control -> everything.get() || control.isIn(few))).orElse(Set.of()),
            wanted, everything);
    private final ObservableValue<Boolean> limited = Bindings.createBooleanBinding(
            () -> wanted.get().isPresent() && !everything.get(), wanted, everything);

    /**
     * What the light falls on.
     *
     * @param part   the name of a part of the window, {@code step} or {@code unit}
     * @param number t, or the unit from 1; 0 for a part
     */
    public record Lit(String part, int number) {
    }

    /** True if the whole bench is there, whatever a lesson needs. */
    public BooleanProperty everythingProperty() {
        return everything;
    }

    /** True if a lesson leaves something out. */
    public ObservableValue<Boolean> limitedBinding() {
        return limited;
    }

    /** What a lesson needs, as style sheets name it, also where there would be little without one; nothing without a lesson. */
    public ObservableValue<Set<String>> neededBinding() {
        return needed;
    }

    /** What is not there. */
    ObservableValue<List<BenchControl>> absentBinding() {
        return absent;
    }

    /** What the light falls on; empty where nothing is dimmed. */
    ReadOnlyObjectProperty<Optional<Lit>> litProperty() {
        return lit;
    }

    /** A step of a lesson needs these controls, or, where it is empty, leaves all of them there. */
    public void want(Optional<Set<String>> controls) {
        wanted.set(controls);
    }

    /** The light falls on this from now on. */
    public void light(Optional<Lit> part) {
        lit.set(part);
    }

    /** True if a key stands for something that is not there. */
    public boolean isAbsent(KeyCode key) {
        return absent.getValue().stream().anyMatch(control -> control.keys().contains(key));
    }

    /** True if a control is there. */
    public boolean has(String control) {
        return absent.getValue().stream().noneMatch(one -> one.id().equals(control));
    }
}
