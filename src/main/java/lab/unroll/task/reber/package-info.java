/** Strings of the embedded Reber grammar. */
package lab.unroll.task.reber;
