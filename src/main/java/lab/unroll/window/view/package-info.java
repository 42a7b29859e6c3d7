/**
 * What a view of the window is, and what is open in the window at a moment: the present view, the panels that fold, and
 * whether everything is offered. The views there are stand in {@link lab.unroll.window.views}.
 */
package lab.unroll.window.view;
