/** The window itself: its panels put together, its start, what it remembers. */
package lab.unroll.window.frame;
