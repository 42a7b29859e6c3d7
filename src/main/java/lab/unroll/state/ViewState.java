package lab.unroll.state;

import java.util.List;
import java.util.Objects;
import lab.unroll.figure.Level;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerPlace;

/**
 * How the bench is looked at. Nothing that is computed depends on it. What does not fit a network gives way to the nearest
 * that does when it is shown.
 *
 * @param position where the playhead stands, in steps in the order of reading
 * @param unit     the selected unit, counted from 0; -1 for all
 * @param place    the layer and direction that is looked at where only one is shown
 * @param level    how near the stage looks
 * @param backward true for the way of the gradient back
 * @param beside   the cells that stand beside the own one; none where nothing is compared
 * @param chart    the chart in the left slot of the dock
 * @param gate     the layer of neurons whose weights the inspector shows
 */
public record ViewState(double position, int unit, LayerPlace place, Level level, boolean backward,
                        List<CellKind> beside, FigureKind chart, Gate gate) {

    /** As the bench is first seen. */
    public static final ViewState FIRST = new ViewState(3, 1, LayerPlace.BOTTOM, Level.VECTORS, false, List.of(),
            FigureKinds.GRADIENTS, Gate.FORGET);

    /** Copies the list. */
    public ViewState {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(chart, "chart");
        Objects.requireNonNull(gate, "gate");
        beside = List.copyOf(beside);
    }

    /** The same with the playhead elsewhere. */
    public ViewState withPosition(double other) {
        return new ViewState(other, unit, place, level, backward, beside, chart, gate);
    }

    /** The same with another unit selected. */
    public ViewState withUnit(int other) {
        return new ViewState(position, other, place, level, backward, beside, chart, gate);
    }

    /** The same with another layer looked at. */
    public ViewState withPlace(LayerPlace other) {
        return new ViewState(position, unit, other, level, backward, beside, chart, gate);
    }

    /** The same at another level. */
    public ViewState withLevel(Level other) {
        return new ViewState(position, unit, place, other, backward, beside, chart, gate);
    }

    /** The same in the other pass. */
    public ViewState withBackward(boolean other) {
        return new ViewState(position, unit, place, level, other, beside, chart, gate);
    }

    /** The same beside other cells. */
    public ViewState withBeside(List<CellKind> other) {
        return new ViewState(position, unit, place, level, backward, other, chart, gate);
    }

    /** The same with another chart. */
    public ViewState withChart(FigureKind other) {
        return new ViewState(position, unit, place, level, backward, beside, other, gate);
    }

    /** The same with other weights. */
    public ViewState withGate(Gate other) {
        return new ViewState(position, unit, place, level, backward, beside, chart, other);
    }
}
