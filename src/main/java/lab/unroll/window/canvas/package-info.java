/** How a figure comes on screen: painted in the background, shown as pixels, touched through a few nodes above them. */
package lab.unroll.window.canvas;
