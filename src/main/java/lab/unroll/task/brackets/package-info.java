/** Brackets within brackets: which one has to be closed next is to be known. */
package lab.unroll.task.brackets;
