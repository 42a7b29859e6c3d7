package lab.unroll.window.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import lab.unroll.careers.CareerOrder;
import lab.unroll.careers.CareerYears;
import lab.unroll.careers.Foretelling;
import lab.unroll.careers.LinkedChange;
import lab.unroll.careers.SmallestChange;
import lab.unroll.careers.Yardstick;
import lab.unroll.experiment.Experiment;
import lab.unroll.figure.CareersLook;
import lab.unroll.net.Vector;
import lab.unroll.state.Inputs;
import lab.unroll.task.CareerQuestion;
import lab.unroll.task.CareerTask;
import lab.unroll.task.Example;

/** The careers that are learnt, what is foretold of them, and how one looks at both. Knows no node; on the FX thread only. */
public final class CareersModel {

    /** Nothing is being measured over several years. */
    public static final double IDLE = -1;

    private final ObjectProperty<CareersLook> look = new SimpleObjectProperty<>(CareersLook.NONE);
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanProperty linked = new SimpleBooleanProperty(true);
    private final ObjectProperty<List<SmallestChange>> changes = new SimpleObjectProperty<>();
    private boolean foretelling;
    /** Whose yardsticks are being measured; null while none are. */
    private CareerTask measured;
    private final DoubleProperty measuring = new SimpleDoubleProperty(IDLE);

    /** How one looks at them; {@link CareersLook#NONE} where none are learnt. */
    public ReadOnlyObjectProperty<CareersLook> lookProperty() {
        return look;
    }

    /** The same. */
    public CareersLook look() {
        return look.get();
    }

    /** True while something is being foretold, or the yardsticks are measured. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /** True if what hangs together with a number that the hand changes goes along. */
    public BooleanProperty linkedProperty() {
        return linked;
    }

    /** The changes that flip the class, the smallest first; null while they are looked for. */
    public ReadOnlyObjectProperty<List<SmallestChange>> changesProperty() {
        return changes;
    }

    /** How far several years have been measured, 0 to 1; {@link #IDLE} while they are not. */
    public DoubleProperty measuringProperty() {
        return measuring;
    }

    /** Another experiment is on the bench; its careers may be the same. */
    public void begin(Experiment experiment) {
        CareerTask task = experiment != null && experiment.task() instanceof CareerTask careers ? careers : null;
        String name = experiment == null ? "" : experiment.cell().displayName() + ", k = " + experiment.hidden();
        CareersLook before = look.get();
        changes.set(null);
        look.set(task == null ? CareersLook.NONE : task == before.task() ? before.of(task, name).measured(before.yardsticks())
                : before.of(task, name));
    }

    /** What is read has changed. */
    public void follow(Example example) {
        CareerTask task = look.get().task();
        if (task != null) {
            changes.set(null);
            look.set(look.get().selecting(task.questionOf(example).orElse(null)));
        }
    }

    /** Something is being foretold from now on. */
    public void compute() {
        foretelling = true;
        tell();
    }

    /** The yardsticks of a task are being measured from now on. */
    public void computeYardsticks(CareerTask of) {
        measured = of;
        tell();
    }

    /** They could not be. */
    public void giveUpYardsticks(CareerTask of) {
        measured = measured == of ? null : measured;
        tell();
    }

    private void tell() {
        busy.set(foretelling || measured != null);
    }

    /** Something has been foretold, or given up where it is null; it is forgotten if another task is on the bench now. */
    public void show(CareerTask of, Foretelling found) {
        foretelling = false;
        tell();
        if (found != null && of == look.get().task()) {
            look.set(look.get().foretold(found));
        }
    }

    /** The yardsticks are known. */
    public void measure(CareerTask of, Map<Yardstick, Foretelling> found) {
        if (of == look.get().task()) {
            look.set(look.get().measured(found));
        }
        giveUpYardsticks(of);
    }

    /** Several years have been measured. */
    public void measure(CareerTask of, CareerYears years) {
        if (of == look.get().task()) {
            look.set(look.get().over(years));
        }
    }

    /** The changes that flip the class have been found, for what is read now. */
    public void find(List<SmallestChange> found) {
        changes.set(found);
    }

    /** The changes are looked for anew. */
    public void forgetChanges() {
        changes.set(null);
    }

    /** Another order, or other players. */
    public void sort(CareerOrder order, String search) {
        look.set(look.get().sorted(order, search));
    }

    /** Goes so many rows down the table, or up where it is negative. */
    public void scroll(int rows) {
        int last = Math.max(0, look.get().rows().size() - 1);
        look.set(look.get().from(Math.min(last, look.get().first() + rows)));
    }

    /** The career of a player up to a year, to be read; empty where nobody knows it. */
    public Optional<Example> exampleOf(String player, int year) {
        CareerTask task = look.get().task();
        return task == null ? Optional.empty() : task.careers().stream().filter(career -> career.id().equals(player))
                .filter(career -> career.placeOf(year) >= 0).findFirst()
                .map(career -> task.exampleOf(new CareerQuestion(career, career.placeOf(year))));
    }

    /**
     * An example where the hand has changed a number of a season: what hangs together goes along, if that is wanted.
     *
     * @param t         the season, from 1
     * @param component which number, from 0
     * @param value     what it becomes, in its own unit
     */
    public Example changed(Inputs inputs, int t, int component, double value) {
        if (!(inputs.experiment().task() instanceof CareerTask task)) {
            return inputs.withNumber(t, component, inputs.experiment().task().features().get(component).x(value));
        }
        Example example = inputs.example();
        Vector natural = example.named(t);
        if (!linked.get()) {
            return inputs.withNumber(t, component, value == task.features().get(component).value(natural.get(component))
                    ? natural.get(component) : task.features().get(component).x(value));
        }
        Vector x = LinkedChange.of(example.sequence().x(t), task.features(), component, value);
        return example.reading(example.sequence().reading(t, x));
    }
}
