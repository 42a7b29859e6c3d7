package lab.unroll.window.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Reading;
import lab.unroll.export.LatexExport;
import lab.unroll.export.WithLatex;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Film;
import lab.unroll.figure.Level;
import lab.unroll.figure.NeuronChoice;
import lab.unroll.figure.Playhead;
import lab.unroll.figure.Scene;
import lab.unroll.figure.SharedWeight;
import lab.unroll.figure.Spot;
import lab.unroll.figure.catalogue.FigureInput;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.figure.catalogue.FigureSource;
import lab.unroll.figure.catalogue.UsualSize;
import lab.unroll.figure.paint.Theme;
import lab.unroll.net.Gate;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.canvas.SpotEditor;
import lab.unroll.window.canvas.Together;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.kit.Worker;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.StageModel;
import lab.unroll.window.work.BenchController;

/** The figures of the catalogue on the bench: each made anew from what the model holds when one of its inputs changes. */
public final class Figures implements AutoCloseable {

    private final BenchController bench;
    private final SpotEditor hand;
    private final BenchFigureData data;
    private final Together together = new Together();
    /** Where the stage is painted, beside all else. */
    private final Worker stage;
    /** Where figures are made that take long: those of the bench do not wait for them. */
    private final Worker slow;
    private final List<Runnable> ends = new ArrayList<>();
    private final Map<String, BooleanSupplier> making = new LinkedHashMap<>();
    private final Map<FigureKind, FigureView> views = new HashMap<>();
    private final Map<FigureKind, ObservableValue<FigureSource>> sources = new HashMap<>();

    /**
     * The figures of a bench.
     *
     * @param hand changes what the spots of the figures stand for
     */
    public Figures(BenchController bench, SpotEditor hand) {
        this.bench = bench;
        this.hand = hand;
        this.data = new BenchFigureData(bench);
        this.stage = worker("unroll-paint-stage");
        this.slow = worker("unroll-views");
        BenchModel model = bench.model();
        Map<FigureInput, List<Observable>> observables = data.observables();
        FigureKinds.inWindow().forEach(kind -> sources.put(kind, source(kind, observables)));
        model.stage().takingOverProperty().bind(together.waitingProperty());
        model.readingProperty().addListener((o, was, is) -> {
            boolean isOther = is != null && (was == null || was.trace().parameters() != is.trace().parameters());
            if (isOther) {
                together.changed();
            }
            // while it plays, pictures change with the pulses; else a hand may wait for this one
            if (!model.playhead().playingProperty().get()) {
                if (is != null && !isOther && views.containsKey(FigureKinds.ON_STAGE)) {
                    // what a hand drags waits for no other picture, and not for what else the reading changes
                    views.get(FigureKinds.ON_STAGE).repaintIfStale();
                }
                Platform.runLater(() -> views.values().forEach(FigureView::repaintIfStale));
            }
        });
    }

    private Worker worker(String name) {
        return new Worker(name, Platform::runLater, failure -> bench.model().say(Message.of(failure)));
    }

    /** Which thread paints a figure. */
    private Worker painting(FigureKind kind) {
        return kind == FigureKinds.ON_STAGE ? stage : kind.place() == FigureKind.Place.VIEW ? slow : bench.painting();
    }

    private ObservableValue<FigureSource> source(FigureKind kind, Map<FigureInput, List<Observable>> observables) {
        Observable[] inputs = Stream.concat(Stream.of(bench.model().playhead().coverProperty()),
                kind.inputs().stream().flatMap(input -> observables.get(input).stream()).distinct()).toArray(Observable[]::new);
        KeptSource kept = new KeptSource(kind, data);
        return Bindings.createObjectBinding(kept::get, inputs);
    }

    /** The view of a figure that the window shows; there is one of each. */
    public FigureView view(FigureKind kind) {
        return views.computeIfAbsent(kind, missing -> {
            ObservableValue<FigureSource> source = sources.get(kind);
            FigureView view = kind.isAsHighAsItNeeds() ? FigureView.asHighAsTheFigure(painting(kind), source)
                    : FigureView.filling(painting(kind), source);
            view.setId("figure-" + kind.id());
            view.setAbout(this::shape);
            together.add(view);
            StageModel shown = bench.model().stage();
            view.alsoOnSpot(spot -> sharedWeight(spot).ifPresent(shown.weightProperty()::set));
            if (kind.inputs().contains(FigureInput.NEURON) || kind.inputs().contains(FigureInput.WEIGHTS)) {
                view.setOnPoint(spot -> shown.hoveredProperty().set(spot == null || !showsNeuron() ? null
                        : NeuronChoice.Entry.of(spot).orElse(null)));
            }
            view.setHand(hand);
            return view;
        });
    }

