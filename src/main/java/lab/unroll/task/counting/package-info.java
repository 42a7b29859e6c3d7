/** As many of one letter as of another: a language that no machine with finitely many states knows. */
package lab.unroll.task.counting;
