package lab.unroll.window.canvas;

import lab.unroll.figure.Figure;

/** Makes a figure in a given size. Called on the worker thread: it must hold immutable data only. */
@FunctionalInterface
public interface FigureSource {

    /** The figure in this size, in pixels at scale 1. */
    Figure figure(double width, double height);
}
