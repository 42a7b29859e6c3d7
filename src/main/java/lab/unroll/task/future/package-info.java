/** Labels that depend on what is read later: a network that reads forward has to guess them, one in both directions sees them. */
package lab.unroll.task.future;
