/**
 * The state of the bench as values: what was decided by hand and how it is looked at. Undo, lessons, pictures of the
 * window, one-line codes and files share it. It knows no window and no thread.
 */
package lab.unroll.state;
