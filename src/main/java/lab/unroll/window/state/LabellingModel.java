package lab.unroll.window.state;

import java.nio.file.Path;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import lab.unroll.labelling.Directions;
import lab.unroll.labelling.HandAnswers;
import lab.unroll.labelling.HandExercise;
import lab.unroll.labelling.Influences;
import lab.unroll.task.DataFile;

/** What is known of a labelled sequence: both directions, and what moved a label. Knows no node; on the FX thread only. */
public final class LabellingModel {

    private final ObjectProperty<Directions> directions = new SimpleObjectProperty<>();
    private final ObjectProperty<Influences> influences = new SimpleObjectProperty<>();
    private final ObjectProperty<HandAnswers> byHand = new SimpleObjectProperty<>(HandAnswers.none(HandExercise.FIRST));
    private final ObjectProperty<DataFile> asked = new SimpleObjectProperty<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /** The network that reads forward beside the one in both directions; null where nothing is known. */
    public ReadOnlyObjectProperty<Directions> directionsProperty() {
        return directions;
    }

    /** What moved the label of the step that was selected when it was computed; null where it is not known. */
    public ReadOnlyObjectProperty<Influences> influencesProperty() {
        return influences;
    }

    /** The exercise by hand, and what is filled in; it stays when another experiment comes. */
    public ObjectProperty<HandAnswers> byHandProperty() {
        return byHand;
    }

    /** True while one of them is being trained or measured. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /** A file that is to be opened as words with tags, once it is decided what is held out; null where none is. */
    public ReadOnlyObjectProperty<DataFile> askedProperty() {
        return asked;
    }

    /** Asks how a file is to be read as words with tags. */
    public void ask(Path file) {
        ask(DataFile.of(file));
    }

    /** The same with what has been decided. */
    public void ask(DataFile file) {
        asked.set(null);
        asked.set(file);
    }

    /** Another experiment is on the bench: nothing is known of it. */
    public void forget() {
        directions.set(null);
        influences.set(null);
    }

    /** Whether one of them is being trained or measured. */
    public void compute(boolean is) {
        busy.set(is);
    }

    /** Shows both directions. */
    public void show(Directions found) {
        directions.set(found);
    }

    /** Shows what moved a label; null where it could not be found. */
    public void show(Influences found) {
        influences.set(found);
    }
}
