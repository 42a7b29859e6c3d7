/** What a lesson waits for: a predicate on the state of the bench each. */
package lab.unroll.lesson.goal;
