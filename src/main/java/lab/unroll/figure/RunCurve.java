package lab.unroll.figure;

import lab.unroll.train.LossCurve;

/**
 * The losses of one training among others.
 *
 * @param name   what it is called
 * @param number its number in the list of trainings, from 0
 * @param curve  its losses
 */
public record RunCurve(String name, int number, LossCurve curve) {
}
