/**
 * How anything is drawn: colours, fonts, formulas, numbers, labels, strips, valves. It knows no network and no trace.
 */
package lab.unroll.figure.paint;
