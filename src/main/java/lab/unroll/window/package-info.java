/**
 * The window: one bench around one live network. The model holds what is shown, the controller owns the threads, the
 * panels in the packages below are views of the model.
 */
package lab.unroll.window;
