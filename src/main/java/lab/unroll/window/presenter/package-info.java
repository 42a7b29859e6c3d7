/**
 * Presenter mode: stage, one chart and the lesson's text for a class, with the tools of whoever stands in front of it. What
 * is shown is the bench's own, lent for the while.
 */
package lab.unroll.window.presenter;
