/** Home runs: careers from the files of the Lahman Baseball Database, or made up, and what is foretold of them. */
package lab.unroll.task.homeruns;
