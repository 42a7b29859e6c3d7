/** The frame of the window: top bar, message bar, keys, export menu, and the small parts that forms are made of. */
package lab.unroll.window.shell;
