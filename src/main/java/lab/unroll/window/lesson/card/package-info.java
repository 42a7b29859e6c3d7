/** The ways to answer a question of a lesson: an entry in {@link lab.unroll.window.lesson.card.AnswerInputs} each. */
package lab.unroll.window.lesson.card;
