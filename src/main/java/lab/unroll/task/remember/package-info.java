/** The first of some letters is to be remembered. */
package lab.unroll.task.remember;
