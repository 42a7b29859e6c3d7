/** What somebody answered to a question of a lesson, and whether the bench bears it out. */
package lab.unroll.lesson.answer;
