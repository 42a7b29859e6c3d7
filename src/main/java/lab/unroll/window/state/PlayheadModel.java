package lab.unroll.window.state;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import lab.unroll.figure.BackwardPhase;
import lab.unroll.figure.CellSteps;
import lab.unroll.figure.Cover;
import lab.unroll.figure.Phase;
import lab.unroll.figure.Playhead;
import lab.unroll.net.CellKind;
import lab.unroll.net.NetworkSpec;

/** Where the playhead stands, which way it goes, and the verbs that move it. Used on the FX thread only. */
public final class PlayheadModel {

    /** How long a part of a step lasts at speed 1. */
    public static final double SECONDS_PER_PHASE = 0.55;
    /** The speeds there are. */
    public static final List<Double> SPEEDS = List.of(0.5, 1.0, 2.0);

    /** The most seconds that a way to a position takes at speed 1. */
    static final double LONGEST_WAY = 8;
    private static final double ROUNDING = 1e-6;

    /** Somebody has selected step t. Equal only to itself: the same step can be selected again. */
    public static final class Click {

        private final int step;

        Click(int step) {
            this.step = step;
        }

        /** t. */
        public int step() {
            return step;
        }
    }

    private final ObjectProperty<Pass> sweep = new SimpleObjectProperty<>(Pass.FORWARD);
    private final DoubleProperty position = new SimpleDoubleProperty();
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private double haste = 1;
    private final ObjectProperty<Double> speed = new SimpleObjectProperty<>(1.0);
    private final ObjectProperty<CellKind> cell = new SimpleObjectProperty<>(CellKind.LSTM);
    private final BooleanProperty reverse = new SimpleBooleanProperty();
    private final ObjectProperty<Cover> cover = new SimpleObjectProperty<>(Cover.NONE);
    private final ObjectProperty<Click> clicked = new SimpleObjectProperty<>();
    private int length = 1;
    /** Where playing ends before the end; NaN for nowhere. */
    private double goal = Double.NaN;
    private final IntegerBinding step = Bindings.createIntegerBinding(
            () -> turn(sweep.get().step(position.get(), length)), position, sweep, reverse);

    /** Forward or backward. */
    public ReadOnlyObjectProperty<Pass> sweepProperty() {
        return sweep;
    }

    /** True if the layer looked at reads from T to 1; positions count in the order of its reading. */
    public ReadOnlyBooleanProperty reverseProperty() {
        return reverse;
    }

    /** The place of step t in the order of reading, which is also the step at that place. */
    public int turn(int t) {
        return reverse.get() ? length + 1 - t : t;
    }

    /** What may not be seen yet; the playhead does not go there either. */
    public ReadOnlyObjectProperty<Cover> coverProperty() {
        return cover;
    }

    /** True if a step lies under the cover. */
    public boolean hides(int t) {
        return cover.get().hides(turn(t));
    }

    /** Where it stands; the meaning is that of {@link Pass}, with steps in the order of reading. */
    public ReadOnlyDoubleProperty positionProperty() {
        return position;
    }

    /** The selected step t: the one at which it stands. */
    public IntegerBinding stepBinding() {
        return step;
    }

    /** True while it moves by itself. */
    public ReadOnlyBooleanProperty playingProperty() {
        return playing;
    }

    /** How fast it moves; 1 is usual. */
    public ObjectProperty<Double> speedProperty() {
        return speed;
    }

    /** The leftmost position. */
    public double earliest() {
        return sweep.get().earliest();
    }

    /** The rightmost position. */
    public double latest() {
        return sweep.get().latest(length);
    }

    /** The step that was selected last, each time another object, also where the cover keeps the playhead from going there. */
    public ReadOnlyObjectProperty<Click> clickedProperty() {
        return clicked;
    }

    /** True if it cannot go further to the left. */
    public boolean isLeftmost() {
        return position.get() == cover.get().within(earliest());
    }

    /** True if it cannot go further to the right. */
    public boolean isRightmost() {
        return position.get() == cover.get().within(latest());
    }

    /** A position, or the nearest that there is in a sequence of so many steps. */
    Playhead at(double wanted, int steps) {
        return new Playhead(sweep.get().within(wanted, steps));
    }

    /** The cell whose phases are played. */
    public ReadOnlyObjectProperty<CellKind> cellProperty() {
        return cell;
    }

    /** The keys of the names of the parts of a step, in the room {@code figure}. */
    public List<String> phaseKeys() {
        return isBackward() ? BackwardPhase.of(cell.get()).stream().map(BackwardPhase::key).toList()
                : Phase.of(cell.get()).stream().map(Phase::key).toList();
    }

