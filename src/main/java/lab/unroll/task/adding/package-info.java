/** Two marked numbers are to be added: inputs that are measured, not named. */
package lab.unroll.task.adding;
