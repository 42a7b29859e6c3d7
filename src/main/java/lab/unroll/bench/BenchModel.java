package lab.unroll.bench;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.Phase;
import lab.unroll.figure.Playhead;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Theme;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.task.Example;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.train.LossCurve;
import lab.unroll.train.Snapshot;
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

    private final ObjectProperty<Experiment> experiment = new SimpleObjectProperty<>();
    private final ObjectProperty<Example> example = new SimpleObjectProperty<>();
    private final ObjectProperty<Snapshot> snapshot = new SimpleObjectProperty<>();
    private final ObjectProperty<LossCurve> lossCurve =
            new SimpleObjectProperty<>(new LossCurve(new long[0], new double[0]));
    private final ObjectProperty<Reading> reading = new SimpleObjectProperty<>();
    private final ObjectProperty<Pins> pins = new SimpleObjectProperty<>(Pins.NONE);
    private final ObjectProperty<PinScope> pinScope = new SimpleObjectProperty<>(PinScope.THIS_STEP);
    private final DoubleProperty position = new SimpleDoubleProperty();
    private final IntegerProperty unit = new SimpleIntegerProperty();
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final ObjectProperty<Double> speed = new SimpleObjectProperty<>(1.0);
    private final ObjectProperty<Integer> pace = new SimpleObjectProperty<>(0);
    private final LongProperty trainingGoal = new SimpleLongProperty();
    private final ObjectProperty<ShownFigure> dockChart = new SimpleObjectProperty<>(ShownFigure.GRADIENTS);
    private final ObjectProperty<Gate> weightsGate = new SimpleObjectProperty<>(Gate.FORGET);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final ObjectProperty<Locale> language = new SimpleObjectProperty<>(Locale.ENGLISH);
    private final ObjectProperty<Message> message = new SimpleObjectProperty<>();

    private final IntegerBinding step = Bindings.createIntegerBinding(
            () -> new Playhead(position.get()).step(), position);
    private final ObjectBinding<Scene> scene = Bindings.createObjectBinding(
            () -> sceneAt(new Playhead(position.get())), reading, position, unit, theme, language);
    private final ObjectBinding<Scene> stepScene = Bindings.createObjectBinding(
            () -> sceneAt(Playhead.at(step.get())), reading, step, unit, theme, language);

    private Scene sceneAt(Playhead playhead) {
        Reading read = reading.get();
        return read == null ? null : Scene.of(read, playhead, playhead.step(), unit.get(), theme.get(),
                Words.of("figure", language.get()));
    }

    // Properties

    /** The experiment on the bench. */
    public ReadOnlyObjectProperty<Experiment> experimentProperty() {
        return experiment;
    }

    /** The example that is read. */
    public ReadOnlyObjectProperty<Example> exampleProperty() {
        return example;
    }

    /** The training as last published. */
    public ReadOnlyObjectProperty<Snapshot> snapshotProperty() {
        return snapshot;
    }

    /** The losses so far. */
    public ReadOnlyObjectProperty<LossCurve> lossCurveProperty() {
        return lossCurve;
    }

    /** The network having read the example; null before the first. */
    public ReadOnlyObjectProperty<Reading> readingProperty() {
        return reading;
    }

    /** The gates that are held. */
    public ReadOnlyObjectProperty<Pins> pinsProperty() {
        return pins;
    }

    /** Where the sliders hold a gate. */
    public ObjectProperty<PinScope> pinScopeProperty() {
        return pinScope;
    }

    /** The playhead, from 0 to T. */
    public ReadOnlyDoubleProperty positionProperty() {
        return position;
    }

    /** The selected step t: the one at which the playhead stands. */
    public IntegerBinding stepBinding() {
        return step;
    }

    /** The selected unit, counted from 0; -1 for all. */
    public ReadOnlyIntegerProperty unitProperty() {
        return unit;
    }

    /** True while the playhead moves by itself. */
    public ReadOnlyBooleanProperty playingProperty() {
        return playing;
    }

    /** How fast it moves; 1 is usual. */
    public ObjectProperty<Double> speedProperty() {
        return speed;
    }

    /** How many training steps a second are taken at most; 0 for no limit. Set through the controller. */
    public ObjectProperty<Integer> paceProperty() {
        return pace;
    }

    /** The iteration up to which a lesson has the network trained; 0 if none. Set through the controller. */
    public LongProperty trainingGoalProperty() {
        return trainingGoal;
    }

    /** The chart on the left of the dock: gradients or states. */
    public ObjectProperty<ShownFigure> dockChartProperty() {
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

    /** T. */
    public int length() {
        return experiment.get() == null ? 1 : experiment.get().length();
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

    /** Puts another experiment on the bench. What fits it stays: step, unit and pins. */
    public void begin(Experiment opened, Example first, Snapshot start) {
        boolean nothingBefore = experiment.get() == null;
        CellKind before = cell();
        playing.set(false);
        reading.set(null);
        experiment.set(opened);
        example.set(first);
        snapshot.set(start);
        lossCurve.set(new LossCurve(new long[0], new double[0]));
        unit.set(Math.min(nothingBefore ? FIRST_UNIT : unit.get(), opened.hidden() - 1));
        seek(nothingBefore ? FIRST_STEP : position.get());
        pins.set(opened.cell() == before ? fitting(pins.get(), opened) : Pins.NONE);
        if (!opened.cell().gates().contains(weightsGate.get())) {
            weightsGate.set(opened.cell() == CellKind.LSTM ? Gate.FORGET : opened.cell().gates().get(0));
        }
    }

    private static Pins fitting(Pins pins, Experiment experiment) {
        return Pins.of(pins.list().stream()
                .filter(pin -> pin.unit() < experiment.hidden() && pin.step() <= experiment.length())
                .toArray(Pin[]::new));
    }

    /** Follows the training. */
    public void publish(Snapshot latest, LossCurve curve) {
        snapshot.set(latest);
        lossCurve.set(curve);
    }

    /** Shows a new reading of the example. */
    public void show(Reading latest) {
        reading.set(latest);
    }

    /** Reads another example. */
    public void read(Example other) {
        example.set(other);
    }

    // Playing

    /** Plays, from the start if the playhead stands at the end. */
    public void play() {
        if (position.get() >= length()) {
            position.set(0);
        }
        playing.set(true);
    }

    /** Stops where the playhead is. */
    public void pause() {
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

    /** Moves the playhead on while playing; stops at T. */
    public void advance(double seconds) {
        if (playing.get()) {
            position.set(Playback.advanced(position.get(), seconds, speed.get(), cell(), length()));
            playing.set(position.get() < length());
        }
    }

    /** Puts the playhead at the nearest position there is; playing goes on. */
    public void seek(double target) {
        position.set(Playback.within(target, length()));
    }

    /** To the end of the step before. */
    public void stepBack() {
        pause();
        seek(Playback.back(position.get()));
    }

    /** To the end of the next step. */
    public void stepForward() {
        pause();
        seek(Playback.forward(position.get(), length()));
    }

    /** To the end of a phase of the selected step. */
    public void toPhase(Phase phase) {
        pause();
        seek(Playhead.endOf(phase, step.get(), cell()).position());
    }

    /** To the end of step t. */
    public void selectStep(int t) {
        pause();
        seek(Math.max(1, t));
    }

    /** Selects a unit, counted from 0; -1 for all. */
    public void selectUnit(int index) {
        unit.set(Math.max(Pin.ALL_UNITS, Math.min(units() - 1, index)));
    }

    // Pins

    /** Holds a gate of the selected unit (or of all) at a value: at the selected step or at every one. */
    public void pin(Gate gate, double value) {
        int at = pinScope.get() == PinScope.THIS_STEP ? step.get() : Pin.EVERY_STEP;
        pins.set(pins.get().with(new Pin(gate, unit.get(), at, Math.max(0, Math.min(1, value)))));
    }

    /** Lets go of a gate of the selected unit (or of all) at the selected step. */
    public void release(Gate gate) {
        Pins left = pins.get();
        for (int j : selectedUnits()) {
            left = left.releasing(gate, j, step.get());
        }
        pins.set(left);
    }

    /** Takes one pin away. */
    public void release(Pin pin) {
        pins.set(pins.get().without(pin));
    }

    /** Lets go of every gate. */
    public void releaseAll() {
        pins.set(Pins.NONE);
    }

    /** Holds exactly these gates. */
    public void pinExactly(Pins held) {
        pins.set(fitting(held, experiment.get()));
    }

    /** The value at which a gate of the selected unit is held at the selected step; of all units, that of the first. */
    public OptionalDouble pinned(Gate gate) {
        return pins.get().value(gate, selectedUnits().get(0), step.get());
    }

    /** The units that a command concerns, counted from 0. */
    public List<Integer> selectedUnits() {
        return unit.get() >= 0 ? List.of(unit.get()) : java.util.stream.IntStream.range(0, units()).boxed().toList();
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
