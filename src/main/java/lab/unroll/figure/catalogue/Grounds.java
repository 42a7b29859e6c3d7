package lab.unroll.figure.catalogue;

import java.util.List;
import lab.unroll.figure.CurvatureCurve;
import lab.unroll.figure.NetworkLine;
import lab.unroll.figure.Subject;
import lab.unroll.figure.Turn;
import lab.unroll.figure.landscape.LineFigures;
import lab.unroll.figure.landscape.MapFigure;
import lab.unroll.figure.landscape.SurfaceFigure;
import lab.unroll.figure.landscape.WallFigure;
import lab.unroll.figure.paint.Theme;
import lab.unroll.landscape.LossMap;
import lab.unroll.landscape.Wall;
import lab.unroll.words.Words;

/** How the figures of the ground are made. */
final class Grounds {

    private Grounds() {
    }

    static FigureSource map(FigureData data) {
        List<LossMap> maps = data.landscape().maps();
        boolean log = data.landscape().isLogarithmic();
        Theme theme = data.theme();
        Words words = data.words();
        Subject.Ground here = data.landscape().here();
        long upTo = data.landscape().seenUpTo();
        return (w, h) -> new MapFigure(maps, here, upTo, log, theme, words, w, h);
    }

    static FigureSource surface(FigureData data) {
        List<LossMap> maps = data.landscape().maps();
        boolean log = data.landscape().isLogarithmic();
        Turn turn = data.landscape().turn();
        Theme theme = data.theme();
        Words words = data.words();
        long upTo = data.landscape().seenUpTo();
        return (w, h) -> new SurfaceFigure(maps, upTo, log, turn, theme, words, w, h);
    }

    static FigureSource wall(FigureData data) {
        List<Wall> walls = data.landscape().walls();
        int moves = data.landscape().moves();
        Theme theme = data.theme();
        Words words = data.words();
        return walls.isEmpty() ? null : (w, h) -> new WallFigure(walls, moves, theme, words, w, h);
    }

    static FigureSource line(FigureData data) {
        return line(data, false);
    }

    static FigureSource lineTitled(FigureData data) {
        return line(data, true);
    }

    private static FigureSource line(FigureData data, boolean titled) {
        NetworkLine line = data.landscape().line();
        Theme theme = data.theme();
        Words words = data.words();
        return (w, h) -> LineFigures.line(line, titled, theme, words, w, h);
    }

    static FigureSource cut(FigureData data) {
        return cut(data, false);
    }

    static FigureSource cutTitled(FigureData data) {
        return cut(data, true);
    }

    private static FigureSource cut(FigureData data, boolean titled) {
        List<LossMap> maps = data.landscape().maps();
        Theme theme = data.theme();
        Words words = data.words();
        return (w, h) -> LineFigures.cut(maps, titled, theme, words, w, h);
    }

    static FigureSource bend(FigureData data) {
        return bend(data, false);
    }

    static FigureSource bendTitled(FigureData data) {
        return bend(data, true);
    }

    private static FigureSource bend(FigureData data, boolean titled) {
        List<CurvatureCurve> bends = data.landscape().bends();
        long upTo = data.landscape().seenUpTo();
        Theme theme = data.theme();
        Words words = data.words();
        return (w, h) -> LineFigures.bend(bends, upTo, titled, theme, words, w, h);
    }
}
