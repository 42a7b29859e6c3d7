package lab.unroll.cli.render;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import lab.unroll.answers.HeldOutAnswers;
import lab.unroll.careers.Foreteller;
import lab.unroll.careers.Foretelling;
import lab.unroll.careers.Yardstick;
import lab.unroll.figure.AnswersLook;
import lab.unroll.figure.CareersLook;
import lab.unroll.figure.CellCurve;
import lab.unroll.figure.ChatLook;
import lab.unroll.figure.ComparedNetwork;
import lab.unroll.figure.DynamicsLook;
import lab.unroll.figure.ForecastLook;
import lab.unroll.figure.GradientLook;
import lab.unroll.figure.Level;
import lab.unroll.figure.NeuronChoice;
import lab.unroll.figure.OriginalValues;
import lab.unroll.figure.Playhead;
import lab.unroll.figure.ReferenceLine;
import lab.unroll.figure.Scene;
import lab.unroll.figure.SharedWeight;
import lab.unroll.figure.TextLook;
import lab.unroll.figure.catalogue.FigureData;
import lab.unroll.figure.catalogue.LabellingData;
import lab.unroll.figure.catalogue.LandscapeData;
import lab.unroll.figure.catalogue.RunsData;
import lab.unroll.figure.paint.Theme;
import lab.unroll.forecast.Forecaster;
import lab.unroll.gradients.Chain;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.Vector;
import lab.unroll.task.InputChoices;
import lab.unroll.task.CareerTask;
import lab.unroll.task.LabellingTask;
import lab.unroll.task.SeriesTask;
import lab.unroll.train.LossCurve;
import lab.unroll.window.state.CompareModel;
import lab.unroll.words.Words;

/**
 * A trained network at a moment, as figures ask for it; what nobody can choose on the command line is as the window opens.
 *
 * @param network what was trained
 * @param moment  what is seen
 * @param step    the same with the selected step completed
 * @param cells   those that stand beside each other where several do
 * @param gradientLook how one looks at the gradient
 * @param looks how one looks at it in the views beside the diagram
 */
