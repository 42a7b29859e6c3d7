/** Python code that rebuilds a network with its weights, lets it read an example, and compares the answers. */
package lab.unroll.weights.snippet;
