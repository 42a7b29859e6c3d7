/** The running text of lessons: Markdown, read into paragraphs, lists and notes with quantities and live numbers in them. */
package lab.unroll.lesson.text;
