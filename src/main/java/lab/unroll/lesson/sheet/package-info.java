/** Lessons on paper and in other programmes: sheets with their key, and quizzes. */
package lab.unroll.lesson.sheet;
