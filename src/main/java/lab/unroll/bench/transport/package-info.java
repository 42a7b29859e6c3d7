/** Playing, stepping and scrubbing. */
package lab.unroll.bench.transport;
