/** Letters are to be repeated after a while. */
package lab.unroll.task.copy;
