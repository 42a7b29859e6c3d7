package lab.unroll.figure.catalogue;

import lab.unroll.figure.DynamicsLook;
import lab.unroll.figure.Scene;
import lab.unroll.figure.dynamics.MachineFigure;
import lab.unroll.figure.dynamics.PhaseFigure;

/** How the figures of the state as a point that moves are made. */
final class Dynamics {

    private Dynamics() {
    }

    static FigureSource phase(FigureData data) {
        Scene scene = data.step();
        DynamicsLook look = data.dynamicsLook();
        return scene == null ? null : (w, h) -> new PhaseFigure(look.then(scene), look, w, h);
    }

    static FigureSource machine(FigureData data) {
        Scene scene = data.step();
        DynamicsLook look = data.dynamicsLook();
        return scene == null ? null : (w, h) -> new MachineFigure(look.then(scene), look, w, h);
    }
}
