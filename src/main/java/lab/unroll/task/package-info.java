/** What is learnt: problems with known answers and text, as batches for the motor and single examples for the eye. */
package lab.unroll.task;
