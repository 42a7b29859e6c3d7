/** What a lesson asks: a kind of question each, its right answer and its tempting wrong ones. */
package lab.unroll.lesson.question;
