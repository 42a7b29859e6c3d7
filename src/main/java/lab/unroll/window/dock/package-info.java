/** The charts below the stage, and the training controls. */
package lab.unroll.window.dock;
