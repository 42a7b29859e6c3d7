/** What the window shows and what was changed by hand, as properties. It knows no node and no thread. */
package lab.unroll.window.state;

