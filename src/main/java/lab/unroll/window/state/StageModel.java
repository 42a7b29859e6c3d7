package lab.unroll.window.state;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.Level;
import lab.unroll.figure.NeuronChoice;
import lab.unroll.figure.SharedWeight;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerPlace;
import lab.unroll.task.ReferenceLoss;

/** How near the stage looks at the network. Used on the FX thread only. */
public final class StageModel {

    private static final double UNFOLD_SECONDS = 1.6;

    private final ObjectProperty<Level> level = new SimpleObjectProperty<>(Level.VECTORS);
    private final ObjectProperty<List<Level>> levels = new SimpleObjectProperty<>(List.of(Level.VECTORS));
    private final ObjectProperty<LayerPlace> place = new SimpleObjectProperty<>(LayerPlace.BOTTOM);
    private final ObjectProperty<SharedWeight> weight = new SimpleObjectProperty<>();
    private final ObjectProperty<Gate> gate = new SimpleObjectProperty<>();
    private final ObjectProperty<NeuronChoice.Entry> hovered = new SimpleObjectProperty<>();
    private final DoubleProperty unfolded = new SimpleDoubleProperty(1);
    private final BooleanProperty named = new SimpleBooleanProperty();
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty();
    private final TextSize textSize = new TextSize();
    private final BooleanProperty takingOver = new SimpleBooleanProperty();
    private final ObjectProperty<Reading> pictured = new SimpleObjectProperty<>();
    private Reading latest;

    private final GradientsModel gradients;
    private final DynamicsModel dynamics = new DynamicsModel();
    private final ObjectProperty<List<ReferenceLoss>> references = new SimpleObjectProperty<>(List.of());
    private final ForecastModel forecast = new ForecastModel();
    private final LabellingModel labelling = new LabellingModel();
    private final AnswersModel answers = new AnswersModel();
    private final TextModel text = new TextModel();
    private final CareersModel careers = new CareersModel();
    private final ChatModel chat = new ChatModel();
    private final RunsModel runs = new RunsModel();
    private final TrainingChartModel trainingChart = new TrainingChartModel();

    /** The stage of a bench on which this hand decides; nothing is shown yet. */
    StageModel(EditModel hand) {
        gradients = new GradientsModel(hand);
        takingOver.subscribe(this::picture);
    }

    /** The chart of the training. */
    public TrainingChartModel trainingChart() {
        return trainingChart;
    }

    /** How one looks at the state as a point that moves. */
    public DynamicsModel dynamics() {
        return dynamics;
    }

    /** How one looks at the gradient. */
    public GradientsModel gradients() {
        return gradients;
    }

    /** The careers that are learnt, where any are. */
    public CareersModel careers() {
        return careers;
    }

    /** Losses worth knowing of what is learnt, as far as they are known yet. */
    public ObjectProperty<List<ReferenceLoss>> referencesProperty() {
        return references;
    }

    /** What is written, where a text is learnt. */
    public TextModel text() {
        return text;
    }

    /** What is foretold of a series, where one is learnt. */
    public ForecastModel forecast() {
        return forecast;
    }

    /** What is known of a labelled sequence, where one is learnt. */
    public LabellingModel labelling() {
        return labelling;
    }

    /** What the network answers to examples held out from training. */
    public AnswersModel answers() {
        return answers;
    }

    /** The conversation with the chatbot, where one is on the bench. */
    public ChatModel chat() {
        return chat;
    }

    /** The trainings of this session, and the sweep. */
    public RunsModel runs() {
        return runs;
    }

    /** The level that is shown. */
    public ReadOnlyObjectProperty<Level> levelProperty() {
        return level;
    }

    /** The levels at which the network can be shown now, from far to near. */
    public ReadOnlyObjectProperty<List<Level>> levelsProperty() {
        return levels;
    }

    /** The layer and direction that is looked at where only one is shown. */
    ReadOnlyObjectProperty<LayerPlace> placeProperty() {
        return place;
    }

    /** Looks at another layer. */
    void look(LayerPlace other) {
        place.set(other);
    }

    /** The shared weight whose gradient the way back sums up; null for the one with the largest. */
    public ObjectProperty<SharedWeight> weightProperty() {
        return weight;
    }

    /** The layer of neurons in the cell to which the neuron belongs that is looked into; null for the first. */
    public ObjectProperty<Gate> gateProperty() {
        return gate;
    }

    /** The entry of the neuron's weights that is pointed at, in the stage or in the inspector; null for none. */
    public ObjectProperty<NeuronChoice.Entry> hoveredProperty() {
        return hovered;
    }

    /** How far the network is unrolled, from 0 (folded) to 1; follows the level. */
    public ReadOnlyDoubleProperty unfoldedProperty() {
        return unfolded;
    }

    /** Whether the folded network carries the names f and φ. */
    public BooleanProperty namedProperty() {
        return named;
    }

    /** True if one picture should only fade into the next. */
    public BooleanProperty reducedMotionProperty() {
        return reducedMotion;
    }

    /** How large everything is shown. */
    public TextSize textSize() {
        return textSize;
    }

    /** True while the pictures of another network are painted and those on screen are still of the one before. */
    public BooleanProperty takingOverProperty() {
        return takingOver;
    }

    /** The reading of which the pictures on screen are; null before the first. What stands beside them in words follows it. */
    public ReadOnlyObjectProperty<Reading> picturedProperty() {
        return pictured;
    }

    /** Another reading is there: shown in words as soon as it is in the pictures. */
    void read(Reading reading) {
        latest = reading;
        picture();
    }

    private void picture() {
        if (!takingOver.get() || latest == null) {
            pictured.set(latest);
        }
    }

    /** Another network, or others beside it: where there is no such level, the nearest takes its place. */
    void offer(boolean comparing) {
        levels.set(comparing ? List.of(Level.VECTORS) : Level.all());
        show(level.get());
    }

    /** Another network: its weights are others. */
    void forgetWeight() {
        weight.set(null);
        gate.set(null);
        hovered.set(null);
    }

    /** Shows a level, or the nearest there is. */
    public void show(Level wanted) {
        Level best = levels.get().get(0);
        for (Level one : levels.get()) {
            best = Math.abs(one.ordinal() - wanted.ordinal()) < Math.abs(best.ordinal() - wanted.ordinal()) ? one : best;
        }
        level.set(best);
    }

    /** So many levels nearer; fewer than 0 for farther. Stops at the ends. */
    public void zoom(int nearer) {
        int place = levels.get().indexOf(level.get()) + nearer;
        level.set(levels.get().get(Math.max(0, Math.min(levels.get().size() - 1, place))));
    }

    /** True if it neither folds nor unfolds. */
    public boolean isAtRest() {
        return unfolded.get() == goal();
    }

    private double goal() {
        return level.get() == Level.NETWORK ? 0 : 1;
    }

    /** Folds or unfolds further, until it is as the level wants it. */
    public void advance(double seconds) {
        double goal = goal();
        boolean atOnce = reducedMotion.get() || level.get().compareTo(Level.UNROLLED) > 0;
        double step = atOnce ? 1 : seconds / UNFOLD_SECONDS;
        double now = unfolded.get();
        unfolded.set(now < goal ? Math.min(goal, now + step) : Math.max(goal, now - step));
    }
}
