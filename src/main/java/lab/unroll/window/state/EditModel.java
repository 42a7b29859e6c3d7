package lab.unroll.window.state;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import lab.unroll.experiment.Experiment;
import lab.unroll.net.LayerPlace;
import lab.unroll.state.Change;
import lab.unroll.state.EditState;
import lab.unroll.state.Edits;
import lab.unroll.state.GradientChoice;
import lab.unroll.state.Inputs;
import lab.unroll.task.Example;
import lab.unroll.task.Hyperparameters;
import lab.unroll.task.TaskData;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Quantity;

/**
 * What the hand has decided and can undo, and the verbs that decide. Knows no node and no thread; used on the FX thread
 * only. Between {@link #grab()} and {@link #letGo()} all changes are one step of the history.
 */
public final class EditModel {

    private final ObjectProperty<History<EditState>> history = new SimpleObjectProperty<>();
    private final ObjectProperty<PinSteps> pinSteps = new SimpleObjectProperty<>(PinSteps.THIS_STEP);
    private final ObjectProperty<PinUnits> pinUnits = new SimpleObjectProperty<>(PinUnits.THIS_UNIT);
    private final ObjectProperty<List<Integer>> range = new SimpleObjectProperty<>(List.of(1, 1));
    private final ObjectProperty<List<Integer>> someUnits = new SimpleObjectProperty<>(List.of(0));
    /** All texts that can be gone back to together have at most so many characters. */
    private final long mostCharacters;
    /** What the hand holds since it touched something last, or null. */
    private Grasp grasp;
    private int grips;
    private boolean moved;

    /**
     * A pin with what was touched to set it.
     *
     * @param unit the unit touched, counted from 0, or {@link Pin#ALL_UNITS}
     * @param step the step touched
     */
    private record Grasp(Pin pin, int unit, int step) {
    }

    /** A hand that can go back to texts that together take an eighth of the memory at most. */
    public EditModel() {
        this(Runtime.getRuntime().maxMemory() / (8 * Character.BYTES));
    }

    /** A hand that can go back to texts that have so many characters together. */
    public EditModel(long mostCharacters) {
        this.mostCharacters = mostCharacters;
        pinSteps.addListener((o, was, is) -> holdElsewhere());
        pinUnits.addListener((o, was, is) -> holdElsewhere());
        range.addListener((o, was, is) -> holdElsewhere());
        someUnits.addListener((o, was, is) -> holdElsewhere());
    }

    // Properties

    /** The states, with the one in force; null before the first experiment. */
    public ReadOnlyObjectProperty<History<EditState>> historyProperty() {
        return history;
    }

    /** The state in force. */
    public EditState state() {
        return history.get().present();
    }

    /** What undo would take back; null if nothing. */
    public ObservableValue<Change> undoneBinding() {
        return history.map(now -> now.undo().map(to -> to.present().changeTo(now.present())).orElse(null));
    }

    /** What redo would bring back; null if nothing. */
    public ObservableValue<Change> redoneBinding() {
        return history.map(now -> now.redo().map(to -> now.present().changeTo(to.present())).orElse(null));
    }

    /** The parameters changed by hand. */
    public ObservableValue<Edits> editsBinding() {
        return history.map(now -> now.present().edits());
    }

    /** At which steps something is held. */
    public ObjectProperty<PinSteps> pinStepsProperty() {
        return pinSteps;
    }

    /** In which units something is held. */
    public ObjectProperty<PinUnits> pinUnitsProperty() {
        return pinUnits;
    }

    /** The first and the last step for {@link PinSteps#RANGE}. */
    public ObjectProperty<List<Integer>> rangeProperty() {
        return range;
    }

    /** The units, counted from 0, for {@link PinUnits#SOME_UNITS}. */
    public ObjectProperty<List<Integer>> someUnitsProperty() {
        return someUnits;
    }

    // History

