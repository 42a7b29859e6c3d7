/** The screen in words, beside the bench. */
package lab.unroll.window.describe;
