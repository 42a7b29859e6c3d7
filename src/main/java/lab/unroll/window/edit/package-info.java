/** What is changed by hand on screen: values at their places, pins, weights, inputs, initial states. */
package lab.unroll.window.edit;
