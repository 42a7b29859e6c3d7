/**
 * Many trainings of one plan: settings over lists and ranges, from several seeds, on all processors, after the
 * BehaviorSpace of NetLogo. What became of each is a row of numbers; what they look like is the business of
 * {@code figure.sweep}.
 */
package lab.unroll.sweep;
