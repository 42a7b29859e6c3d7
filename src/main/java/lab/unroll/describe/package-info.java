/** What is on the screen, in words. */
package lab.unroll.describe;
