package lab.unroll.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.landscape.LineFigures;
import lab.unroll.figure.landscape.MapFigure;
import lab.unroll.figure.landscape.SurfaceFigure;
import lab.unroll.figure.landscape.WallFigure;
import lab.unroll.figure.paint.Theme;
import lab.unroll.landscape.Curvature;
import lab.unroll.landscape.CurvaturePoint;
import lab.unroll.landscape.Grid;
import lab.unroll.landscape.LinePair;
import lab.unroll.landscape.LossLine;
import lab.unroll.landscape.LossMap;
import lab.unroll.landscape.MapPlan;
import lab.unroll.landscape.Plane;
import lab.unroll.landscape.PlaneKind;
import lab.unroll.landscape.Surface;
import lab.unroll.landscape.Wall;
import lab.unroll.landscape.WallSettings;
import lab.unroll.landscape.WallUnit;
import lab.unroll.landscape.Walker;
import lab.unroll.net.CellKind;
import lab.unroll.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Holds the rules of layout against the figures of the ground, also where there is no number or nothing but one. */
class GalleryOfGroundTest {

    private static final double[][] STAGES = {{610, 360}, {840, 478}, {1290, 640}};
    private static final double[][] DOCKS = {{430, 150}, {640, 200}, {860, 230}};
    private static final CellKind[][] CELLS = {{CellKind.LSTM}, {CellKind.SIMPLE_RNN, CellKind.LSTM},
            {CellKind.SIMPLE_RNN, CellKind.LSTM, CellKind.GRU_BEFORE}};

    /** Grounds that are ordinary, and those that are not. */
    private enum Ground {
        BOWL((a, b) -> 0.05 + a * a + 2 * b * b + 0.3 * Math.sin(5 * a)),
        FLAT((a, b) -> 1.386294),
        ZERO((a, b) -> 0),
        STEEP((a, b) -> Math.exp(60 * (a + b))),
        HUGE((a, b) -> 1e301 * (1 + a * a + b)),
        TINY((a, b) -> 1e-302 * (1 + a * a)),
        NEGATIVE((a, b) -> a * b),
        BROKEN_CORNER((a, b) -> a + b > 0.9 ? Double.NaN : a < -0.8 ? Double.POSITIVE_INFINITY : a * a + b * b),
        BROKEN((a, b) -> Double.NaN);

        private final DoubleBinaryOperator loss;

        Ground(DoubleBinaryOperator loss) {
            this.loss = loss;
        }

        Surface surface(Grid grid) {
            double[][] losses = new double[grid.size()][grid.size()];
            for (int row = 0; row < grid.size(); row++) {
                for (int column = 0; column < grid.size(); column++) {
                    losses[row][column] = loss.applyAsDouble(grid.a(column), grid.b(row));
                }
            }
            return new Surface(grid, losses);
        }
    }

    private final Gallery gallery = new Gallery();

    @AfterEach
    void everyPictureKeepsTheRules() {
        gallery.assertFaultless();
    }

    private static LossMap map(CellKind cell, Ground ground, PlaneKind kind, int size) {
        Walker walker = new Walker(Presets.first().task(), Presets.first().withCell(cell).initialParameters(), 300, List.of());
        int n = walker.layout().size();
        SplittableRandom random = new SplittableRandom(n);
        double[] shares = kind == PlaneKind.RANDOM ? new double[0] : kind == PlaneKind.PATH ? new double[] {0.91, 0.0712}
                : new double[] {123.4, 1.7e-5};
        Plane plane = new Plane(kind, walker.parameters().toArray(), random.doubles(n).toArray(), random.doubles(n).toArray(),
                shares);
        Grid grid = kind == PlaneKind.PATH ? new Grid(-1.2, 3.4, -0.6, 0.9, size).throughCentre() : Grid.square(1, size);
        List<LossMap.Mark> path = new ArrayList<>();
        for (int i = 0; i <= 30; i++) {
            double left = 1 - i / 30.0;
            path.add(new LossMap.Mark(10 * i, 2.6 * left * left, 0.7 * Math.sin(3 * left) * left));
        }
        return new LossMap(walker, MapPlan.USUAL.with(kind), plane, ground.surface(grid), path,
                new Curvature(12, -3, 40, 2), 64);
    }

    private static List<LossMap> maps(CellKind[] cells, Ground ground, PlaneKind kind, int size) {
        return Arrays.stream(cells).map(cell -> map(cell, ground, kind, size)).toList();
    }

    @Test
    void mapsAndSurfacesOfEveryGround() {
        Turn[] turns = {Turn.USUAL, new Turn(200, 5), new Turn(300, 90)};
        for (int[] at : AllPairs.of(0, Ground.values().length, CELLS.length, PlaneKind.values().length, STAGES.length, 2, 3,
                Theme.values().length, Words.LANGUAGES.size())) {
            List<LossMap> maps = maps(CELLS[at[1]], Ground.values()[at[0]], PlaneKind.values()[at[2]], 25);
            double[] size = STAGES[at[3]];
            boolean log = at[4] == 1;
            Theme theme = Theme.values()[at[6]];
            Words words = Words.of("figure", Words.LANGUAGES.get(at[7]));
            String name = Ground.values()[at[0]] + " of " + Arrays.toString(CELLS[at[1]]) + ", " + PlaneKind.values()[at[2]]
                    + (log ? ", log" : "") + " at " + Arrays.toString(size) + ", " + words.locale();
            Picture map = gallery.chart("map, " + name, new MapFigure(maps, log ? new Subject.Ground(0, 0.3, -0.2) : null,
                    log ? 17 : Long.MAX_VALUE, log, theme, words, size[0], size[1]));
            gallery.hang(map);
            gallery.hang(gallery.chart("surface, " + name, new SurfaceFigure(maps, log ? 17 : Long.MAX_VALUE, log,
                    turns[at[5]], theme, words, size[0], size[1])));
            double[] dock = DOCKS[at[3]];
            gallery.hang(gallery.chart("cut, " + name, LineFigures.cut(maps, log, theme, words, dock[0], dock[1])));
        }
    }

