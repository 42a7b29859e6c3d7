/** What a network foretells of a series, one step ahead and freely, beside yardsticks that need no network. */
package lab.unroll.forecast;
