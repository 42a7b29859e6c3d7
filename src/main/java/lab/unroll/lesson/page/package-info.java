/** A lesson as a web page: its text, its predictions and its benches in one file. */
package lab.unroll.lesson.page;