    /** Another experiment has been opened; pins that fit it stay where the same is learnt. */
    public void begin(Experiment opened, Example first) {
        grasp = null;
        if (history.get() == null) {
            history.set(History.of(new EditState(opened, first, Pins.NONE)));
        } else {
            boolean same = opened.choice().equals(state().experiment().choice());
            put(new EditState(opened, first, !same ? Pins.NONE
                    : state().pins().fitting(opened.spec(), first.sequence().length())).withGradients(state().gradients()));
        }
        range.set(range.get().stream().map(step -> Math.min(step, first.sequence().length())).toList());
        List<Integer> known = someUnits.get().stream().filter(unit -> unit < opened.hidden()).toList();
        someUnits.set(known.isEmpty() ? List.of(0) : known);
    }

    /** The history one step back or forward; empty if there is none. Put it in force with {@link #goTo}. */
    public Optional<History<EditState>> step(Function<History<EditState>, Optional<History<EditState>>> way) {
        return way.apply(history.get());
    }

    /** The experiments of the states that can be gone to, each opening for itself. */
    public Set<Experiment> experiments() {
        History<EditState> all = history.get();
        Set<Experiment> openings = Collections.newSetFromMap(new IdentityHashMap<>());
        Stream.of(all.past(), List.of(all.present()), all.future()).flatMap(List::stream)
                .forEach(state -> openings.add(state.experiment()));
        return openings;
    }

    /** What the states that can be gone to learn from, each once. */
    public List<TaskData> data() {
        History<EditState> all = history.get();
        return Stream.of(all.past(), List.of(all.present()), all.future()).flatMap(List::stream)
                .map(state -> state.experiment().choice().data()).filter(Objects::nonNull).distinct().toList();
    }

    /** Puts a place of the history in force. */
    public void goTo(History<EditState> place) {
        history.set(place);
    }

    /** From now on all changes are one step of the history. Calls may be nested. */
    public void grab() {
        moved = grips++ > 0 && moved;
    }

    /** The end of that. */
    public void letGo() {
        grips = Math.max(0, grips - 1);
    }

    private void change(UnaryOperator<EditState> change) {
        EditState next = change.apply(state());
        if (!next.equals(state())) {
            put(next);
        }
    }

    private void put(EditState next) {
        boolean more = grips > 0 && moved;
        moved = true;
        History<EditState> then = more ? history.get().amend(next) : history.get().push(next);
        history.set(then.within(state -> state.experiment().choice().data(), TaskData::size, mostCharacters));
    }

    // Input

    /** Reads another example. */
    public void read(Example other) {
        change(now -> now.withExample(other));
    }

    /** Reads another example from the states before the first step that are in force. */
    public void readFromHere(Example other) {
        change(now -> now.withExample(new Inputs(now.experiment(), now.example()).startingLikeThis(other)));
    }

    /** Before each of its steps a decoder is told the right symbol (teacher forcing), or what it has just answered. */
    public void teach(boolean right) {
        change(now -> now.withExample(new Inputs(now.experiment(), now.example()).teacherForced(right)));
    }

    // Training

    /** Trains in another way from now on. */
    public void train(Hyperparameters other) {
        change(now -> now.withPlan(other));
    }

    /** Trains on another branch, where these edits and this plan are in force: a step of the history. */
    public void branch(int other, Edits there, Hyperparameters plan) {
        put(state().onBranch(other, there, plan));
    }

    /** What was decided last belongs to another branch, where these edits and this plan are in force. */
    public void moveTo(int other, Edits there, Hyperparameters plan) {
        history.set(history.get().amend(state().onBranch(other, there, plan)));
    }

    /**
     * Shows edits and a plan as they once were in the place of those in force. The history stays as it is; what is decided
     * meanwhile about anything else comes after it.
     */
    public void recall(Edits then, Hyperparameters plan) {
        History<EditState> now = history.get();
        history.set(new History<>(now.past(), now.present().withEdits(then).withPlan(plan), now.future()));
    }

    /**
     * The edits and the plan that were recalled are in force no longer, in no state of the history.
     *
     * @param then  the very object that was recalled
     * @param edits those in force
     * @param plan  the one in force
     */
    public void endRecall(Edits then, Edits edits, Hyperparameters plan) {
        history.set(history.get().map(state -> state.edits() == then ? state.withEdits(edits).withPlan(plan) : state));
    }

