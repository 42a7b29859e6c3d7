package lab.unroll.cli.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lab.unroll.cli.Main;
import lab.unroll.export.sound.Tones;
import lab.unroll.export.sound.Wave;
import lab.unroll.figure.Curve;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Spot;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.figure.cover.CoveredFigure;
import lab.unroll.figure.paint.Theme;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Figures that are heard, from the command line. */
@Isolated
class SoundOfFiguresTest {

    @TempDir
    private Path folder;

    private String render(int code, String... options) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of("render", "--preset", "remember-first"));
        arguments.addAll(List.of(options));
        assertEquals(code, Main.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new)), err.toString());
        return code == 0 ? out.toString() : err.toString();
    }

    /** The values of the spots whose names begin so and end with a number, in the order of the table. */
    private static List<Double> values(Path table, String name) throws Exception {
        try (Stream<String> rows = Files.lines(table)) {
            return rows.filter(row -> row.matches(name + "\\d+,.*")).map(row -> Double.valueOf(row.split(",")[4])).toList();
        }
    }

    @Test
    void theReachAndAUnitOverTimeAreHeardAsTheyStandInTheTableOfTheFigure() throws Exception {
        Path sound = folder.resolve("a.wav");
        Path table = folder.resolve("a.csv");
        render(0, "--train", "20", "--figure", "reach", "--cells", "lstm", "--out", sound.toString(), "--csv", table.toString());
        List<Curve> reach = List.of(new Curve("C", values(table, "reach.lstm.C."), true), new Curve("h", values(table, "reach.lstm.h."), true));
        assertArrayEquals(Wave.file(Tones.of(reach)), Files.readAllBytes(sound));

        render(0, "--train", "20", "--figure", "states", "--unit", "2", "--force", "--out", sound.toString(), "--csv", table.toString());
        List<Curve> states = List.of(new Curve("C", values(table, "state.c."), false), new Curve("h", values(table, "state.h."), false));
        assertEquals(List.of(8, 8), states.stream().map(curve -> curve.values().size()).toList());
        assertArrayEquals(Wave.file(Tones.of(states)), Files.readAllBytes(sound));
    }

    @Test
    void aFigureWithoutACurveRefusesAndNamesThoseThatHaveOne() {
        String file = folder.resolve("a.wav").toString();
        Curve.HEARD_IN.forEach(FigureKinds::named);
        for (String lang : List.of("en", "zh-TW")) {
            String told = render(2, "--figure", "cell", "--lang", lang, "--out", file);
            Curve.HEARD_IN.forEach(name -> assertTrue(told.contains(name), told));
        }
        assertTrue(render(2, "--train", "1", "--figure", "states", "--out", file).contains("choose one unit"));
        assertFalse(Files.exists(Path.of(file)));
    }

    @Test
    void whatIsCoveredIsNotHeard() {
        Figure figure = new Figure() {

            @Override
            public double width() {
                return 10;
            }

            @Override
            public double height() {
                return 10;
            }

            @Override
            public void paint(Graphics2D g) {
            }

            @Override
            public List<Spot> spots() {
                return List.of();
            }

            @Override
            public List<Curve> curves() {
                return List.of(new Curve("h", List.of(1.0), true));
            }
        };
        assertEquals(List.of(), CoveredFigure.whole(figure, Theme.LIGHT, Words.of("figure", Locale.ENGLISH)).curves());
    }
}
