/**
 * Where the gradient goes, in numbers: how far it reaches, which loss blames which step, what each copy of the weights adds,
 * what a step does to its length, and whether it is right. Draws nothing. Lengths are Euclidean norms in float64.
 */
package lab.unroll.gradients;
