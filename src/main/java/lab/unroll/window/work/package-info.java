/** The threads of the window: the trainer, readings, comparisons; experiments that are opened and left. */
package lab.unroll.window.work;
