/** How a figure comes on screen: painted in the background, shown as pixels, touched through nodes above them. */
package lab.unroll.window.canvas;