    /** The part of the step that is under way, counted from 0; at the end of a part still that part. */
    public int phase() {
        int count = phaseKeys().size();
        double progress = sweep.get().progress(position.get(), length);
        return Math.max(0, Math.min(count - 1, (int) ((progress - ROUNDING) * count)));
    }

    /** True on the way back. */
    public boolean isBackward() {
        return sweep.get() == Pass.BACKWARD;
    }

    // Verbs

    /** Another sequence and cell; the playhead goes to the nearest position there is. */
    void begin(CellKind otherCell, int otherLength) {
        pause();
        length = otherLength;
        cell.set(otherCell);
        step.invalidate();
        seek(position.get());
    }

    /** Another sequence for the same cell; if it has another length, the playhead goes to the nearest position there is. */
    void fit(int otherLength) {
        if (otherLength != length) {
            begin(cell.get(), otherLength);
        }
    }

    /** From now on the order of reading is the other way round, or not; the selected step and what happens in it stay. */
    void readInReverse(boolean wanted) {
        if (wanted != reverse.get()) {
            pause();
            int place = turn(step.get());
            double within = position.get() - place;
            reverse.set(wanted);
            seek(length + 1 - place + within);
        }
    }

    /** Turns round; the selected step stays. */
    public void turn(Pass other) {
        if (other != sweep.get()) {
            pause();
            int now = turn(step.get());
            sweep.set(other);
            seek(now);
        }
    }

    /** Covers what is not to be seen, or with {@link Cover#NONE} nothing any more; the playhead goes back from there. */
    public void cover(Cover wanted) {
        cover.set(wanted);
        seek(position.get());
    }

    /** The last position to which it can be played. */
    private double end() {
        return cover.get().within(sweep.get().end(length));
    }

    /** Plays, from the start if the playhead stands at the end or at the cover. */
    public void play() {
        goal = Double.NaN;
        haste = 1;
        if (position.get() == end()) {
            seek(sweep.get().start(length));
        }
        playing.set(true);
    }

    /** Plays until it has reached a position, a long way faster: whoever waits for it wants to see it pass. */
    public void playTo(double target) {
        goal = sweep.get().within(target, length);
        haste = Math.max(1, Math.abs(goal - position.get()) * SECONDS_PER_PHASE * phaseKeys().size() / LONGEST_WAY);
        playing.set(goal != position.get());
    }

    /** Stops where the playhead is. */
    public void pause() {
        goal = Double.NaN;
        playing.set(false);
    }

    /** Plays or stops. */
    public void togglePlay() {
        if (playing.get()) {
            pause();
        } else {
            play();
        }
    }

    /** Moves the playhead on while playing; stops at the end. */
    public void advance(double seconds) {
        if (playing.get()) {
            double steps = seconds * speed.get() * haste / (SECONDS_PER_PHASE * phaseKeys().size());
            double next = sweep.get().advanced(position.get(), steps, length);
            boolean arrived = isBackward() ? next <= goal : next >= goal;
            seek(arrived ? goal : next);
            if (arrived || position.get() == end()) {
                pause();
            }
        }
    }

    /** Puts the playhead at the nearest position there is; playing goes on. */
    public void seek(double target) {
        position.set(sweep.get().within(cover.get().within(target), length));
    }

    /** To the left, to the next whole position. */
    public void stepBack() {
        pause();
        seek(sweep.get().earlier(position.get(), length));
    }

    /** To the right, to the next whole position. */
    public void stepForward() {
        pause();
        seek(sweep.get().later(position.get(), length));
    }

    /** To the left, to the next end of a part of a step. */
    public void partBack() {
        pause();
        double parts = phaseKeys().size();
        seek((Math.ceil(position.get() * parts - ROUNDING) - 1) / parts);
    }

    /** To the right, to the next end of a part of a step. */
    public void partForward() {
        pause();
        double parts = phaseKeys().size();
        seek((Math.floor(position.get() * parts + ROUNDING) + 1) / parts);
    }

    /** To the end of a part of the selected step, counted from 0. */
    public void toPhase(int part) {
        pause();
        seek(sweep.get().position(turn(step.get()), (part + 1.0) / phaseKeys().size()));
    }

    /** To the end of a numbered sub-step of the selected step; nowhere for one of a picture of another cell, about to go. */
    public void toSubStep(NetworkSpec spec, int number) {
        CellSteps steps = CellSteps.of(spec);
        if (number <= steps.all().size()) {
            pause();
            seek(steps.endOf(number, turn(step.get())).position());
        }
    }

    /** To the end of step t. */
    public void selectStep(int t) {
        clicked.set(new Click(t));
        pause();
        seek(turn(Math.max(1, Math.min(length, t))));
    }
}
