/** Training: one step at a time, or on a thread of its own that publishes what never changes. */
package lab.unroll.train;
