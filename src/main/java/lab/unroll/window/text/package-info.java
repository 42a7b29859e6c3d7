/** The view Text: what the network writes, and what its units follow. */
package lab.unroll.window.text;
