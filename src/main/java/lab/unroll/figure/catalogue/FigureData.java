package lab.unroll.figure.catalogue;

import java.util.List;
import java.util.OptionalDouble;
import lab.unroll.figure.AnswersLook;
import lab.unroll.figure.BranchLook;
import lab.unroll.figure.CareersLook;
import lab.unroll.figure.CellCurve;
import lab.unroll.figure.ChartLook;
import lab.unroll.figure.ChatLook;
import lab.unroll.figure.ComparedNetwork;
import lab.unroll.figure.Cover;
import lab.unroll.figure.Decades;
import lab.unroll.figure.DynamicsLook;
import lab.unroll.figure.ForecastLook;
import lab.unroll.figure.GradientLook;
import lab.unroll.figure.Level;
import lab.unroll.figure.NeuronChoice;
import lab.unroll.figure.OriginalValues;
import lab.unroll.figure.ReferenceLine;
import lab.unroll.figure.Scene;
import lab.unroll.figure.SharedWeight;
import lab.unroll.figure.TextLook;
import lab.unroll.figure.paint.Theme;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.Vector;
import lab.unroll.train.LossCurve;
import lab.unroll.words.Words;

/**
 * All that figures are made from. A figure asks for what it needs when it is prepared; what it gets never changes, so it
 * may be painted on another thread.
 */
public interface FigureData {

    /** The network at the position of the playhead; null before the first reading. */
    Scene moment();

    /** The same with the selected step completed; null before the first reading. */
    Scene step();

    /** What may not be seen yet. */
    default Cover cover() {
        return Cover.NONE;
    }

    /** The cell of the network. */
    CellKind cell();

    /** How near the stage looks. */
    Level level();

    /** True on the way back. */
    boolean isBackward();

    /** How far the network is unrolled at the levels that fold, from 0 (folded) to 1. */
    double unfolded();

    /** True if the folded network carries the names f and φ. */
    boolean isNamed();

    /** The shared weight whose gradient is followed on the way back; null for the one with the largest. */
    SharedWeight weight();

    /** The neuron that is looked into. */
    NeuronChoice neuron(Scene scene);

    /** True if other cells stand beside this one. */
    boolean isComparing();

    /** The scene given and those of the other cells, in the order in which they are shown. */
    List<Scene> besideOthers(Scene own);

    /** The compared cells with how far they are trained. */
    List<ComparedNetwork> compared(Scene own);

    /**
     * The decades that the axis of the gradient shows.
     *
     * @param own those that its lines fill; null where nothing can be shown by decades
     */
    default Decades keptAxis(Decades own) {
        return own;
    }

    /** The losses of the other cells; none where nothing is compared. */
    List<CellCurve> otherCurves();

    /** The losses of this network. */
    LossCurve curve();

    /** Training steps taken. */
    long iteration();

    /** How one looks at the charts of the training. */
    default ChartLook chartLook() {
        return ChartLook.WHOLE;
    }

    /** The branches of the training, and where one looks. */
    default BranchLook branches() {
        return BranchLook.single(curve(), iteration());
    }

    /** The loss of guessing. */
    double chanceLoss();

    /** The loss below which the task counts as solved, if there is one. */
    OptionalDouble solvedLoss();

    /** Losses worth knowing. */
    List<ReferenceLine> referenceLines();

    /** How one looks at the gradient, and what is known of it from before. */
    GradientLook gradientLook();

    /** How one looks at the state as a point that moves. */
    DynamicsLook dynamicsLook();

    /** How one looks at the series that is learnt; {@link ForecastLook#NONE} where none is, or nothing is foretold yet. */
    ForecastLook forecastLook();

    /** What is known of a labelled sequence, besides the network. */
    default LabellingData labelling() {
        return LabellingData.NONE;
    }

    /** Examples held out from training with their answers; {@link AnswersLook#NONE} where they are not known yet. */
    AnswersLook answers();

    /** What the chatbot says; {@link ChatLook#NONE} where none is on the bench, or nothing has been asked yet. */
    default ChatLook chatLook() {
        return ChatLook.NONE;
    }

    /** How one looks at the careers that are learnt; {@link CareersLook#NONE} where none are. */
    default CareersLook careersLook() {
        return CareersLook.NONE;
    }

    /** How one looks at the network beside its text; {@link TextLook#NONE} where none is learnt, or nothing is seen yet. */
    TextLook textLook();

    /** The step at which the memory probe reads something else, counted from 1. */
    int probeStep();

    /** What it reads there; of size n. */
    Vector probeInput();

    /** The layer of neurons whose weights are shown. */
    Gate weightsGate();

    /** What has been changed by hand. */
    OriginalValues edited();

    /** The ground that training walks on. */
    LandscapeData landscape();

    /** Many trainings, and how one looks at them. */
    default RunsData runs() {
        return RunsData.NONE;
    }

    /** The colours. */
    Theme theme();

    /** The texts of the room {@code figure}. */
    Words words();
}
