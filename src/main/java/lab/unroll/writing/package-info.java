/** A network that writes: what it is told symbol by symbol, what it may write next, and how that is chosen. No drawing. */
package lab.unroll.writing;
