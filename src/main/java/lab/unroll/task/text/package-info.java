/** The characters of a text, which is read from a file or comes with the programme. */
package lab.unroll.task.text;