    /** There is no memory for batches of a size: every state of this experiment that has it gets another one. */
    public void forgetBatch(int refused, int kept) {
        Experiment trained = state().experiment();
        history.set(history.get().map(then -> then.experiment() == trained && then.plan().batch() == refused
                ? then.withPlan(then.plan().withBatch(kept)) : then));
    }

    // Gradients

    /** Shows gradients in another way. */
    public void show(GradientChoice other) {
        change(now -> now.withGradients(other));
    }

    // Weights

    /**
     * Sets a parameter.
     *
     * @param place in the flat array
     * @param now   the value that it has now
     */
    public void setWeight(int place, double now, double value) {
        change(state -> state.withEdits(state.edits().with(place, now, value)));
    }

    /** Changes exactly these parameters. */
    public void editExactly(Edits edits) {
        change(now -> now.withEdits(edits));
    }

    /** Gives a parameter the value that it had before the hand. */
    public void resetWeight(int place) {
        change(state -> state.withEdits(state.edits().without(place)));
    }

    // Pins

    /**
     * Holds a quantity at a value, in the units and at the steps that are chosen; the value is brought into its range.
     *
     * @param place the layer and direction touched
     * @param unit  the unit touched, counted from 0, or {@link Pin#ALL_UNITS}
     * @param step  the step touched
     */
    public void pin(LayerPlace place, Quantity quantity, int unit, int step, double value) {
        Pin held = chosen(place, quantity, unit, step, Math.max(quantity.lowest(), Math.min(quantity.highest(), value)));
        grasp = new Grasp(held, unit, step);
        change(now -> now.withPins(now.pins().over(held)));
    }

    private Pin chosen(LayerPlace place, Quantity quantity, int unit, int step, double value) {
        if (quantity == Quantity.ATTENTION) {
            // one weight of one step; the others share what is left
            return new Pin(place, quantity, List.of(unit), step, step, value);
        }
        return new Pin(place, quantity, pinUnits.get().of(unit, someUnits.get()), pinSteps.get().first(step, range.get()),
                pinSteps.get().last(step, range.get()), value);
    }

    /** Other steps or units are chosen: what was touched last, and is still held, is held there. */
    private void holdElsewhere() {
        if (grasp == null || !state().pins().list().contains(grasp.pin())) {
            return;
        }
        Pin before = grasp.pin();
        Pin held = chosen(before.place(), before.quantity(), grasp.unit(), grasp.step(), before.value());
        grasp = new Grasp(held, grasp.unit(), grasp.step());
        change(now -> now.withPins(now.pins().without(before).over(held)));
    }

    /** Lets go of a quantity of a unit, or of all, at a step of a layer. */
    public void release(LayerPlace place, Quantity quantity, int unit, int step) {
        change(now -> {
            Pins left = now.pins();
            for (int j : unit >= 0 ? List.of(unit) : IntStream.range(0, now.experiment().hidden()).boxed().toList()) {
                left = left.releasing(place, quantity, j, step);
            }
            return now.withPins(left);
        });
    }

    /** Takes one pin away. */
    public void release(Pin pin) {
        change(now -> now.withPins(now.pins().without(pin)));
    }

    /** Lets go of everything. */
    public void releaseAll() {
        pinExactly(Pins.NONE);
    }

    /** Lets go of everything and takes back every weight and number that was changed by hand: one step of the history. */
    public void takeBackAll() {
        change(now -> now.withPins(Pins.NONE).withEdits(Edits.NONE)
                .withExample(new Inputs(now.experiment(), now.example()).natural()));
    }

    /** Holds exactly this much, where the experiment has a place for it. */
    public void pinExactly(Pins held) {
        change(now -> now.withPins(held.fitting(now.experiment().spec(), now.example().sequence().length())));
    }

    /** The value at which a quantity is held; of all units, that of the first. */
    public OptionalDouble pinned(LayerPlace place, Quantity quantity, int unit, int step) {
        return state().pins().on(place).value(quantity, Math.max(0, unit), step);
    }
}
