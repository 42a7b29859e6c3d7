package lab.unroll.window.state;

import java.util.OptionalLong;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lab.unroll.experiment.Experiment;
import lab.unroll.train.Evaluation;
import lab.unroll.train.LossCurve;
import lab.unroll.train.Snapshot;

/** One training of this session: what was trained, how far it came, and what somebody wrote about it. */
public final class RunEntry {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_NOTE = 2000;

    private final int number;
    private final Experiment experiment;
    private final int branch;
    private final StringProperty name = new SimpleStringProperty();
    private final StringProperty note = new SimpleStringProperty("");
    private final BooleanProperty ticked = new SimpleBooleanProperty();
    private final ObjectProperty<Reached> reached = new SimpleObjectProperty<>();

    /**
     * How far it came.
     *
     * @param experiment   as it is trained now: its training may have been changed on the way
     * @param iteration    steps taken
     * @param trainingLoss of the batches, averaged over about twenty steps
     * @param evaluation   on what training does not learn from; null before it was measured
     * @param solvedAt     the step at which it was first seen solved
     * @param diverged     whether training diverged
     * @param curve        its losses
     */
    public record Reached(Experiment experiment, long iteration, double trainingLoss, Evaluation evaluation,
                          OptionalLong solvedAt, boolean diverged, LossCurve curve) {
    }

    RunEntry(int number, Experiment experiment, int branch) {
        this.number = number;
        this.experiment = experiment;
        this.branch = branch;
        name.set(usualName());
    }

    /** What it is called where nobody has given it a name. */
    private String usualName() {
        return number + ". " + experiment.cell().displayName() + ", k = " + experiment.hidden()
                + (branch > 1 ? " (" + branch + ")" : "");
    }

    /** True for the training of this very experiment on this branch. */
    boolean isOf(Experiment other, int otherBranch) {
        return experiment == other && branch == otherBranch;
    }

    /** True if the other one is of the same training as well. */
    boolean isOfSameTraining(RunEntry other) {
        return isOf(other.experiment, other.branch);
    }

    /** Comes as far as another entry of the same training, and has its note where it has none itself. */
    void takeOver(RunEntry other) {
        reached.set(other.reached.get());
        if (note.get().isEmpty()) {
            note.set(other.note.get());
        }
    }

    void reach(Experiment now, Snapshot snapshot, LossCurve latest) {
        Reached before = reached.get();
        boolean solved = snapshot.evaluation() != null && now.solvedRule().map(rule -> rule.isMetBy(
                snapshot.evaluation().loss(), snapshot.evaluation().accuracy())).orElse(false);
        OptionalLong at = before != null && before.solvedAt().isPresent() && before.solvedAt().getAsLong() <= snapshot.iteration()
                ? before.solvedAt() : solved ? OptionalLong.of(snapshot.evaluation().iteration()) : OptionalLong.empty();
        reached.set(new Reached(now, snapshot.iteration(), snapshot.smoothedLoss(), snapshot.evaluation(), at,
                snapshot.divergence() != null, latest));
    }

    /** Keeps its curve in at most so many points. */
    void thin(int points) {
        Reached now = reached.get();
        if (now.curve().size() > points) {
            reached.set(new Reached(now.experiment(), now.iteration(), now.trainingLoss(), now.evaluation(), now.solvedAt(),
                    now.diverged(), now.curve().thinned(points)));
        }
    }

    /** Its number in this session, from 1. */
    public int number() {
        return number;
    }

    /** What was trained, as it was opened. */
    public Experiment experiment() {
        return experiment;
    }

    /** What it is called; of a name that is empty the usual one is taken, of a long one the end is left out. */
    public void rename(String other) {
        String given = other.strip();
        name.set(given.isEmpty() ? usualName() : given.substring(0, Math.min(LONGEST_NAME, given.length())));
    }

    /** Its name. */
    public StringProperty nameProperty() {
        return name;
    }

    /** Writes something about it. */
    public void write(String text) {
        note.set(text.substring(0, Math.min(LONGEST_NOTE, text.length())));
    }

    /** What somebody wrote about it. */
    public StringProperty noteProperty() {
        return note;
    }

    /** Whether its losses are laid over those of others. */
    public BooleanProperty tickedProperty() {
        return ticked;
    }

    /** How far it came. */
    public ReadOnlyObjectProperty<Reached> reachedProperty() {
        return reached;
    }
}
