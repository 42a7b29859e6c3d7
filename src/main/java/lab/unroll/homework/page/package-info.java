/** The class's answers as bars for each question, on pages. */
package lab.unroll.homework.page;