record RenderedNetwork(TrainedNetwork network, Scene moment, Scene step, List<CellKind> cells, GradientLook gradientLook,
                       RenderedLooks looks) implements FigureData {

    /** The network when step t has just been completed in a layer. */
    static RenderedNetwork at(TrainedNetwork network, LayerPlace place, int step, int unit, Theme theme, Words words) {
        Scene scene = network.scene(place, step, unit, theme, words);
        return new RenderedNetwork(network, scene, scene, CompareModel.CELLS, GradientLook.USUAL.with((Chain) null),
                RenderedLooks.NONE.with(DynamicsLook.USUAL.of(network.task())));
    }

    /** The same with other cells beside each other, and another look at the gradient. */
    RenderedNetwork with(List<CellKind> others, GradientLook look) {
        return new RenderedNetwork(network, moment, step, others, look.clippedAt(network.experiment().clipNorm())
                .after(look.history(), network.iteration(),
                        cell -> Optional.of(network.experiment().withCell(cell).initialParameters())), looks);
    }

    /** The same with other looks at the views beside the diagram. */
    RenderedNetwork with(UnaryOperator<RenderedLooks> change) {
        return new RenderedNetwork(network, moment, step, cells, gradientLook, change.apply(looks));
    }

    /** The same when the playhead stands elsewhere, with the step selected that happens there. */
    RenderedNetwork at(Playhead playhead) {
        int turn = Math.min(moment.trace().length(), playhead.step());
        boolean reverse = moment.trace().place().isReverse();
        return new RenderedNetwork(network, moment.at(playhead, reverse ? moment.trace().length() + 1 - turn : turn), step,
                cells, gradientLook, looks);
    }

    @Override
    public LandscapeData landscape() {
        return looks.landscape();
    }

    @Override
    public DynamicsLook dynamicsLook() {
        return looks.dynamics();
    }

    @Override
    public RunsData runs() {
        return looks.runs();
    }

    @Override
    public TextLook textLook() {
        return looks.text();
    }

    @Override
    public ChatLook chatLook() {
        return looks.chat();
    }

    /** {@inheritDoc} The end of the series where it is long, with nothing pointed out. */
    @Override
    public ForecastLook forecastLook() {
        return network.task() instanceof SeriesTask series
                ? new ForecastLook(Forecaster.of(series, network.snapshot().parameters(), () -> { }), false, -1) : ForecastLook.NONE;
    }

    /** {@inheritDoc} With a mark on what is read, if it is one of them. */
    @Override
    public AnswersLook answers() {
        HeldOutAnswers answers = HeldOutAnswers.of(network.experiment(), network.snapshot().parameters(), () -> { });
        return new AnswersLook(answers, answers.placeOf(network.reading().example()).orElse(-1));
    }

    /** {@inheritDoc} All players, with the yardsticks; the career that is read is selected. */
    @Override
    public CareersLook careersLook() {
        if (!(network.task() instanceof CareerTask careers)) {
            return CareersLook.NONE;
        }
        Map<Yardstick, Foretelling> yardsticks = new EnumMap<>(Yardstick.class);
        for (Yardstick one : Yardstick.values()) {
            yardsticks.put(one, one.foretell(careers, () -> { }));
        }
        String name = Words.of("careers", words().locale()).get("network", network.experiment().cell().displayName(),
                network.experiment().hidden());
        return CareersLook.NONE.of(careers, name).foretold(Foreteller.of(careers, network.snapshot().parameters(), () -> { }))
                .measured(yardsticks).selecting(careers.questionOf(network.reading().example()).orElse(null));
    }

    @Override
    public LabellingData labelling() {
        return network.task() instanceof LabellingTask task ? new RenderedLabels(network, task, step.selectedStep())
                : LabellingData.NONE;
    }

    @Override
    public CellKind cell() {
        return network.experiment().cell();
    }

    @Override
    public Level level() {
        return Level.VECTORS;
    }

    @Override
    public boolean isBackward() {
        return false;
    }

    @Override
    public double unfolded() {
        return 1;
    }

    @Override
    public boolean isNamed() {
        return true;
    }

    @Override
    public SharedWeight weight() {
        return null;
    }

    @Override
    public NeuronChoice neuron(Scene scene) {
        return NeuronChoice.of(scene);
    }

    @Override
    public boolean isComparing() {
        return true;
    }

    @Override
    public List<Scene> besideOthers(Scene own) {
        return network.besideOthers(cells).stream().map(other -> beside(other, own)).toList();
    }

    @Override
    public List<ComparedNetwork> compared(Scene own) {
        return network.besideOthers(cells).stream().map(other -> new ComparedNetwork(beside(other, own), other.snapshot()))
                .toList();
    }

    /** The same moment of one of the networks. */
    private Scene beside(TrainedNetwork other, Scene own) {
        return other == network ? own : other.scene(own.trace().place(), own.selectedStep(), own.selectedUnit(), own.theme(),
                own.words());
    }

    @Override
    public List<CellCurve> otherCurves() {
        return List.of();
    }

    @Override
    public LossCurve curve() {
        return network.curve();
    }

    @Override
    public long iteration() {
        return network.iteration();
    }

    @Override
    public double chanceLoss() {
        return network.task().chanceLoss();
    }

    @Override
    public OptionalDouble solvedLoss() {
        return network.task().solvedLoss();
    }

    @Override
    public List<ReferenceLine> referenceLines() {
        return ReferenceLine.of(network.task().referenceLosses(), words());
    }

    @Override
    public int probeStep() {
        return 1;
    }

    /** What follows what is read there. */
    @Override
    public Vector probeInput() {
        InputChoices choices = network.task().choices(1);
        return choices.size() == 0 ? Vector.zeros(network.task().inputSize())
                : choices.x(choices.after(choices.indexOf(network.reading().example().label(1))));
    }

    @Override
    public Gate weightsGate() {
        List<Gate> gates = network.experiment().spec().gates();
        return gates.contains(Gate.FORGET) ? Gate.FORGET : gates.get(0);
    }

    @Override
    public OriginalValues edited() {
        return OriginalValues.NONE;
    }

    @Override
    public Theme theme() {
        return moment.theme();
    }

    @Override
    public Words words() {
        return moment.words();
    }
}
