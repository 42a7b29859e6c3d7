/** The lesson panel. */
package lab.unroll.bench.lesson;
