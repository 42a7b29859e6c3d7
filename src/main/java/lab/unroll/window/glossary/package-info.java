/** Explains the terms and symbols of the window where they are pointed at, and all of them in a list. */
package lab.unroll.window.glossary;
