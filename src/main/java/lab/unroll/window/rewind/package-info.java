/** Going back in the training: the time line of training steps, and the line that says that the bench shows what was. */
package lab.unroll.window.rewind;
