package lab.unroll.window.state;

import java.util.List;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.net.CellKind;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.state.BenchState;
import lab.unroll.state.EditState;
import lab.unroll.state.ViewState;

/** The state of the bench taken from what the models hold, and shown by them again. On the FX thread only. */
public final class BenchStates {

    private BenchStates() {
    }

    /** The whole bench at the moment. What was decided about the training before its first step belongs to the experiment. */
    public static BenchState of(BenchModel model) {
        EditState edit = model.hand().state();
        long iterations = model.snapshotProperty().get().iteration();
        EditState told = iterations > 0 ? edit : new EditState(model.experimentNow(), edit.example(), edit.pins(),
                edit.edits(), edit.plan(), edit.gradients());
        return new BenchState(told, iterations, view(model));
    }

    /** How the bench is looked at. */
    public static ViewState view(BenchModel model) {
        return new ViewState(model.positionProperty().get(), model.unitProperty().get(), model.placeProperty().get(),
                model.levelProperty().get(), model.playhead().isBackward(), model.compare().wantedProperty().get(),
                chart(model), model.weightsGateProperty().get());
    }

    /** The chart in the dock; of those beside a view of its own nothing is kept. */
    private static FigureKind chart(BenchModel model) {
        FigureKind shown = model.dockChartProperty().get();
        return shown.place() == FigureKind.Place.DOCK ? shown : FigureKinds.GRADIENTS;
    }

    /** Looks at the bench in this way, or as nearly as the network permits. */
    public static void look(BenchModel model, ViewState view) {
        compare(model, view.beside());
        model.turn(view.backward() ? Pass.BACKWARD : Pass.FORWARD);
        model.lookAt(view.place());
        model.stage().show(view.level());
        model.seek(view.position());
        model.selectUnit(view.unit());
        model.dockChartProperty().set(view.chart());
        if (model.experimentProperty().get().spec().gates().contains(view.gate())) {
            model.weightsGateProperty().set(view.gate());
        }
    }

    /** Compares the cell with exactly these; with none for no comparison. What is compared already goes on. */
    private static void compare(BenchModel model, List<CellKind> cells) {
        if (cells.equals(model.compare().wantedProperty().get())) {
            return;
        }
        model.compare().end();
        if (!cells.isEmpty()) {
            model.compare().begin(cells, model.cell());
        }
        model.stage().offer(model.compare().isOn());
    }
}
