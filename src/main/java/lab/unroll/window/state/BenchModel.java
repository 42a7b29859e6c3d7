package lab.unroll.window.state;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.Level;
import lab.unroll.figure.NeuronChoice;
import lab.unroll.figure.Scene;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.figure.paint.Theme;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerPlace;
import lab.unroll.state.EditState;
import lab.unroll.task.Example;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.train.LossCurve;
import lab.unroll.train.Snapshot;
import lab.unroll.window.kit.Message;
import lab.unroll.words.Words;

/**
 * What the window shows, and the verbs that change it. Knows no node and no thread; used on the FX thread only.
 */
public final class BenchModel {

    /** The paces of training that can be chosen, in steps a second; 0 for as fast as it goes. */
    public static final List<Integer> PACES = List.of(0, 60, 10, 2);

    /** Where the playhead stands at first. */
    private static final int FIRST_STEP = 3;
    private static final int FIRST_UNIT = 1;

    private final EditModel hand = new EditModel();
    private final RewindModel rewind = new RewindModel();
    private final ObjectProperty<Experiment> experiment = new SimpleObjectProperty<>();
    private final ObjectProperty<Example> example = new SimpleObjectProperty<>();
    private final ObjectProperty<Snapshot> snapshot = new SimpleObjectProperty<>();
    private final ObjectProperty<LossCurve> lossCurve =
            new SimpleObjectProperty<>(new LossCurve(new long[0], new double[0]));
    private final ObjectProperty<Reading> reading = new SimpleObjectProperty<>();
    private final Probe probe = new Probe(hand, reading.map(Reading::heard));
    private final ObjectProperty<Pins> pins = new SimpleObjectProperty<>(Pins.NONE);
    private final PlayheadModel playhead = new PlayheadModel();
    private final StageModel stage = new StageModel(hand);
    private final CompareModel compare = new CompareModel();
    private final LandscapeModel landscape = new LandscapeModel(experiment, snapshot, compare, rewind);
    private final IntegerProperty unit = new SimpleIntegerProperty();
    private final ObjectProperty<Integer> pace = new SimpleObjectProperty<>(0);
    private final LongProperty trainingGoal = new SimpleLongProperty();
    private final ObjectProperty<FigureKind> dockChart = new SimpleObjectProperty<>(FigureKinds.GRADIENTS);
    private final ObjectProperty<Gate> weightsGate = new SimpleObjectProperty<>(Gate.FORGET);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final ObjectProperty<Locale> language = new SimpleObjectProperty<>(Locale.ENGLISH);
    private final ObjectProperty<Message> message = new SimpleObjectProperty<>();

    private final ObjectBinding<Standing> standing = Bindings.createObjectBinding(() -> experiment.get() == null
            || snapshot.get() == null ? null : Standing.of(experiment.get(), snapshot.get()), experiment, snapshot);
    private final ObjectBinding<Scene> scene = Bindings.createObjectBinding(
            () -> sceneAt(playhead.positionProperty().get()), reading, playhead.positionProperty(),
            playhead.stepBinding(), unit, stage.placeProperty(), theme, language);
    private final ObjectBinding<Scene> stepScene = Bindings.createObjectBinding(
            () -> sceneAt(playhead.turn(playhead.stepBinding().get())), reading, playhead.stepBinding(), unit,
            stage.placeProperty(), theme, language);

    /** An empty bench. */
    public BenchModel() {
        hand.historyProperty().subscribe(now -> {
            if (now != null) {
                follow(now.present());
            }
        });
    }

    private void follow(EditState now) {
        if (now.experiment() == experiment.get()) {
            example.set(now.example());
            pins.set(now.pins());
            playhead.fit(length());
        }
    }

    private Scene sceneAt(double position) {
        Reading read = reading.get();
        // it may still be of the example or the network before, and that shorter or smaller
        return read == null ? null : Scene.of(read, playhead.at(position, read.trace().length()),
                Math.min(read.trace().length(), playhead.stepBinding().get()), Math.min(unit.get(), read.trace().spec().hidden() - 1),
                theme.get(), Words.of("figure", language.get())).lookingAt(place().nearestIn(read.trace().spec()));
    }