    @Test
    void theNumbersOfAMapAreThoseOfItsSurface() {
        List<LossMap> maps = maps(CELLS[1], Ground.BOWL, PlaneKind.RANDOM, 25);
        for (Figure figure : List.of(new MapFigure(maps, null, Long.MAX_VALUE, false, Theme.LIGHT, Words.of("figure", Locale.ENGLISH), 840, 478),
                new SurfaceFigure(maps, Long.MAX_VALUE, false, Turn.USUAL, Theme.LIGHT,
                        Words.of("figure", Locale.ENGLISH), 840, 478))) {
            List<Spot> values = figure.values();
            assertEquals(2 * 25 * 25, values.size());
            for (Spot spot : values) {
                Subject.Ground point = (Subject.Ground) spot.subject();
                assertEquals(Ground.BOWL.loss.applyAsDouble(point.a(), point.b()), spot.value());
            }
        }
    }

    @Test
    void wallsWalkedInEveryWay() {
        Map<String, WallSettings> ways = new LinkedHashMap<>();
        ways.put("usual", WallSettings.USUAL);
        ways.put("without clipping", WallSettings.USUAL.withClipNorm(0));
        ways.put("one step", WallSettings.USUAL.withSteps(1));
        ways.put("200 steps, thrown to infinity", new WallSettings(200, 3, -1e-96, 1e300, 0, 50));
        ways.put("from the edge", WallSettings.USUAL.from(0, -1.5));
        ways.put("standing still", WallSettings.USUAL.withMoves(0));
        for (Map.Entry<String, WallSettings> way : ways.entrySet()) {
            for (List<WallUnit> units : List.of(List.of(WallUnit.values()), List.of(WallUnit.LSTM))) {
                List<Wall> walls = units.stream().map(unit -> Wall.of(unit, way.getValue())).toList();
                for (int i = 0; i < STAGES.length; i++) {
                    Words words = Words.of("figure", Words.LANGUAGES.get(i % 2));
                    gallery.hang(gallery.chart("wall, " + way.getKey() + ", " + units + " at " + Arrays.toString(STAGES[i]),
                            new WallFigure(walls, 40 * i, Theme.values()[i], words, STAGES[i][0], STAGES[i][1])));
                }
            }
        }
    }

    private static LossLine line(DoubleBinaryOperator loss) {
        double[] places = new double[61];
        double[] losses = new double[61];
        for (int i = 0; i < 61; i++) {
            places[i] = (i - 10) / 40.0;
            losses[i] = loss.applyAsDouble(places[i], 0);
        }
        return new LossLine(places, losses);
    }

    @Test
    void linesAndCurvature() {
        List<LinePair> pairs = new ArrayList<>();
        pairs.add(null);
        pairs.add(new LinePair(line((a, b) -> 0.1 + a * (1 - a)), line((a, b) -> 0.1), 4));
        pairs.add(new LinePair(line((a, b) -> Double.NaN), line((a, b) -> Double.NaN), 0));
        pairs.add(new LinePair(line((a, b) -> 1e301 * (1 + a)), line((a, b) -> a > 0.5 ? Double.NaN : 1e-305), 64));
        for (LinePair pair : pairs) {
            for (int i = 0; i < DOCKS.length; i++) {
                Words words = Words.of("figure", Words.LANGUAGES.get(i % 2));
                for (boolean titled : new boolean[] {true, false}) {
                    gallery.hang(gallery.chart("line", LineFigures.line(new NetworkLine("seed 1", "seed 2", pair), titled,
                            Theme.values()[i], words, STAGES[i][0], STAGES[i][1])));
                    gallery.hang(gallery.chart("curvature", LineFigures.bend(bends(pair == null ? 0 : pairs.indexOf(pair)),
                            titled ? 1950 : Long.MAX_VALUE, titled, Theme.values()[i], words, DOCKS[i][0], DOCKS[i][1])));
                }
            }
        }
        assertTrue(gallery.pictures() >= 48);
    }

    /** No curve, one of a single point, one without numbers, and two of many. */
    private static List<CurvatureCurve> bends(int kind) {
        List<CurvaturePoint> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            many.add(new CurvaturePoint(100L * i, new Curvature(1 + 40 * Math.exp(-i / 6.0), -0.2, 3, 0.1)));
        }
        return switch (kind) {
            case 0 -> List.of();
            case 1 -> List.of(new CurvatureCurve(CellKind.LSTM, many.subList(0, 1)));
            case 2 -> List.of(new CurvatureCurve(CellKind.LSTM, List.of(new CurvaturePoint(3,
                    new Curvature(Double.NaN, Double.NaN, Double.NaN, Double.NaN)))));
            default -> List.of(new CurvatureCurve(CellKind.SIMPLE_RNN, many), new CurvatureCurve(CellKind.LSTM, many));
        };
    }
}
