package lab.unroll.lesson.picture;

import java.util.List;
import java.util.stream.Stream;
import lab.unroll.figure.CurvatureCurve;
import lab.unroll.figure.NetworkLine;
import lab.unroll.figure.catalogue.LandscapeData;
import lab.unroll.landscape.Cancel;
import lab.unroll.landscape.FixedLoss;
import lab.unroll.landscape.Grid;
import lab.unroll.landscape.LossMap;
import lab.unroll.landscape.MapMaker;
import lab.unroll.landscape.MapPlan;
import lab.unroll.landscape.PlaneKind;
import lab.unroll.landscape.Walker;
import lab.unroll.landscape.Wall;
import lab.unroll.landscape.WallSettings;
import lab.unroll.landscape.WallUnit;
import lab.unroll.lesson.bench.OpenedBench;
import lab.unroll.lesson.setup.BenchSetup;

/**
 * The ground round the network of a step, as the window shows it first.
 *
 * @param bench the bench of the step
 * @param setup how it was opened
 */
record StepGround(OpenedBench bench, BenchSetup setup) implements LandscapeData {

    private static final int SEED = 1;

    @Override
    public List<LossMap> maps() {
        Walker walker = new Walker(bench.experiment().task(), bench.trace().parameters(), bench.iterations(), List.of());
        return new MapMaker(Runtime.getRuntime().availableProcessors(), Cancel.NEVER, MapMaker.SILENT)
                .maps(List.of(walker), new MapPlan(PlaneKind.RANDOM, SEED, 1, Grid.USUAL, FixedLoss.SEQUENCES));
    }

    @Override
    public List<Wall> walls() {
        WallSettings settings = setup.wall().orElse(WallSettings.USUAL);
        return Stream.of(WallUnit.values()).map(unit -> Wall.of(unit, settings)).toList();
    }

    @Override
    public NetworkLine line() {
        return LandscapeData.NONE.line();
    }

    @Override
    public List<CurvatureCurve> bends() {
        return List.of();
    }
}
