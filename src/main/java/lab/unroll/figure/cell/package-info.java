/** One copy of the cell, large: its gates as valves on the lanes of its units, sub-step by sub-step. */
package lab.unroll.figure.cell;
