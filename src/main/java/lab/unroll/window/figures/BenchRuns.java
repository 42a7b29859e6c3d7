package lab.unroll.window.figures;

import java.util.List;
import lab.unroll.figure.RunCurve;
import lab.unroll.figure.SeedsLook;
import lab.unroll.figure.SweepLook;
import lab.unroll.figure.catalogue.RunsData;
import lab.unroll.window.state.RunsModel;

/** Many trainings as figures ask for them. */
record BenchRuns(RunsModel runs) implements RunsData {

    @Override
    public SweepLook sweep() {
        return runs.sweep().lookProperty().get();
    }

    @Override
    public SeedsLook seeds() {
        return runs.sweep().bandsProperty().get();
    }

    @Override
    public List<RunCurve> overlaid() {
        return runs.overlaidProperty().get();
    }

    @Override
    public double overlaidChance() {
        return runs.overlaidChance();
    }
}
