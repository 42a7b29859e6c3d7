/** The bench of a lesson without a window: set up, trained as far as a step asks, and read. */
package lab.unroll.lesson.bench;
