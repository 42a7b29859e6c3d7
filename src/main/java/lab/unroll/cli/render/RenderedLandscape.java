package lab.unroll.cli.render;

import java.util.List;
import lab.unroll.cli.options.CellsOption;
import lab.unroll.cli.options.LandscapeOptions;
import lab.unroll.experiment.Experiment;
import lab.unroll.figure.CurvatureCurve;
import lab.unroll.figure.NetworkLine;
import lab.unroll.figure.Turn;
import lab.unroll.figure.catalogue.LandscapeData;
import lab.unroll.landscape.Cancel;
import lab.unroll.landscape.LossMap;
import lab.unroll.landscape.MapMaker;
import lab.unroll.landscape.Walker;
import lab.unroll.landscape.Wall;
import lab.unroll.words.Words;

/**
 * The ground round a trained network, computed on the calling thread and its helpers when a figure asks for it.
 *
 * @param network what was trained
 * @param options what is wanted
 * @param cells   whose ground
 * @param words   the texts of the room {@code landscape}
 */
record RenderedLandscape(TrainedNetwork network, LandscapeOptions options, CellsOption cells, Words words)
        implements LandscapeData {

    private static MapMaker maker() {
        return new MapMaker(Runtime.getRuntime().availableProcessors(), Cancel.NEVER, MapMaker.SILENT);
    }

    private List<Walker> walkers() {
        return cells.kinds(List.of(network.experiment().cell())).stream()
                .map(cell -> trained(network.experiment().withCell(cell)).walker()).toList();
    }

    private TrainedNetwork trained(Experiment experiment) {
        return experiment.equals(network.experiment()) ? network
                : TrainedNetwork.train(experiment, network.kernels(), (int) network.iteration(), step -> { });
    }

    @Override
    public List<LossMap> maps() {
        return maker().maps(walkers(), options.plan());
    }

    @Override
    public boolean isLogarithmic() {
        return options.isLogarithmic();
    }

    @Override
    public Turn turn() {
        return options.turn();
    }

    @Override
    public List<Wall> walls() {
        return cells.units().stream().map(unit -> Wall.of(unit, options.wall())).toList();
    }

    @Override
    public NetworkLine line() {
        Experiment own = network.experiment();
        if (options.isFromStart()) {
            Walker end = network.walker();
            Walker start = new Walker(end.task(), own.initialParameters(), 0, List.of());
            return new NetworkLine(words.get("line.start"), words.get("line.end"),
                    maker().line(start, end, options.sequences()));
        }
        long seed = options.otherSeed(own.seed());
        Walker a = network.walker();
        Walker b = trained(own.withSeed(seed)).walker();
        return new NetworkLine(words.get("line.seed", Long.toString(own.seed())),
                words.get("line.seed", Long.toString(seed)), maker().line(a, b, options.sequences()));
    }

    @Override
    public List<CurvatureCurve> bends() {
        return walkers().stream().map(walker -> new CurvatureCurve(walker.cell(),
                maker().overTraining(walker, options.sequences()))).toList();
    }
}
