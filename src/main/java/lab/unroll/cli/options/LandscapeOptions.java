package lab.unroll.cli.options;

import java.util.List;
import java.util.Optional;
import lab.unroll.figure.Turn;
import lab.unroll.landscape.FixedLoss;
import lab.unroll.landscape.Grid;
import lab.unroll.landscape.MapPlan;
import lab.unroll.landscape.PlaneKind;
import lab.unroll.landscape.WallSettings;
import lab.unroll.task.Ranges;
import lab.unroll.words.InputException;
import picocli.CommandLine.Option;

/** The options of the figures of the ground: landscape, surface, line, cut, curvature and wall. */
public final class LandscapeOptions {

    @Option(names = "--plane", paramLabel = "PLANE", description = "random, path or sharpest (default: random)")
    private String plane;

    @Option(names = "--plane-seed", paramLabel = "S", description = "seed of random directions (default: 1)")
    private Long planeSeed;

    @Option(names = "--range", paramLabel = "R",
            description = "a and b go from -R to R; along the path, R times its extent (default: 1)")
    private Double range;

    @Option(names = "--grid", paramLabel = "N", description = "columns and rows, odd, 25 to 101 (default: 51)")
    private Integer grid;

    @Option(names = "--sequences", paramLabel = "N", description = "sequences on which the loss is measured (default: 64)")
    private Integer sequences;

    @Option(names = "--log", description = "levels and heights by equal factors")
    private boolean log;

    @Option(names = "--turn", paramLabel = "ROUND,UP", split = ",",
            description = "from where a surface is seen, in degrees (default: 35,32)")
    private List<Double> turn;

    @Option(names = "--other-seed", paramLabel = "S", description = "the seed of B of a line (default: one more than A's)")
    private Long otherSeed;

    @Option(names = "--from-start", description = "a line from the start of the training to its end instead")
    private boolean fromStart;

    @Option(names = "--wall-steps", paramLabel = "T", description = "T of a wall, 1 to 200 (default: 50)")
    private Integer wallSteps;

    @Option(names = "--wall-start", paramLabel = "W,B", split = ",", description = "where gradient descent starts on a wall")
    private List<Double> wallStart;

    @Option(names = "--wall-rate", paramLabel = "ETA", description = "its learning rate (default: 0.1)")
    private Double wallRate;

    @Option(names = "--wall-clip", paramLabel = "C", description = "its longest gradient; 0 for no limit (default: 1)")
    private Double wallClip;

    @Option(names = "--wall-moves", paramLabel = "N", description = "how many steps it takes, 0 to 500 (default: 100)")
    private Integer wallMoves;

    /**
     * The map they choose.
     *
     * @throws InputException naming the option and what is possible
     */
    public MapPlan plan() {
        return new MapPlan(plane == null ? PlaneKind.RANDOM : PlaneKind.named(plane), planeSeed == null ? 1 : planeSeed,
                range == null ? 1 : range, grid == null ? Grid.USUAL : grid, sequences());
    }

    /** On how many sequences the loss is measured. */
    public int sequences() {
        return sequences == null ? FixedLoss.SEQUENCES : sequences;
    }

    /** True if levels are equal factors apart. */
    public boolean isLogarithmic() {
        return log;
    }

    /** From where surfaces are seen. */
    public Turn turn() {
        requireTwo("--turn", turn);
        return turn == null ? Turn.USUAL : new Turn(turn.get(0), turn.get(1));
    }

    private static void requireTwo(String option, List<Double> numbers) {
        if (numbers != null && numbers.size() != 2) {
            throw new InputException("arguments.two-numbers", option, Integer.toString(numbers.size()));
        }
    }

    /**
     * How walls are walked.
     *
     * @throws InputException naming the option and its range
     */
    public WallSettings wall() {
        WallSettings usual = WallSettings.USUAL;
        Ranges.require("--wall-steps", wallSteps == null ? usual.steps() : wallSteps, 1, WallSettings.MOST_STEPS);
        Ranges.require("--wall-moves", wallMoves == null ? usual.moves() : wallMoves, 0, WallSettings.MOST_MOVES);
        Ranges.require("--wall-rate", wallRate == null ? usual.learningRate() : wallRate, 1e-6, 1e6);
        Ranges.require("--wall-clip", wallClip == null ? usual.clipNorm() : wallClip, 0, 1e6);
        requireTwo("--wall-start", wallStart);
        double w = wallStart == null ? usual.w() : wallStart.get(0);
        double b = wallStart == null ? usual.b() : wallStart.get(1);
        Ranges.require("--wall-start", w, WallSettings.FROM_W, WallSettings.TO_W);
        Ranges.require("--wall-start", b, -WallSettings.TO_B, WallSettings.TO_B);
        return new WallSettings(wallSteps == null ? usual.steps() : wallSteps, w, b,
                wallRate == null ? usual.learningRate() : wallRate, wallClip == null ? usual.clipNorm() : wallClip,
                wallMoves == null ? usual.moves() : wallMoves);
    }

    /** The seed of B. */
    public long otherSeed(long seed) {
        return otherSeed == null ? seed + 1 : otherSeed;
    }

    /** True if A is the start of the training and B its end. */
    public boolean isFromStart() {
        return fromStart;
    }

    /**
     * Refuses those that a figure has no use for.
     *
     * @param ground true if it is a figure of the ground
     * @param wall   true if it is the wall
     * @throws InputException naming one
     */
    public void requireUsed(boolean ground, boolean wall) {
        String ofMaps = ofMaps();
        String ofWalls = ofWalls();
        if (ofWalls != null && !wall) {
            throw new InputException("arguments.wall-only", ofWalls);
        }
        if (ofMaps != null && (!ground || wall)) {
            throw new InputException("arguments.landscape-only", ofMaps);
        }
    }

    /** The first of them that is given, if any is. */
    public Optional<String> given() {
        return Optional.ofNullable(ofMaps()).or(() -> Optional.ofNullable(ofWalls()));
    }

    private String ofMaps() {
        return plane != null ? "--plane" : planeSeed != null ? "--plane-seed" : range != null ? "--range"
                : grid != null ? "--grid" : sequences != null ? "--sequences" : log ? "--log" : turn != null ? "--turn"
                : otherSeed != null ? "--other-seed" : fromStart ? "--from-start" : null;
    }

    private String ofWalls() {
        return wallSteps != null ? "--wall-steps" : wallStart != null ? "--wall-start" : wallRate != null
                ? "--wall-rate" : wallClip != null ? "--wall-clip" : wallMoves != null ? "--wall-moves" : null;
    }
}
