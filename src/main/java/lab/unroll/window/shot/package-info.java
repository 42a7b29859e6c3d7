/** Pictures of the window without a display, and the benchmark of its frames. */
package lab.unroll.window.shot;
