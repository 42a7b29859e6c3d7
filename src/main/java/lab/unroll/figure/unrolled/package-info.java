/** The network unrolled over time, with every vector or as copies, and cells compared with each other. */
package lab.unroll.figure.unrolled;
