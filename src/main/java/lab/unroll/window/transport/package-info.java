/** Playing, stepping and scrubbing. */
package lab.unroll.window.transport;
