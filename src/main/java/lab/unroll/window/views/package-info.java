/** The views there are, in one list. A new view is a room of its own and one line in {@link lab.unroll.window.views.Views}. */
package lab.unroll.window.views;
