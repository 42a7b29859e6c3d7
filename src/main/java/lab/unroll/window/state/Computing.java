package lab.unroll.window.state;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lab.unroll.engine.KernelChoice;
import lab.unroll.engine.KernelSet;

/** What the networks are trained with that are opened from now on; those that are open go on as they began. */
public final class Computing {

    private final StringProperty chosen = new SimpleStringProperty(KernelChoice.AUTO);
    /** Asked for on the thread that opens experiments. */
    private volatile KernelSet kernels;

    /** The fastest. */
    public Computing() {
        chosen.subscribe(name -> kernels = KernelChoice.named(name));
    }

    /** A set by its name; the fastest where this machine does not have it. */
    public Computing(String name) {
        this();
        if (choices().contains(name)) {
            chosen.set(name);
        }
    }

    /** Names of what can be chosen on this machine; the first stands for the fastest. */
    public List<String> choices() {
        Stream<String> sets = KernelChoice.available().stream().map(KernelSet::id);
        return Stream.concat(Stream.of(KernelChoice.AUTO), sets).toList();
    }

    /** The name of the choice. */
    public StringProperty chosenProperty() {
        return chosen;
    }

    /** The chosen set. May be asked for on any thread. */
    public KernelSet kernels() {
        return kernels;
    }
}
