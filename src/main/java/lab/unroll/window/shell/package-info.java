/** Top bar, rail, message bar, keys, menus. */
package lab.unroll.window.shell;