    /** The experiment on the bench. */
    public ReadOnlyObjectProperty<Experiment> experimentProperty() {
        return experiment;
    }

    /** The experiment with the training that the hand has decided on since. */
    public Experiment experimentNow() {
        return experiment.get().withPlan(hand.state().plan());
    }

    /** The example that is read. */
    public ReadOnlyObjectProperty<Example> exampleProperty() {
        return example;
    }

    /** The training as last published. */
    public ReadOnlyObjectProperty<Snapshot> snapshotProperty() {
        return snapshot;
    }

    /** How far the network is with its task; null before the first experiment. */
    public ObservableValue<Standing> standingBinding() {
        return standing;
    }

    /** The losses so far. */
    public ReadOnlyObjectProperty<LossCurve> lossCurveProperty() {
        return lossCurve;
    }

    /** The network having read the example; null before the first. */
    public ReadOnlyObjectProperty<Reading> readingProperty() {
        return reading;
    }

    /** What is decided by hand, and can be undone. */
    public EditModel hand() {
        return hand;
    }

    /** Where in its training the bench looks. */
    public RewindModel rewind() {
        return rewind;
    }

    /** The question of the memory probe. */
    public Probe probe() {
        return probe;
    }

    /** What is held. */
    public ReadOnlyObjectProperty<Pins> pinsProperty() {
        return pins;
    }

    /** The playhead. */
    public PlayheadModel playhead() {
        return playhead;
    }

    /** How near the stage looks at the network. */
    public StageModel stage() {
        return stage;
    }

    /** Which cells are compared. */
    public CompareModel compare() {
        return compare;
    }

    /** The ground that training walks on. */
    public LandscapeModel landscape() {
        return landscape;
    }

    /** The level that the stage shows. */
    public ReadOnlyObjectProperty<Level> levelProperty() {
        return stage.levelProperty();
    }

    /** The layer and direction that is looked at where only one is shown. */
    public ReadOnlyObjectProperty<LayerPlace> placeProperty() {
        return stage.placeProperty();
    }

    private LayerPlace place() {
        return stage.placeProperty().get();
    }

    /** Where the playhead stands. */
    public ReadOnlyDoubleProperty positionProperty() {
        return playhead.positionProperty();
    }

    /** The selected step t: the one at which the playhead stands. */
    public IntegerBinding stepBinding() {
        return playhead.stepBinding();
    }

    /** The selected unit, counted from 0; -1 for all. */
    public ReadOnlyIntegerProperty unitProperty() {
        return unit;
    }

    /** How many training steps a second are taken at most; 0 for no limit. Kept from the next pulse on. */
    public ObjectProperty<Integer> paceProperty() {
        return pace;
    }

    /** The iteration up to which a lesson has the network trained; 0 if none. Set through the controller. */
    public LongProperty trainingGoalProperty() {
        return trainingGoal;
    }

    /** The chart on the left of the dock: gradients, states or memory probe. */
    public ObjectProperty<FigureKind> dockChartProperty() {
        return dockChart;
    }

    /** The layer whose weights the inspector shows. */
    public ObjectProperty<Gate> weightsGateProperty() {
        return weightsGate;
    }

    /** The colours. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** The language of all texts. */
    public ObjectProperty<Locale> languageProperty() {
        return language;
    }

    /** What the window has to tell, or null. */
    public ReadOnlyObjectProperty<Message> messageProperty() {
        return message;
    }

    /** What the stage shows; null before the first reading. */
    public ObservableValue<Scene> sceneBinding() {
        return scene;
    }

    /** The same with the selected step completed: for charts that do not show what happens within a step. */
    public ObservableValue<Scene> stepSceneBinding() {
        return stepScene;
    }

    /** Number of steps of the example: T, or less or more where the task says so. */
    public int length() {
        return example.get() == null ? 1 : example.get().sequence().length();
    }

    /** k. */
    public int units() {
        return experiment.get() == null ? 1 : experiment.get().hidden();
    }

    /** The cell. */
    public CellKind cell() {
        return experiment.get() == null ? CellKind.LSTM : experiment.get().cell();
    }

    // What comes from the threads

