/** The network as blocks: folded, unrolled, several layers, both directions, an encoder with its decoder. */
package lab.unroll.figure.blocks;
