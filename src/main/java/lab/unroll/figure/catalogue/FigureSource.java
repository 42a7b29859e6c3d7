package lab.unroll.figure.catalogue;

import lab.unroll.figure.Figure;

/** Makes a figure in a given size. Called on a thread of the background: it must hold immutable data only. */
@FunctionalInterface
public interface FigureSource {

    /** The figure in this size, in pixels at scale 1. */
    Figure figure(double width, double height);
}
