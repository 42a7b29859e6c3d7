/** What is done by hand: pins, weights, inputs and initial states; its history; the editor of one value. */
package lab.unroll.window.edit;
