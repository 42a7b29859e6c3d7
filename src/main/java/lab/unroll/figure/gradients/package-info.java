/** Figures of where the gradient goes: reach, blame, chain, contributions, factors, over training, and the check. */
package lab.unroll.figure.gradients;
