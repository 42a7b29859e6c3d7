/** What somebody has done in a lesson, as plain values: kept in sessions and handed in as homework. */
package lab.unroll.lesson.work;
