/** The lesson panel. */
package lab.unroll.window.lesson;
