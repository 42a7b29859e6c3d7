/** Lessons: Markdown that a teacher writes, read into steps that set up the bench, explain it and ask before they tell. */
package lab.unroll.lesson;
