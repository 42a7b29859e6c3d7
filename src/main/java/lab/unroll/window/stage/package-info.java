/** The stage: zoom ladder, levels, layers, wheel and keys. */
package lab.unroll.window.stage;
