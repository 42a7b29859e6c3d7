/** Series of numbers, from a table in a file or made as a wave, whose next value is foretold; the end is held out. */
package lab.unroll.task.series;
