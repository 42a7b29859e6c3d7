/**
 * What is learnt: problems with known answers, as batches for the motor and single examples for the eye. Each task has a room
 * of its own below; what they share is here.
 */
package lab.unroll.task;
