package lab.unroll.figure.catalogue;

import lab.unroll.figure.CareersLook;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Scene;
import lab.unroll.figure.careers.CareerFigure;
import lab.unroll.figure.careers.CareersTable;
import lab.unroll.figure.careers.ClassesFigure;
import lab.unroll.figure.careers.YardsticksFigure;
import lab.unroll.figure.paint.Theme;
import lab.unroll.net.Sequence;
import lab.unroll.task.CareerQuestion;
import lab.unroll.trace.Microscope;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Trace;
import lab.unroll.words.Words;

/** How the figures of careers are made; where none are learnt there are none. */
final class Careers {

    private Careers() {
    }

    private interface Made {
        Figure of(CareersLook look, boolean titled, Theme theme, Words words, double width, double height);
    }

    static FigureSource table(FigureData data) {
        return of(data, false, CareersTable::new);
    }

    static FigureSource tableTitled(FigureData data) {
        return of(data, true, CareersTable::new);
    }

    static FigureSource yardsticks(FigureData data) {
        return of(data, false, YardsticksFigure::new);
    }

    static FigureSource yardsticksTitled(FigureData data) {
        return of(data, true, YardsticksFigure::new);
    }

    static FigureSource career(FigureData data) {
        CareersLook look = data.careersLook();
        Scene scene = data.moment();
        return !fits(look, scene) ? null : (w, h) -> new CareerFigure(look, scene, free(look, scene), false, w, h);
    }

    static FigureSource classes(FigureData data) {
        return classes(data, false);
    }

    static FigureSource classesTitled(FigureData data) {
        return classes(data, true);
    }

    private static FigureSource classes(FigureData data, boolean titled) {
        CareersLook look = data.careersLook();
        Scene scene = data.step();
        return !fits(look, scene) ? null : (w, h) -> new ClassesFigure(look, scene, titled, w, h);
    }

    private static FigureSource of(FigureData data, boolean titled, Made made) {
        CareersLook look = data.careersLook();
        Theme theme = data.theme();
        Words words = data.words();
        return look.task() == null ? null : (w, h) -> made.of(look, titled, theme, words, w, h);
    }

    /** True if the career that is selected is the one that was read. */
    private static boolean fits(CareersLook look, Scene scene) {
        CareerQuestion selected = look.selected();
        return look.task() != null && selected != null && scene != null
                && scene.trace().length() == selected.read(look.task().length()).size()
                && scene.trace().spec().input() == look.task().inputSize();
    }

    /** The run without what the hand holds and has changed in the seasons; null where that is nothing. */
    private static Trace free(CareersLook look, Scene scene) {
        Sequence natural = look.task().exampleOf(look.selected()).sequence();
        Trace trace = scene.trace();
        boolean read = true;
        for (int t = 1; t <= trace.length(); t++) {
            read &= trace.sequence().x(t).equals(natural.x(t));
        }
        return read ? scene.free() : Microscope.trace(trace.parameters(), natural, Pins.NONE);
    }
}
