/**
 * The kernels as plain loops: in single precision for machines (and JVMs) without the vector module, in double precision
 * for those who want every digit. The two read the same, number type apart.
 */
package lab.unroll.engine.plain;
