/**
 * The figures there are, in one list: window, export, lessons and command line know them from here only. A new figure is
 * a class of its own in the room of its kind, and one entry in {@link lab.unroll.figure.catalogue.FigureKinds}.
 */
package lab.unroll.figure.catalogue;
