/** What a network answers to examples held out from training, and whether that is right. Knows no picture. */
package lab.unroll.answers;
