/** Pictures of a network beside its text: what it writes, and what its units follow. */
package lab.unroll.figure.text;
