/**
 * Training as a way that can be gone back: what it was like at steps that thin out geometrically, the branches that went on
 * from some of them, and the way from a kept step to the exact one. Numbers only; what they look like is the business of
 * {@code figure.chart}.
 */
package lab.unroll.rewind;