    /** Puts another experiment on the bench: a step of the history. What fits it stays; pins only where the same is learnt. */
    public void begin(Experiment opened, Example first, Snapshot start) {
        put(opened, start, new LossCurve(new long[0], new double[0]), () -> {
            hand.begin(opened, first);
            compare.goOnFor(opened);
        });
    }

    /** Goes to a place of the history whose experiment is opened again. */
    public void goTo(History<EditState> place, Snapshot start, LossCurve curve) {
        put(place.present().experiment(), start, curve, () -> {
            hand.goTo(place);
            compare.comeBackTo(place.present().experiment());
        });
    }

    private void put(Experiment opened, Snapshot start, LossCurve curve, Runnable decide) {
        boolean nothingBefore = experiment.get() == null;
        compare.leave(experiment.get());
        reading.set(null);
        stage.read(null);
        experiment.set(opened);
        decide.run();
        snapshot.set(start);
        lossCurve.set(curve);
        unit.set(Math.min(nothingBefore ? FIRST_UNIT : unit.get(), opened.hidden() - 1));
        lookAt(place());
        playhead.begin(opened.cell(), length());
        if (nothingBefore) {
            playhead.seek(FIRST_STEP);
        }
        stage.forgetWeight();
        stage.dynamics().forget();
        compare.standBeside(opened.cell());
        stage.offer(compare.isOn());
        List<Gate> gates = opened.spec().gates();
        if (!gates.contains(weightsGate.get())) {
            weightsGate.set(NeuronChoice.layers(gates).get(0));
        }
    }

    /** Follows the training. */
    public void publish(Snapshot latest, LossCurve curve) {
        snapshot.set(latest);
        lossCurve.set(curve);
    }

    /** Shows a new reading of the example. */
    public void show(Reading latest) {
        reading.set(latest);
        stage.read(latest);
    }

    /** Puts the playhead at the nearest position there is; playing goes on. */
    public void seek(double target) {
        playhead.seek(target);
    }

    /** To the end of step t. */
    public void selectStep(int t) {
        playhead.selectStep(t);
    }

    /** Turns to the forward or to the backward pass; the selected step stays. */
    public void turn(Pass sweep) {
        playhead.turn(sweep);
    }

    /** Compares the cell with others, in either pass, or stops comparing. */
    public void toggleCompare() {
        if (compare.isOn()) {
            compare.end();
        } else {
            compare.begin(cell());
        }
        stage.offer(compare.isOn());
    }

    /** Looks at a layer and direction, or at the nearest there is; the selected step stays. */
    public void lookAt(LayerPlace wanted) {
        LayerPlace there = experiment.get() == null ? wanted : wanted.nearestIn(experiment.get().spec());
        if (!there.equals(place())) {
            stage.forgetWeight();
        }
        stage.look(there);
        playhead.readInReverse(there.isReverse());
    }

    /** Looks so many layers and directions further up; fewer than 0 for down. Stops at the ends. */
    public void climb(int up) {
        List<LayerPlace> places = LayerPlace.in(experiment.get().spec());
        lookAt(places.get(Math.max(0, Math.min(places.size() - 1, places.indexOf(place()) + up))));
    }

    /** Selects a unit, counted from 0; -1 for all. */
    public void selectUnit(int index) {
        unit.set(Math.max(Pin.ALL_UNITS, Math.min(units() - 1, index)));
    }

    /** The units that a command concerns, counted from 0. */
    public List<Integer> selectedUnits() {
        return unit.get() >= 0 ? List.of(unit.get()) : IntStream.range(0, units()).boxed().toList();
    }

    // The rest

    /** From light to dark or back. */
    public void toggleTheme() {
        theme.set(theme.get() == Theme.DARK ? Theme.LIGHT : Theme.DARK);
    }

    /** From one language to the next. */
    public void toggleLanguage() {
        int next = Words.LANGUAGES.indexOf(language.get()) + 1;
        language.set(Words.LANGUAGES.get(next % Words.LANGUAGES.size()));
    }

    /** Tells something. */
    public void say(Message told) {
        message.set(told);
    }

    /** Takes the message away. */
    public void dismissMessage() {
        message.set(null);
    }
}
