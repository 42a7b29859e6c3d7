/** Looks for everything that is wrong with a lesson: what cannot be read, and what the bench does not bear out. */
package lab.unroll.lesson.check;
