/** One neuron: its products, its sum, its activation. */
package lab.unroll.figure.neuron;
