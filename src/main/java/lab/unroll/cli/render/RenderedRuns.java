package lab.unroll.cli.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.unroll.cli.options.RunsOptions;
import lab.unroll.experiment.Experiment;
import lab.unroll.figure.RunCurve;
import lab.unroll.figure.SeedsLook;
import lab.unroll.figure.SweepLook;
import lab.unroll.figure.catalogue.RunsData;
import lab.unroll.net.CellKind;
import lab.unroll.state.ExperimentSettings;
import lab.unroll.sweep.Axis;
import lab.unroll.sweep.HeldOutCurve;
import lab.unroll.sweep.RunResult;
import lab.unroll.sweep.SeedBand;
import lab.unroll.sweep.Sweep;
import lab.unroll.sweep.SweepPlan;

/**
 * Many trainings, computed when a figure asks for them.
 *
 * @param network the one that is looked at; null where there is only a table
 * @param options what is wanted
 * @param cells   those that stand beside each other
 * @param steps   of training
 */
record RenderedRuns(TrainedNetwork network, RunsOptions options, List<CellKind> cells, int steps) implements RunsData {

    private static final String CELL = "cell";

    @Override
    public SweepLook sweep() {
        return options.look();
    }

    /** The cells from the same seeds; a training on each processor. */
    @Override
    public SeedsLook seeds() {
        Experiment own = network.experiment();
        List<String> ids = cells.stream().map(CellKind::id).toList();
        if (steps == 0) {
            return SeedsLook.NONE;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(CELL, String.join(",", ids));
        texts.put(Axis.SEED, Long.toString(own.seed()));
        texts.put(SweepPlan.SEEDS, Integer.toString(options.seeds()));
        SweepPlan plan = SweepPlan.of(own.withSteps(steps), texts, ExperimentSettings.ALL);
        Map<Integer, RunResult> results = new TreeMap<>();
        Map<Integer, HeldOutCurve> curves = new TreeMap<>();
        int threads = Math.min(Sweep.MOST_THREADS, Runtime.getRuntime().availableProcessors());
        new Sweep(plan, threads, network.kernels()).run(Set.of(), (result, curve, problem) -> {
            problem.ifPresent(why -> {
                throw why;
            });
            results.put(result.run(), result);
            curves.put(result.run(), curve);
        }, () -> false);
        List<SeedBand> bands = new ArrayList<>();
        for (CellKind cell : cells) {
            Set<Integer> runs = IntStream.range(0, plan.runs()).filter(run -> plan.values(run).get(0).equals(cell.id())).boxed()
                    .collect(Collectors.toSet());
            bands.add(SeedBand.of(cell.displayName(), runs.stream().sorted().map(curves::get).toList(),
                    (int) runs.stream().filter(run -> results.get(run).isSolved()).count()));
        }
        return new SeedsLook(bands, ids, own.chanceLoss(), own.task().solvedLoss());
    }

    @Override
    public List<RunCurve> overlaid() {
        List<TrainedNetwork> networks = network.besideOthers(cells);
        return IntStream.range(0, networks.size()).mapToObj(i -> new RunCurve(networks.get(i).experiment().cell().displayName(),
                i, networks.get(i).curve())).toList();
    }

    @Override
    public double overlaidChance() {
        return network.task().chanceLoss();
    }
}
