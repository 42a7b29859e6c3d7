package lab.unroll.cli.render;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lab.unroll.figure.CellCurve;
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
 * @param landscape the ground round it
 * @param dynamicsLook how one looks at the states
 * @param runs many trainings
 */
record RenderedNetwork(TrainedNetwork network, Scene moment, Scene step, List<CellKind> cells, GradientLook gradientLook,
                       LandscapeData landscape, DynamicsLook dynamicsLook, RunsData runs) implements FigureData {

    /** The network when step t has just been completed in a layer. */
    static RenderedNetwork at(TrainedNetwork network, LayerPlace place, int step, int unit, Theme theme, Words words) {
        Scene scene = network.scene(place, step, unit, theme, words);
        return new RenderedNetwork(network, scene, scene, CompareModel.CELLS, GradientLook.USUAL.with((Chain) null),
                LandscapeData.NONE, DynamicsLook.USUAL.of(network.task()), RunsData.NONE);
    }

    /** The same with other cells beside each other, and another look at the gradient. */
    RenderedNetwork with(List<CellKind> others, GradientLook look) {
        return new RenderedNetwork(network, moment, step, others, look.clippedAt(network.experiment().clipNorm())
                .after(look.history(), network.iteration(),
                        cell -> Optional.of(network.experiment().withCell(cell).initialParameters())), landscape, dynamicsLook, runs);
    }

    /** The same with the ground round the network. */
    RenderedNetwork with(LandscapeData ground) {
        return new RenderedNetwork(network, moment, step, cells, gradientLook, ground, dynamicsLook, runs);
    }

    /** The same with another look at the states. */
    RenderedNetwork with(DynamicsLook look) {
        return new RenderedNetwork(network, moment, step, cells, gradientLook, landscape, look, runs);
    }

    /** The same with many trainings. */
    RenderedNetwork with(RunsData many) {
        return new RenderedNetwork(network, moment, step, cells, gradientLook, landscape, dynamicsLook, many);
    }

    /** The same when the playhead stands elsewhere, with the step selected that happens there. */
    RenderedNetwork at(Playhead playhead) {
        int turn = playhead.step();
        boolean reverse = moment.trace().place().isReverse();
        return new RenderedNetwork(network, moment.at(playhead, reverse ? moment.trace().length() + 1 - turn : turn), step,
                cells, gradientLook, landscape, dynamicsLook, runs);
    }

    /** {@inheritDoc} The end of the series where it is long, with nothing pointed out. */
    @Override
    public ForecastLook forecastLook() {
        return network.task() instanceof SeriesTask series
                ? new ForecastLook(Forecaster.of(series, network.snapshot().parameters(), () -> { }), false, -1) : ForecastLook.NONE;
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
