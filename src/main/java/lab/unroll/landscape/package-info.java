/**
 * The ground that training walks on: the loss as a function of the weights, cut along two directions or along the line
 * between two networks, and how it is curved. Numbers only; what they look like is the business of {@code figure.landscape}.
 */
package lab.unroll.landscape;
