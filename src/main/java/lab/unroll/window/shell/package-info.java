/** Top bar, message bar, keys, menus. */
package lab.unroll.window.shell;