    /** What decides which units, steps and symbols there are. */
    private Object shape() {
        Experiment now = bench.model().experimentProperty().get();
        return now == null ? null : List.of(now.spec(), now.task(), now.length());
    }

    private Optional<SharedWeight> sharedWeight(Spot spot) {
        Scene scene = data.step();
        return scene == null ? Optional.empty() : SharedWeight.of(spot, scene.trace(), scene.selectedStep());
    }

    private boolean showsNeuron() {
        return bench.model().levelProperty().get() == Level.NEURON
                || bench.model().dockChartProperty().get() == FigureKinds.SUM;
    }

    /**
     * A figure as a picture, with a heading where the window has one, in its own size whatever that of the window. Null before
     * the first reading.
     */
    public Supplier<Figure> forFile(FigureKind kind) {
        return forFile(kind, bench.model().themeProperty().get());
    }

    /** The same in other colours than those of the window. */
    public Supplier<Figure> forFile(FigureKind kind, Theme theme) {
        return seen(kind, Angle.in(theme));
    }

    private Supplier<Figure> seen(FigureKind kind, Angle angle) {
        return data.seen(angle, () -> {
            Scene scene = data.step();
            FigureSource source = scene == null ? null : kind.titled().apply(data);
            if (source == null) {
                return null;
            }
            UsualSize.Side size = kind.size().inFile(scene.trace().length(), scene.trace().spec().hidden());
            return kind == FigureKinds.EQUATION
                    ? () -> new WithLatex(source.figure(size.width(), size.height()), LatexExport.equation(scene))
                    : () -> source.figure(size.width(), size.height());
        });
    }

    /**
     * A figure as the playhead goes, prepared for a film: a picture for each of so many positions. Null before the first reading,
     * or where the figure cannot be made.
     *
     * @param from     the position at which it begins, on the way back the later one
     * @param to       the position at which it ends
     * @param pictures how many there are, at least two
     */
    public Film film(FigureKind kind, Theme theme, double from, double to, int pictures) {
        return film(from, to, IntStream.range(0, pictures).mapToObj(i -> seen(kind, new Angle(theme,
                new Playhead(from + (to - from) * i / (pictures - 1)), to < from, null))).collect(Collectors.toList()));
    }

    /**
     * A figure as the network learns, prepared for a film. Null where the figure cannot be made.
     *
     * @param readings the network reading at moments of its training, evenly spaced
     * @param seconds  how long the film is
     */
    public Film film(FigureKind kind, Theme theme, List<Reading> readings, double seconds) {
        return film(0, seconds, readings.stream().map(one -> seen(kind, new Angle(theme, null, null, one))).collect(Collectors.toList()));
    }

    private static Film film(double from, double to, List<Supplier<Figure>> pictures) {
        if (pictures.isEmpty() || pictures.stream().anyMatch(Objects::isNull)) {
            return null;
        }
        return new Film(playhead -> pictures.get((int) Math.round((playhead.position() - from) / (to - from)
                * (pictures.size() - 1))).get(), from, to);
    }

    /** The heading of a figure; of the sum of a neuron with the neuron's name. */
    public ObservableValue<String> title(ObservableValue<FigureKind> kind, Texts texts) {
        BenchModel model = bench.model();
        return Bindings.createStringBinding(() -> kind.getValue() == FigureKinds.SUM && data.step() != null
                ? sumOf(data.neuron(data.step()), texts) : texts.get("figure." + kind.getValue().id()), kind,
                model.languageProperty(), model.stage().gateProperty(), model.stepSceneBinding());
    }

    private static String sumOf(NeuronChoice neuron, Texts texts) {
        String gate = neuron.gate() == Gate.STATE ? "state" : neuron.gate().letter();
        return texts.get("figure.sum.of", neuron.unit() + 1, texts.in("figure").get("gate." + gate));
    }

    /** The figures on screen that are not the latest, by name. */
    public List<String> unsettled() {
        return Stream.concat(views.entrySet().stream().filter(one -> one.getValue().isSeen() && !one.getValue().isSettled())
                .map(one -> one.getKey().id()), making.entrySet().stream().filter(one -> one.getValue().getAsBoolean())
                .map(Map.Entry::getKey)).toList();
    }

    /**
     * Names something that a view makes for what it shows on a thread of its own.
     *
     * @param underWay true while it is made and the view is seen
     */
    public void awaits(String name, BooleanSupplier underWay) {
        making.put(name, underWay);
    }

    /** Has something ended with the figures: what a view computes for them on a thread of its own. */
    public void endWith(Runnable end) {
        ends.add(end);
    }

    /** Ends the threads of the figures, and what is to end with them. */
    @Override
    public void close() {
        stage.close();
        slow.close();
        hand.close();
        ends.forEach(Runnable::run);
    }
}
