/**
 * What of the window is there: the controls that a step of a lesson needs, with the rest one click away, and the light that
 * points at a part of it.
 */
package lab.unroll.window.focus;
