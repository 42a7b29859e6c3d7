/** The stage, and how figures come on screen: painted by the worker, shown as pixels, touched through nodes above them. */
package lab.unroll.window.stage;
