/** The view of the gradient: where it goes, in seven parts, with knobs that change it at once. */
package lab.unroll.window.gradients;
