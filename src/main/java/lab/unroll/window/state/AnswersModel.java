package lab.unroll.window.state;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import lab.unroll.answers.HeldOutAnswers;
import lab.unroll.experiment.Experiment;
import lab.unroll.figure.AnswersLook;
import lab.unroll.task.Example;

/** What the network answers to examples held out from training. Knows no node; on the FX thread only. */
public final class AnswersModel {

    private final ObjectProperty<AnswersLook> look = new SimpleObjectProperty<>(AnswersLook.NONE);
    private Experiment experiment;
    private Example read;

    /** The examples with their answers, and which of them is on the stage; {@link AnswersLook#NONE} before any is known. */
    public ReadOnlyObjectProperty<AnswersLook> lookProperty() {
        return look;
    }

    /** Another experiment is on the bench. */
    public void begin(Experiment opened) {
        Experiment before = look.get().answers().experiment();
        experiment = opened;
        if (before != null && before != opened) {
            look.set(AnswersLook.NONE);
        }
    }

    /** What has been found of an experiment; forgotten if another one is on the bench now, or if it is null. */
    public void show(HeldOutAnswers found) {
        if (found != null && found.experiment() == experiment) {
            look.set(new AnswersLook(found, found.placeOf(read).orElse(-1)));
        }
    }

    /** Another example is read on the stage. */
    public void follow(Example example) {
        read = example;
        HeldOutAnswers known = look.get().answers();
        look.set(new AnswersLook(known, known.placeOf(example).orElse(-1)));
    }

    /** The example at a place of the list, if there is one. */
    public Optional<Example> example(int place) {
        HeldOutAnswers known = look.get().answers();
        return place >= 0 && place < known.answers().size() ? Optional.of(known.answers().get(place).example()) : Optional.empty();
    }
}
