/** Numbers in lessons that are computed from the bench: expressions, read with bounds and evaluated without a window. */
package lab.unroll.lesson.live;
