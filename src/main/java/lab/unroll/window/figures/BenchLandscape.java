package lab.unroll.window.figures;

import java.util.List;
import lab.unroll.figure.CurvatureCurve;
import lab.unroll.figure.NetworkLine;
import lab.unroll.figure.Subject;
import lab.unroll.figure.Turn;
import lab.unroll.figure.catalogue.LandscapeData;
import lab.unroll.landscape.LossMap;
import lab.unroll.landscape.Wall;
import lab.unroll.window.state.LandscapeModel;

/**
 * What is known of the ground at the moment, as figures ask for it. On the FX thread only.
 *
 * @param model the ground
 */
record BenchLandscape(LandscapeModel model) implements LandscapeData {

    @Override
    public List<LossMap> maps() {
        return model.mapsProperty().get();
    }

    @Override
    public Subject.Ground here() {
        return model.hereProperty().get();
    }

    @Override
    public long seenUpTo() {
        return model.scrubProperty().get();
    }

    @Override
    public boolean isLogarithmic() {
        return model.logProperty().get();
    }

    @Override
    public Turn turn() {
        return model.turnProperty().get();
    }

    @Override
    public List<Wall> walls() {
        return model.wallsProperty().get();
    }

    @Override
    public int moves() {
        return model.movesShown();
    }

    @Override
    public NetworkLine line() {
        return model.lineProperty().get();
    }

    @Override
    public List<CurvatureCurve> bends() {
        return model.bendsProperty().get();
    }
}
