/** The view of a series of numbers: what the network foretells of it, beside what needs no network. */
package lab.unroll.window.series;
